import type { Rule } from '../../../rule.ts';
import { grepOf, hasOption, innermost, isCall, nameOf, nextStage } from '../../../shell/ask.ts';
import { eachStage, reportLink } from '../each.ts';

const listers = ['docker ps', 'docker container ls', 'docker container ps', 'podman ps'];

export const hiddenStoppedContainers: Rule = {
  id: 'shell/hidden-stopped-containers',
  level: 'warn',
  why: 'A stopped container is not listed without -a, so a dead one looks as if it never was.',
  page(page, report) {
    eachStage(page, (stage, block) => {
      const link = innermost(stage);
      if (!link || hasOption(link, 'a', '--all') || hasOption(link, 'q')) return;
      // A wanted state, such as --filter status=running, is a choice.
      if (link.call.rest.some(({ value }) => /status=/.test(value.text))) return;
      const compose = isCall(link, 'docker compose ps', 'docker-compose ps') && page.service;
      const listed = isCall(link, ...listers) && grepOf(nextStage(stage));
      if (!listed && !compose) return;
      reportLink(report, block, link, {
        message: `${nameOf(link)} leaves out containers that have stopped.`,
        help: 'Add -a.',
      });
    });
  },
};
