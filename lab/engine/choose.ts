import type { Lab } from '../describe/schema.ts';
import { inWalls } from '../in-walls.ts';
import type { BackendName } from '../inside/backend.ts';
import { isInstalled } from '../packages.ts';

/** What the lab's own engine consists of. */
const engine = ['dockerd', 'containerd', 'runc', 'docker'];

/**
 * What is to stand for the containers of a lab: those of an engine, where one answers and has the
 * images or can fetch them; else processes of this machine.
 *
 * @param say is told why it is not an engine
 */
export async function chooseBackend(
  service: string,
  lab: Lab,
  say: (text: string) => void,
): Promise<BackendName> {
  const why = notHere(lab);
  if (why === undefined) {
    const said = await inWalls({ do: 'fetch', service }, 'containers', 'network');
    if (said !== undefined) return 'containers';
  }
  say(`Processes stand for containers${why === undefined ? '' : `: ${why}`}.`);
  return 'native';
}

/** Why no engine could do it, before one is asked. */
export function notHere(
  { containers, units }: Pick<Lab, 'containers' | 'units'>,
  has = isInstalled,
  root = process.getuid?.() === 0,
): string | undefined {
  if (units.length > 0) return 'this service runs under systemd';
  const bare = containers.find(({ image }) => image === undefined);
  if (bare) return `${bare.name} has no image`;
  const missing = engine.filter((binary) => !has(binary));
  if (missing.length > 0) return `no container engine is installed (${missing.join(', ')})`;
  return root ? undefined : 'an engine of the lab needs root';
}
