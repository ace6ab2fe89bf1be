import { existsSync, readFileSync } from 'node:fs';
import type { Container, Unit } from '../describe/schema.ts';

/** The variables of a file of `NAME=value` lines. What is no such line is left out. */
export function readEnvFile(path: string): Record<string, string> {
  if (!existsSync(path)) return {};
  const lines = readFileSync(path, 'utf8').split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => {
      const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value]];
    }),
  );
}

/** What a container or unit is started with now. */
export function environmentOf(spec: Container | Unit): Record<string, string> {
  return { ...spec.environment, ...(spec.env_file && readEnvFile(spec.env_file)) };
}
