/** What a drill of one page found, as it is committed. */
export interface DrillReceipt {
  version: 1;
  /** The page's id: `lcbp3-dms/database-down`. */
  page: string;
  /** `YYYY-MM-DD`, UTC. */
  date: string;
  /** The commit it ran on; with `+` behind it, of a tree that was changed since. */
  commit: string;
  /** `containers`: of an engine of the lab's own; `native`: processes of the distribution's packages. */
  backend: string;
  /** What kept it from the machine it ran on. */
  isolation: string;
  /** Names and versions of what it ran against. */
  versions: string[];
  runs: { title: string; failed?: string }[];
  commands: DrilledFence[];
  /** SHA-256 of all the above as JSON. */
  hash: string;
}

/** What became of one fence of commands. */
export interface DrilledFence {
  /** The id of its step, or `#` and the anchor of its section. */
  step: string;
  /** Which fence of that step or section, from 1. */
  fence: number;
  /** Of what the step said then. */
  hash: string;
  /** `declared`: the page says why no drill runs it; `missing`: no run came to it. */
  result: 'passed' | 'failed' | 'declared' | 'missing';
  why?: string;
  /** What it was held against: its output, or its exit status alone. */
  by?: 'output' | 'status';
}

/** A fence as the page has it now. */
export interface FenceNow {
  step: string;
  fence: number;
  hash: string;
  declared: boolean;
}

/** What a page can say of its drill today. */
export interface Drilled {
  /** Of the receipt; absent: it was never drilled. */
  date?: string;
  /** Of the receipt. */
  backend?: string;
  versions: string[];
  /** Fences that passed and are still what they were. */
  passed: number;
  declared: number;
  total: number;
  /** Which fences of the page passed, by their place on it, from 0. */
  marks: number[];
}

/** Holds a receipt against the page as it is: what was edited since counts no longer. */
export function drilledNow(
  receipt: Pick<DrillReceipt, 'date' | 'backend' | 'versions' | 'commands'> | undefined,
  fences: readonly FenceNow[],
): Drilled {
  const key = ({ step, fence, hash }: Pick<FenceNow, 'step' | 'fence' | 'hash'>) =>
    `${step} ${fence} ${hash}`;
  const passed = new Set(receipt?.commands.filter((one) => one.result === 'passed').map(key));
  const marks = fences.flatMap((one, at) => (!one.declared && passed.has(key(one)) ? [at] : []));
  return {
    ...(receipt && { date: receipt.date, backend: receipt.backend }),
    versions: receipt?.versions ?? [],
    passed: marks.length,
    declared: fences.filter(({ declared }) => declared).length,
    total: fences.length,
    marks,
  };
}
