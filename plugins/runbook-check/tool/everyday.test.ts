import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../page.ts';
import { toolMutants } from '../testing/mutate-tools.ts';
import { problemsOf } from './calls.ts';

/*
 * Commands as they stand in runbooks, over a thousand of them: none may be complained of. Misspelt,
 * nearly all must be.
 */
const folder = join(import.meta.dirname, 'fixtures/everyday');

const pageOf = (text: string) =>
  readPage({ path: 'page.md', file: '/page.md', text, service: undefined });

/** Words of a program nobody described, and of whatever a variable holds. */
const foreign = / (?:cmd|npm|redis-server|img) .*--|--x|[$<[{%`]/;

const fenced = (line: string) => `\`\`\`bash\n${line}\n\`\`\`\n`;

describe.each(readdirSync(folder))('%s', (name) => {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n');
  const pages = lines.filter((line) => /^\w/.test(line)).map((line) => pageOf(fenced(line)));

  it('is accepted', () => {
    const found = pages.flatMap(problemsOf).map(({ problem }) => [problem.path, problem.word.text]);
    expect(found).toEqual([]);
  });

  it('is not accepted when an option is misspelt', () => {
    const own = pages.filter(({ text }) => !foreign.test(text));
    const mutants = own
      .flatMap((page) => [...toolMutants(page)])
      .filter(({ kind }) => kind === 'a misspelt option');
    const missed = mutants.filter(({ text }) => problemsOf(pageOf(text)).length === 0);
    const share = 1 - missed.length / Math.max(1, mutants.length);
    expect(share, missed.map(({ text }) => text).join('\n')).toBeGreaterThan(0.95);
  });
});
