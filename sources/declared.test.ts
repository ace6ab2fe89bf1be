import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadServices, parsePageFile } from 'remark-runbook';
import { describe, expect, it } from 'vitest';

// What our own playbooks promise of every command; the plugin itself asks less of other people's.
const docs = join(import.meta.dirname, '..', 'docs');
const services = loadServices(docs).map(({ id }) => id);

const blocks = services.flatMap((service) =>
  readdirSync(join(docs, service))
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const path = `${service}/${file}`;
      const page = parsePageFile(readFileSync(join(docs, path), 'utf8'), path, services);
      return [...page.blocks.values()].map((block) => ({ ...block, at: `${path}:${block.line}` }));
    }),
);

const changes = (block: (typeof blocks)[number]) =>
  block.commands.some(({ effect }) => effect === 'change');

describe('every command of the playbook sets', () => {
  it.each([
    ['says where it runs', blocks.filter(({ on }) => !on)],
    ['says what one sees', blocks.filter(({ expect: expected }) => !expected)],
    [
      'is known to read or to change',
      blocks.filter(({ commands }) => commands.some(({ effect }) => effect === 'unknown')),
    ],
    ['says how to undo what it changes', blocks.filter((block) => changes(block) && !block.undo)],
  ])('%s', (_promise, broken) => {
    expect(broken.map(({ at }) => at)).toEqual([]);
  });

  it('is read from real pages', () => {
    expect(blocks.length).toBeGreaterThan(200);
  });
});
