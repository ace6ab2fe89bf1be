import { availableParallelism, cpus, loadavg, release, type } from 'node:os';

/** What the figures were measured on. */
export interface Machine {
  date: string;
  processor: string;
  cores: number;
  system: string;
  node: string;
  browser: string;
  load: string;
}

/** @param browser name and version of the browser that is used */
export function describeMachine(browser: string): Machine {
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: cpus()[0]?.model.trim() || 'unknown processor',
    cores: availableParallelism(),
    system: `${type()} ${release()}`,
    node: process.versions.node,
    browser,
    load: (loadavg()[0] ?? 0).toFixed(1),
  };
}
