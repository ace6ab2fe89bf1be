import type { Rule } from '../../../rule.ts';
import { nameOf, nextStage } from '../../../shell/ask.ts';
import type { Stage } from '../../../shell/collect.ts';
import { eachCall, reportIn } from '../each.ts';

const loggers = ['docker logs', 'docker container logs', 'podman logs'];

export const logsStderr: Rule = {
  id: 'shell/logs-stderr',
  level: 'warn',
  why: 'What a container said on stderr comes out on stderr, and a pipe takes stdout only.',
  page(page, report) {
    eachCall(page, loggers, (link, stage, block) => {
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
