import { Kept } from 'remark-runbook';
import type { Page } from '../page.ts';
import { fenceSnippet } from './fences.ts';
import { nestedTexts } from './nested.ts';
import type { Language, Snippet } from './snippet.ts';

const pages = new Kept<Page, Map<Language, Snippet[]>>();

/** Everything on a page that is written in a language, in fences and in commands. */
export function snippetsOf(page: Page, language: Language): readonly Snippet[] {
  return pages.of(page, () => gather(page)).get(language) ?? [];
}

function gather(page: Page): Map<Language, Snippet[]> {
  const found = new Map<Language, Snippet[]>();
  const add = (language: Language, snippet: Snippet) =>
    found.set(language, [...(found.get(language) ?? []), snippet]);
  for (const block of page.blocks) {
    const fence = fenceSnippet(block);
    if (fence) add(fence.language, fence.snippet);
    for (const { language, ...rest } of block.shell ? nestedTexts(block.shell) : []) {
      add(language, { block, tag: '', ...rest });
    }
  }
  return found;
}
