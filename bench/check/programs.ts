import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const modules = path.join(root, 'node_modules');

export const programs = [
  'runbook-check',
  'parser alone',
  'remark-cli',
  'markdownlint-cli2',
] as const;
export type Program = (typeof programs)[number];

const check = path.join(root, 'plugins/runbook-check/dist/cli.js');
const remark = path.join(modules, 'remark-cli/cli.js');
const parser = path.join(import.meta.dirname, 'parser-alone.mjs');
const lint = path.join(modules, 'markdownlint-cli2/markdownlint-cli2-bin.mjs');

/** The words after `node` that check the folder a program is started in. */
export const words: Record<Program, readonly string[]> = {
  'runbook-check': [check, '.', '--format', 'json', '--no-cache'],
  'parser alone': [parser],
  'remark-cli': [remark, '.', '--quiet', '--no-stdout'],
  'markdownlint-cli2': [lint, '**/*.md'],
};

/** What the others need to be told, in the folder that is checked. */
export function configurePeers(folder: string): void {
  const links = path.join(modules, 'remark-validate-links/index.js');
  const plugin = `import links from ${JSON.stringify(links)};\n`;
  const settings = 'export default { plugins: [[links, { repository: false }]] };\n';
  writeFileSync(path.join(folder, '.remarkrc.mjs'), plugin + settings);
  // Long lines are a matter of taste, and telling of them all would take it long.
  const lines = JSON.stringify({ config: { MD013: false }, noProgress: true });
  writeFileSync(path.join(folder, '.markdownlint-cli2.jsonc'), lines);
}

/** What one life of a program took. */
export interface Taken {
  /** Milliseconds by the clock on the wall. */
  wall: number;
  /** Milliseconds of all its threads together, which other programs on the machine disturb less. */
  cpu: number;
  /** The most memory it had, in megabytes. */
  memory: number;
}

const tell = `import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));`;

/** Runs a program of Node, from the first to the last of its life. */
export function run(args: readonly string[], cwd: string): Taken {
  const start = performance.now();
  const { status, stderr, output } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, ...args],
    { cwd, stdio: ['ignore', 'ignore', 'pipe', 'pipe'], maxBuffer: 1024 * 1024 * 1024 },
  );
  const wall = performance.now() - start;
  // 0 and 1 are answers; anything else means that it did not work.
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: ${stderr}`);
  const usage: NodeJS.ResourceUsage = JSON.parse(String(output[3]));
  const cpu = (usage.userCPUTime + usage.systemCPUTime) / 1000;
  return { wall, cpu, memory: usage.maxRSS / 1000 };
}

/** The least of one figure: whatever else runs on the machine only adds. */
export const best = (taken: readonly Taken[], of: keyof Taken): number =>
  Math.min(...taken.map((one) => one[of]));

/** What the check counts and finds in a folder. */
export function summaryOf(folder: string): { files: number; blocks: number } {
  const [cli = check, ...rest] = words['runbook-check'];
  const { stdout } = spawnSync(process.execPath, [cli, ...rest], {
    cwd: folder,
    maxBuffer: 1024 * 1024 * 1024,
  });
  return JSON.parse(stdout.toString()).summary;
}
