import type { Root } from 'mdast';
import { readFrontMatter } from 'remark-runbook';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';

/** What stands between the dashes at the top of a page, with places. */
export interface FrontMatter {
  data: Readonly<Record<string, unknown>>;
  /** Our keys, what is wrong left out. */
  read: ReturnType<typeof readFrontMatter>['frontMatter'];
  /** What is wrong with our keys, or with the YAML; offsets of the file. */
  problems: { message: string; start: number; end: number; broken: boolean }[];
}

/** Reads the front matter of a parsed page; a page without one has an empty one. */
export function frontMatterOf(tree: Root): FrontMatter {
  const first = tree.children[0];
  if (first?.type !== 'yaml')
    return { data: {}, read: readFrontMatter({}).frontMatter, problems: [] };
  // The text begins after `---` and its line end, of one character or two.
  const end = (first.position?.end.offset ?? 0) - 3;
  const from = Math.max(0, end - first.value.length - 1);
  const problems: FrontMatter['problems'] = [];
  const document = parseDocument(first.value, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
  });
  for (const { message, pos } of document.errors) {
    problems.push({ message, start: from + pos[0], end: from + pos[1], broken: true });
  }
  const data: unknown = document.errors.length > 0 ? {} : document.toJS();
  const record = (data !== null && typeof data === 'object' ? data : {}) as Record<string, unknown>;
  const { frontMatter, problems: found } = readFrontMatter(record);
  for (const { key, message } of found) {
    const range = keyRange(document.contents, key);
    problems.push({ message, start: from + range[0], end: from + range[1], broken: false });
  }
  return { data: record, read: frontMatter, problems };
}

function keyRange(contents: unknown, key: string): [number, number] {
  if (!isMap(contents)) return [0, 0];
  const pair = contents.items.find((one) => isScalar(one.key) && one.key.value === key);
  const range = isScalar(pair?.key) ? pair.key.range : undefined;
  return range ? [range[0], range[1]] : [0, 0];
}
