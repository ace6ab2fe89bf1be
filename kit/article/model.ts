import { readFileSync } from 'node:fs';
import path from 'node:path';
import { blockData, pageData, parsePageFile } from 'remark-runbook';
import type { BlockData, PageData, Playbook } from 'runbook-model';
import { filledIn } from 'runbook-model/report';
import type { KitWords } from '../language.ts';
import type { KitPage, KitSet } from '../site/set.ts';
import type { Article } from './article.ts';

/** What a page is, beside its text. */
export interface PageModel {
  playbook: Playbook;
  /** What its components are given. */
  data: PageData;
  /** Its blocks of commands, in order. */
  blocks: BlockData[];
}

/** Reads a page's Markdown into the model. */
export function readModel({ file }: KitPage, set: KitSet): PageModel {
  const services = set.services.map(({ id }) => id);
  const text = readFileSync(path.join(set.docsDir, file), 'utf8');
  const { playbook, blocks } = parsePageFile(text, file, services, set.implicitSteps);
  return {
    playbook,
    data: pageData(playbook),
    blocks: [...blocks.values()].sort((a, b) => a.line - b.line).map(blockData),
  };
}

/**
 * Where a page that was built is not what the model says of it: nothing may be copied from a place
 * that shows something else.
 *
 * @returns the first difference, in words
 */
export function differenceIn(
  { $ }: Article,
  { data, blocks }: PageModel,
  words: KitWords,
): string | undefined {
  const shown = $('.rb-commands')
    .toArray()
    .map((element) => $(element).find('pre').text());
  const meant = blocks.map(({ commands }) => commands.map(({ text }) => text).join(''));
  if (shown.length !== meant.length) {
    const values = { shown: `${shown.length}`, meant: `${meant.length}` };
    return filledIn(words.otherCount, values);
  }
  const other = shown.findIndex((text, i) => bare(text) !== bare(meant[i] ?? ''));
  if (other !== -1) return filledIn(words.otherCommands, { meant: meant[other] ?? '' });
  const steps = data.lists.flatMap((list) => list.steps.map(({ id, anchor }) => anchor ?? id));
  const missing = steps.find((id) => $(`[id="${id}"]`).length === 0);
  return missing === undefined ? undefined : filledIn(words.missingStep, { step: missing });
}

function bare(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
