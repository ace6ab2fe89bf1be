import { checkValue, type PlaceholderKind, refusalInEnglish } from 'runbook-model';
import type { Rule } from '../../../rule.ts';
import type { ShellBlock } from '../../../shell/block.ts';
import { spanOf } from '../../../shell/collect.ts';
import { eachShell, reportIn } from '../../shell/each.ts';
import { host, port, type Wants, wantsIn } from '../positions.ts';

type Slot = ShellBlock['slots'][number];

/** A placeholder whose example, or whose place in a command, no value of its kind can take. */
export const wrongKind: Rule = {
  id: 'placeholders/wrong-kind',
  level: 'error',
  why: 'The page refuses every value that the command could run with.',
  page(page, report) {
    const declared = page.service?.service?.placeholders;
    if (!declared) return;
    eachShell(page, (shell, block) => {
      for (const { slot, wants } of placesOf(shell)) {
        const kind = Object.hasOwn(declared, slot.name) ? declared[slot.name]?.kind : undefined;
        if (!kind || !wants.never.includes(kind)) continue;
        reportIn(report, block, slot, {
          message: `<${slot.name}> is declared as ${nameOf(kind)}, and ${wants.what} belongs here.`,
          help: 'Correct its kind in service.yml, or use another placeholder.',
        });
      }
    });
  },
  service({ service, text }, _pages, report) {
    for (const [name, { kind, example }] of Object.entries(service?.placeholders ?? {})) {
      const problem = example === undefined ? undefined : checkValue(kind, String(example).trim());
      if (!problem) continue;
      const from = text.search(
        new RegExp(`^\\s+["']?${name.replace(/[^\w-]/g, '\\$&')}["']?\\s*:`, 'm'),
      );
      const start = Math.max(0, text.indexOf(String(example), Math.max(0, from)));
      report({
        start,
        end: start + String(example).length,
        message: `The example of <${name}> is not ${nameOf(kind)}. ${refusalInEnglish(problem)}`,
        help: 'Correct the example, or the kind.',
      });
    }
  },
};

const nameOf = (kind: PlaceholderKind) =>
  kind === 'int' ? 'a number' : `${/^[aeiou]/.test(kind) && kind !== 'url' ? 'an' : 'a'} ${kind}`;

function* placesOf({ code, slots, stages }: ShellBlock): Generator<{ slot: Slot; wants: Wants }> {
  if (slots.length === 0) return;
  for (const slot of slots) {
    const before = code.source.slice(0, slot.start);
    if (/\bhttps?:\/\/(?:[^\s/'"@]*@)?$/.test(before)) yield { slot, wants: host };
    if (/\bhttps?:\/\/[^\s/'"]+:$/.test(before)) yield { slot, wants: port };
  }
  for (const { arg, wants } of stages.flatMap(({ links }) => links.flatMap(wantsIn))) {
    const { start, end } = spanOf(arg);
    const slot = slots.find((one) => one.start === start && one.end === end);
    if (slot) yield { slot, wants };
  }
}
