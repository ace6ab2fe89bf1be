import type { Rule } from '../../../rule.ts';
import { innermost, isCall, nameOf, nextStage } from '../../../shell/ask.ts';
import type { Stage } from '../../../shell/collect.ts';
import { eachStage, reportIn } from '../each.ts';

export const logsStderr: Rule = {
  id: 'shell/logs-stderr',
  level: 'warn',
  why: 'What a container said on stderr comes out on stderr, and a pipe takes stdout only.',
  page(page, report) {
    eachStage(page, (stage, block) => {
      const link = innermost(stage);
      if (!link || !isCall(link, 'docker logs', 'docker container logs', 'podman logs')) return;
      const next = nextStage(stage);
      const index = stage.pipe?.stages.indexOf(stage) ?? -1;
      if (!next || stage.pipe?.operators[index] === '|&' || redirectsErrors(stage)) return;
      reportIn(report, block, stage, {
        message: `${nameOf(link)} also writes to stderr, which passes ${next.links[0]?.call.path[0]} by.`,
        help: 'Write 2>&1 before the |.',
      });
    });
  },
};

const redirectsErrors = ({ node }: Stage) =>
  node.redirects.some(
    (one) =>
      one.type === 'Redirect' &&
      (one.operator === '&>' ||
        one.operator === '&>>' ||
        (one.descriptor?.type === 'FileDescriptor' && one.descriptor.value === 2)),
  );
