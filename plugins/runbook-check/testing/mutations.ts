import type { Page } from '../page.ts';
import { targetsOf } from '../rules/links/targets.ts';

/** One defect planted into a valid page. */
export interface Mutant {
  kind: string;
  /** The rule that must find it. */
  rule: string;
  text: string;
  /** The line it was planted in. */
  line: number;
}

/** Plants every defect a page has room for, one at a time. */
export function mutantsOf(page: Page): Mutant[] {
  return [...dropped(page), ...renamed(page)];
}

const removals: [kind: string, pattern: RegExp, rule: string][] = [
  ['a dropped quote', /["']/g, 'shell/syntax'],
  ['a missing done', /(?<=[\s;])done(?=[\s;]|$)/g, 'shell/syntax'],
  ['a missing fi', /(?<=[\s;])fi(?=[\s;]|$)/g, 'shell/syntax'],
  ['a missing end of a here-document', /(?<=^)(?:SQL|EOF|EOT)$/gm, 'shell/syntax'],
  ['a dropped bracket', /\)/g, 'shell/syntax'],
  ['2>&1 left out', / 2>&1(?= \|)/g, 'shell/logs-stderr'],
  ['-a left out', /(?<=docker ps) -a/g, 'shell/hidden-stopped-containers'],
];

function* dropped(page: Page): Generator<Mutant> {
  for (const { shell, node, place } of page.blocks) {
    if (!shell || shell.error) continue;
    for (const [kind, pattern, rule] of removals) {
      for (const { index, 0: found } of node.value.matchAll(pattern)) {
        const at = place(index);
        const text = page.text.slice(0, at) + page.text.slice(at + found.length);
        yield { kind, rule, text, line: page.lines.at(at).line };
      }
    }
    for (const slot of shell.slots) {
      const at = place(slot.start) + 1;
      const text = `${page.text.slice(0, at)}unheard-of-${page.text.slice(at)}`;
      const { line } = page.lines.at(at);
      yield { kind: 'an undeclared placeholder', rule: 'placeholders/undeclared', text, line };
    }
  }
}

function* renamed(page: Page): Generator<Mutant> {
  for (const { url, start } of targetsOf(page)) {
    if (/^[a-z]+:/i.test(url) || !page.text.startsWith(url, start)) continue;
    const hash = url.indexOf('#');
    const { line } = page.lines.at(start);
    const put = (at: number) => `${page.text.slice(0, at)}xx-${page.text.slice(at)}`;
    if (hash >= 0) {
      const text = put(start + hash + 1);
      yield { kind: 'a renamed anchor', rule: 'links/missing-anchor', text, line };
    }
    if (hash !== 0 && url.includes('/')) {
      const file = url.slice(0, hash < 0 ? undefined : hash);
      const text = put(start + file.lastIndexOf('/') + 1);
      yield { kind: 'a renamed file', rule: 'links/missing-file', text, line };
    }
  }
}
