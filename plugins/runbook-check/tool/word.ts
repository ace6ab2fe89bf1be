import type { Arg } from 'remark-runbook';

/** A word of a call, with what is known of its text. */
export interface Word {
  arg: Arg;
  text: string;
  /** How much of the text, from its beginning, is as the author wrote it. */
  known: number;
  /** It may become several words, options among them, or none. */
  wild: boolean;
}

const expansion = /^[$`]/;

/** Marks of a usage line, of what an author left out, and of a line that goes on in Windows. */
const sketch = /^(?:\^|\[.*|.*\]|\.{2,}|…|.*(?:\.{3}|…)|\{.*\||\(.*)$/s;

export function wordOf(arg: Arg): Word {
  const { text, at, source } = arg.value;
  let known = 0;
  // A placeholder is masked, and a variable's value is the shell's.
  while (known < text.length && source.charCodeAt(at[known] ?? -1) === text.charCodeAt(known)) {
    known += 1;
  }
  const unknown = known === 0 && text.length > 0;
  const odd = /[[\]{(*?^.…]/.test(text);
  const wild =
    (unknown && expansion.test(arg.shown)) || (odd && (/[{*?]/.test(text) || sketch.test(text)));
  return { arg, text, known, wild };
}

/** Whether all of its text is the author's. */
export const isPlain = ({ text, known }: Word): boolean => known >= text.length;
