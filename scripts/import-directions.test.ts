import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Imports run one way between the packages, and biome.json says so in glob patterns that are
// easily wrong without anybody noticing. So a tree of one-line files is linted with that
// configuration, and every line must be refused, or let through, as the table says.

const root = path.resolve(import.meta.dirname, '..');

const MODEL = 'plugins/runbook-model';
const REMARK = 'plugins/remark-runbook';
const PLUGIN = 'plugins/docusaurus-plugin-runbook';
const CHECK = 'plugins/runbook-check';

const refused: [folder: string, specifiers: string[]][] = [
  [
    MODEL,
    [
      'remark-runbook',
      '../remark-runbook/index.ts',
      'docusaurus-plugin-runbook',
      '../docusaurus-plugin-runbook/client/store.ts',
      'runbook-check',
      'react',
      'react/jsx-runtime',
      'react-dom/client',
      'unified',
      'unist-util-visit',
      '@docusaurus/utils',
      'node:fs',
    ],
  ],
  [
    `${REMARK}/parse`,
    [
      'docusaurus-plugin-runbook',
      '../../docusaurus-plugin-runbook/index.ts',
      'runbook-check',
      '../../runbook-check/check.ts',
      '../../runbook-model/index.ts',
      'react',
      '@docusaurus/types',
    ],
  ],
  [PLUGIN, ['runbook-check', '../runbook-check/check.ts']],
  [
    `${PLUGIN}/client`,
    [
      'remark-runbook',
      '../../remark-runbook/parse/steps.ts',
      'unbash',
      'unified',
      'yaml',
      'runbook-check',
      '../../runbook-model/index.ts',
      '../theme/Step/index.tsx',
      '@theme/Step',
      '@theme-original/Step',
      '@site/src/somewhere.ts',
      'node:path',
    ],
  ],
  [
    `${PLUGIN}/theme/Step`,
    [
      'remark-runbook',
      '../../../remark-runbook/index.ts',
      'unbash',
      'unified',
      'yaml',
      'runbook-check',
      '@site/src/somewhere.ts',
      'node:path',
    ],
  ],
  [
    'src/pages',
    ['remark-runbook', 'unbash', 'unified', 'yaml', 'runbook-check', 'node:fs', 'node:path'],
  ],
  [
    `${CHECK}/rules`,
    ['react', '@docusaurus/utils', 'docusaurus-plugin-runbook', '../../remark-runbook/index.ts'],
  ],
  [`${PLUGIN}/theme/Report/Preview`, ['remark-runbook', 'yaml', 'runbook-check']],
  ['e2e', ['runbook-check', '../plugins/runbook-check/check.ts']],
];

const allowed: [folder: string, specifiers: string[]][] = [
  [MODEL, ['valibot', 'ulid', './event.ts', './incident/fold.ts']],
  [`${REMARK}/parse`, ['runbook-model', 'unified', 'unbash', 'yaml', 'node:fs', './steps.ts']],
  [PLUGIN, ['runbook-model', 'remark-runbook', 'node:fs', '@docusaurus/utils']],
  [
    `${PLUGIN}/client`,
    ['runbook-model', 'runbook-model/report', 'react', './store.ts', '@docusaurus/useGlobalData'],
  ],
  [
    `${PLUGIN}/theme/Step`,
    ['runbook-model', 'react', '../../client/store.ts', '@theme/Tick', '@theme-init/CodeBlock'],
  ],
  [`${PLUGIN}/theme/Report/Preview`, ['react-markdown', 'remark-gfm']],
  ['src/pages', ['runbook-model', 'react', '@theme/Layout', '@site/src/somewhere.ts']],
  [`${CHECK}/rules`, ['runbook-model', 'remark-runbook', 'node:fs']],
];

const RULES = new Set(['lint/style/noRestrictedImports', 'lint/correctness/noNodejsModules']);

const fileOf = (folder: string, specifier: string) =>
  `${folder}/${specifier.replaceAll(/[^a-z]+/gi, '_')}.ts`;

let tree = '';
const complaints = new Map<string, string[]>();

beforeAll(async () => {
  tree = await mkdtemp(path.join(tmpdir(), 'handrail-imports-'));
  for (const name of ['biome.json', '.gitignore']) {
    await copyFile(path.join(root, name), path.join(tree, name));
  }
  for (const [folder, specifiers] of [...refused, ...allowed]) {
    await mkdir(path.join(tree, folder), { recursive: true });
    for (const specifier of specifiers) {
      const file = path.join(tree, fileOf(folder, specifier));
      await writeFile(file, `import * as it from '${specifier}';\n\nexport default it;\n`);
    }
  }
  for (const { category, location } of await lint(tree)) {
    if (!RULES.has(category)) continue;
    const file = location.path.replaceAll('\\', '/');
    complaints.set(file, [...(complaints.get(file) ?? []), category]);
  }
});

afterAll(() => rm(tree, { recursive: true, force: true }));

interface Finding {
  category: string;
  location: { path: string };
}

function lint(folder: string): Promise<Finding[]> {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder }, (error, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout).diagnostics);
      } catch {
        reject(new Error(`biome did not answer in JSON: ${stderr || stdout}`, { cause: error }));
      }
    });
  });
}

describe.each(refused)('%s does not import', (folder, specifiers) => {
  it.each(specifiers)('%s', (specifier) => {
    expect(complaints.get(fileOf(folder, specifier))).toBeDefined();
  });
});

describe.each(allowed)('%s may import', (folder, specifiers) => {
  it.each(specifiers)('%s', (specifier) => {
    expect(complaints.get(fileOf(folder, specifier))).toBeUndefined();
  });
});
