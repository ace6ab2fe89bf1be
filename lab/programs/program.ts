import type { Container, Unit } from '../describe/schema.ts';
import type { Ask } from './ask.ts';

/** Something of the distribution that a lab stands on. */
export interface Needed {
  binary: string;
  /** The Debian package it comes with. */
  package: string;
}

/** How one kind of software is set up and started. It is the real one. */
export interface Program {
  needs: readonly Needed[];
  /** Its name and version, as receipts print them: `MariaDB 10.11.19`. Asked where it runs. */
  version(ask: Ask): string;
  /** Fills its folders before the first start. */
  prepare?(spec: Container | Unit, environment: Readonly<Record<string, string>>): void;
  /** The same, for what an image does by itself. */
  install?(spec: Container | Unit, environment: Readonly<Record<string, string>>): void;
  /** The command line that runs it in the foreground. */
  command(spec: Container | Unit, environment: Readonly<Record<string, string>>): string[];
  /** What that lacks where no image gives it a user of its own, and it runs as root. */
  asRoot?: readonly string[];
  /** A folder of the lab that it needs to see, wherever it runs. */
  folder?: string;
  /** Bash that succeeds once it serves. */
  ready(spec: Container | Unit): string;
}

/** The folder of the lab behind a path of a container. */
export function mountOf(spec: Container | Unit, target: string): string {
  const source = 'mounts' in spec ? spec.mounts[target] : undefined;
  if (!source) throw new Error(`${spec.name} needs a mount for ${target}.`);
  return source;
}

export function addressOf(spec: Container | Unit): string {
  return 'address' in spec ? spec.address : '127.0.0.1';
}
