import { unexpected } from './unexpected.ts';

/** The texts of the three modules in which Docusaurus writes down all routes of a site. */
export interface Tables {
  /** The tree of routes, each with a component that is made of its path and a hash. */
  routes: string;
  /** By path and hash: the names of the chunks that a route is shown with. */
  chunkNames: string;
  /** By name of a chunk: how to load it. */
  registry: string;
}

/** A route as the first of them has it. */
export interface TableRoute {
  path: string;
  component: readonly [path: string, hash?: string];
  routes?: TableRoute[];
  [attribute: string]: unknown;
}

export type ChunkNames = { [key: string]: string | ChunkNames };

/** A chunk: the code that loads it, and the module it begins with. */
export interface Chunk {
  load: string;
  module: string;
}

/** What stands in the tables. */
export interface ReadTables {
  routes: TableRoute[];
  chunkNames: Record<string, ChunkNames>;
  registry: Map<string, Chunk>;
}

/** @throws Error if the tables are not as Docusaurus 3.10 writes them */
export function readTables({ routes, chunkNames, registry }: Tables): ReadTables {
  return {
    routes: readRoutes(routes),
    chunkNames: JSON.parse(chunkNames),
    registry: readRegistry(registry),
  };
}

/** The key of a route in the table of chunk names. */
export function keyOf({ component: [path, hash] }: TableRoute): string {
  return `${path}-${hash}`;
}

/** Routes, and all below them. */
export function allOf(routes: readonly TableRoute[]): TableRoute[] {
  return routes.flatMap((route) => [route, ...allOf(route.routes ?? [])]);
}

/** The module is a list of calls and values: it is run, with calls that remember what they got. */
function readRoutes(text: string): TableRoute[] {
  const body = text.replace(/^import .*$/gm, '').replace(/^export default/m, 'return');
  const create = (...component: unknown[]) => component;
  try {
    const routes: TableRoute[] = new Function('ComponentCreator', body)(create);
    if (routes.length > 0 && allOf(routes).every(isRoute)) return routes;
  } catch {
    // Said below.
  }
  throw unexpected('the module of routes has another form');
}

function isRoute({ path, component }: Partial<TableRoute>): boolean {
  return typeof path === 'string' && Array.isArray(component) && typeof component[0] === 'string';
}

/** A line each: `"name": [how to load it, the name of its module, its number]`. */
const entry = /^ *"([^"]+)": \[(\(\) => import\(.*\)), "([^"]+)", require\.resolveWeak\(.*\)\],$/;

function readRegistry(text: string): Map<string, Chunk> {
  const [head, ...lines] = text.trimEnd().replace(/\};?$/, '').trimEnd().split('\n');
  const chunks = lines.map((line): [string, Chunk] => {
    const [, name, load, module] = entry.exec(line) ?? [];
    if (!name || !load || !module) throw unexpected('the registry of chunks has another form');
    return [name, { load, module }];
  });
  if (head !== 'export default {') throw unexpected('the registry of chunks begins otherwise');
  return new Map(chunks);
}
