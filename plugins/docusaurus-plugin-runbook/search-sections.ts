import type { Code, ListItem, Nodes, Parent, Root } from 'mdast';
import {
  createSections,
  isShellFence,
  type ParsedPage,
  type ServiceFile,
  wordsOf,
} from 'remark-runbook';
import type { LineKind, SearchLine, SearchSection } from 'runbook-model/search';
import { tableLines } from './search-tables.ts';

type ContainerDirective = Extract<Nodes, { type: 'containerDirective' }>;
type LeafDirective = Extract<Nodes, { type: 'leafDirective' }>;

/** A section that is still being read. */
interface Draft extends SearchSection {
  lines: SearchLine[];
}

/** Of a block that holds no commands, only so many lines: examples of a guide, outputs. */
const blockLines = 40;

/**
 * What a page says, by the places that can be linked to. Left out is what would lead to the wrong
 * page: where else to go, and what a source said wrongly.
 *
 * @param page the page as a model, if its steps and commands are known
 */
export function searchSections(
  tree: Root,
  page: ParsedPage | undefined,
  services: readonly ServiceFile[],
): SearchSection[] {
  const headings = createSections();
  const head: Draft = { lines: [] };
  const sections: Draft[] = [head];
  let here = head;
  let within: string | undefined;

  for (const { value } of page?.playbook.signals ?? []) {
    head.lines.push(['signal', value]);
  }
  walk(tree, 'text');
  return sections.filter(({ lines, title }) => lines.length > 0 || title !== undefined);

  function walk(node: Nodes, kind: LineKind): void {
    switch (node.type) {
      case 'yaml':
      case 'html':
      case 'definition':
      case 'thematicBreak':
        break;
      case 'heading': {
        const { title, anchor } = headings.of(node);
        within = title;
        here = { title, anchor, lines: [] };
        sections.push(here);
        break;
      }
      case 'code':
        addCode(node);
        break;
      case 'paragraph':
      case 'tableRow':
        add(kind, wordsOf(node));
        break;
      case 'listItem':
        walkItem(node, kind);
        break;
      case 'containerDirective':
        walkContainer(node);
        break;
      case 'leafDirective':
        addTable(node);
        break;
      default:
        if ('children' in node) walkAll(node, kind);
    }
  }

  function walkAll(parent: Parent, kind: LineKind): void {
    for (const child of parent.children) walk(child, kind);
  }

  function walkContainer(node: ContainerDirective): void {
    if (node.name === 'instead' || node.name === 'corrected') return;
    const condition = node.attributes?.['only-if'];
    if (condition) add('text', condition);
    walkAll(node, node.name === 'symptoms' ? 'symptom' : 'text');
  }

  /** A step is a place of its own; what follows the list stands under the heading again. */
  function walkItem(item: ListItem, kind: LineKind): void {
    const step = page?.steps.get(item);
    if (!step || step.number === undefined) {
      walkAll(item, kind);
      return;
    }
    const before = here;
    here = {
      title: step.title,
      anchor: step.anchor ?? step.id,
      ...(within && { within }),
      lines: [['step', step.title]],
    };
    sections.push(here);
    for (const child of item.children.slice(1)) walk(child, 'text');
    here = before;
  }

  function addCode(node: Code): void {
    const block = page?.blocks.get(node);
    if (!block) {
      if (node.lang === 'mermaid') return;
      const lines = node.value.split('\n').slice(0, blockLines);
      const kind = isShellFence(node) ? 'command' : 'text';
      for (const line of lines) add(kind, line);
      return;
    }
    for (const { text, label } of block.commands) {
      add('command', text);
      if (label) add('text', label);
    }
    for (const text of [block.expect, block.danger, block.undo, block.needs]) {
      if (text) add('expect', text);
    }
  }

  function addTable(node: LeafDirective): void {
    const id = node.attributes?.service ?? page?.playbook.service;
    const service = services.find((one) => one.id === id)?.service;
    if (service) for (const line of tableLines(node.name, service)) add('text', line);
  }

  function add(kind: LineKind, text: string): void {
    const line = text.replace(/\s+/g, ' ').trim();
    if (line !== '') here.lines.push([kind, line]);
  }
}
