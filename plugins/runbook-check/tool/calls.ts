import { Kept } from 'remark-runbook';
import type { Block } from '../block.ts';
import type { Page } from '../page.ts';
import { eachStage } from '../rules/shell/each.ts';
import { hasOption, isCall } from '../shell/ask.ts';
import type { Link, Stage } from '../shell/collect.ts';
import { isOutput, languageOf } from '../shell/language.ts';
import { matchCall } from './match.ts';
import type { Problem } from './problem.ts';

interface Found {
  block: Block;
  link: Link;
  problem: Problem;
}

const found = new Kept<Page, readonly Found[]>();

/** What the tools of a page's commands would not accept; worked out once for all rules. */
export function problemsOf(page: Page): readonly Found[] {
  return found.of(page, () => collect(page));
}

function collect(page: Page): Found[] {
  const all: Found[] = [];
  const judged = new Map<Block, boolean>();
  eachStage(page, (stage, block, { code }) => {
    if (isOutput(block.node.lang, block.node.value) || hasHole(stage)) return;
    for (const [index, link] of stage.links.entries()) {
      const before = stage.links.slice(0, index);
      const fed = before.some((one) => isCall(one, 'xargs', 'parallel'));
      // Nothing is run: `command -v curl`.
      if (before.some((one) => isCall(one, 'command') && hasOption(one, 'v'))) break;
      for (const problem of matchCall(link.args, fed)) {
        let commands = judged.get(block);
        if (commands === undefined) {
          // Of what was typed: below it may stand a log.
          commands = languageOf(code.text, true) === undefined;
          judged.set(block, commands);
        }
        const unsaid = problem.kind === 'argument' && isAlternative(stage);
        if (commands && !unsaid && !isProse(link)) all.push({ block, link, problem });
      }
    }
  });
  return all;
}

/** `-e <NAME=value> image`: a placeholder that the shell reads as redirections took words away. */
function hasHole({ node, code }: Stage): boolean {
  const redirects = node.redirects.filter((one) => one.type === 'Redirect');
  const opened = redirects.some(
    ({ operator, target }) => operator === '<' && code.text[(target?.pos ?? 0) - 1] === '<',
  );
  return (
    opened &&
    redirects.some(
      ({ operator, descriptor, pos }) =>
        operator === '>' && !descriptor && /\S/.test(code.text[pos - 1] ?? ' '),
    )
  );
}

/** `systemctl start|stop nginx`: a choice, and no pipe. */
const isAlternative = ({ code, node }: Stage) =>
  /^\|\w/.test(code.text.slice(node.end, node.end + 2));

const little =
  /^(?:the|an?|is|are|was|were|to|of|and|or|in|on|has|have|not|will|should|can|with|for|that|this|from|be|it|its|you|your)$/i;

/** A sentence that begins with the name of a tool. */
const isProse = ({ args }: Link) =>
  args.filter(({ value, shown }) => value.text === shown && little.test(shown)).length > 1;
