import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type BuiltSite, builtSite } from './build.ts';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** Two forms of a number, as English has them, and no letter in common: dates are not in Latin. */
const language = 'el';

/** A site whose whole interface was translated, and the words of its content, which were not. */
export interface TranslatedSite {
  site: BuiltSite;
  /** Every text of its Markdown and its services. */
  content: string;
  /** How many messages there are. */
  messages: number;
  /** Those of the code, by their ids. */
  translations: Record<string, string>;
}

/**
 * The fixture site in a language that somebody translated it into: every letter of every message
 * that `write-translations` finds is a wide one. Built from a copy outside the tree.
 */
export async function translatedSite(): Promise<TranslatedSite> {
  const copy = await mkdtemp(path.join(tmpdir(), 'handrail-translated-'));
  try {
    await cp(path.join(root, 'e2e/fixtures/site'), copy, { recursive: true });
    await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    const config = path.join(copy, 'docusaurus.config.ts');
    const i18n = `i18n: { defaultLocale: '${language}', locales: ['${language}'] },`;
    const text = (await readFile(config, 'utf8')).replace('export default {', `$&\n  ${i18n}`);
    await writeFile(config, text);
    await writeTranslations(copy);
    let messages = 0;
    const translations: Record<string, string> = {};
    for (const file of await filesIn(path.join(copy, 'i18n'), /\.json$/)) {
      const given = JSON.parse(await readFile(file, 'utf8'));
      for (const [id, one] of Object.entries<{ message: string }>(given)) {
        one.message = translated(one.message);
        if (path.basename(file) === 'code.json') translations[id] = one.message;
        messages += 1;
      }
      await writeFile(file, JSON.stringify(given));
    }
    const sources = await filesIn(path.join(copy, 'handbook'), /\.(?:mdx?|yml)$/);
    const content = (await Promise.all(sources.map((file) => readFile(file, 'utf8')))).join('\n');
    return { site: await builtSite(undefined, copy), content, messages, translations };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** `Copy {count}` → `Ｃｏｐｙ {count}`: what stands in braces, or in two, is a value's name. */
export function translated(message: string): string {
  return message
    .split(/(\{\{?[\w-]+\}?\})/)
    .map((part, place) => (place % 2 === 1 ? part : wide(part)))
    .join('');
}

function wide(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0));
}

async function writeTranslations(site: string): Promise<void> {
  const docusaurus = createRequire(import.meta.url).resolve('@docusaurus/core/bin/docusaurus.mjs');
  await run(process.execPath, [docusaurus, 'write-translations', '--locale', language], {
    cwd: site,
    env: { ...process.env, DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.docusaurus-e2e', NO_COLOR: '1' },
  });
}

async function filesIn(folder: string, kind: RegExp): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, encoding: 'utf8' });
  return all.filter((file) => kind.test(file)).map((file) => path.join(folder, file));
}
