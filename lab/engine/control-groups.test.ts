import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeControlGroups } from './control-groups.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handrail-cgroup-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const make = (...folders: string[]) => {
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true });
};
const there = (folder: string) => existsSync(join(root, folder));

it.each(['handrail-lab', 'memory/handrail-lab'])('removes what a lab left in %s', async (group) => {
  make(`${group}/one/inner`, `${group}/two`);
  await removeControlGroups(root, 1);
  expect(there(group)).toBe(false);
});

it('leaves what is not of a lab, and what is still in use', async () => {
  // A folder with a file in it stands for a group with processes: neither can be removed.
  make('docker/one', 'memory/other/handrail-lab', 'handrail-lab/busy');
  writeFileSync(join(root, 'handrail-lab/busy/process'), '');
  await removeControlGroups(root, 1);
  for (const folder of ['docker/one', 'memory/other/handrail-lab', 'handrail-lab/busy'])
    expect(there(folder)).toBe(true);
});
