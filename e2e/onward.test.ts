import { describe, expect, it } from 'vitest';
import { clockFrom } from './support/clock.ts';
import { newPage } from './support/page.ts';
import { box, open, painted, progress } from './support/playbook.ts';

// How a reader is led: to the next step, into a branch, out to another page and back.
const phone = { viewport: { width: 390, height: 844 } };
const onward = (page: Awaited<ReturnType<typeof newPage>>) => page.locator('.rb-thumb');

describe('the way onward', () => {
  it('leads to the next step without a trace in the history', async () => {
    const page = await newPage(phone);
    await open(page, 'lcbp3-dms/database-down/');
    const before = await page.evaluate(() => history.length);
    await onward(page).getByRole('link', { name: 'Next: step 1' }).click();
    const step = page.locator('.rb-step').first();
    await expect.poll(() => step.evaluate((el) => document.activeElement === el)).toBe(true);
    await expect
      .poll(() => step.evaluate((el) => el.getBoundingClientRect().top))
      .toBeLessThan(200);
    await expect
      .poll(() => page.evaluate(() => [location.hash, history.length]))
      .toEqual(['', before]);
  });

  it('asks to choose where branches stand before what comes next', async () => {
    const page = await newPage(phone);
    await open(page, 'quicprochat/storage-full/');
    const main = Number((await progress(page)).split(' of ')[1]);
    for (let step = 1; step < main; step += 1) {
      await painted(page);
      const link = onward(page).getByRole('link');
      if ((await link.innerText()) === 'Choose what fits') break;
      await box(page, step).click();
    }
    await onward(page).getByRole('link', { name: 'Choose what fits' }).click();
    const at = () =>
      page.evaluate(() => document.activeElement?.closest('.rb-branch')?.textContent ?? '');
    await expect.poll(at).toMatch(/^Only if/);
  });

  it('never calls a page complete whose branches nobody entered', async () => {
    const page = await newPage();
    await open(page, 'quicprochat/key-compromise/');
    const main = Number((await progress(page)).split(' of ')[1]);
    for (let step = 1; step <= main; step += 1) await box(page, step).click();
    await painted(page);
    await expect.poll(() => page.locator('.rb-progress').innerText()).not.toContain('Complete');
    await expect.poll(() => page.locator('.rb-progress').innerText()).toContain('branches left');
  });

  it('says in the bar when to escalate, and that it is late', async () => {
    const page = await newPage(phone);
    const clock = await clockFrom(page, '2026-03-01T14:00:00Z');
    await open(page, 'lcbp3-dms/database-down/');
    await expect.poll(() => onward(page).innerText()).toContain('not better: DBA');
    await box(page, 1).click();
    await painted(page);
    await expect.poll(() => onward(page).innerText()).toContain('DBA by 14:30 UTC');
    await clock.pass('31:00');
    await expect.poll(() => onward(page).innerText()).toContain('DBA was due 14:30 UTC');
  });

  it('leads back from a procedure to the playbook that sent the reader there', async () => {
    const page = await newPage();
    await open(page, 'quicprochat/key-compromise/');
    await page.locator('.rb-body').getByRole('link', { name: 'Auth Token Rotation' }).click();
    await page.getByRole('heading', { level: 1, name: 'Key Rotation' }).waitFor();
    await page.getByRole('link', { name: '← Back to Key Compromise' }).click();
    await page.getByRole('heading', { level: 1, name: 'Key Compromise' }).waitFor();
  });
});
