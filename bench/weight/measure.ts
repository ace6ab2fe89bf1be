import path from 'node:path';
import type { Browser } from 'playwright-core';
import { weighBar } from '../../e2e/support/bar-weight.ts';
import { serveSite } from '../../e2e/support/server.ts';
import { type Weight, weigh } from '../../e2e/support/weight.ts';
import { buildSite } from '../build.ts';
import type { Section } from '../section.ts';
import { configOf, names, type Variant, variants } from '../sites/variants.ts';
import { kB, median, ratio } from '../statistics.ts';
import { weighOrigins } from './modules.ts';
import { playbookPaths } from './pages.ts';

/** Our plugins may add this many bytes of JavaScript to a playbook, after gzip. */
const limit = 15_000;

/** The bar of incidents may cost a page this many while none is open, styles and all. */
const barLimit = 5_000;

/** Weighs every playbook of the sites that stand in a folder, named by their variants. */
export async function measureWeight(folder: string, browser: Browser): Promise<Section> {
  const paths = playbookPaths();
  const weights = {} as Record<Variant, Weight[]>;
  for (const variant of variants) {
    weights[variant] = await weighAll(browser, path.join(folder, variant), paths);
  }
  const added = weights.handrail.map(({ js }, i) => js - (weights.without[i]?.js ?? 0));
  const typical = typicalOf(added);
  const heaviest = added.indexOf(Math.max(...added));
  const bar = await weighBar();
  return {
    title: 'Weight of a playbook',
    how:
      `What Chromium loads to open a playbook with an empty cache, after gzip, kB of 1000 bytes. ` +
      `Of all ${paths.length} playbooks the typical one is shown, the median by what our plugins ` +
      `add to it: \`${paths[typical]}\`. Most is added to \`${paths[heaviest]}\`: ` +
      `${kB(added[heaviest] ?? 0)}. With the code come the words that a page without our plugins ` +
      'does not show: what to expect, dangers, undos. The ratios are to the stock site; what is ' +
      'prefetched comes later, for links the reader might follow. Of the bar of incidents a page ' +
      'carries, while none is open, the code that looks whether one is and the styles of incident ' +
      'mode: packed on their own, which weighs more than within the page.',
    tables: [
      weightTable(weights, typical),
      await originTable(folder, browser, paths[typical]),
      {
        head: ['The bar, while nothing is open', 'after gzip'],
        rows: [
          ['code', kB(bar.code)],
          ['styles', kB(bar.styles)],
        ],
      },
    ],
    budgets: [
      {
        promise: 'JavaScript added to a typical playbook by our plugins',
        figure: added[typical] ?? Number.NaN,
        limit,
        show: kB,
        lookAt:
          'the table of origins: what a page needs at its first press only can be loaded then ' +
          '(`import()`), what a page needs not at all can leave its data.',
      },
      {
        promise: 'The bar of incidents on a page without one',
        figure: bar.code + bar.styles,
        limit: barLimit,
        show: kB,
        lookAt: 'theme/Root, which loads the bar, and css/incident.css.',
      },
    ],
  };
}

async function weighAll(browser: Browser, folder: string, paths: string[]): Promise<Weight[]> {
  const site = await serveSite(folder, '/');
  const weights: Weight[] = [];
  for (const page of paths) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    weights.push(await weigh(context, site.url + page));
    await context.close();
  }
  await site.close();
  return weights;
}

/** The place of the value in the middle. */
function typicalOf(values: readonly number[]): number {
  const middle = median(values);
  const distances = values.map((value) => Math.abs(value - middle));
  return distances.indexOf(Math.min(...distances));
}

function weightTable(weights: Record<Variant, Weight[]>, page: number) {
  const kinds = ['js', 'css', 'html', 'prefetched'] as const;
  return {
    head: ['Site', 'JavaScript', 'ratio', 'CSS', 'HTML', 'prefetched'],
    rows: variants.map((variant) => {
      const [js, ...others] = kinds.map((kind) => weights[variant][page]?.[kind] ?? Number.NaN);
      const stock = weights.stock[page]?.js ?? Number.NaN;
      return [names[variant], kB(js ?? 0), ratio((js ?? 0) / stock), ...others.map(kB)];
    }),
  };
}

async function originTable(folder: string, browser: Browser, page = '') {
  const mapped = path.join(folder, 'mapped');
  await buildSite(mapped, { config: configOf('mapped') });
  const [weight] = await weighAll(browser, mapped, [page]);
  const origins = await weighOrigins(mapped, weight?.scripts ?? []);
  return {
    head: ['Where Handrail’s JavaScript comes from', 'about'],
    rows: origins.map(([origin, bytes]) => [origin, kB(bytes)]),
  };
}
