import { describe, expect, it } from 'vitest';
import { type GitHost, gitHostOf, newFilePage, newIssuePage } from './git-host.ts';

const at = (host: GitHost, branch = 'main') => ({
  url: `https://${host}.example.org/team/reports/`,
  branch,
  host,
});
const path = 'incidents/INC-20251201-001.md';
const text = '# Report & more\n\n50 % + 1';
const encoded = '%23+Report+%26+more%0A%0A50+%25+%2B+1';

it.each([
  ['https://github.com/a/b', 'github'],
  ['https://gitlab.example.org/a/b', 'gitlab'],
  ['https://codeberg.org/a/b', 'forgejo'],
  ['https://gitea.example.org/a/b', 'forgejo'],
  ['https://git.example.org/a/b', undefined],
])('%s is run by %s', (url, host) => {
  expect(gitHostOf(url)).toBe(host);
});

describe('the page for a new file', () => {
  it.each([
    [
      'github',
      `https://github.example.org/team/reports/new/main?filename=incidents%2FINC-20251201-001.md&value=${encoded}`,
    ],
    [
      'forgejo',
      `https://forgejo.example.org/team/reports/_new/main/?filename=incidents%2FINC-20251201-001.md&value=${encoded}`,
    ],
  ] as const)('of %s has the text in it', (host, url) => {
    expect(newFilePage(at(host), path, text)).toEqual({ url, filled: true });
  });

  it('of GitLab has the name only', () => {
    expect(newFilePage(at('gitlab'), path, text)).toEqual({
      url: 'https://gitlab.example.org/team/reports/-/new/main?file_name=incidents%2FINC-20251201-001.md',
      filled: false,
    });
  });

  it('keeps the slashes of a branch and nothing else of it', () => {
    expect(newFilePage(at('github', 'a/b?c#d'), path, '').url).toContain('/new/a/b%3Fc%23d?');
  });
});

describe('the page for a new issue', () => {
  it.each([
    ['github', `https://github.example.org/team/reports/issues/new?title=A+%26+B&body=${encoded}`],
    [
      'forgejo',
      `https://forgejo.example.org/team/reports/issues/new?title=A+%26+B&body=${encoded}`,
    ],
    [
      'gitlab',
      `https://gitlab.example.org/team/reports/-/issues/new?issue%5Btitle%5D=A+%26+B&issue%5Bdescription%5D=${encoded}`,
    ],
  ] as const)('of %s', (host, url) => {
    expect(newIssuePage(at(host), 'A & B', text)).toEqual({ url, filled: true });
  });

  it('has no text in it that would not fit into an address', () => {
    expect(newIssuePage(at('github'), 'A', 'é'.repeat(2_000))).toEqual({
      url: 'https://github.example.org/team/reports/issues/new?title=A',
      filled: false,
    });
  });
});
