import type { Arity, Options, Spec } from '../spec.ts';
import { output } from './output.ts';

const name = /^(?:--?[\w?#@:%][\w.-]*)/;

/** Reads the options of a tool from its `--help`, of the kind most tools print. */
export function fromHelp(command: readonly string[]): Spec | undefined {
  const text = output(command);
  return text === undefined ? undefined : { options: readHelp(text) };
}

/** `  -o, --output=FILE   description`: each such line is an option with its other names. */
export function readHelp(text: string): Options {
  const options: Options = new Map();
  for (const line of text.replaceAll('--[no-]', '--').split('\n')) {
    // `-<number>, -n <number>` in the manuals of git.
    const head = /^[\s*]{0,14}(-{1,2}[\w?#@:%].*)$/
      .exec(line.replace(/-<number>, /, ''))?.[1]
      ?.split(/\s{2,}(?!-)|\t/)[0];
    if (!head) continue;
    const found = readHead(head);
    const takes = found.map(([, arity]) => arity).filter(Boolean);
    for (const [option, arity] of found) {
      const known = options.get(option);
      options.set(option, arity || takes[0] || known || '');
    }
  }
  return options;
}

/** The names at the beginning of a line, with what follows each. */
function readHead(head: string): [string, Arity][] {
  const found: [string, Arity][] = [];
  let rest = head;
  for (;;) {
    const option = name.exec(rest)?.[0];
    if (!option) return found;
    rest = rest.slice(option.length);
    const [, value = ''] =
      /^(\[=?[^\]]*\]|=\S*|\s*<[^>]*>|\s[A-Z][A-Z\d_|,:/.-]*(?![\w'])|\s[a-z]+(?=,))?/.exec(rest) ??
      [];
    found.push([option, value.startsWith('[') ? '?' : value ? '=' : '']);
    rest = rest.slice(value.length).replace(/^(?:\s*(?:,|\||\bor\b)\s*|\s+)(?=-)/, '');
  }
}
