import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { merge, type Options, readOptions, type Spec } from './spec.ts';

/** What a person wrote about a tool: where to read it from, and what no source says. */
export interface Overlay {
  /** `help`, `cobra`, `git`, …: see generate.ts. */
  from?: string[];
  /** The command that tells the version. */
  version?: string;
  /** Options that a source has and the tool does not. */
  without?: string;
  options?: string;
  shared?: string;
  names?: string;
  sub?: Record<string, Overlay | string | null>;
  /** Other names of the same tool. */
  also?: string;
  /** For AWS: the services whose options are kept. */
  detailed?: string;
  /** Anything else goes into the data as it is. */
  [key: string]: unknown;
}

/** Every tool of the folder `overlays` by its name; a file may hold several. */
export function readOverlays(): Map<string, Overlay> {
  const folder = join(import.meta.dirname, 'overlays');
  const files = readdirSync(folder).filter((file) => file.endsWith('.yml'));
  return new Map(
    files.sort().flatMap((file) => {
      const tools = parse(readFileSync(join(folder, file), 'utf8')) as Record<string, Overlay>;
      return Object.entries(tools);
    }),
  );
}

/** What an overlay says as a source does. */
export function overlaySpec(overlay: Overlay): Spec {
  const { from, version, without, detailed, also, options, shared, names, sub, ...more } = overlay;
  const spec: Spec = { more };
  if (options !== undefined) spec.options = readOptions(options);
  if (shared) spec.shared = readOptions(shared);
  if (names) spec.names = new Set(names.split(/\s+/));
  if (sub) {
    spec.sub = new Map();
    for (const [keys, one] of Object.entries(sub)) {
      for (const name of keys.split(' ')) {
        const value = typeof one === 'string' ? one : overlaySpec(one ?? {});
        merge(spec, { sub: new Map([[name, value]]) });
      }
    }
  }
  return spec;
}

/** Takes out what the overlay says is not there. */
export function leaveOut(spec: Spec, { without, sub }: Overlay): void {
  for (const name of without?.split(' ') ?? []) {
    for (const table of [spec.options, spec.shared] as (Options | undefined)[]) table?.delete(name);
    spec.names?.delete(name);
    spec.sub?.delete(name);
  }
  for (const [keys, one] of Object.entries(sub ?? {})) {
    for (const name of keys.split(' ')) {
      const below = spec.sub?.get(name);
      if (one && typeof one !== 'string' && below && typeof below !== 'string')
        leaveOut(below, one);
    }
  }
}
