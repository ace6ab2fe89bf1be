import type { Declared } from './file.ts';

export interface Port {
  port: number;
  protocol: 'tcp' | 'udp';
}

/** What a compose file says of the containers it makes. */
export interface Compose {
  services: string[];
  /** What authors named them. */
  containers: string[];
  /** Services whose containers compose itself names: `<project>-<service>-1`. */
  unnamed: string[];
  ports: Port[];
  /** Where volumes are mounted in the containers. */
  paths: string[];
  /** Names come from variables or other files, so there is more than it shows. */
  open: boolean;
}

type Values = Readonly<Record<string, unknown>>;

/** Reads a compose file. What it does not understand it leaves out, and says so with `open`. */
export function readCompose({ data }: Declared): Compose {
  const found: Compose = {
    services: [],
    containers: [],
    unnamed: [],
    ports: [],
    paths: [],
    open: false,
  };
  for (const root of data) {
    if (!isRecord(root)) continue;
    if (root.include !== undefined) found.open = true;
    if (!isRecord(root.services)) continue;
    for (const [name, service] of Object.entries(root.services)) add(found, name, service);
  }
  return found;
}

function add(found: Compose, name: string, service: unknown): void {
  found.services.push(name);
  const values: Values = isRecord(service) ? service : {};
  if (values.extends !== undefined) found.open = true;
  const own = values.container_name;
  if (typeof own === 'string' && !own.includes('$')) found.containers.push(own);
  else if (own === undefined) found.unnamed.push(name);
  else found.open = true;
  for (const entry of [...listOf(values.ports), ...listOf(values.expose)]) {
    const ports = portsOf(entry);
    if (ports) found.ports.push(...ports);
    else found.open = true;
  }
  for (const volume of listOf(values.volumes)) {
    const path = isRecord(volume) ? volume.target : String(volume).split(':')[1];
    if (typeof path === 'string' && /^\/[^$]+$/.test(path)) found.paths.push(path);
  }
}

/** Both sides of `8443:443/tcp`, of `{target, published}` and of ranges; nothing for variables. */
function portsOf(entry: unknown): Port[] | undefined {
  if (isRecord(entry)) {
    const protocol = entry.protocol === 'udp' ? 'udp' : 'tcp';
    const sides = [entry.target, entry.published].filter((side) => side !== undefined);
    return ranges(sides.map(String), protocol);
  }
  const [, sides = '', kind] = /^(.*?)(?:\/(tcp|udp))?$/.exec(String(entry)) ?? [];
  // An address to listen on may come first: `127.0.0.1:9090:9090`, `[::1]:9090:9090`.
  const parts = sides.replace(/^\[[^\]]*\]:|^\d+\.\d+\.\d+\.\d+:/, '').split(':');
  return ranges(parts.filter(Boolean), kind === 'udp' ? 'udp' : 'tcp');
}

const widest = 1000;

function ranges(sides: readonly string[], protocol: Port['protocol']): Port[] | undefined {
  const ports: Port[] = [];
  for (const side of sides) {
    const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(side) ?? [];
    if (from === undefined || Number(to) - Number(from) > widest) return undefined;
    for (let port = Number(from); port <= Number(to); port += 1) ports.push({ port, protocol });
  }
  return ports;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isRecord = (value: unknown): value is Values =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
