import { partKey } from './routes.ts';
import {
  allOf,
  type Chunk,
  type ChunkNames,
  keyOf,
  readTables,
  type TableRoute,
  type Tables,
} from './tables.ts';
import { unexpected } from './unexpected.ts';

/** The tables that every page loads, and a module for each part by the name it is imported by. */
export interface CutTables extends Tables {
  parts: Map<string, string>;
}

/**
 * Takes the routes of parts out of the tables, which every page loads, into modules of their own.
 *
 * @throws Error if the tables are not as Docusaurus 3.10 writes them
 */
export function cutTables(tables: Tables): CutTables {
  const { routes, chunkNames, registry } = readTables(tables);
  const nameOfPart = (route: TableRoute) => chunkNames[keyOf(route)]?.[partKey] as string;
  const isPart = (route: TableRoute) => nameOfPart(route) !== undefined;
  const parts = allOf(routes).filter(isPart);
  const inParts = new Set(parts.flatMap(({ routes: inner = [] }) => allOf(inner)));
  const outside = allOf(routes).filter((route) => !inParts.has(route));
  const entriesOf = (some: readonly TableRoute[]) =>
    some.flatMap((route): [string, ChunkNames][] => {
      const names = chunkNames[keyOf(route)];
      return names ? [[keyOf(route), names]] : [];
    });
  const namesOf = (some: readonly TableRoute[]) =>
    new Set(entriesOf(some).flatMap(([, names]) => leaves(names)));
  const chunk = (name: string): Chunk => {
    const found = registry.get(name);
    if (!found) throw unexpected(`the registry lacks the chunk ${name}`);
    return found;
  };
  // Where a page is rendered, more is asked for than how to load a chunk; in a browser nothing is.
  const registryOf = (names: Iterable<string>) =>
    `{\n${[...names].map((name) => `${json(name)}: [${chunk(name).load}],\n`).join('')}}`;

  const all = parts.map(({ routes: inner = [] }) => namesOf(allOf(inner)));
  const outer = namesOf(outside);
  // What pages of two parts are shown with, such as the component of a page, every page is told.
  const isShared = (name: string) =>
    outer.has(name) || all.filter((names) => names.has(name)).length !== 1;

  return {
    routes: `${imports.component}${imports.registry}
export default ${codeOf(routes, (route) =>
      isPart(route)
        ? ['routes: []', `${partKey}: registry[${json(nameOfPart(route))}][0]`]
        : undefined,
    )};
`,
    chunkNames: `export default ${json(Object.fromEntries(entriesOf(outside)))};\n`,
    registry: `export default ${registryOf([...registry.keys()].filter(isShared))};\n`,
    parts: new Map(
      parts.map((part, i) => [
        chunk(nameOfPart(part)).module,
        `${imports.component}${imports.chunkNames}${imports.registry}
Object.assign(chunkNames, ${json(Object.fromEntries(entriesOf(allOf(part.routes ?? []))))});
Object.assign(registry, ${registryOf([...(all[i] ?? [])].filter((name) => !isShared(name)))});
export default ${codeOf(part.routes ?? [])};
`,
      ]),
    ),
  };
}

const imports = {
  component: `import ComponentCreator from '@docusaurus/ComponentCreator';\n`,
  chunkNames: `import chunkNames from '@generated/routesChunkNames';\n`,
  registry: `import registry from '@generated/registry';\n`,
};

const json = (value: unknown) => JSON.stringify(value);

function leaves(names: ChunkNames): string[] {
  return Object.values(names).flatMap((name) => (typeof name === 'string' ? [name] : leaves(name)));
}

/** Routes as code; `inner` says what stands in the place of the routes below one. */
function codeOf(
  routes: readonly TableRoute[],
  inner: (route: TableRoute) => string[] | undefined = () => undefined,
): string {
  const items = routes.map((route): string => {
    const { path, component, routes: below, ...attributes } = route;
    const fields = [
      `path: ${json(path)}`,
      `component: ComponentCreator(${component.map(json).join(', ')})`,
      ...Object.entries(attributes).map(([key, value]) => `${json(key)}: ${json(value)}`),
      ...(inner(route) ?? (below ? [`routes: ${codeOf(below, inner)}`] : [])),
    ];
    return `{ ${fields.join(', ')} }`;
  });
  return `[\n${items.join(',\n')}\n]`;
}
