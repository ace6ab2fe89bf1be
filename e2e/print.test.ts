import { describe, expect, it } from 'vitest';
import { newPage } from './support/page.ts';
import { box, open } from './support/playbook.ts';

describe('on paper', () => {
  it.each(['lcbp3-dms/database-down/', 'quicprochat/key-rotation/'])('%s', async (address) => {
    // As wide as a sheet of A4.
    const page = await newPage({ viewport: { width: 794, height: 1123 } });
    await open(page, address);
    const onScreen = await page.locator('.rb-row pre').allInnerTexts();
    await page.emulateMedia({ media: 'print' });

    const boxes = page.locator('.rb-tick');
    await expect.poll(() => boxes.count()).toBeGreaterThan(5);
    for (const one of await boxes.all()) await expect.poll(() => one.isVisible()).toBe(true);
    const commands = page.locator('.rb-body .rb-row pre');
    for (const one of await commands.all()) await expect.poll(() => one.isVisible()).toBe(true);
    expect(onScreen).toEqual(expect.arrayContaining(await commands.allInnerTexts()));
    // What the source said stands below each correction, opened or not.
    for (const one of await page.locator('.rb-corrected .rb-source').all()) {
      await expect.poll(() => one.evaluate((element) => element.checkVisibility())).toBe(true);
    }

    const buttons = await page
      .locator('button:not(.rb-tick)')
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .map((one) => one.outerHTML),
      );
    expect(buttons).toEqual([]);
    await expect.poll(() => page.locator('.navbar').isVisible()).toBe(false);
  });

  it('shows what was done, and is black on white at night too', async () => {
    const page = await newPage({ colorScheme: 'dark' });
    await open(page, 'lcbp3-dms/database-down/');
    await box(page, 1).click();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect.poll(() => box(page, 1).innerText()).toBe('✓');
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(20_000);
  });
});
