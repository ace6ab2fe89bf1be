import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRepository } from './testing/repository.ts';

/*
 * What stands in a real repository at REF, against what stands there now. The cases of the rules
 * themselves are in their folders.
 */
let repository: ReturnType<typeof createRepository>;

const service = `name: Shop
description: A shop.
severities:
  - { id: P1, label: Critical, description: Down, response: 15 minutes }
`;

const page = (command: string, { heading = 'First aid', step = 'Restart it', reviewed = 1 } = {}) =>
  `---
title: Down
description: The shop is down.
reviewed: 2026-01-0${reviewed}
---

## ${heading}

::::steps

1. ${step}

   \`\`\`bash expect="shop" undo="none needed"
   ${command}
   \`\`\`

::::
`;

beforeEach(() => {
  repository = createRepository();
  const { git, write, commit } = repository;
  git('init', '-q');
  write('docs/shop/service.yml', service);
  write('docs/shop/down.md', page('docker restart shop'));
  write('docs/shop/moved.md', '---\ntitle: Moved\n---\n\nHere.\n');
  write('elsewhere/gone.md', '# Gone\n');
  commit();
});
afterEach(() => repository.destroy());

const stability = async (line?: string) => {
  const { found } = await repository.looked(line);
  return found.filter((one) => one.includes(' stability/'));
};

it('has nothing to say while all stands as it stood', async () => {
  expect(await stability()).toEqual([]);
  repository.write('docs/shop/new.md', '# New\n');
  expect(await stability()).toEqual([]);
});

it('tells of a page that was moved, until a redirect leads from its old address', async () => {
  const { remove, write } = repository;
  remove('docs/shop/moved.md');
  write('docs/shop/keys/moved.md', '---\ntitle: Moved\n---\n\nHere.\n');
  expect(await stability()).toEqual(['docs/shop/moved.md stability/vanished']);
  write('docs/shop/keys/moved.md', '---\ntitle: Moved\nredirects: [/shop/moved]\n---\n\nHere.\n');
  expect(await stability()).toEqual([]);
});

it('tells of a heading and of a step that lost their ids', async () => {
  const { write } = repository;
  write('docs/shop/down.md', page('docker restart shop', { heading: 'Immediate actions' }));
  expect(await stability()).toEqual(['docs/shop/down.md stability/vanished']);
  write('docs/shop/down.md', page('docker restart shop', { step: 'Start the shop again' }));
  expect(await stability()).toEqual(['docs/shop/down.md stability/vanished']);
  write('docs/shop/down.md', page('docker restart shop', { step: 'Start it {#restart-it}' }));
  expect(await stability()).toEqual([]);
});

it('tells of a command that changed under an old date', async () => {
  const { write } = repository;
  write('docs/shop/down.md', page('docker restart --timeout 60 shop'));
  expect(await stability()).toEqual(['docs/shop/down.md stability/not-reviewed']);
  write('docs/shop/down.md', page('docker restart --timeout 60 shop', { reviewed: 2 }));
  expect(await stability()).toEqual([]);
});

it('speaks of what is gone only below what it was asked about', async () => {
  repository.remove('elsewhere');
  expect(await stability('docs --changed-since HEAD')).toEqual([]);
  expect(await stability('. --changed-since HEAD')).toEqual([
    'elsewhere/gone.md stability/vanished',
  ]);
});

it('compares with the commit it is told, whatever it kept of other runs', async () => {
  const { write, commit } = repository;
  const cached = '--cache-dir .cache';
  write('docs/shop/down.md', page('docker restart --timeout 60 shop'));
  commit();
  expect(await stability(`. ${cached}`)).toEqual([]);
  expect(await stability(`. --changed-since HEAD ${cached}`)).toEqual([]);
  const found = ['docs/shop/down.md stability/not-reviewed'];
  expect(await stability(`. --changed-since HEAD~1 ${cached}`)).toEqual(found);
  expect(await stability(`. --changed-since HEAD ${cached}`)).toEqual([]);
  expect(await stability(`. ${cached}`)).toEqual([]);
});
