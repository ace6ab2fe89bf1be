import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRepository } from './testing/repository.ts';

type Repository = ReturnType<typeof createRepository>;
let { cwd, git, go, write, remove, commit, looked, destroy } = {} as Repository;
beforeEach(() => {
  ({ cwd, git, go, write, remove, commit, looked, destroy } = createRepository());
});
afterEach(() => destroy());

const start = () => {
  git('init', '-q');
  write('docs/a.md', '# A\n\n[b](./b.md#two) and [gone](./never.md)\n');
  write('docs/b.md', '# B\n\n## Two\n');
  write('docs/c.md', '# C\n\n[gone](./never.md)\n');
  write('docs/sub/index.md', '# Sub\n\n[gone](./never.md)\n');
  write('docs/d.md', '![i](./i.png) [sub](./sub/)\n');
  write('docs/i.png', 'x');
  commit();
};

it('looks at what changed, and nothing else', async () => {
  start();
  expect(await looked()).toEqual({ files: 0, found: [] });
  write('docs/c.md', '# C\n\n[gone](./never.md) Changed.\n');
  write('docs/new.md', '[gone](./never.md)\n');
  expect(await looked()).toEqual({
    files: 2,
    found: ['docs/c.md links/missing-file', 'docs/new.md links/missing-file'],
  });
  commit();
  expect(await looked('. --changed-since HEAD~1')).toMatchObject({ files: 2 });
  expect(await looked('docs/new.md --changed-since HEAD~1')).toMatchObject({ files: 1 });
});

it('looks at what links to what changed', async () => {
  start();
  write('docs/b.md', '# B\n\n## Three\n');
  const { files, found } = await looked();
  expect(files).toBe(2);
  expect(found).toContain('docs/a.md links/missing-anchor');
});

it('looks at what links to what is gone, a picture or an index', async () => {
  start();
  remove('docs/i.png');
  expect((await looked()).found).toContain('docs/d.md links/missing-image');
  git('checkout', '-q', '.');
  rmSync(join(cwd, 'docs/sub'), { recursive: true });
  const { found, files } = await looked();
  expect(files).toBe(1);
  expect(found.join()).toContain('docs/d.md links/missing-file');
});

const service = `name: Shop
description: A shop.
time_zone: UTC
severities:
  - { id: P0, label: Critical, description: Down, response: 15 minutes }
roles: []
placeholders: {}
environment: {}
inventory: {}
compose: ../compose.yml
`;

it('looks at a whole service when what it declares has changed', async () => {
  git('init', '-q');
  write('compose.yml', 'services: {}\n');
  write('shop/service.yml', service);
  write('shop/a.md', '# A\n');
  write('shop/b.md', '# B\n');
  write('other/c.md', '# C\n');
  commit();
  write('compose.yml', 'services: { db: { image: x } }\n');
  expect((await looked()).files).toBe(2);
  commit();
  write('shop/service.yml', `${service}# more\n`);
  expect((await looked()).files).toBe(2);
});

it('works from a folder of the repository', async () => {
  start();
  write('docs/sub/index.md', '# Sub\n\n[gone](./never.md) Changed.\n');
  const { found } = await looked('. --changed-since HEAD', join(cwd, 'docs/sub'));
  expect(found).toEqual(['index.md links/missing-file']);
});

it.each([
  ['HEAD~99', 'git knows no such commit here'],
  ['--output=x', 'git knows no such commit here'],
])('refuses %s', async (ref, message) => {
  start();
  const { code, out, err } = await go(`. --changed-since=${ref}`);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});

it('says that it needs a repository', async () => {
  const { code, err } = await go('. --changed-since HEAD');
  expect(code).toBe(2);
  expect(err).toContain('this folder is in no repository');
});

it('does not take what others did since for what this branch took away', async () => {
  start();
  git('checkout', '-q', '-b', 'branch');
  write('docs/new.md', '# New\n');
  commit();
  git('checkout', '-q', '-');
  write('docs/theirs.md', '# Theirs\n');
  write('docs/b.md', '# B\n\n## Two\n\n## Three\n');
  commit();
  git('checkout', '-q', 'branch');
  expect(await looked('. --changed-since @{-1}')).toEqual({ files: 1, found: [] });
});

it('compares with a commit that has nothing in common with this one as it is', async () => {
  start();
  const other = git('rev-parse', 'HEAD').toString().trim();
  git('checkout', '-q', '--orphan', 'fresh');
  git('commit', '-q', '-m', 'x');
  write('docs/new.md', '# New\n');
  expect(await looked(`. --changed-since ${other}`)).toEqual({ files: 1, found: [] });
});

it('finds what links to what changed, however git is set up', async () => {
  start();
  git('config', 'submodule.recurse', 'true');
  write('docs/b.md', '# B\n\n## Three\n');
  expect((await looked()).files).toBe(2);
});

it('looks at everything where a repository inside this one changed', async () => {
  start();
  git('init', '-q', 'inner');
  write('inner/page.md', '# Page\n');
  git('-C', 'inner', 'add', '-A');
  git('-C', 'inner', 'commit', '-q', '-m', 'x');
  commit();
  write('inner/page.md', '[gone](./never.md)\n');
  expect((await looked()).found).toContain('inner/page.md links/missing-file');
});

it('refuses a folder that the repository does not hold', async () => {
  start();
  const { code, err } = await go(`${tmpdir()} --changed-since HEAD`);
  expect(code).toBe(2);
  expect(err).toContain(`${tmpdir()} does not stand in the repository of the current folder.`);
});

it('finds its repository from a hook, too, where git says which one it is', async () => {
  start();
  write('docs/sub/new.md', '[gone](./never.md)\n');
  vi.stubEnv('GIT_DIR', join(cwd, '.git'));
  try {
    const { files, found } = await looked('. --changed-since HEAD', join(cwd, 'docs/sub'));
    expect({ files, found }).toEqual({ files: 1, found: ['new.md links/missing-file'] });
  } finally {
    vi.unstubAllEnvs();
  }
});
