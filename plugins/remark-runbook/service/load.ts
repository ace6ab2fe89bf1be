import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Service, serviceSchema } from 'runbook-model';
import * as v from 'valibot';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { didYouMean } from '../parse/vocabulary.ts';

/** A service as found on disk. */
export interface ServiceFile {
  /** The folder's name. */
  id: string;
  /** Path of its `service.yml`. */
  path: string;
  service: Service;
}

/** All that is wrong with one `service.yml`, one line each, with file and line. */
export class ServiceError extends Error {
  override name = 'ServiceError';

  constructor(message: string) {
    super(message);
    // Whoever prints it prints the stack, and the calls in it are none of the author's business.
    this.stack = `${this.name}:\n${message}`;
  }
}

/**
 * Reads the `service.yml` of every folder directly below `docsDir`, sorted by folder.
 *
 * @throws ServiceError naming file, line, what was found and what was expected
 */
export function loadServices(docsDir: string): ServiceFile[] {
  return readdirSync(docsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ id: name, path: join(docsDir, name, 'service.yml') }))
    .filter(({ path }) => existsSync(path))
    .map(({ id, path }) => {
      const text = readFileSync(path, 'utf8');
      return { id, path, service: parseService(text, relative(process.cwd(), path)) };
    })
    .sort((a, b) => a.id.localeCompare(b.id));
}

/**
 * Validates the text of one `service.yml`.
 *
 * @param path as the file is to be called in messages
 * @throws ServiceError as {@link loadServices}
 */
export function parseService(text: string, path: string): Service {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const fail = (problems: readonly { offset: number; message: string }[]): never => {
    throw new ServiceError(
      [...problems]
        .sort((a, b) => a.offset - b.offset)
        .map(({ offset, message }) => `${path}:${lines.linePos(offset).line}: ${message}`)
        .join('\n'),
    );
  };
  if (document.errors.length > 0) {
    fail(document.errors.map(({ pos, message }) => ({ offset: pos[0], message })));
  }
  const result = v.safeParse(serviceSchema, document.toJS());
  if (result.success) return result.output;
  return fail(
    result.issues.map((issue) => {
      const keys = issue.path?.map(({ key }) => key) ?? [];
      return { offset: offsetOf(document, keys), message: explain(issue, keys) };
    }),
  );
}

type Issue = v.InferIssue<typeof serviceSchema>;

function explain(issue: Issue, keys: readonly unknown[]): string {
  const where = keys.join('.');
  if (where === '') return 'A service was expected: name, description, severities and more.';
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const known = knownKeysAt(keys.slice(0, -1));
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
function knownKeysAt(keys: readonly unknown[]): string[] {
  let schema: unknown = serviceSchema;
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
