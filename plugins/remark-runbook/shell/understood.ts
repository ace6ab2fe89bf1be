import { type Code, slice } from './code.ts';
import type { Call } from './unwrap.ts';
import type { Arg } from './words.ts';

/** Names of options, settings and addresses whose value is a command: `--to-command`, `EXEC:`. */
const commandName =
  /(?:commands?|cmd|exec\w*|rsh|rsync-path|shell|program|pager|editor|helper|askpass|action|eval|script|entrypoint|-pack|^-*alias\..*)$/i;

/**
 * What of a command's words somebody may read once more as code, as far as nothing is known of
 * how: the words of a tool nobody knows, values that are commands, and what stands between quotes
 * inside a word, which belongs to a language of its own (`-d '{"id":"<id>"}'`).
 */
export function readAgain(call: Call, args: readonly Arg[]): Code[] {
  if (!isUnderstood(call)) return args.slice(1).map(({ value }) => value);
  if (call.tool?.plain) return [];
  const texts = new Set(call.texts.flatMap(({ words }) => words.map(({ value }) => value)));
  return call.words.flatMap(({ value }, index) => {
    const before = call.words[index - 1]?.value.text ?? '';
    if (texts.has(value)) return [];
    return isCommandValue(call, value.text, before) ? [value] : betweenQuotes(value);
  });
}

/** Whether it is known what becomes of a command's words. */
function isUnderstood({ tool, operands, own, texts, commands }: Call): boolean {
  if (!tool) return false;
  if (texts.length > 0 || commands.length > 0) return true;
  if (own.some(({ value }) => tool.reads?.test(value.text))) return true;
  // A subcommand nobody knows, or a script and what it is given.
  if ((tool.sub || tool.subs) && operands.length > 0) return false;
  if (tool.takes && (tool.stdin === 'shell' || tool.stdin === 'code')) return operands.length === 0;
  return [tool.effect, tool.reads, tool.changes, tool.runs, tool.takes, tool.stdin].some(Boolean);
}

function isCommandValue({ tool }: Call, text: string, before: string): boolean {
  const name = /^[^=:\s]*(?=[=:])/.exec(text)?.[0];
  if (name !== undefined && commandName.test(name)) return true;
  if (/^-(?!-no-)[^=]*$/.test(before) && commandName.test(before)) return true;
  // The shell at the other end reads `host:path`, unless both ends are recent.
  if (tool?.remote && /^[^/:]+:/.test(text)) return true;
  if (!tool?.code) return false;
  const letters = `^-(?!-)[a-zA-Z0-9]*[${tool.code}]`;
  return new RegExp(letters).test(text) || new RegExp(`${letters}$`).test(before);
}

/** The stretches of a word, or of any text, that are quoted in it once more. */
export function betweenQuotes(value: Code): Code[] {
  return ['"', "'"].flatMap((quote) => {
    const first = value.text.indexOf(quote);
    const last = value.text.lastIndexOf(quote);
    return first < last ? [slice(value, first, last + 1)] : [];
  });
}
