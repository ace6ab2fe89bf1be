import type { Rule } from '../../../rule.ts';
import { eachShell, reportIn } from '../../shell/each.ts';

/** The word that the closing bracket sends output to; a line may go on below. */
const next = /^(?:[ \t]|\\\n)+(?!\[)([^\s|;&<>()#\\]+)/;

/** How a tool is called, for people. */
const isUsage = (source: string) => /^\s*usage:/i.test(source);

/** Whether a word of its own may follow it: to know how a shell reads it takes much longer. */
const mayRedirect = ({ end }: { end: number }, source: string) => /[ \t\\]/.test(source[end] ?? '');

/** `nc <server-ip> 7000` as a shell reads it: from the file server-ip, into the file 7000. */
export const redirection: Rule = {
  id: 'placeholders/redirection',
  level: 'warn',
  why: 'Pasted as it is, the shell reads a file of that name and writes over the one named next.',
  page(page, report) {
    // A page of a service asks for the value before anything is copied.
    if (page.service) return;
    let told = false;
    eachShell(page, ({ slots, code, error }, block) => {
      if (told || error || !slots.some((slot) => mayRedirect(slot, code.source))) return;
      if (isUsage(code.source)) return;
      const commands = page.parsed.blocks.get(block.node)?.commands ?? [];
      for (const { text, slots: places } of commands) {
        const place = places.find(
          ({ start, end, contexts }) =>
            contexts.length === 1 &&
            contexts[0] === 'bare' &&
            /(?:^|[ \t])$/.test(text.slice(0, start)) &&
            next.test(text.slice(end)),
        );
        if (!place) continue;
        const written = text.slice(place.start, place.end);
        const target = next.exec(text.slice(place.end))?.[1] ?? '';
        const at = slots.find(
          ({ start, end }) =>
            code.source.slice(start, end) === written &&
            next.exec(code.source.slice(end))?.[1] === target,
        );
        if (!at) continue;
        told = true;
        reportIn(report, block, at, {
          message: `A shell reads ${written} as a redirection: from a file, and into the file ${target}.`,
          help: 'Take the value from a variable, "$NAME", or quote the placeholder. Said once for the page.',
        });
        return;
      }
    });
  },
};
