import type { FastParser } from 'remark-runbook';

let loaded: FastParser | undefined;

/** Loads the fast parser. Its native part may be missing on a machine: it knows no text then. */
export async function loadFastParser(): Promise<FastParser> {
  loaded ??= await import('remark-runbook/fast').then(
    ({ parseFast }) => parseFast,
    () => () => undefined,
  );
  return loaded;
}

/** The same for a pipeline that cannot wait: it knows no text before it is loaded. */
export const parseFastIfLoaded: FastParser = (text) => loaded?.(text);
