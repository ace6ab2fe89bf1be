/** Where a link of a report may lead: into the web, to a mailbox, or to a page beside it. */
export function safeAddress(url: string): string {
  const [, scheme] = /^([^/?#]*?):/.exec(url.replace(/[\p{Cc} ]/gu, '')) ?? [];
  return scheme === undefined || /^(?:https?|mailto)$/i.test(scheme) ? url : '';
}
