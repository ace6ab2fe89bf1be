/** What a stand-in was called with: known options with their values, and the words after them. */
export interface Called {
  options: Map<string, string[]>;
  words: string[];
}

/**
 * Takes a command line apart.
 *
 * @param known option → whether a value follows it; `-t` and `--tail` are names of their own
 * @param leading options stand before the first word only; what follows is the other program's
 * @param fail is told of the first option that is not known
 */
export function parseOptions(
  args: readonly string[],
  known: Readonly<Record<string, boolean>>,
  leading: boolean,
  fail: (option: string) => never,
): Called {
  const options = new Map<string, string[]>();
  const words: string[] = [];
  const put = (name: string, value: string) =>
    options.set(name, [...(options.get(name) ?? []), value]);
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? '';
    if (!/^-./.test(word)) {
      if (leading) return { options, words: args.slice(at) };
      words.push(word);
      continue;
    }
    const [, name = word, joined] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
    if (!Object.hasOwn(known, name)) {
      // `-it` is `-i -t`; `-p X` may be written `-pX`, which no playbook does.
      const letters = /^-[A-Za-z]{2,}$/.test(name)
        ? [...name.slice(1)].map((one) => `-${one}`)
        : [];
      if (letters.length === 0 || !letters.every((one) => known[one] === false)) fail(word);
      for (const one of letters) put(one, '');
    } else if (known[name]) {
      at += joined === undefined ? 1 : 0;
      const value = joined ?? args[at];
      if (value === undefined) fail(word);
      put(name, value);
    } else if (joined !== undefined) fail(word);
    else put(name, '');
  }
  return { options, words };
}
