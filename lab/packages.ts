import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { LabError } from './describe/load.ts';
import type { Lab } from './describe/schema.ts';
import type { BackendName } from './inside/backend.ts';
import type { Needed, Program } from './programs/program.ts';

/** What every lab needs, whatever it runs. */
const always: Needed[] = [
  { binary: 'setpriv', package: 'util-linux' },
  { binary: 'unshare', package: 'util-linux' },
  { binary: 'findmnt', package: 'util-linux' },
  // Debian has moved it there; before, it came with the others.
  { binary: 'pivot_root', package: 'util-linux-extra' },
  { binary: 'ip', package: 'iproute2' },
  { binary: 'bash', package: 'bash' },
];

const folders = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/**
 * Makes sure that all a lab stands on is installed.
 *
 * @param has tells whether a program is there
 * @throws LabError that says what is missing and how to install it
 */
export function needPackages(
  lab: Pick<Lab, 'containers' | 'units' | 'tools'>,
  programs: Readonly<Record<string, Program>>,
  backend: BackendName,
  has = isInstalled,
): void {
  // An image brings what it needs.
  const parts = backend === 'containers' ? lab.units : [...lab.containers, ...lab.units];
  const wanted = parts.flatMap(({ program }) => programs[program]?.needs ?? []);
  const tools = Object.entries(lab.tools).map(([binary, name]) => ({ binary, package: name }));
  const missing = [...always, ...wanted, ...tools].filter(({ binary }) => !has(binary));
  if (missing.length === 0) return;
  const binaries = [...new Set(missing.map(({ binary }) => binary))].join(', ');
  const packages = [...new Set(missing.map((one) => one.package))].sort().join(' ');
  throw new LabError(`Missing here: ${binaries}. On Debian or Ubuntu: apt-get install ${packages}`);
}

/** Whether a program of the distribution is there, and not just on somebody's own PATH. */
export function isInstalled(binary: string): boolean {
  return folders.some((folder) => {
    try {
      accessSync(join(folder, binary), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
