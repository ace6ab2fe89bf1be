import { nearest } from './nearest.ts';
import type { Page } from './page.ts';
import { endOf, startOf } from './visit.ts';

/** `<!-- runbook-check-ignore shell/endless: the reason -->` */
interface Suppression {
  rules: string[];
  /** Lines it speaks for. */
  from: number;
  to: number;
  start: number;
  end: number;
  used: boolean;
}

interface Complaint {
  start: number;
  end: number;
  message: string;
  help: string;
}

/** All that a page says about what is not to be reported. */
export interface Suppressions {
  /** Whether a finding is to be left out; it counts as a use. */
  covers(rule: string, line: number): boolean;
  /** What is wrong with the comments themselves. Asked last: unused ones are known then. */
  complaints(): Complaint[];
}

/** What every such comment says. */
export const ignoring = 'runbook-check-ignore';

const comment = /^(?:<!--|\{\/\*)\s*runbook-check-ignore(-file)?\b([\s\S]*?)(?:-->|\*\/\})$/;
const form = 'Write <!-- runbook-check-ignore rule/name: the reason -->.';

/**
 * Reads the comments of a page. One stands before what it speaks for, or anywhere for the file.
 *
 * @param hasLooked whether a rule has looked at all: of one that has not, nobody knows
 */
export function suppressionsOf(
  page: Page,
  ruleIds: readonly string[],
  hasLooked: (rule: string) => boolean,
): Suppressions {
  const active: Suppression[] = [];
  const wrong: Complaint[] = [];
  for (const { node, parents } of page.of('html', 'mdxFlowExpression')) {
    const [start, end] = [startOf(node), endOf(node)];
    const match = comment.exec(page.text.slice(start, end).trim());
    if (!match) continue;
    const [, wholeFile, said = ''] = match;
    const colon = said.indexOf(':');
    const rules = (colon < 0 ? said : said.slice(0, colon)).split(/[\s,]+/).filter(Boolean);
    const reason = colon < 0 ? '' : said.slice(colon + 1).trim();
    const unknown = rules.find((rule) => !ruleIds.includes(rule));
    if (rules.length === 0) {
      wrong.push({ start, end, message: 'This comment names no rule to ignore.', help: form });
    } else if (unknown) {
      const near = nearest(unknown, ruleIds);
      const help = near ? `Did you mean ${near}?` : 'runbook-check --list names all rules.';
      wrong.push({ start, end, message: `No rule is called "${unknown}".`, help });
    } else if (!reason) {
      wrong.push({
        start,
        end,
        message: 'This comment gives no reason after the rule.',
        help: form,
      });
    } else {
      const siblings = parents.at(-1)?.children ?? [];
      const next = siblings[siblings.indexOf(node as (typeof siblings)[number]) + 1];
      const from = wholeFile ? 1 : (next?.position?.start.line ?? 0);
      const to = wholeFile ? page.lines.count : (next?.position?.end.line ?? 0);
      active.push({ rules, from, to, start, end, used: false });
    }
  }
  return {
    covers(rule, line) {
      const found = active.find(
        (one) => one.rules.includes(rule) && one.from <= line && line <= one.to,
      );
      if (found) found.used = true;
      return found !== undefined;
    },
    complaints: () => [
      ...wrong,
      ...active
        .filter(({ used, rules }) => !used && rules.every(hasLooked))
        .map(({ start, end, rules }) => ({
          start,
          end,
          message: `Nothing is left for this comment to ignore: ${rules.join(', ')} finds nothing here.`,
          help: 'Remove the comment.',
        })),
    ],
  };
}
