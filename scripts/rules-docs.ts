import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/*
 * The pages about the check's rules are made from the rules' own doc.md:
 * `npx tsx scripts/rules-docs.ts` writes docs/authoring/rules. A test fails if they are stale.
 */

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'plugins/runbook-check/rules');
export const target = path.join(root, 'docs/authoring/rules');

const category = 'label: Rules of the check\nposition: 90\n';

/** Every file of the folder by its name. */
export async function rulesDocs(): Promise<Map<string, string>> {
  const files = new Map([['_category_.yml', category]]);
  const rows: string[] = [];
  for (const [index, id] of (await ruleIds()).entries()) {
    const text = await readFile(path.join(source, id, 'doc.md'), 'utf8');
    const name = `${id.replace('/', '-')}.md`;
    files.set(name, positioned(text, index + 1));
    const description = /^description: "(.*)"$/m.exec(text)?.[1] ?? '';
    const level = /Level: `(\w+)`/.exec(text)?.[1] ?? '';
    rows.push(`| [${id}](./${name}) | ${level} | ${description.replaceAll('|', '\\|')} |`);
  }
  const intro = await readFile(path.join(source, 'doc.md'), 'utf8');
  const table = ['| rule | level | what it asks |', '|---|---|---|', ...rows].join('\n');
  files.set('index.md', `${positioned(intro, 0)}\n${table}\n`);
  return files;
}

async function ruleIds(): Promise<string[]> {
  const entries = await readdir(source, { recursive: true });
  return entries
    .map((entry) => entry.replaceAll('\\', '/'))
    .filter((entry) => /^[^/]+\/[^/]+\/doc\.md$/.test(entry))
    .map((entry) => path.posix.dirname(entry))
    .sort();
}

const positioned = (text: string, position: number) =>
  text.replace(/^(---\n[\s\S]*?\n)---\n/, `$1sidebar_position: ${position}\n---\n`);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const [name, text] of await rulesDocs()) await writeFile(path.join(target, name), text);
}
