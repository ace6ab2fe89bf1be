import type { Root } from 'mdast';
import { readFrontMatter } from 'remark-runbook';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { plainYaml } from './markdown/plain-yaml.ts';
import { aliasProblem, nestsTooDeep } from './yaml-depth.ts';

/** What stands between the dashes at the top of a page, with places. */
export interface FrontMatter {
  data: Readonly<Record<string, unknown>>;
  /** Our keys, what is wrong left out. */
  read: ReturnType<typeof readFrontMatter>['frontMatter'];
  /** What is wrong with our keys, or with the YAML; offsets of the file. */
  problems: { message: string; start: number; end: number; broken: boolean }[];
  /** Where a value stands: of a key, or further in (`['signals', 0, 'alert']`). */
  placeOf(...keys: readonly (string | number)[]): { start: number; end: number };
}

/** Reads the front matter of a parsed page; a page without one has an empty one. */
export function frontMatterOf(tree: Root): FrontMatter {
  const first = tree.children[0];
  if (first?.type !== 'yaml')
    return { data: {}, read: readFrontMatter({}).frontMatter, problems: [], placeOf: () => top };
  // The text stands between `---` and its line end, of one character or two, and the same at its end.
  const start = first.position?.start.offset ?? 0;
  const marks = (first.position?.end.offset ?? 0) - start - first.value.length;
  const from = start + Math.max(0, Math.floor(marks / 2));
  const problems: FrontMatter['problems'] = [];
  if (nestsTooDeep(first.value)) {
    const message = 'It nests too deep to be read.';
    problems.push({ message, start: from, end: from + 1, broken: true });
    return { data: {}, read: readFrontMatter({}).frontMatter, problems, placeOf: () => top };
  }
  // A reader of all of YAML takes as long as all the rest of a page, and most pages need none.
  let parsed: ReturnType<typeof parseDocument> | undefined;
  const document = () => {
    parsed ??= parseDocument(first.value, { lineCounter: new LineCounter(), ...silently });
    return parsed;
  };
  const plain = plainYaml(first.value);
  // What comes after the first mistake is mostly the same one again.
  const [error] = plain ? [] : document().errors;
  if (error) {
    const [start, end] = error.pos;
    problems.push({ message: error.message, start: from + start, end: from + end, broken: true });
  }
  const { record, frontMatter, found } = valuesOf(
    () => {
      if (plain) return plain;
      return problems.length > 0 ? {} : document().toJS();
    },
    (message) => problems.push({ message, start: from, end: from + 1, broken: true }),
  );
  for (const { key, message } of found) {
    const range = keyRange(document().contents, key);
    problems.push({ message, start: from + range[0], end: from + range[1], broken: false });
  }
  const placeOf = (...keys: readonly (string | number)[]) => {
    const node = document().getIn(keys, true);
    const range = isNode(node) && node.range ? node.range : [0, 0];
    return { start: from + (range[0] ?? 0), end: from + (range[1] ?? 0) };
  };
  return { data: record, read: frontMatter, problems, placeOf };
}

/** Our keys of what stands there; of nothing, if aliases keep it from being read. */
function valuesOf(read: () => unknown, fail: (message: string) => void) {
  try {
    const data = read();
    const record = (data !== null && typeof data === 'object' ? data : {}) as Values;
    const { frontMatter, problems } = readFrontMatter(record);
    return { record, frontMatter, found: problems };
  } catch (error) {
    fail(aliasProblem(error));
    return { record: {}, frontMatter: readFrontMatter({}).frontMatter, found: [] };
  }
}

type Values = Record<string, unknown>;

/** What is wrong is a finding, and nothing for the terminal. */
const silently = { prettyErrors: false, logLevel: 'error' } as const;

const top = { start: 0, end: 1 };

function keyRange(contents: unknown, key: string): [number, number] {
  if (!isMap(contents)) return [0, 0];
  const pair = contents.items.find((one) => isScalar(one.key) && one.key.value === key);
  const range = isScalar(pair?.key) ? pair.key.range : undefined;
  return range ? [range[0], range[1]] : [0, 0];
}
