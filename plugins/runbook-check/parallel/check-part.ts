import { Notebook } from '../cache/notebook.ts';
import { check } from '../check.ts';
import { readSource } from '../discover.ts';
import { rules } from '../rules/index.ts';
import { diskTree, type Tree } from '../tree.ts';
import type { Common, Done, Part } from './part.ts';

/** Rules that look at no page are asked once, when all parts are done. */
const ofPages = rules.map(({ site: _, ...rule }) => rule);

/** Checks some of the files of a run. */
export async function checkPart({ index, files }: Part, common: Common): Promise<Done> {
  const { config, roots, whole, treeRoots, today, learns } = common;
  const tree = diskTree(treeRoots);
  const notebook = learns ? new Notebook({ tree, today, roots }) : undefined;
  const sources = { [Symbol.iterator]: () => read(files, tree) };
  const input = { sources, tree, rules: ofPages, config, roots, today, whole };
  const result = await check({ ...input, memory: notebook });
  return { ...result, index, ...(notebook && { learnt: notebook.learnt() }) };
}

function* read(files: Part['files'], tree: Tree) {
  for (const file of files) yield readSource(file, tree);
}
