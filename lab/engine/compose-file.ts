import { stringify } from 'yaml';
import type { Container } from '../describe/schema.ts';
import type { Program } from '../programs/program.ts';

/** The one network of a lab's containers. */
export const network = 'lab';

/**
 * What a compose file says of some containers of a lab. What it publishes, it does on the loopback
 * device behind the walls.
 *
 * @param kinds every kind of software, by its name
 */
export function composeFile(
  containers: readonly Container[],
  kinds: Readonly<Record<string, Program>>,
): string {
  const services = containers.map((spec) => [
    serviceOf(spec),
    {
      container_name: spec.name,
      image: spec.image,
      command: kinds[spec.program]?.command(spec, spec.environment),
      ...(spec.workdir && { working_dir: spec.workdir }),
      environment: spec.environment,
      ...(spec.env_file && { env_file: [spec.env_file] }),
      volumes: [
        ...Object.entries(spec.mounts).map(([target, source]) => `${source}:${target}`),
        ...[kinds[spec.program]?.folder ?? []].flat().map((folder) => `${folder}:${folder}:ro`),
      ],
      ...(spec.publish.length > 0 && {
        ports: spec.publish.map((port) => `127.0.0.1:${port}:${port}`),
      }),
      networks: { default: { ipv4_address: spec.address } },
    },
  ]);
  return stringify({
    services: Object.fromEntries(services),
    networks: { default: { name: network, external: true } },
  });
}

/** By which name the compose file has a container. */
export function serviceOf({ service, name }: Container): string {
  return service ?? name.replaceAll('.', '-');
}
