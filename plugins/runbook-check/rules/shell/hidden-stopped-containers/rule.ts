import type { Rule } from '../../../rule.ts';
import { grepOf, hasOption, isCall, nameOf, nextStage } from '../../../shell/ask.ts';
import { eachCall, reportLink } from '../each.ts';

const listers = ['docker ps', 'docker container ls', 'docker container ps', 'podman ps'];
const composed = ['docker compose ps', 'docker-compose ps'];

export const hiddenStoppedContainers: Rule = {
  id: 'shell/hidden-stopped-containers',
  level: 'warn',
  why: 'A stopped container is not listed without -a, so a dead one looks as if it never was.',
  page(page, report) {
    eachCall(page, [...listers, ...composed], (link, stage, block) => {
      if (hasOption(link, 'a', '--all') || hasOption(link, 'q')) return;
      // A wanted state, such as --filter status=running, is a choice.
      if (link.call.rest.some(({ value }) => /status=/.test(value.text))) return;
      const asked = isCall(link, ...listers) ? grepOf(nextStage(stage)) : page.service;
      if (!asked) return;
      reportLink(report, block, link, {
        message: `${nameOf(link)} leaves out containers that have stopped.`,
        help: 'Add -a.',
      });
    });
  },
};
