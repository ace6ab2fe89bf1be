import type { Alert, Span } from '../../../inventory/alerts.ts';
import { nearest } from '../../../nearest.ts';
import type { Anchor } from '../../../page.ts';
import type { Rule } from '../../../rule.ts';
import type { ServiceContext } from '../../../service.ts';
import type { ServicePage } from '../../../service-page.ts';
import type { Site } from '../../../site.ts';
import { type Address, addressOf, fileOf, isKnown, leadsTo, routesOf } from '../routes.ts';

type Linked = Alert & { url: Span };
interface Reached {
  file: string;
  text: string;
  anchors: readonly Anchor[];
}

/** Where the alerts of a service send people. */
export const runbookUrl: Rule = {
  id: 'alerts/runbook-url',
  level: 'error',
  why: 'The address is followed once: when it is needed.',
  service(context, pages, report, site) {
    const alerts = (context.inventory?.alerts ?? []).filter((one): one is Linked => !!one.url);
    const all = alerts
      .filter(({ url }) => isKnown(url.text))
      .map((alert) => ({ alert, address: addressOf(alert) }));
    const reached = new Map(
      all.map(({ alert, address }) => [alert, address && reach(address, context, pages, site)]),
    );
    const hosts = new Set(all.flatMap((one) => (reached.get(one.alert) ? one.address?.host : [])));
    for (const { alert, address } of all) {
      const { source, url, name } = alert;
      const at = { in: source, start: url.start, end: url.end };
      if (!address) {
        report({
          ...at,
          message: `The runbook_url of ${name.text} is no absolute address: ${url.text.trim()}.`,
          note: 'An alert is read in a mail or a chat, where a relative address leads nowhere.',
          help: 'Write it with https:// and the name of the site.',
        });
        continue;
      }
      const page = reached.get(alert);
      if (!page) {
        // Another site's pages are not known. Ours has such a host, or such a folder.
        const own = address.parts.includes(context.id);
        if (!own && !hosts.has(address.host)) continue;
        const path = address.parts.join('/');
        const near = nearest(path, knownPaths(pages, address, context.id));
        const signal = address.parts.at(-2) === 'go' && address.parts.at(-1);
        const help = signal
          ? `Add ${signal} to the signals of the playbook it is to lead to.`
          : 'Correct it, or write the page.';
        report({
          ...at,
          message: `The runbook_url of ${name.text} leads to no page: /${path}.`,
          help: near ? `Did you mean /${near}?` : help,
          unsure: !own,
        });
      } else if (!hasAnchor(page, address.fragment)) {
        const near = nearest(
          address.fragment,
          page.anchors.map(({ id }) => id),
        );
        report({
          ...at,
          message: `The runbook_url of ${name.text} leads to #${address.fragment}, which is not on ${page.file.split('/').at(-1)}.`,
          help: near ? `Did you mean #${near}?` : 'Leave the part after # out, or correct it.',
        });
      }
    }
  },
};

function reach(
  address: Address,
  { docs }: ServiceContext,
  pages: readonly ServicePage[],
  site: Site,
): Reached | undefined {
  const own = pages.find((page) => leadsTo(address, routesOf(page)));
  if (own) return own;
  const file = fileOf(address, docs, site.tree);
  const text = file && site.tree.read(file);
  return file && text ? { file, text, anchors: site.anchors(file) ?? [] } : undefined;
}

/** The paths of the service's pages, with the begin of this address before them. */
function knownPaths(pages: readonly ServicePage[], { parts }: Address, id: string): string[] {
  const from = Math.max(parts.indexOf(id), parts.lastIndexOf('go'));
  const before = from < 0 ? [] : parts.slice(0, from);
  return pages.flatMap((page) => routesOf(page).map((route) => [...before, ...route].join('/')));
}

function hasAnchor({ anchors, text }: Reached, id: string): boolean {
  if (id === '' || anchors.some((one) => one.id === id)) return true;
  return text.includes(`id="${id}"`) || text.includes(`name="${id}"`);
}
