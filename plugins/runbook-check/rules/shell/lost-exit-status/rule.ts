import { sourceOffset } from 'remark-runbook';
import type { Rule } from '../../../rule.ts';
import { hasOption } from '../../../shell/ask.ts';
import type { Link } from '../../../shell/collect.ts';
import { eachCall, reportIn, reportLink } from '../each.ts';

const swallowed = /\.catch\(\s*console\.(?:error|log|warn)\s*\)/;

export const lostExitStatus: Rule = {
  id: 'shell/lost-exit-status',
  level: 'warn',
  why: 'A failure that ends with success is a false all-clear.',
  page(page, report) {
    eachCall(page, ['curl'], (link, _stage, block) => {
      if (!hasOption(link, 's', '--silent') || tells(link)) return;
      reportLink(report, block, link, {
        message: 'curl -s says nothing when the server answers with an error.',
        help: 'Write curl -fsS: it fails on an error, and says why.',
      });
    });
    eachCall(page, ['node', 'nodejs', 'bun', 'deno'], (link, _stage, block) => {
      const code = link.call.texts
        .flatMap(({ words }) => words)
        .find(({ shown }) => swallowed.test(shown));
      const found = code && swallowed.exec(code.value.text);
      if (!code || !found || /process\.exit/.test(code.shown)) return;
      const start = sourceOffset(code.value, found.index);
      reportIn(
        report,
        block,
        { start, end: start + found[0].length },
        {
          message: 'The program prints the error and ends with success.',
          help: 'Write .catch((error) => { console.error(error); process.exitCode = 1; }).',
        },
      );
    });
  },
};

/** It fails on an error, or shows what the server answered. */
const tells = (link: Link) =>
  hasOption(link, 'f', '--fail', '--fail-with-body') ||
  hasOption(link, 'w', '--write-out') ||
  hasOption(link, 'I', '--head') ||
  hasOption(link, 'i', '--include') ||
  hasOption(link, 'v', '--verbose') ||
  hasOption(link, 'D') ||
  // Whoever calls it may have said so.
  link.args.some(({ shown }) => /^"?\$(?:[@*]|\{\w+\[[@*]\]\})"?$/.test(shown));
