import { note, type State } from './state.ts';
import { isPlain, type Word } from './word.ts';

/** Notes operands and options that must be there and are not. */
export function noteMissing(state: State): void {
  const word = state.words.at(-1) ?? state.name;
  const count = (limitOf(state, 'operands') ?? 0) - state.operands;
  if (count > 0) {
    note(state, {
      kind: 'argument',
      word,
      expected: count === 1 ? 'an operand' : `${count} operands`,
    });
  }
  const lacking = lackingOptions(state);
  if (lacking) note(state, { kind: 'argument', word, expected: lacking });
}

/** Notes the first operand too many; what the reader fills in may be none, or several. */
export function noteExcess(state: State, word: Word): void {
  if (state.loose || state.fed) return;
  const most = limitOf(state, 'most');
  if (most === undefined || state.operands !== most + 1) return;
  if (isPlain(word) && !word.wild) note(state, { kind: 'excess', word, most });
}

/** How many operands there must or may be; an option that was given can lift that. */
function limitOf({ level, seen }: State, of: 'operands' | 'most'): number | undefined {
  const limit = level.data[of];
  if (typeof limit !== 'string') return limit;
  const [, count, unless = ''] = /^(\d+)(?: unless (.*))?$/.exec(limit) ?? [];
  if (count === undefined || unless.split(' ').some((one) => seen.has(one))) return undefined;
  return Number(count);
}

function lackingOptions({ level, seen }: State): string | undefined {
  const lacking = level.data.required?.split(' ').filter((one) => !seen.has(one)) ?? [];
  if (lacking.length === 0) return undefined;
  // The rest may stand in a file.
  if ([...seen].some((one) => /^--(?:cli-input|generate-cli)/.test(one))) return undefined;
  const last = lacking.pop();
  return lacking.length > 0 ? `${lacking.join(', ')} and ${last}` : last;
}
