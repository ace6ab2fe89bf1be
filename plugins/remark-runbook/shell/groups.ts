import type { Statement } from 'unbash';
import type { Comment } from './comments.ts';
import { reach } from './parse.ts';

/** Statements that share a line: one command for the reader, who sees lines. */
export interface Group {
  statements: Statement[];
  start: number;
  end: number;
}

/** Puts statements together that share a line. */
export function groupsOf(text: string, statements: readonly Statement[]): Group[] {
  const found: Group[] = [];
  const heredocs = text.includes('<<');
  for (const statement of statements) {
    const end = heredocs ? reach(statement) : statement.end;
    const last = found.at(-1);
    if (last && !/(?<!\\)\n/.test(text.slice(last.end, statement.pos))) {
      last.statements.push(statement);
      last.end = Math.max(last.end, end);
    } else found.push({ statements: [statement], start: statement.pos, end });
  }
  return found;
}

/** The comment lines directly above, joined with spaces; else the comment behind. */
export function labelOf(text: string, { start, end }: Group, comments: readonly Comment[]): string {
  const above: string[] = [];
  let top = text.lastIndexOf('\n', start - 1) + 1;
  for (const comment of comments.filter((one) => one.end < start).reverse()) {
    const line = text.lastIndexOf('\n', comment.start - 1) + 1;
    if (comment.end + 1 !== top || text.slice(line, comment.start).trim()) break;
    if (!text.startsWith('#!', comment.start) && comment.text) above.unshift(comment.text);
    top = line;
  }
  if (above.length > 0) return above.join(' ');
  const behind = comments.find((one) => one.start >= end);
  return behind && !text.slice(end, behind.start).includes('\n') ? behind.text : '';
}
