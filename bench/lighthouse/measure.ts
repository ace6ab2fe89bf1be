import { serveSite } from '../../e2e/support/server.ts';
import type { Section } from '../section.ts';
import { median, ms, ratio } from '../statistics.ts';
import type { Audit, Auditor } from './auditor.ts';
import { versionOf } from './fetch.ts';
import { type BuiltSites, siteNames as names } from './sites.ts';

/** A kind of page each; those of a playbook the peers have too. */
const playbooks = ['quicprochat/storage-full/', 'lcbp3-dms/database-down/'];
const others = [
  '',
  'quicprochat/',
  'lcbp3-dms/response-workflow/',
  'onboarding/',
  'authoring/rules/tool-missing-argument/',
  'incidents/',
  'report/',
  'metrics/',
  'practice/',
  'go/',
];

/** Lets Lighthouse look at every kind of page of ours, and at the playbooks of the peers. */
export async function measureLighthouse(
  built: BuiltSites,
  auditor: Auditor,
  rounds: number,
): Promise<Section> {
  const sites = await Promise.all(
    Object.entries(built).map(async ([site, folder]) => {
      const served = await serveSite(folder, '/');
      return { site: site as keyof BuiltSites, ...served };
    }),
  );
  const found = new Map<string, Audit[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const { site, url } of sites) {
      for (const page of site === 'ours' ? [...playbooks, ...others] : playbooks) {
        const address = site === 'vitepress' ? page.replace(/\/$/, '.html') : page;
        const key = `${site} ${page}`;
        found.set(key, [...(found.get(key) ?? []), await auditor.audit(url + address)]);
      }
    }
  }
  await Promise.all(sites.map(({ close }) => close()));

  const of = (site: keyof BuiltSites, page: string, what: keyof Audit) =>
    median((found.get(`${site} ${page}`) ?? []).map((audit) => audit[what]));
  const row = (name: string, site: keyof BuiltSites, page: string) => [
    name,
    `\`/${page}\``,
    ...(['performance', 'accessibility', 'practices', 'seo'] as const).map((what) =>
      of(site, page, what).toFixed(0),
    ),
    ms(of(site, page, 'blocking')),
    ms(of(site, page, 'largestPaint')),
    of(site, page, 'shift').toFixed(3),
  ];
  const pages = [...playbooks, ...others];
  const lost = (what: 'performance' | 'accessibility' | 'practices' | 'seo') =>
    100 - Math.min(...pages.map((page) => of('ours', page, what)));
  const against = (peer: keyof BuiltSites, what: 'blocking' | 'largestPaint') =>
    Math.max(...playbooks.map((page) => of('ours', page, what) / of(peer, page, what)));
  const left = (value: number) => (100 - value).toFixed(0);
  return {
    title: 'Lighthouse',
    how:
      `Lighthouse ${versionOf('lighthouse')} as it comes: a phone on simulated slow 4G, a quarter of this machine’s speed, ` +
      `nothing in the cache. Texts are compressed, as a host does. The median of ${rounds} rounds.`,
    tables: [
      {
        head: [
          'Site',
          'page',
          'performance',
          'accessibility',
          'best practices',
          'SEO',
          'blocked',
          'largest paint',
          'shift',
        ],
        rows: [
          ...pages.map((page) => row(names.ours, 'ours', page)),
          ...(['stock', 'vitepress', 'starlight'] as const).flatMap((site) =>
            playbooks.map((page) => row(names[site], site, page)),
          ),
        ],
      },
    ],
    budgets: [
      {
        promise: 'Performance of our worst page, of 100',
        figure: lost('performance'),
        limit: 3,
        show: left,
        lookAt: 'its long tasks and its largest paint.',
      },
      {
        promise: 'Accessibility, best practices and SEO of our worst page, of 100',
        figure: Math.max(lost('accessibility'), lost('practices'), lost('seo')),
        limit: 0,
        show: left,
        lookAt: 'what Lighthouse lists for that page.',
      },
      {
        promise: 'Layout shift of our worst page',
        figure: Math.max(...pages.map((page) => of('ours', page, 'shift'))),
        // Lighthouse shows three decimals.
        limit: 0.0005,
        show: (value) => value.toFixed(3),
        lookAt: 'what is known only once the scripts run: its room must be kept.',
      },
      {
        promise: 'A playbook blocks, of the time the stock site blocks, at most',
        figure: against('stock', 'blocking'),
        limit: 0.4,
        show: ratio,
        lookAt: 'the long tasks of the page.',
      },
      {
        promise: 'The largest paint of a playbook comes, of the time with VitePress, at',
        figure: against('vitepress', 'largestPaint'),
        limit: 1,
        show: ratio,
        lookAt: 'how much script and style stands before it.',
      },
    ],
  };
}
