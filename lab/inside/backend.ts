import type { Ask } from '../programs/ask.ts';

/** What stands for the containers of a lab: those of an engine, or processes of this machine. */
export type BackendName = 'containers' | 'native';

/** Starts what a lab describes, and knows it by its name. */
export interface Backend {
  /** What it is itself, for receipts. */
  versions(): string[];
  /** Starts a container or unit, and waits until its process is there. */
  start(name: string): Promise<void>;
  /** The end of what it wrote. */
  lastWords(name: string): Promise<string>;
  /** How to run a program where it runs. */
  askAt(name: string): Ask;
}
