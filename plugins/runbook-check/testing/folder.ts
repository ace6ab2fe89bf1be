import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../check.ts';
import { emptyConfig } from '../config.ts';
import { discover, readSource } from '../discover.ts';
import type { Diagnostic } from '../rule.ts';
import { rules } from '../rules/index.ts';
import { diskTree, memoryTree } from '../tree.ts';

/** The day on which all tests run. */
const today = '2026-06-01';

/** Checks a folder on disk with every rule. */
export function checkFolder(folder: string): Diagnostic[] {
  const { files, roots, whole } = discover(['.'], folder, []);
  const sources = files.map(readSource);
  const tree = diskTree(roots);
  return check({ sources, tree, rules, config: emptyConfig, roots, today, whole }).diagnostics;
}

/** Checks pages that stand nowhere, in a folder `/docs/shop`; names are relative to it. */
export function checkTexts(files: Readonly<Record<string, string>>, pages: readonly string[]) {
  const whole = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`/docs/shop/${name}`, text]),
  );
  const sources = pages.map((name) => ({
    path: name,
    file: `/docs/shop/${name}`,
    text: files[name] ?? '',
  }));
  const tree = memoryTree(whole);
  const roots = ['/docs'];
  return check({ sources, tree, rules, config: emptyConfig, roots, today, whole: roots });
}

/** One finding on a line, as the expected output of fixtures has it. */
export function lineFor({ file, line, column, endLine, endColumn, ...rest }: Diagnostic): string {
  const help = rest.help ? ` | ${rest.help}` : '';
  return `${file}:${line}:${column}-${endLine}:${endColumn} ${rest.severity} ${rest.message}${help}`;
}

/** The ids of all rules that have a folder. */
export function ruleFolders(): string[] {
  const root = join(import.meta.dirname, '../rules');
  return readdirSync(root, { withFileTypes: true })
    .filter((group) => group.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(root, name), { withFileTypes: true })
        .filter((rule) => rule.isDirectory())
        .map((rule) => `${name}/${rule.name}`),
    )
    .sort();
}
