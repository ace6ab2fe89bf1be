import type { Rule } from '../../../rule.ts';
import { grepOf, hasOption, innermost, isCall } from '../../../shell/ask.ts';
import { spanOf } from '../../../shell/collect.ts';
import { eachStage, reportIn } from '../each.ts';

/** Short words, with a longer one that holds them and stands in the same logs. */
const held: Readonly<Record<string, string>> = {
  oom: 'room',
  ram: 'parameter',
  io: 'connection',
  cpu: 'cpuset',
  up: 'update',
};

/** In playbooks: a search of a log for a word that longer words hold. */
export const shortGrep: Rule = {
  id: 'shell/short-grep',
  level: 'warn',
  why: 'A line that says something else looks like the thing that was searched for.',
  page(page, report) {
    if (!page.service) return;
    eachStage(page, (stage, block) => {
      const found = grepOf(stage);
      const index = stage.pipe?.stages.indexOf(stage) ?? 0;
      const source = stage.pipe?.stages[index - 1];
      const log = source && innermost(source);
      if (
        !found ||
        !log ||
        !isCall(log, 'dmesg', 'journalctl', 'docker logs', 'docker compose logs', 'kubectl logs')
      )
        return;
      if (hasOption(found.link, 'w', '--word-regexp')) return;
      const words = found.pattern.value.text.split(/\\?\|/);
      const short = words.find((word) => Object.hasOwn(held, word.toLowerCase()));
      if (!short) return;
      reportIn(report, block, spanOf(found.pattern), {
        message: `grep ${short} also finds ${held[short.toLowerCase()]}.`,
        help: 'Add -w, so that it finds whole words only.',
      });
    });
  },
};
