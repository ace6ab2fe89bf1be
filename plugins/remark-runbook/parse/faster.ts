import type { Root } from 'mdast';
import type { Data, Processor } from 'unified';
import { markdownProcessor } from './markdown.ts';

/** A parser of Markdown that makes the tree of the site's own, or says that it does not know it. */
export type FastParser = (text: string) => Root | undefined;

/**
 * Has a processor try a faster parser first. That one knows front matter, GFM and directives: a
 * processor that was taught anything else, MDX for one, goes on with its own.
 */
export function parseFaster(processor: Processor, fast: FastParser): void {
  const own = processor.parser;
  if (!own) return;
  let isKnown: boolean | undefined;
  processor.parser = (text, file) => {
    // Not sooner: plugins that are attached later teach it something as well.
    isKnown ??= syntaxOf(processor.data()) === syntaxOf(markdownProcessor.data());
    return (isKnown ? fast(text) : undefined) ?? own(text, file);
  };
}

/** What a processor takes for syntax beyond CommonMark, as a text to be compared. */
function syntaxOf({ micromarkExtensions = [], fromMarkdownExtensions = [] }: Data): string {
  const shape = (extension: unknown) =>
    JSON.stringify(extension, (_, value) => (typeof value === 'function' ? 'function' : value));
  return JSON.stringify([
    micromarkExtensions.map(shape).sort(),
    fromMarkdownExtensions.map(shape).sort(),
  ]);
}
