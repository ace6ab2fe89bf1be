/** Values that end with their line, and in which nothing can be wrong. */
const quoted = String.raw`"[^"\\]*"|'[^']*'`;
const start = String.raw`(?:\w|\.{0,2}/)`;
const inFlow = String.raw`(?:${quoted}|${start}[\w/.@ -]*)`;
const list = String.raw`\[${inFlow}(?:, ${inFlow})*\]`;
const pairInFlow = String.raw`[A-Za-z][\w-]*: (?:${inFlow}|${list})`;
const map = String.raw`\{ ?${pairInFlow}(?:, ${pairInFlow})* ?\}`;
const plain = String.raw`${start}(?:[^#:]|:(?=\S)|(?<=\S)#)*`;
const value = `(?:${quoted}|${list}|${map}|${plain})`;
const line = new RegExp(`^( *)((?:- +)*)(?:([A-Za-z_][\\w.-]{0,99}):( +${value})?|${value})$`);

/** A list or a map that later lines may go on with. */
interface Open {
  kind: 'list' | 'map';
  column: number;
}

/**
 * Whether a text is YAML of the plainest kind: lines of keys, dashes and short values. A parser would
 * find no mistake in it, and takes many times as long. `false` says nothing.
 */
export function isPlainYaml(text: string): boolean {
  if (text.includes('\t')) return false;
  const open: Open[] = [];
  // What stands before has no value yet: one may follow, deeper or in the same line.
  let waiting = true;

  /** Goes on with what is open at a column, or opens it; `false` where neither may be. */
  const enter = (kind: Open['kind'], column: number): boolean => {
    const depth = open.length;
    while ((open.at(-1)?.column ?? -1) > column) open.pop();
    // A list may stand right below the key it belongs to.
    const ended = open.at(-1);
    if (kind === 'map' && ended?.kind === 'list' && ended.column === column) open.pop();
    const last = open.at(-1);
    if (last?.kind === kind && last.column === column) return true;
    if (!waiting || open.length < depth) return false;
    open.push({ kind, column });
    return true;
  };

  for (const written of text.split('\n')) {
    if (/^ *(?:#|$)/.test(written)) continue;
    const [found, indent = '', dashes = '', key, given] = line.exec(written.trimEnd()) ?? [];
    if (found === undefined || (dashes === '' && key === undefined)) return false;
    for (let at = dashes.indexOf('-'); at >= 0; at = dashes.indexOf('-', at + 1)) {
      if (!enter('list', indent.length + at)) return false;
      waiting = true;
    }
    if (key !== undefined && !enter('map', indent.length + dashes.length)) return false;
    waiting = key !== undefined && given === undefined;
  }
  return true;
}
