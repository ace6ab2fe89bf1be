import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const names = ['docker', 'systemctl', 'journalctl', 'lab'];

/** Puts the stand-ins into a folder that goes first on everybody's PATH. */
export function installStandIns(folder: string): void {
  mkdirSync(folder, { recursive: true });
  buildSync({
    entryPoints: Object.fromEntries(
      names.map((name) => [name, fileURLToPath(new URL(`./${name}/main.ts`, import.meta.url))]),
    ),
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: `#!${process.execPath}\nimport { createRequire } from 'node:module'; const require = createRequire('/');`,
    },
    logLevel: 'error',
  });
  // Programs of the PATH have no extension: their folder says what they are.
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  for (const name of names) {
    renameSync(join(folder, `${name}.js`), join(folder, name));
    chmodSync(join(folder, name), 0o755);
  }
}
