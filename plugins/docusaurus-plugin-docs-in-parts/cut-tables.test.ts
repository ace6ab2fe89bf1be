import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RouteConfig } from '@docusaurus/types';
import { describe, expect, it } from 'vitest';
import { type CutTables, cutTables } from './cut-tables.ts';
import { routesInParts } from './routes.ts';
import { keyOf, readTables, type TableRoute, type Tables } from './tables.ts';
import { docsRoutes } from './testing-docs.ts';

const { generateRouteFiles } = createRequire(import.meta.url)(
  '@docusaurus/core/lib/server/codegen/codegenRoutes.js',
) as { generateRouteFiles: (site: object) => Promise<void> };

/** The tables that the installed Docusaurus writes of a site. */
async function tablesOf(pages: readonly string[]): Promise<Tables> {
  const folder = mkdtempSync(join(tmpdir(), 'docs-in-parts-'));
  const plugin = { name: 'docs', id: 'default' };
  const withPlugin = (route: RouteConfig): object => ({
    ...route,
    plugin,
    ...(route.routes && { routes: route.routes.map(withPlugin) }),
  });
  const docs = routesInParts(docsRoutes(pages), (path) => `@generated/part${path}.json`);
  const home = { path: '/', exact: true, component: '@theme/Home' };
  await generateRouteFiles({ generatedFilesDir: folder, routes: [home, docs].map(withPlugin) });
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const tables = {
    routes: read('routes.js'),
    chunkNames: read('routesChunkNames.json'),
    registry: read('registry.js'),
  };
  rmSync(folder, { recursive: true });
  return tables;
}

/** Runs a module as a bundler would: its default export, and what it changes in the tables. */
function run(text: string, chunkNames: object, registry: object) {
  const body = text
    .replace(/^import .*$/gm, '')
    .replace(/^export default/m, 'return')
    .replaceAll('import(', 'load(');
  const create = (...component: unknown[]) => component;
  const load = (module: string) => module;
  return new Function('ComponentCreator', 'chunkNames', 'registry', 'load', body)(
    create,
    chunkNames,
    registry,
    load,
  );
}

/** What a browser knows that has loaded every part. */
function allLoaded({ parts, ...tables }: CutTables) {
  const chunkNames = run(tables.chunkNames, {}, {});
  const registry = run(tables.registry, {}, {});
  const fill = (routes: (TableRoute & { part?: () => string })[]): TableRoute[] =>
    routes.map(({ part, ...route }) => ({
      ...route,
      ...(route.routes && { routes: fill(route.routes) }),
      ...(part && { routes: run(parts.get(part()) ?? '', chunkNames, registry) }),
    }));
  return { routes: fill(run(tables.routes, chunkNames, registry)), chunkNames, registry };
}

const site = (services: number, pages: number) =>
  Array.from({ length: services * pages }, (_, i) => `/s${i % services}/p${i}`);

describe('the tables of all routes, cut', () => {
  it('are all there once every part is loaded', async () => {
    const tables = await tablesOf([...site(3, 4), '/welcome']);
    const whole = readTables(tables);
    const { routes, chunkNames, registry } = allLoaded(cutTables(tables));
    expect(routes).toEqual(whole.routes);
    expect(chunkNames).toEqual(whole.chunkNames);
    for (const [name, { module }] of whole.registry) expect(registry[name][0]()).toBe(module);
    expect(Object.keys(registry)).toHaveLength(whole.registry.size);
  });

  it('tell every page of no page of a part', async () => {
    const { parts, ...tables } = cutTables(await tablesOf([...site(3, 4), '/welcome']));
    const all = Object.values(tables).join('\n');
    expect(all).not.toMatch(/\/p\d/);
    expect(all).toContain('/welcome');
    expect([...parts.keys()]).toEqual(['s0', 's1', 's2'].map((s) => `@generated/part/${s}.json`));
    expect(parts.get('@generated/part/s1.json')).toContain('/s1/p4');
    expect(parts.get('@generated/part/s1.json')).not.toContain('/s0/');
  });

  it('weigh the same for every page, however many pages there are', async () => {
    const weight = async (pages: readonly string[]) => {
      const { parts: _, ...tables } = cutTables(await tablesOf(pages));
      return Object.values(tables).join('').length;
    };
    const few = await weight(site(20, 2));
    expect(await weight(site(20, 50))).toBeLessThan(few * 1.01);
  });

  it('are not touched if they are not made as expected', async () => {
    const tables = await tablesOf(site(2, 2));
    const wrong = /made for Docusaurus 3\.10, and in \d+\.\d+\.\d+/;
    for (const [name, text] of [
      ['routes', 'export default await routes();'],
      ['routes', 'export default [{ path: "/", element: null }];'],
      ['registry', 'export default {\n  "a": { load: () => import("a") },};\n'],
      ['registry', 'export const registry = {};\n'],
    ] as const) {
      expect(() => cutTables({ ...tables, [name]: text })).toThrow(wrong);
    }
    const [line = ''] = tables.registry.match(/^ .*p0.*\n/m) ?? [];
    expect(() => cutTables({ ...tables, registry: tables.registry.replace(line, '') })).toThrow(
      wrong,
    );
  });

  it('are read with a key for each route', async () => {
    const { routes, chunkNames } = readTables(await tablesOf(site(2, 2)));
    const [first] = routes as [TableRoute];
    expect(chunkNames[keyOf(first)]).toBeDefined();
  });
});
