import type { Step } from 'runbook-model';
import { tryRead } from '../../../reader.ts';
import type { Rule } from '../../../rule.ts';

/** Commands of a step that changed since the REF of `--changed-since`, under an old date. */
export const notReviewed: Rule = {
  id: 'stability/not-reviewed',
  level: 'warn',
  needs: 'past',
  why: 'The page says that somebody has tried its commands on that day, and these were other ones.',
  page(page, report, site) {
    const { reviewed } = page.frontMatter.read;
    const text = site.before?.(page.file);
    if (reviewed === undefined || text === undefined || text === page.text) return;
    const { path, file, service } = page;
    const before = tryRead({ path, file, text }, service).page;
    if (before?.frontMatter.read.reviewed !== reviewed) return;
    const old = new Map(
      [...before.parsed.steps.values()].map((step) => [step.id, commandsOf(step)]),
    );
    for (const step of page.parsed.steps.values()) {
      const was = old.get(step.id);
      if (was === undefined || was === commandsOf(step)) continue;
      const line = step.blocks[0]?.line ?? step.line;
      const { start, end } = page.lines.span(line);
      report({
        start: start + (page.text.slice(start, end).search(/\S/) || 0),
        end,
        message: `The commands of "${step.title}" changed, and the page is still reviewed on ${reviewed}.`,
        help: 'Try them, and set reviewed: to that day.',
      });
    }
  },
};

const commandsOf = ({ blocks }: Step): string =>
  blocks.flatMap(({ commands }) => commands.map(({ text }) => text)).join('\n');
