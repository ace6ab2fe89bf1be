import { createTwoFilesPatch } from 'diff';
import type { Change } from './fix.ts';

/** What would be changed, as `patch` and `git apply` read it. */
export function diffOf(changes: readonly Change[]): string {
  return changes
    .map(({ path, before, after }) => {
      const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', {
        context: 3,
      });
      // The line of signs is of another format.
      return patch.replace(/^=+\n/, '').replace(/^(---|\+\+\+)(.*)\t$/gm, '$1$2');
    })
    .join('')
    .trimEnd();
}
