import { expect, inject, it } from 'vitest';
import { weighBar } from './support/bar-weight.ts';
import { newReader } from './support/page.ts';
import { weigh } from './support/weight.ts';

// Bytes after gzip: as measured (182 and 22.6 kB) and a little to grow into. Every page of the site
// adds its name to what each page loads, and those of the same service their addresses.
// `npm run bench -- --only weight` tells what a page weighs, whose bytes they are, and what the
// same page weighs without our plugins. Raise a figure only with a reason in the commit.
const budgets = { js: 185_000, css: 22_700, bar: 5_000 };

it.each(['lcbp3-dms/database-down/', 'quicprochat/storage-full/'])(
  '%s stays within its bytes',
  async (page) => {
    const { js, css } = await weigh(await newReader(), inject('site').url + page);
    expect(js).toBeLessThanOrEqual(budgets.js);
    expect(css).toBeLessThanOrEqual(budgets.css);
  },
);

it('the description of a service is loaded once for all its pages', async () => {
  const scriptsOf = async (page: string) =>
    (await weigh(await newReader(), inject('site').url + page)).scripts;
  const other = new Set(await scriptsOf('quicprochat/storage-full/'));
  const own = (await scriptsOf('quicprochat/certificate-expiring/')).filter(
    (script) => !other.has(script),
  );
  expect(own.length).toBeGreaterThan(0);
  for (const script of own) {
    const text = await (await fetch(new URL(script, inject('site').url))).text();
    expect(text).not.toContain('"severities":');
  }
});

it('the bar stays within its bytes on a page without an incident', async () => {
  const { code, styles } = await weighBar();
  expect(code).toBeGreaterThan(0);
  expect(code + styles).toBeLessThanOrEqual(budgets.bar);
});
