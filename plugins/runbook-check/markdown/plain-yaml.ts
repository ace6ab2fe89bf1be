/** A value on one line that YAML reads as this text, or this number, and as nothing else. */
const value = String.raw`(?:"([^"\\]*)"|'([^'\\]*)'|([A-Za-z/(](?:[^#:\t]|:(?=\S))*?|\d{4}-\d\d-\d\d|\d+[dhm])|(0|[1-9]\d{0,8}))[ \t]*$`;
const name = String.raw`([A-Za-z_][\w-]*):`;
const pair = new RegExp(`^${name}[ \\t]+${value}`);
const opener = new RegExp(`^${name}[ \\t]*$`);
const item = new RegExp(`^( *)- (?:${name}[ \\t]+)?${value}`);

/** Words that are no text to YAML, in one of its versions. */
const words = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

type Value = string | number;

/**
 * The front matter of most pages is a few lines of `key: text` and lists of such: those are read at
 * once.
 *
 * @returns nothing for everything else, which takes a real reader
 */
export function plainYaml(text: string): Record<string, unknown> | undefined {
  const record: Record<string, unknown> = {};
  let list: (Value | Record<string, Value>)[] | undefined;
  let indent: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (line === '') continue;
    const [listed, space, inner, ...taken] = (list && item.exec(line)) || [];
    if (list && listed !== undefined) {
      const read = meaningOf(taken);
      indent ??= space;
      if (read === undefined || space !== indent || inner === '__proto__') return undefined;
      list.push(inner ? { [inner]: read } : read);
      continue;
    }
    // A key with nothing behind it: null, or what this does not know.
    if (list?.length === 0) return undefined;
    const [opens, opened = ''] = opener.exec(line) ?? [];
    const [found, key = opened, ...rest] = (opens ? [opens] : pair.exec(line)) ?? [];
    if (
      found === undefined ||
      Object.hasOwn(record, key) ||
      key === '__proto__' ||
      words.test(key)
    ) {
      return undefined;
    }
    list = opens ? [] : undefined;
    indent = undefined;
    const read = list ?? meaningOf(rest);
    if (read === undefined) return undefined;
    record[key] = read;
  }
  return list?.length === 0 ? undefined : record;
}

function meaningOf([double, single, plain, number]: readonly (string | undefined)[]) {
  if (number !== undefined) return Number(number);
  if (plain !== undefined && (words.test(plain) || plain.endsWith(':'))) return undefined;
  return double ?? single ?? plain;
}
