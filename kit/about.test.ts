import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { momentOf, versionOf } from '../plugins/docusaurus-plugin-runbook/client/kit-words.ts';
import { readAbout } from './about.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kit-about-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function git(...args: string[]): void {
  const date = '2026-11-22T05:56:10Z';
  const who = { GIT_AUTHOR_NAME: 'T', GIT_AUTHOR_EMAIL: 't@example.org' };
  const env = { ...process.env, ...who, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
    cwd: folder,
    env,
  });
}

describe('what a kit is a copy of', () => {
  it('is the commit, of its time', async () => {
    git('init', '-q');
    writeFileSync(path.join(folder, 'a'), '1');
    git('add', '.');
    git('commit', '-qm', 'One');
    const about = await readAbout(folder, {});
    expect(momentOf(about)).toBe('22 Nov 2026 05:56 UTC');
    expect(versionOf(about)).toMatch(/^commit [\da-f]{7}$/);

    writeFileSync(path.join(folder, 'a'), '2');
    const changed = await readAbout(folder, {});
    expect(versionOf(changed)).toMatch(/ with changes$/);
    expect(Date.now() - changed.at.getTime()).toBeLessThan(60_000);
  });

  it('is what lies there, outside of Git', async () => {
    const about = await readAbout(folder, { SOURCE_DATE_EPOCH: '1795327000' });
    expect(momentOf(about)).toBe('22 Nov 2026 05:56 UTC');
    expect(versionOf(about)).toBe('no commit');
  });

  it('refuses a time that is none', async () => {
    await expect(readAbout(folder, { SOURCE_DATE_EPOCH: 'now' })).rejects.toThrow(
      'SOURCE_DATE_EPOCH is "now", expected whole seconds.',
    );
  });
});
