import type { Config } from './config.ts';
import { Findings } from './findings.ts';
import { patiently } from './markdown/patience.ts';
import { type Known, type Memory, noMemory } from './memory.ts';
import { checkPage } from './page-check.ts';
import { type CheckResult, resultOf } from './result.ts';
import type { Rule } from './rule.ts';
import { Services } from './services.ts';
import type { History, Site } from './site.ts';
import { nameLike, type Source } from './source.ts';
import type { Tree } from './tree.ts';
import { createWorld } from './world.ts';

export interface CheckInput {
  /** In the order of their files. */
  sources: Iterable<Source>;
  tree: Tree;
  rules: readonly Rule[];
  config: Config;
  roots: readonly string[];
  today: string;
  /** The folder that names are relative to, if it is known. */
  cwd?: string | undefined;
  /** Folders that are looked at whole, so that what is used nowhere in them is used nowhere. */
  whole?: readonly string[];
  /** What stood at the REF of `--changed-since`. */
  history?: History | undefined;
  /** With `--online`: what became of addresses of other sites. */
  external?: Site['external'] | undefined;
  /** What earlier runs found. */
  memory?: Memory | undefined;
  /** Told how many files have been looked at. */
  onProgress?: ((files: number) => void) | undefined;
}

/** So many files are checked in one go. */
const breath = 100;

/** Checks pages. Reads nothing but the sources and what `tree` shows, and never throws for a page. */
export async function check(input: CheckInput): Promise<CheckResult> {
  const { rules, config, memory = noMemory, whole = [] } = input;
  let first: Source | undefined;
  const home = input.cwd ? { path: '', file: `${input.cwd}/` } : undefined;
  const findings = new Findings(config, (file) => nameLike(first ?? home, file));
  const world = createWorld(input, memory.notes);
  const services = new Services({ world, findings, memory, rules, whole });
  const counts = { files: 0, blocks: 0, commands: 0, links: 0 };
  const count = ({ blocks, commands, links }: Known) => {
    counts.blocks += blocks;
    counts.commands += commands;
    counts.links += links;
  };

  for (const source of input.sources) {
    first ??= source;
    await services.leaveFor(source.file);
    const remembered = memory.recall(source);
    if (remembered) {
      for (const found of remembered.found) findings.all.push(found);
      count(remembered);
      if (remembered.service) services.add(remembered.service, source, undefined);
    } else {
      const { page, ...known } = await checkPage(source, { world, findings, memory, rules });
      count(known);
      if (page?.service) services.add(page.service.file, source, page);
    }
    counts.files += 1;
    input.onProgress?.(counts.files);
    // Memory of the parser's native part is given back only when nothing is going on.
    if (counts.files % breath === 0) await new Promise(setImmediate);
  }
  await services.leaveFor('');
  for (const rule of rules) {
    // Never about the file it is handed: its findings say where they are.
    const report = findings.reportTo({ path: '', file: '', text: '' }, rule);
    if (rule.site && findings.wanted(rule, ''))
      await patiently(() => rule.site?.(world.site, report));
  }
  return resultOf(counts, findings.all);
}
