import type { Code, RootContent } from 'mdast';
import { parseMarkdown, wordsOf } from 'remark-runbook';

export interface Doc {
  /** Words of the headings, in order. */
  sections: string[];
  /** Files that stand beside the examples, by name. */
  files: Record<string, string>;
  /** Those that stand there, or say something else, beside the examples that are correct. */
  mended: Record<string, string>;
  /** Texts of the examples that are to be reported, and of those that are not. */
  problematic: Example[];
  correct: Example[];
  level: string | undefined;
}

interface Example {
  name: string;
  text: string;
}

/** Reads the page of a rule: its examples are its tests. */
export function readDoc(text: string): Doc {
  const doc: Doc = {
    sections: [],
    files: {},
    mended: {},
    problematic: [],
    correct: [],
    level: undefined,
  };
  for (const node of parseMarkdown(text, 'md').children) {
    if (node.type === 'heading') doc.sections.push(wordsOf(node));
    if (node.type === 'paragraph') doc.level ??= /Level: (\w+)\./.exec(wordsOf(node))?.[1];
    if (isExample(node)) add(doc, node);
  }
  return doc;
}

const isExample = (node: RootContent): node is Code => node.type === 'code';

function add(doc: Doc, { lang, meta, value }: Code): void {
  const title = /title="([^"]+)"/.exec(meta ?? '')?.[1];
  const section = doc.sections.at(-1);
  if (title) (section === 'Correct' ? doc.mended : doc.files)[title] = `${value}\n`;
  else if (section === 'Problematic' || section === 'Correct') {
    const list = section === 'Problematic' ? doc.problematic : doc.correct;
    list.push({ name: lang === 'mdx' ? 'page.mdx' : 'page.md', text: `${value}\n` });
  }
}
