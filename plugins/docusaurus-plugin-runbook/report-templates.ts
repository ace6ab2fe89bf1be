import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Nodes } from 'mdast';
import { didYouMean, type PageProblem, parseMarkdown, type ServiceFile } from 'remark-runbook';
import { isSlot, parseTemplate, slotNames } from 'runbook-model/report';

/** The templates of a site's services, and what is wrong with them: `path:line:column: message`. */
export interface ReportTemplates {
  /** By the service's id; a service without one of its own is not among them. */
  templates: Record<string, string>;
  problems: string[];
}

/** Reads the report template of every service that names one. */
export function readReportTemplates(services: readonly ServiceFile[]): ReportTemplates {
  const found: ReportTemplates = { templates: {}, problems: [] };
  for (const { id, path: file, service } of services) {
    if (service.report_template === undefined) continue;
    const path = join(dirname(file), service.report_template);
    const shown = relative(process.cwd(), path).replaceAll('\\', '/');
    if (!existsSync(path)) {
      const line = lineOf(readFileSync(file, 'utf8'), 'report_template');
      const from = relative(process.cwd(), file).replaceAll('\\', '/');
      found.problems.push(`${from}:${line}:1: There is no file ${shown}, the "report_template".`);
      continue;
    }
    const text = readFileSync(path, 'utf8');
    found.templates[id] = text;
    for (const { line, column, message } of templateProblems(text)) {
      found.problems.push(`${shown}:${line}:${column}: ${message}`);
    }
  }
  return found;
}

/**
 * What is wrong with the template that services without one of their own get, as it was translated:
 * a slot that lost its name would stand in reports as it is.
 *
 * @param folder where the translations of the language are
 * @param messages those of the code, by their ids
 */
export function translatedTemplateProblems(
  folder: string,
  messages: Readonly<Record<string, string>>,
): string[] {
  const id = 'runbook.report.template';
  const text = messages[id];
  if (text === undefined) return [];
  const shown = relative(process.cwd(), join(folder, 'code.json')).replaceAll('\\', '/');
  return templateProblems(text).map(
    ({ line, column, message }) => `${shown}, ${id}:${line}:${column}: ${message}`,
  );
}

/** What is wrong with a report template, each with its place. */
export function templateProblems(text: string): Omit<PageProblem, 'level'>[] {
  const { problems, template } = parseTemplate(text);
  if (problems.length > 0) {
    return problems.map(({ unknown, ...problem }) => ({
      ...problem,
      message: unknown === undefined ? problem.message : near(problem.message, unknown),
    }));
  }
  if (template.slots.length === 0) {
    const message = `A template without a slot says the same of every incident. Known are ${slotNames.join(', ')}.`;
    return [{ line: 1, column: 1, message }];
  }
  return misplaced(text);
}

/** The nearest known name goes before the list of all. */
function near(message: string, unknown: string): string {
  const hint = didYouMean(unknown, slotNames);
  return hint.startsWith('Did') ? message.replace(' Known', ` ${hint} Known`) : message;
}

/** Where a value could become more than words: a slot belongs into plain text. */
function misplaced(text: string): Omit<PageProblem, 'level'>[] {
  const source = text.replace(/\r\n?/g, '\n');
  const tree = parseMarkdown(source, 'md');
  return [...source.matchAll(/\{\{([^{}]*)\}\}/g)].flatMap(({ 0: slot, 1: name = '', index }) => {
    if (!isSlot(name.trim())) return [];
    const where = strange(tree, index);
    if (where === undefined) return [];
    const before = source.slice(0, index).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    const message = `${slot} stands in ${where}: it belongs into plain text.`;
    return [{ line: before.length, column, message }];
  });
}

const plain = new Set<Nodes['type']>([
  ...(['root', 'heading', 'paragraph', 'text', 'list', 'listItem', 'table', 'tableRow'] as const),
  ...(['tableCell', 'blockquote', 'emphasis', 'strong', 'delete'] as const),
]);

/** What strange thing the sign at an offset is a part of, if it is. */
function strange(node: Nodes, offset: number): string | undefined {
  if (!plain.has(node.type)) return names[node.type] ?? 'what is no plain text';
  const children: readonly Nodes[] = 'children' in node ? node.children : [];
  const inside = children.find(({ position }) => {
    const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
    return start <= offset && offset < end;
  });
  if (inside) return strange(inside, offset);
  return node.type === 'text' ? undefined : 'what is no plain text';
}

const names: Partial<Record<Nodes['type'], string>> = {
  code: 'a block of code',
  inlineCode: 'code',
  html: 'HTML',
  link: 'a link',
  linkReference: 'a link',
  image: 'an image',
  definition: 'the address of a link',
};

function lineOf(text: string, key: string): number {
  return text.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1;
}
