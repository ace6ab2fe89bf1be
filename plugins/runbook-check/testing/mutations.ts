import type { Page } from '../page.ts';
import { targetsOf } from '../rules/links/targets.ts';
import { changed, drifted } from './drift.ts';
import { languageMutants } from './mutate-languages.ts';
import { noteMutants } from './mutate-notes.ts';
import { toolMutants } from './mutate-tools.ts';

/** One defect planted into a valid page. */
export interface Mutant {
  kind: string;
  /** The rule that must find it. */
  rule: string;
  text: string;
  /** The line it was planted in. */
  line: number;
  /** What its `service.yml` says then. */
  service?: string;
  /** What the page said before. */
  before?: string;
}

/** Plants every defect a page has room for, one at a time. */
export function mutantsOf(page: Page): Mutant[] {
  return [
    ...dropped(page),
    ...renamed(page),
    ...drifted(page),
    ...changed(page),
    ...languageMutants(page),
    ...toolMutants(page),
    ...noteMutants(page),
  ];
}

const removals: [kind: string, pattern: RegExp, rule: string][] = [
  ['a dropped quote', /["']/g, 'shell/syntax'],
  ['a missing done', /(?<=[\s;])done(?=[\s;]|$)/g, 'shell/syntax'],
  ['a missing fi', /(?<=[\s;])fi(?=[\s;]|$)/g, 'shell/syntax'],
  ['a missing end of a here-document', /(?<=^)(?:SQL|EOF|EOT)$/gm, 'shell/syntax'],
  ['a dropped bracket', /\)/g, 'shell/syntax'],
  ['2>&1 left out', /(?<=docker logs[^|\n]*) 2>&1(?= \|)/g, 'shell/logs-stderr'],
  ['-a left out', /(?<=docker ps) -a/g, 'shell/hidden-stopped-containers'],
];

/** In a page of its own, so that a thousand of them are read in seconds. */
const fenced = (text: string) => `\`\`\`bash\n${text}\n\`\`\`\n`;

function* dropped(page: Page): Generator<Mutant> {
  for (const { shell, node, place } of page.blocks) {
    if (!shell || shell.error) continue;
    const { value } = node;
    const lineAt = (offset: number) => page.lines.at(place(offset)).line;
    for (const [kind, pattern, rule] of removals) {
      for (const { index, 0: found } of value.matchAll(pattern)) {
        const text = fenced(value.slice(0, index) + value.slice(index + found.length));
        yield { kind, rule, text, line: lineAt(index) };
      }
    }
    for (const { start } of shell.slots) {
      const text = fenced(`${value.slice(0, start + 1)}unheard-of-${value.slice(start + 1)}`);
      const rule = 'placeholders/undeclared';
      yield { kind: 'an undeclared placeholder', rule, text, line: lineAt(start) };
    }
  }
}

function* renamed(page: Page): Generator<Mutant> {
  for (const [index, { url, start }] of targetsOf(page).entries()) {
    // Every third: each means reading the page it leads to.
    if (index % 3 > 0 || /^[a-z]+:|^\//i.test(url)) continue;
    const hash = url.indexOf('#');
    const { line } = page.lines.at(start);
    const link = (at: number) => `[x](<${url.slice(0, at)}xx-${url.slice(at)}>)\n`;
    if (hash >= 0) {
      const rule = 'links/missing-anchor';
      yield { kind: 'a renamed anchor', rule, text: link(hash + 1), line };
    }
    const file = url.slice(0, hash < 0 ? undefined : hash);
    if (file.includes('/')) {
      const text = link(file.lastIndexOf('/') + 1);
      yield { kind: 'a renamed file', rule: 'links/missing-file', text, line };
    }
  }
}
