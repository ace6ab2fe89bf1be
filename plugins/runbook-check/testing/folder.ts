import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../check.ts';
import { type Config, configName, emptyConfig, parseConfig } from '../config.ts';
import { discover, readSource } from '../discover.ts';
import type { Diagnostic } from '../rule.ts';
import { rules } from '../rules/index.ts';
import type { History } from '../site.ts';
import { diskTree, memoryTree } from '../tree.ts';

/** The day on which all tests run. */
const today = '2026-06-01';

/** In tests `gone.dev` answers nobody; nothing is really asked. */
const external = (address: string) =>
  new URL(address).hostname.endsWith('gone.dev')
    ? { problem: 'It answers 404.', unsure: address.includes('slow') }
    : {};

/** The folder with the pages as they stood at the REF of `--changed-since`; no check reads it. */
const before = '.before';
const isPage = (name: string) => /\.mdx?$/.test(name);

function historyOf(
  root: string,
  texts: Readonly<Record<string, string>>,
  now: readonly { file: string }[],
): History {
  const files = now.map(({ file }) => file);
  return {
    before: (file) => texts[file.slice(root.length + 1)],
    removedFiles: () =>
      Object.keys(texts)
        .map((name) => `${root}/${name}`)
        .filter((file) => !files.includes(file)),
    changedFiles: () => files.filter((file) => isPage(file)),
  };
}

/** The configuration beside the pages, if there is one. */
function configOf(text: string | undefined): Config {
  const ids = rules.map(({ id }) => id);
  return text === undefined ? emptyConfig : parseConfig(text, configName, ids);
}

/** Checks a folder on disk with every rule. */
export async function checkFolder(folder: string): Promise<Diagnostic[]> {
  const { files: found, roots, whole } = discover(['.'], folder, []);
  const files = [...found];
  const sources = files.map((file) => readSource(file));
  const tree = diskTree(roots);
  const config = configOf(tree.read(join(folder, configName)));
  const input = { sources, tree, rules, config, roots, today, whole, external };
  const old = join(folder, before);
  if (existsSync(old)) {
    const names = readdirSync(old, { recursive: true, encoding: 'utf8' }).filter(isPage);
    const texts = names.map((name) => [name, readFileSync(join(old, name), 'utf8')]);
    const history = historyOf(folder, Object.fromEntries(texts), files);
    return (await check({ ...input, history })).diagnostics;
  }
  return (await check(input)).diagnostics;
}

/**
 * Checks pages that stand nowhere, in a folder `/docs/shop`; names are relative to it. Those in
 * `.before/` are what stood at the REF of `--changed-since`.
 */
export function checkTexts(files: Readonly<Record<string, string>>, pages: readonly string[]) {
  const whole = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [join('/docs/shop', name), text]),
  );
  const sources = pages.map((name) => ({
    path: name,
    file: `/docs/shop/${name}`,
    text: files[name] ?? '',
  }));
  const tree = memoryTree(whole);
  const roots = ['/docs'];
  const input = {
    ...{ sources, tree, rules, config: configOf(files[configName]), roots, today },
    ...{ whole: roots, external },
  };
  const old = Object.entries(files).filter(([name]) => name.startsWith(`${before}/`));
  if (old.length === 0) return check(input);
  const texts = old.map(([name, text]) => [name.slice(before.length + 1), text]);
  return check({ ...input, history: historyOf('/docs/shop', Object.fromEntries(texts), sources) });
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
