import { expect, it } from 'vitest';
import { complaints, tableOf } from './report.ts';
import type { Section } from './section.ts';

it('aligns words to the left and figures to the right', () => {
  expect(
    tableOf({
      head: ['Site', 'kB'],
      rows: [
        ['Handrail', '8.0'],
        ['stock', '+12.5'],
      ],
    }),
  ).toBe(
    [
      '| Site     |    kB |',
      '| -------- | ----: |',
      '| Handrail |   8.0 |',
      '| stock    | +12.5 |',
    ].join('\n'),
  );
});

it('names each broken budget with its figure, its limit and where to look', () => {
  const show = (value: number) => `${value} ms`;
  const section: Section = {
    title: '',
    how: '',
    tables: [],
    budgets: [
      { promise: 'A tick paints', figure: 50, limit: 50, show, lookAt: 'nothing' },
      { promise: 'A page opens', figure: 81, limit: 80, show, lookAt: 'client/log-store.ts' },
    ],
  };
  expect(complaints([section])).toEqual([
    'A page opens: 81 ms, at most 80 ms promised. Look at client/log-store.ts',
  ]);
});
