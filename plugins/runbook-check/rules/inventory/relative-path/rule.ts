import type { Rule } from '../../../rule.ts';
import { isCall } from '../../../shell/ask.ts';
import type { Link } from '../../../shell/collect.ts';
import { spanOf } from '../../../shell/collect.ts';
import { eachStage, reportIn } from '../../shell/each.ts';
import { literalOf } from '../names.ts';
import { declaredAs, pathIn } from '../paths.ts';

/** Copies and leftovers have a place of their own. */
const elsewhere =
  /(?:^|\/)(?:backups?|bak|copy|copies|old|tmp|temp|restored?|archive)(?:[-_.\d]|\/|$)/i;
/** Their words are names inside an archive or a repository. */
const archives = 'tar unzip zip git docker-compose'.split(' ');
/** Their last word is a place for a copy, wherever the reader wants one. */
const copiers = 'cp mv rsync scp install ln docker'.split(' ');
const databases = 'sqlite sqlite3 sqlcipher'.split(' ');

/** A path from wherever the reader happens to be, to what the service keeps at a fixed place. */
export const relativePath: Rule = {
  id: 'inventory/relative-path',
  level: 'error',
  why: 'In another folder it names another file: a database client then makes an empty one and calls it sound.',
  page(page, report) {
    const known = page.service?.inventory?.paths ?? [];
    if (known.length === 0) return;
    let moved = false;
    eachStage(page, ({ links }, block, shell) => {
      const link = links.at(-1);
      if (!link) return;
      moved ||= isCall(link, 'cd', 'pushd');
      if (moved || isCall(link, ...archives)) return;
      for (const arg of link.args.slice(1, isCall(link, ...copiers) ? -1 : undefined)) {
        const path = pathIn(arg)?.path ?? (isDatabase(link, arg) ? arg.value.text : undefined);
        if (!path || /^(?:\/|[a-z]+:)/.test(path) || elsewhere.test(path)) continue;
        if (literalOf(arg, shell) === undefined) continue;
        const meant = declaredAs(path, known);
        if (!meant || path.startsWith('..')) continue;
        reportIn(report, block, spanOf(arg), {
          message: `${path} is a relative path, and the service declares ${meant}.`,
          help: `Write ${meant}.`,
        });
      }
    });
  },
};

/** A file in the current folder is named without a slash. */
const isDatabase = (link: Link, arg: Link['args'][number]) =>
  isCall(link, ...databases) && link.call.operands[0] === arg;
