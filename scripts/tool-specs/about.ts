import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Overlay } from './overlay.ts';
import { output, scratch } from './sources/output.ts';

/** Where a file's knowledge is from. */
export interface About {
  /** The tool that was asked: `docker 28.2.2`. */
  version?: string;
  from: string[];
  /** The day it last changed. */
  date: string;
}

const packages: Record<string, string> = {
  fig: '@withfig/autocomplete',
  bsd: '@withfig/autocomplete',
  redis: '@ioredis/commands',
};

/** What a file says of itself, as of today. */
export function aboutOf(tool: string, overlay: Overlay): About {
  const sources = overlay.from ?? [];
  const from = [...sources.map(nameOf), 'overlay'];
  const date = new Date().toISOString().slice(0, 10);
  const asks = sources.some((source) => !/^(?:fig|bsd):/.test(source));
  const number = asks && versionOf(overlay.version ?? `${tool} --version`);
  return { ...(number && { version: `${tool} ${number}` }), from, date };
}

/** `fig:helm` with the version of the package it is from. */
function nameOf(source: string): string {
  const name = packages[source.split(':')[0] ?? ''];
  if (!name) return source;
  const file = join(scratch(), 'node_modules', name, 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return `${source} (${name} ${version})`;
}

/** The number alone: what stands around it tells of the machine. */
function versionOf(command: string): string | undefined {
  const said = output(command.split(' ')) ?? '';
  return (/Distrib ([\d.]+)/.exec(said) ?? /(\d+(?:\.\d+)+|\b\d{3}\b)/.exec(said))?.[1];
}
