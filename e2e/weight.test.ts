import { expect, inject, it } from 'vitest';
import { newReader } from './support/page.ts';
import { weigh } from './support/weight.ts';

// Bytes after gzip: as measured (181.4 and 18.6 kB) and a little to grow into.
// `npm run bench -- --only weight` tells what a page weighs, whose bytes they are, and what the
// same page weighs without our plugins. Raise a figure only with a reason in the commit.
const budgets = { js: 190_000, css: 20_000 };

it.each(['lcbp3-dms/database-down/', 'quicprochat/storage-full/'])(
  '%s stays within its bytes',
  async (page) => {
    const { js, css } = await weigh(await newReader(), inject('site').url + page);
    expect(js).toBeLessThanOrEqual(budgets.js);
    expect(css).toBeLessThanOrEqual(budgets.css);
  },
);
