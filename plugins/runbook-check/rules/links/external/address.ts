/**
 * The address of another site as it is asked for: without its fragment, which no server sees.
 *
 * @returns nothing for what is no address of the web, stands for one, or is made up
 */
export function externalAddress(url: string): string | undefined {
  const trimmed = url.trim();
  const whole = trimmed.startsWith('//') ? `https:${trimmed}` : trimmed;
  // `{{ host }}`, `<host>`, `${HOST}`: somebody fills it in.
  if (!/^https?:\/\//i.test(whole) || /[{}<>$]|%7B|%3C/i.test(whole) || !URL.canParse(whole)) {
    return undefined;
  }
  const parsed = new URL(whole);
  if (isMadeUp(parsed.hostname) || !/[.:]/.test(parsed.hostname)) return undefined;
  parsed.hash = '';
  return parsed.href;
}

/** Hosts that stand for others in documents, or are not on the Internet. */
function isMadeUp(host: string): boolean {
  return /^(?:localhost|.*\.(?:localhost|local|internal|lan|home|corp|test|example|invalid))$|(?:^|\.)example\.(?:com|org|net|edu)$/i.test(
    host,
  );
}
