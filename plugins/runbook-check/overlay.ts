import type { CheckInput } from './check.ts';
import type { Source } from './source.ts';

/** The same pages, some of them with other texts: as they would be once these are written. */
export function withTexts(
  input: CheckInput,
  sources: readonly Source[],
  texts: ReadonlyMap<string, string>,
): CheckInput {
  const { tree } = input;
  return {
    ...input,
    sources: sources.map((source) => {
      const text = texts.get(source.file);
      return text === undefined ? source : { ...source, text };
    }),
    tree: {
      kind: (path) => tree.kind(path),
      read: (path) => texts.get(path) ?? tree.read(path),
    },
  };
}
