import { type Document, parseAllDocuments } from 'yaml';
import { join } from '../paths.ts';
import type { Tree } from '../tree.ts';
import { nestsTooDeep } from '../yaml-depth.ts';

const tooDeep = 'it nests too deep';

/** A YAML file that `service.yml` points to. */
export interface Declared {
  key: 'compose' | 'alert_rules';
  /** As `service.yml` names it. */
  path: string;
  /** Absolute, with forward slashes. */
  file: string;
  text: string;
  /** None if it cannot be read. */
  documents: readonly Document[];
  /** The same as plain data. */
  data: readonly unknown[];
  problem?: Problem;
}

interface Problem {
  message: string;
  help: string;
  /** In the file itself, if it was read that far. */
  at?: number;
  /** Whether the file exists at all cannot be told. */
  unsure?: boolean;
}

/** Reads a file that stands relative to a folder. Never throws: what is wrong is its problem. */
export function readDeclared(
  tree: Tree,
  folder: string,
  key: Declared['key'],
  path: string,
): Declared {
  const file = path.startsWith('/') ? path : join(folder, path);
  const base = { key, path, file, documents: [], data: [] };
  const text = tree.read(file);
  if (text === undefined) return { ...base, text: '', problem: absent(tree, file, path) };
  if (nestsTooDeep(text)) return { ...base, text, problem: broken(text, path, tooDeep, 0) };
  try {
    const parsed = parseAllDocuments(text, { prettyErrors: false, logLevel: 'error', merge: true });
    const documents = 'empty' in parsed ? [] : parsed;
    const error = documents.flatMap(({ errors }) => errors)[0];
    if (error) return { ...base, text, problem: broken(text, path, error.message, error.pos[0]) };
    return { ...base, text, documents, data: documents.map((one) => one.toJS() as unknown) };
  } catch (error) {
    // An alias too many.
    return { ...base, text, problem: broken(text, path, (error as Error).message, 0) };
  }
}

function absent(tree: Tree, file: string, path: string): Problem {
  const kind = tree.kind(file);
  if (kind === 'outside') {
    return {
      message: `${path} stands outside the folders that the check reads.`,
      help: 'Start the check in a folder above it.',
      unsure: true,
    };
  }
  const help = 'Correct the path; it is relative to the folder of service.yml.';
  if (kind === 'folder') return { message: `${path} is a folder, not a file.`, help };
  if (kind === 'file') return { message: `${path} cannot be read as text.`, help };
  return { message: `There is no file ${path}.`, help };
}

function broken(text: string, path: string, reason: string, at: number): Problem {
  const line = text.slice(0, at).split(/\r\n|\n|\r/).length;
  const first = (reason.split('\n')[0] ?? reason).replace(/\.$/, '');
  return { message: `${path}:${line} is no YAML: ${first}.`, help: 'Mend the file.', at };
}
