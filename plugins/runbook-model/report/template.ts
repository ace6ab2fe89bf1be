import {
  type BlockSlot,
  isBlock,
  isSlot,
  type SlotName,
  slotNames,
  type WordSlot,
} from './slots.ts';

/** One line of a template: Markdown with words to fill in, or a block that takes its place. */
export type TemplateLine =
  | { readonly block: BlockSlot }
  | { readonly parts: readonly (string | { readonly slot: WordSlot })[] };

/** One part of the review meeting, as the template has it above a slot `review-…`. */
export interface ReviewSection {
  readonly slot: BlockSlot;
  /** The heading: `1. Timeline Review (10 min)`. */
  readonly title: string;
  /** How long it takes, if the heading says so. */
  readonly minutes?: number;
  /** The list between the heading and the slot. */
  readonly questions: readonly string[];
}

export interface ReportTemplate {
  readonly lines: readonly TemplateLine[];
  readonly review: readonly ReviewSection[];
  /** Every slot it has, each once, in the order they stand. */
  readonly slots: readonly SlotName[];
}

/** What is wrong with a template, where: lines and columns from 1. */
export interface TemplateProblem {
  line: number;
  column: number;
  message: string;
  /** The name of a slot that nobody knows. */
  unknown?: string;
}

/** What begins a slot, and its name if it is one. */
const marker = /\{\{(?:([^{}]*)\}\})?/g;

/**
 * Reads a template: Markdown with named slots such as `{{title}}`.
 *
 * @returns the template and all that is wrong with it; a slot that is wrong stands as its text
 */
export function parseTemplate(text: string): {
  template: ReportTemplate;
  problems: TemplateProblem[];
} {
  const problems: TemplateProblem[] = [];
  const source = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd();
  if (/^---\s*\n/.test(source)) {
    problems.push({
      line: 1,
      column: 1,
      message: 'A template has no front matter: that of a report is made from its log.',
    });
  }
  const fence = createFence();
  const split = source.split('\n');
  const lines = split.map((line, index): TemplateLine => {
    const fenced = fence(line);
    const report = (column: number, message: string, unknown?: string) =>
      problems.push({
        line: index + 1,
        column,
        message,
        ...(unknown !== undefined && { unknown }),
      });
    return fenced ? inFence(line, report) : readLine(line, report);
  });
  const isEmpty = (index: number) => (split[index] ?? '').trim() === '';
  lines.forEach((line, index) => {
    if (!('block' in line) || (isEmpty(index - 1) && isEmpty(index + 1))) return;
    const message = `{{${line.block}}} needs an empty line above it and below it.`;
    problems.push({ line: index + 1, column: 1, message });
  });
  const found = lines.flatMap((line) =>
    'block' in line
      ? [line.block]
      : line.parts.flatMap((p) => (typeof p === 'string' ? [] : p.slot)),
  );
  const template = { lines, review: reviewIn(lines), slots: [...new Set(found)] };
  return { template, problems };
}

type Report = (column: number, message: string, unknown?: string) => void;

function readLine(line: string, report: Report): TemplateLine {
  const parts: (string | { slot: WordSlot })[] = [];
  let block: BlockSlot | undefined;
  let end = 0;
  for (const match of line.matchAll(marker)) {
    const name = match[1]?.trim();
    const column = match.index + 1;
    if (name === undefined) {
      report(column, 'A slot begins with {{ and ends with }} on the same line, such as {{title}}.');
    } else if (!isSlot(name)) {
      report(column, `Unknown slot "${name}". Known are ${slotNames.join(', ')}.`, name);
    } else if (!isBlock(name)) {
      parts.push(line.slice(end, match.index), { slot: name });
      end = match.index + match[0].length;
    } else if (line.trimEnd() === match[0]) {
      block = name;
    } else {
      report(column, `{{${name}}} is more than a word: it needs a line of its own, not indented.`);
    }
  }
  if (block !== undefined) return { block };
  return { parts: [...parts, line.slice(end)].filter((part) => part !== '') };
}

function inFence(line: string, report: Report): TemplateLine {
  for (const { index } of line.matchAll(marker)) {
    report(index + 1, 'Nothing is filled in inside a block of code. Move the slot out of it.');
  }
  return { parts: [line] };
}

/** Tells line by line whether it belongs to a fenced block of code. */
function createFence(): (line: string) => boolean {
  let open: string | undefined;
  return (line) => {
    const [, sign = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (open === undefined) {
      if (sign === '') return false;
      open = sign;
      return true;
    }
    if (sign.startsWith(open) && line.trim() === sign) open = undefined;
    return true;
  };
}

function reviewIn(lines: readonly TemplateLine[]): ReviewSection[] {
  const sections: ReviewSection[] = [];
  let title = '';
  let questions: string[] = [];
  for (const line of lines) {
    if ('block' in line) {
      if (!line.block.startsWith('review-') || title === '') continue;
      const minutes = Number(/\((\d+) min(?:utes)?\)/.exec(title)?.[1]);
      sections.push({
        slot: line.block,
        title,
        ...(minutes > 0 && { minutes }),
        questions,
      });
      title = '';
      continue;
    }
    const text = line.parts.filter((part) => typeof part === 'string').join('');
    const [, heading] = /^#{1,6} +(.*?)(?: +#+)? *$/.exec(text) ?? [];
    const [, question] = /^ {0,3}[-*+] +(.*)$/.exec(text) ?? [];
    if (heading !== undefined) {
      title = heading;
      questions = [];
    } else if (question !== undefined) questions.push(question.trim());
  }
  return sections;
}
