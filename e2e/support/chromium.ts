import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

// @sparticuz/chromium carries a Chromium inside an npm package, with the libraries a bare Linux
// lacks, but it is made for one cloud: it unpacks into the temp folder, takes whatever
// stands there for itself, and changes the environment of whoever imports it. So it is unpacked
// once, under controlled variables, into a folder of this project that is only renamed to its
// final name when it is whole.

const root = path.resolve(import.meta.dirname, '../..');
const caches = path.join(root, 'node_modules/.cache/handrail');

/** How to start a Chromium: what playwright-core's `launch` needs, and nothing that varies. */
export interface ChromiumHome {
  /** Absent: the Chrome that is installed on this system (`channel: 'chrome'`). */
  executablePath?: string;
  /** Variables on top of this process's own. */
  env: Record<string, string>;
}

/**
 * Finds a Chromium: the one HANDRAIL_CHROMIUM names; on 64-bit Intel Linux the one from npm,
 * unpacked on first use (two seconds, 200 MB); elsewhere the installed Chrome.
 *
 * @throws if HANDRAIL_CHROMIUM names no file.
 */
export async function findChromium(): Promise<ChromiumHome> {
  const named = process.env.HANDRAIL_CHROMIUM;
  if (named) {
    if (existsSync(named)) return { executablePath: named, env: {} };
    throw new Error(`HANDRAIL_CHROMIUM names a file that does not exist: ${named}`);
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') return { env: {} };

  const home = path.join(caches, `chromium-${await packagedVersion()}`);
  if (!existsSync(home)) await unpack(home);
  return {
    executablePath: path.join(home, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [path.join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_FILE: path.join(home, 'fonts.conf'),
    },
  };
}

async function packagedVersion(): Promise<string> {
  const manifest = path.join(root, 'node_modules/@sparticuz/chromium/package.json');
  return JSON.parse(await readFile(manifest, 'utf8')).version;
}

async function unpack(home: string): Promise<void> {
  await mkdir(caches, { recursive: true });
  const draft = await mkdtemp(path.join(caches, 'unpacking-'));
  try {
    await withEnvironment({ TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }, async () => {
      const { default: packaged } = await import('@sparticuz/chromium');
      await packaged.executablePath();
    });
    await writeFile(path.join(draft, 'fonts.conf'), fontsConf(home));
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another test run may have been faster.
    if (!existsSync(home)) throw error;
  }
}

/** The package's own fonts.conf knows only the folders of that cloud, and one font: Open Sans. */
function fontsConf(home: string): string {
  const folders = [path.join(home, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir>${path.join(home, 'fonts-cache')}</cachedir>
  <alias>
    <family>monospace</family>
    <prefer><family>DejaVu Sans Mono</family><family>Liberation Mono</family></prefer>
  </alias>
  <alias>
    <family>sans-serif</family>
    <prefer><family>Open Sans</family></prefer>
  </alias>
</fontconfig>
`;
}

/** Runs `action` with these variables set, then puts the whole environment back. */
async function withEnvironment(
  variables: Record<string, string>,
  action: () => Promise<void>,
): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    await action();
  } finally {
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
