import type { Rule } from '../../../rule.ts';
import { isCall, nextStage, wordsOfCall } from '../../../shell/ask.ts';
import type { Link, Stage } from '../../../shell/collect.ts';
import { eachStage, reportLink } from '../../shell/each.ts';

/** In playbooks of a service: the first restart on a page where nothing was saved before it. */
export const restartBeforeEvidence: Rule = {
  id: 'change/restart-before-evidence',
  level: 'warn',
  why: 'A restart ends what could tell why it was needed.',
  page(page, report) {
    if (!page.service || !page.parsed.playbook.severity) return;
    let done = false;
    eachStage(page, (stage, block) => {
      if (done) return;
      if (saves(stage)) {
        done = true;
        return;
      }
      const link = stage.links.find(restarts);
      if (!link) return;
      done = true;
      reportLink(report, block, link, {
        message: 'Nothing on this page was saved before this restart.',
        help: 'Save the log first: docker logs NAME > FILE 2>&1, or journalctl -u UNIT > FILE.',
      });
    });
  },
};

const restarts = (link: Link) =>
  isCall(
    link,
    'docker restart',
    'docker compose restart',
    'docker-compose restart',
    'systemctl restart',
    'systemctl stop',
    'docker stop',
    'docker kill',
    'docker compose down',
    'kubectl rollout restart',
    'reboot',
  ) ||
  (isCall(link, 'docker-compose') && wordsOfCall(link)[0] === 'restart');

/** Its output goes to a file, or a copy is made. */
function saves(stage: Stage): boolean {
  const toFile = stage.node.redirects.some(
    (one) =>
      one.type === 'Redirect' &&
      /^(?:>|>>|&>|&>>)$/.test(one.operator) &&
      one.target?.value !== '/dev/null',
  );
  const copies = stage.links.some((link) => isCall(link, 'cp', 'docker cp', 'rsync', 'tar', 'tee'));
  const next = nextStage(stage);
  return toFile || copies || (next?.links.some((link) => isCall(link, 'tee')) ?? false);
}
