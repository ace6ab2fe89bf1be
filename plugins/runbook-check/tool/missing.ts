import { note, type State } from './state.ts';
import { isPlain, type Word } from './word.ts';

/** Notes operands and options that must be there and are not. */
export function noteMissing(state: State): void {
  const { data } = state.level;
  const word = state.words.at(-1) ?? state.name;
  const [, least = '0', unless = ''] =
    /^(\d+)(?: unless (.*))?$/.exec(`${data.operands ?? 0}`) ?? [];
  const excused = unless.split(' ').some((one) => state.seen.has(one));
  const count = Number(least) - state.operands;
  if (count > 0 && !excused) {
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
  const { most } = state.level.data;
  if (most === undefined || state.operands !== most + 1 || state.loose || state.fed) return;
  if (isPlain(word) && !word.wild) note(state, { kind: 'excess', word, most });
}

function lackingOptions({ level, seen }: State): string | undefined {
  // The rest may stand in a file.
  if ([...seen].some((one) => /^--(?:cli-input|generate-cli)/.test(one))) return undefined;
  const lacking = level.data.required?.split(' ').filter((one) => !seen.has(one)) ?? [];
  const last = lacking.pop();
  return lacking.length > 0 ? `${lacking.join(', ')} and ${last}` : last;
}
