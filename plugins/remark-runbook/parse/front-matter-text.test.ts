import { describe, expect, it } from 'vitest';
import { parsePageFile } from './file.ts';

const parse = (text: string) => parsePageFile(text, 'page.md', []);

describe('front matter as text', () => {
  it('gives the line of each key in the file, whatever stands in the values', () => {
    const page = parse('---\n# first\ndescription: |\n  owner: no\nowner: dba\n---\n\nText\n');
    expect([...page.keyLines]).toEqual([
      ['description', 3],
      ['owner', 5],
    ]);
    expect(page.playbook.owner).toBe('dba');
  });

  it.each([
    ['---\ntitle: Fine\ndescription: Database: down\n---\n', 3, /in quotes/],
    ['---\nsignals:\n  - log: rate: high\n---\n', 3, /in quotes/],
    ['---\r\ntitle: Fine\r\ntitle: Twice\r\n---\r\n', 3, /unique\.$/],
    ['---\ntitle: "open\n---\n', 2, /quote/],
  ])('names the line of the file when it is no YAML: %j', (text, line, message) => {
    expect(() => parse(text)).toThrowError(expect.objectContaining({ line }));
    expect(() => parse(text)).toThrowError(message);
    expect(() => parse(text)).not.toThrowError(/at line|\.\./);
  });

  it('takes what is no map for nothing', () => {
    expect(parse('---\n- a\n---\n').playbook.title).toBe('page');
  });
});
