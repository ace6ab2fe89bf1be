import type { IncidentView } from '../incident/types.ts';
import { formatFrontMatter } from '../metrics/front-matter-text.ts';
import { blockOf } from './blocks.ts';
import { inline } from './escape.ts';
import { frontMatterOf } from './front-matter.ts';
import type { WordSlot } from './slots.ts';
import type { ReportTemplate, TemplateLine } from './template.ts';
import { type ReportContext, wordsOf } from './values.ts';

/**
 * The report of an incident as Markdown, ending in a line end. A rehearsal, and what was never
 * declared, has no front matter: it is nothing the metrics could count.
 */
export function renderReport(
  template: ReportTemplate,
  view: IncidentView,
  context: ReportContext,
): string {
  const matter = frontMatterOf(view, context.number);
  const body = renderBody(template, view, context);
  return matter ? `${formatFrontMatter(matter)}\n${body}` : body;
}

/** The report without its front matter: what a chat, an issue or a page shows. */
export function renderBody(
  template: ReportTemplate,
  view: IncidentView,
  context: ReportContext,
): string {
  const words = wordsOf(view, context);
  const blank: Blank = context.words.blank;
  const lines: string[] = [];
  let left = false;
  for (const line of template.lines) {
    const text =
      'block' in line ? blockOf(line.block, view, context) : filled(line.parts, words, blank);
    // A block without words leaves no second empty line behind.
    if (text === '' && (left || 'block' in line) && lines.at(-1) === '') {
      left = true;
      continue;
    }
    left = false;
    lines.push(text);
  }
  return `${lines.join('\n').trim()}\n`;
}

type Parts = Extract<TemplateLine, { parts: unknown }>['parts'];

/** What stands where nothing was written. */
type Blank = Partial<Record<WordSlot, string>>;

function filled(parts: Parts, words: Record<WordSlot, string>, blank: Blank): string {
  const text = parts
    .map((part) =>
      typeof part === 'string' ? part : inline(words[part.slot]) || blank[part.slot] || '',
    )
    .join('');
  // Nothing stands after the last word of a line: two spaces there would break it.
  return parts.length > 1 ? text.trimEnd() : text;
}
