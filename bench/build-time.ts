import path from 'node:path';
import { type BuildTime, buildSite } from './build.ts';
import type { Section } from './section.ts';
import { names, sites, type Variant, variants } from './sites/variants.ts';
import { median, ratio } from './statistics.ts';

/** Our plugins may add this much to a build. */
const limit = 1.05;

/**
 * Builds every variant again and again, in turns, each round in another order.
 *
 * @param folder where the sites are left, one folder each, named by the variant
 */
export async function measureBuilds(folder: string, rounds: number): Promise<Section> {
  const times: Record<Variant, BuildTime[]> = { handrail: [], unshed: [], without: [], stock: [] };
  for (let round = 0; round < rounds; round += 1) {
    const turn = round % variants.length;
    for (const variant of [...variants.slice(turn), ...variants.slice(0, turn)]) {
      times[variant].push(await buildSite(path.join(folder, variant), sites[variant]));
    }
  }
  return sectionOf(times, rounds);
}

function sectionOf(times: Record<Variant, BuildTime[]>, rounds: number): Section {
  const best = (variant: Variant, of: keyof BuildTime) =>
    Math.min(...times[variant].map((time) => time[of]));
  const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`;
  return {
    title: 'Build time',
    how:
      `\`docusaurus build\` of the same pages with a cold cache, ${rounds} times each in turns. ` +
      'The best of each counts: whatever else runs on the machine only adds. CPU is what all ' +
      'threads of the build used together, and the budget is about it: from one run to the next ' +
      'the clock on the wall differs by more than what is to be measured. ' +
      'The ratios are to the site without our plugins.',
    tables: [
      {
        head: ['Site', 'CPU, best', 'median', 'ratio', 'wall, best', 'median', 'ratio'],
        rows: variants.map((variant) => [
          names[variant],
          ...(['cpu', 'wall'] as const).flatMap((of) => [
            seconds(best(variant, of)),
            seconds(median(times[variant].map((time) => time[of]))),
            ratio(best(variant, of) / best('without', of)),
          ]),
        ]),
      },
    ],
    budgets: [
      {
        promise: 'Build, to the same pages without our plugins',
        figure: best('handrail', 'cpu') / best('without', 'cpu'),
        limit,
        show: ratio,
        lookAt:
          'plugins/docusaurus-plugin-runbook/content.ts (it parses every page once more) and ' +
          'plugins/remark-runbook, with `node --cpu-prof`.',
      },
    ],
  };
}
