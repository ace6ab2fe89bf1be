import * as v from 'valibot';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { didYouMean } from '../parse/vocabulary.ts';

/** One thing that is wrong with a YAML text, for who wrote it. */
export interface YamlProblem {
  /** Its line in the text, from 1. */
  line: number;
  message: string;
}

type StrictObject = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/**
 * Reads a YAML text that a strict schema describes.
 *
 * @param expected what to say of a text that is no such thing at all
 * @returns the value, or all that is wrong, in the order of the text
 */
export function readYaml<S extends StrictObject>(
  text: string,
  schema: S,
  expected: string,
): { value: v.InferOutput<S> } | { problems: YamlProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const failed = (problems: readonly { offset: number; message: string }[]) => ({
    problems: [...problems]
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, message }) => ({ line: lines.linePos(offset).line, message })),
  });
  if (document.errors.length > 0) {
    return failed(document.errors.map(({ pos, message }) => ({ offset: pos[0], message })));
  }
  if (!isMap(document.contents)) return failed([{ offset: 0, message: expected }]);
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { value: result.output };
  return failed(
    result.issues.map((issue) => {
      const keys = issue.path?.map(({ key }) => key) ?? [];
      return { offset: offsetOf(document, keys), message: explain(issue, keys, schema) };
    }),
  );
}

function explain(
  issue: v.BaseIssue<unknown>,
  keys: readonly unknown[],
  schema: StrictObject,
): string {
  const where = keys.join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = knownKeysAt(schema, keys.slice(0, -1));
    return `Unknown key "${String(keys.at(-1))}". ${didYouMean(String(keys.at(-1)), known)}`;
  }
  if (issue.received === 'undefined') return `"${where}" is missing.`;
  const expected = issue.message.startsWith('Invalid') ? String(issue.expected) : issue.message;
  return `"${where}" is ${shown(issue.input)}, but ${expected} was expected.`;
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 60 ? `${json.slice(0, 59)}…` : json;
}

/** The keys the schema allows at a place, found by walking the schema along the path. */
function knownKeysAt(root: StrictObject, keys: readonly unknown[]): string[] {
  let schema: unknown = root;
  for (const key of keys) schema = step(unwrap(schema), key);
  const object = unwrap(schema) as { entries?: Record<string, unknown> } | undefined;
  return Object.keys(object?.entries ?? {});
}

interface SchemaShape {
  type?: string;
  entries?: Record<string, unknown>;
  item?: unknown;
  value?: unknown;
  wrapped?: unknown;
  pipe?: readonly unknown[];
}

function unwrap(schema: unknown): unknown {
  const { wrapped } = (schema ?? {}) as SchemaShape;
  return wrapped ? unwrap(wrapped) : schema;
}

function step(schema: unknown, key: unknown): unknown {
  const { entries, item, value } = (schema ?? {}) as SchemaShape;
  return entries ? entries[String(key)] : (item ?? value);
}

/** Where a value is written: at its key, for the value of a map may begin some lines below. */
function offsetOf(document: ReturnType<typeof parseDocument>, keys: readonly unknown[]): number {
  for (let depth = keys.length; depth > 0; depth -= 1) {
    const above = document.getIn(keys.slice(0, depth - 1), true);
    const key = keys[depth - 1];
    const pair =
      isMap(above) && above.items.find((one) => isScalar(one.key) && one.key.value === key);
    const node = pair ? pair.key : document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
