import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Makes dist/: the program in a few files that Node reads at once, instead of a thousand. `node
 * bundle.js` makes it anew (npm does so after an install and before a pack), and in a checkout the
 * program itself does when a source is newer: nobody ever runs a stale check.
 */

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, 'dist');
const list = path.join(dist, 'inputs.json');

/** Makes dist/ if a file it was made from is newer, or gone. */
export async function refresh() {
  if (!(await isFresh())) await bundle();
}

async function isFresh() {
  try {
    const [{ mtimeMs }, text] = await Promise.all([stat(list), readFile(list, 'utf8')]);
    const times = await Promise.all(
      JSON.parse(text).map(async (file) => (await stat(path.join(root, file))).mtimeMs),
    );
    return times.every((time) => time <= mtimeMs);
  } catch {
    return false;
  }
}

async function bundle() {
  const { build } = await import('esbuild');
  const { dependencies } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['cli.ts', 'worker.ts'],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.11',
    chunkNames: '[name]-[hash]',
    // What is installed beside it: it has a native or wasm part of its own.
    external: Object.keys(dependencies).filter((name) => name !== 'satteri'),
    // What Node would take are a hundred small modules, made one by one at every start.
    alias: { yaml: path.join(root, '../../node_modules/yaml/browser/dist/index.js') },
    plugins: [nativeParts, slowApart, sharedSettings],
    banner: {
      js: 'import{createRequire as createRequire_}from"node:module";const require=createRequire_(import.meta.url);',
    },
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  await mkdir(dist, { recursive: true });
  const hash = createHash('sha256');
  // The entry comes last: until then the old one finds its old parts.
  for (const file of outputFiles.sort((a) => (a.path.endsWith('cli.js') ? 1 : -1))) {
    await writeFile(file.path, file.contents);
    hash.update(file.contents);
  }
  await copyDocs();
  await writeFile(path.join(dist, 'build.json'), JSON.stringify({ id: hash.digest('hex') }));
  // The sources; of what npm installs the list it keeps says when it changed.
  const sources = Object.keys(metafile.inputs).filter((name) => !/node_modules|:/.test(name));
  const installed = '../../node_modules/.package-lock.json';
  const inputs = [...sources, 'bundle.js', 'package.json'];
  if (existsSync(path.join(root, installed))) inputs.push(installed);
  await writeFile(list, JSON.stringify(inputs));
  return {
    inputs: Object.keys(metafile.inputs),
    outputs: outputFiles.map((file) => path.basename(file.path)),
  };
}

/** The JavaScript of satteri is bundled; its native part is found from where satteri is installed. */
const nativeParts = {
  name: 'native-parts',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]satteri[\\/]index\.js$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      const at = "createRequire(createRequire(import.meta.url).resolve('satteri'))";
      return { contents: text.replace('createRequire(import.meta.url)', at) };
    });
  },
};

/**
 * Of remark-runbook everything is used but its parser, which is loaded where it is needed. To the
 * bundler both stand behind one index, so whoever imports that gets a parser that is empty.
 */
const slowApart = {
  name: 'slow-apart',
  setup({ onResolve, onLoad }) {
    const file = path.join(root, '../remark-runbook/parse/markdown.ts');
    onResolve({ filter: /^remark-runbook$/ }, ({ importer }) =>
      path.basename(importer) === 'slow.ts' ? { path: file } : undefined,
    );
    onResolve({ filter: /\/markdown\.ts$/ }, () => ({ path: 'none', namespace: 'slow-apart' }));
    onLoad({ filter: /^none$/, namespace: 'slow-apart' }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};

/** Mermaid copies all its settings for every arrow it reads; nobody changes them here. */
const sharedSettings = {
  name: 'shared-settings',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mermaid\.core[\\/]chunk-\w+\.mjs$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8');
      const copied = 'return assignWithDepth_default({}, currentConfig)';
      return { contents: text.replace(copied, 'return currentConfig') };
    });
  },
};

/** The pages of the rules, for `--explain`. */
async function copyDocs() {
  for (const name of await readdir(path.join(root, 'rules'), { recursive: true })) {
    if (path.basename(name) !== 'doc.md') continue;
    await cp(path.join(root, 'rules', name), path.join(dist, 'rules', name));
  }
}

/** The licences of what is in the bundle. */
async function copyLicences(inputs) {
  const folders = new Set(
    inputs.map((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]).filter(Boolean),
  );
  const texts = [];
  for (const folder of [...folders].sort()) {
    const names = await readdir(path.join(root, folder));
    const { name, version, license } = JSON.parse(
      await readFile(path.join(root, folder, 'package.json'), 'utf8'),
    );
    const file = names.find((one) => /^licen[cs]e/i.test(one));
    const text = file ? await readFile(path.join(root, folder, file), 'utf8') : '';
    texts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
  }
  await writeFile(path.join(dist, 'LICENSES.txt'), texts.join(`\n${'-'.repeat(72)}\n\n`));
}

/** What earlier builds left; a run that is still going on may want to load what is new. */
async function sweep(outputs) {
  const old = Date.now() - 60 * 60 * 1000;
  for (const name of await readdir(dist)) {
    const file = path.join(dist, name);
    const stale = name.endsWith('.js') && !outputs.includes(name);
    if (stale && (await stat(file)).mtimeMs < old) await rm(file);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (existsSync(path.join(root, '../../node_modules/esbuild'))) {
    const { inputs, outputs } = await bundle();
    await copyLicences(inputs);
    await sweep(outputs);
  } else {
    process.stderr.write('runbook-check: esbuild is not installed, so dist/ is not made.\n');
  }
}
