import type { Rule } from '../../../rule.ts';
import { hasOption, isCall } from '../../../shell/ask.ts';
import type { Link } from '../../../shell/collect.ts';
import { eachStage, reportLink } from '../../shell/each.ts';

interface Careless {
  test(link: Link): boolean;
  message: string;
  help: string;
}

const options: Careless[] = [
  {
    // With --full it is how a unit of one's own is made.
    test: (link) =>
      isCall(link, 'systemctl edit') &&
      hasOption(link, 'f', '--force') &&
      !hasOption(link, '', '--full'),
    message: 'systemctl edit --force makes a unit of any name: a typing mistake in it goes unseen.',
    help: 'Leave --force out.',
  },
  {
    test: (link) => isCall(link, 'mysql', 'mariadb') && hasOption(link, 'f', '--force'),
    message: 'With --force the client goes on after a statement that failed.',
    help: 'Leave it out, and mend the statement.',
  },
  {
    test: (link) => isCall(link, 'rsync') && hasOption(link, '', '--ignore-errors'),
    message:
      'With --ignore-errors rsync deletes at the target what it could not read at the source.',
    help: 'Leave it out, and look into the error.',
  },
];

export const hidesMistakes: Rule = {
  id: 'tool/hides-mistakes',
  level: 'warn',
  why: 'With it a typing mistake is no error any more: the tool goes on and reports success.',
  page(page, report) {
    eachStage(page, ({ links }, block) => {
      for (const link of links) {
        const found = options.find(({ test }) => test(link));
        if (found) reportLink(report, block, link, { message: found.message, help: found.help });
      }
    });
  },
};
