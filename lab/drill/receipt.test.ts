import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeReceipt, saveReceipt } from './receipt.ts';

const receiptOf = (date: string) =>
  makeReceipt('shop/till', [], [], { date, commit: '1', backend: 'native', isolation: 'walls' });
const dateIn = (file: string) => (JSON.parse(readFileSync(file, 'utf8')) as { date: string }).date;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-receipt-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it.runIf(process.platform === 'linux')(
  'a receipt that finds no room leaves the earlier one',
  () => {
    const file = join(folder, 'shop', 'till.json');
    saveReceipt(file, receiptOf('2026-11-21'));
    saveReceipt(file, receiptOf('2026-11-22'));
    expect(dateIn(file)).toBe('2026-11-22');

    symlinkSync('/dev/full', `${file}.new`);
    expect(() => saveReceipt(file, receiptOf('2026-11-23'))).toThrow(
      `The receipt cannot be written to ${file}: ENOSPC`,
    );
    expect(dateIn(file)).toBe('2026-11-22');
    expect(readdirSync(join(folder, 'shop'))).toEqual(['till.json']);
  },
);
