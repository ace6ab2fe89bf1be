import { createHash } from 'node:crypto';
import type { Ask, Question } from '../question.ts';
import { Recent } from '../recent.ts';
import type { Source } from '../source.ts';
import type { Tree } from '../tree.ts';

/** What a text is known by. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** The world as it is now, to hold earlier answers against. */
export interface Now {
  tree: Tree;
  today: string;
  roots: readonly string[];
}

/** Answers the questions of an earlier run anew. */
export class Answers {
  private readonly hashes = new Recent<string, string>(20_000);

  constructor(private readonly now: Now) {}

  /** The hash of a page that is read anyway. */
  of({ file, text = '' }: Source): string {
    return this.hashes.get(file, () => hashOf(text));
  }

  hold(questions: readonly Question[]): boolean {
    return questions.every(([ask, of, answer]) => this.answer(ask, of) === answer);
  }

  private answer(ask: Ask, of: string): string {
    switch (ask) {
      case 'kind':
        return this.now.tree.kind(of) ?? '';
      case 'today':
        return this.now.today;
      case 'roots':
        return this.now.roots.join('\n');
      case 'text':
        return this.hashes.get(of, () => {
          const text = this.now.tree.read(of);
          return text === undefined ? '' : hashOf(text);
        });
    }
  }
}
