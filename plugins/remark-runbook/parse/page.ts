import type { Code, List, ListItem, Nodes, Parent, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Command, CommandBlock, Playbook, Step, StepList } from 'runbook-model';
import { cutCommands } from '../shell/index.ts';
import { takeExplicitId } from './explicit-id.ts';
import { isShellFence, readFenceMeta } from './fence.ts';
import { collectNames, type Draft, emptyPlaybook, finishSteps } from './finish.ts';
import type { FrontMatter } from './front-matter.ts';
import { parseDuration } from './front-matter.ts';
import { hashOf } from './identity.ts';
import { createSections, type Section } from './sections.ts';
import { readSymptoms, symptomsUnder } from './symptoms.ts';
import { type Directive, directiveProblem, directives } from './vocabulary.ts';
import { slugOf, wordsOf } from './words.ts';

/** Something on a page that its author should mend. */
export interface PageProblem {
  message: string;
  /** `error`: the page cannot be rendered as meant; `warning`: it can, but see to it. */
  level: 'error' | 'warning';
  /** From 1. */
  line: number;
  column: number;
}

/** What a page is called and where it stands: known from outside its text. */
export interface PageContext {
  id: string;
  service?: string;
  frontMatter: FrontMatter;
  /** `false`: only `:::steps` makes steps, not every ordered list that holds commands. */
  implicitSteps?: boolean;
}

/** A page as a model, with the Markdown node each part came from, for whoever renders it. */
export interface ParsedPage {
  playbook: Playbook;
  problems: PageProblem[];
  lists: Map<List, StepList>;
  steps: Map<ListItem, Step>;
  blocks: Map<Code, CommandBlock>;
  /** Services that the page's generated tables and badges name. */
  mentions: Set<string>;
}

interface Place {
  section?: Section;
  directive?: ContainerDirective;
  list?: StepList;
  item?: ListItem;
}

/**
 * Reads a page's Markdown tree (with GFM and directives) into the model. The tree is left as it is,
 * but for explicit step ids, which are taken off the end of their paragraphs.
 */
export function parsePage(tree: Root, context: PageContext): ParsedPage {
  const sections = createSections();
  const drafts: Draft[] = [];
  const commandsOf = new Map<ListItem, CommandBlock[]>();
  const page: ParsedPage = {
    playbook: emptyPlaybook(context),
    problems: [],
    lists: new Map(),
    steps: new Map(),
    blocks: new Map(),
    mentions: new Set(context.service ? [context.service] : []),
  };

  walkChildren(tree, {});
  page.playbook.lists = finishSteps(drafts, commandsOf, sections, page);
  collectNames(page);
  return page;

  function walkChildren(parent: Parent, place: Place): void {
    let here = place;
    for (const [index, node] of parent.children.entries()) {
      if (node.type === 'heading') here = { ...here, section: sections.of(node) };
      const listed = symptomsUnder(node, parent.children[index + 1]);
      if (listed) page.playbook.symptoms.push(...readSymptoms(listed));
      walk(node, here);
    }
  }

  function walk(node: Nodes, place: Place): void {
    if (isDirective(node)) walkDirective(node, place);
    else if (node.type === 'list') walkList(node, place);
    else if (isShellFence(node)) addBlock(node, place);
    else if ('children' in node) walkChildren(node as Parent, place);
  }

  function walkDirective(node: Directive, place: Place): void {
    const problem = node.data ? undefined : directiveProblem(node); // data: another plugin's
    if (problem) report(problem, node);
    const service = node.attributes?.service;
    if (service) page.mentions.add(service);
    else if (!context.service && !node.data && asksService(node)) {
      report(`This page belongs to no service: write ${node.name}{service="…"}.`, node);
    }
    switch (node.name) {
      case 'corrected': // What the source said is shown, never run: no step, no command.
        break;
      case 'steps':
        walkSteps(node as ContainerDirective, place);
        break;
      case 'escalate':
        if (!place.directive) report('::escalate stands inside the :::steps it ends.', node);
        break;
      case 'symptoms':
        page.playbook.symptoms.push(...readSymptoms(node));
        walkChildren(node, place);
        break;
      default:
        walkChildren(node, place);
    }
  }

  function walkSteps(node: ContainerDirective, place: Place): void {
    const lists = node.children.filter(
      (child): child is List => child.type === 'list' && !!child.ordered,
    );
    if (lists.length === 0) {
      report(
        'A :::steps block holds an ordered list ("1. …"), and there is none in this one.',
        node,
      );
    }
    walkChildren(node, { ...place, directive: node });
    const escalation = node.children.find(
      (child): child is LeafDirective =>
        child.type === 'leafDirective' && child.name === 'escalate',
    );
    const list = lists.at(-1);
    const model = list && page.lists.get(list);
    if (escalation && model) model.escalation = readEscalation(escalation);
  }

  function readEscalation(node: LeafDirective) {
    const { to, after } = node.attributes ?? {};
    if (!to) report('::escalate needs to="…": the role to call.', node);
    const length = after ? parseDuration(after) : undefined;
    if (after && length === undefined) {
      report(`::escalate says after="${after}", but a duration such as 30m was expected.`, node);
    }
    return { to: to ?? '', ...(length === undefined ? {} : { after: length }) };
  }

  function walkList(node: List, place: Place): void {
    const spine =
      !place.list &&
      node.ordered === true &&
      (place.directive !== undefined ||
        (context.implicitSteps !== false && node.children.some(holdsCommands)));
    const tasks = node.children.some((item) => typeof item.checked === 'boolean');
    if (!spine && !tasks) {
      walkChildren(node, { ...place, directive: undefined });
      return;
    }

    const list: StepList = {
      kind: spine ? 'steps' : 'tasks',
      ...(place.section && { section: place.section }),
      ...(spine && onlyIfOf(place.directive)),
      steps: [],
    };
    page.lists.set(node, list);
    for (const item of node.children) {
      if (!spine && typeof item.checked !== 'boolean') {
        walkChildren(item, { ...place, directive: undefined });
        continue;
      }
      const explicit = takeExplicitId(item);
      const title = titleOf(item);
      drafts.push({ item, list, title, words: explicit ?? slugOf(title), hash: hashOf(item) });
      walkChildren(item, {
        ...(place.section && { section: place.section }),
        list: spine ? list : (place.list ?? list),
        item: spine ? item : (place.item ?? item),
      });
    }
  }

  function addBlock(node: Code, place: Place): void {
    const { attributes, problems } = readFenceMeta(node.meta);
    for (const problem of problems) report(problem, node);
    const { effect, ...facts } = attributes;
    const cut = cutCommands(node.value);
    for (const { message } of cut.problems) report(message, node, 'warning');
    const commands = cut.commands.map(({ start: _start, end: _end, ...command }) =>
      effect === 'read' || effect === 'change' ? withEffect(command, effect) : command,
    );
    if (commands.length === 0) return; // nothing to run: an ordinary block
    const block: CommandBlock = { commands, line: node.position?.start.line ?? 1, ...facts };
    page.blocks.set(node, block);
    if (place.item) commandsOf.set(place.item, [...(commandsOf.get(place.item) ?? []), block]);
  }

  function report(message: string, node: Nodes, level: PageProblem['level'] = 'error'): void {
    const start = node.position?.start;
    page.problems.push({
      message,
      level,
      line: start?.line ?? 1,
      column: start?.column ?? 1,
    });
  }
}

function asksService({ name, type }: Directive): boolean {
  const rule = directives[name];
  return rule?.type === type && rule.attributes.includes('service');
}

function withEffect(command: Command, effect: 'read' | 'change'): Command {
  const { because, ...rest } = command;
  return effect === 'read' ? { ...rest, effect } : { ...rest, effect, ...(because && { because }) };
}

function onlyIfOf(directive: ContainerDirective | undefined): { onlyIf?: string } {
  const condition = directive?.attributes?.['only-if'];
  return condition ? { onlyIf: condition } : {};
}

function holdsCommands(node: Nodes): boolean {
  if (isShellFence(node)) return true;
  if (node.type === 'containerDirective' && node.name === 'corrected') return false;
  return 'children' in node && node.children.some(holdsCommands);
}

function titleOf(item: ListItem): string {
  const first = item.children[0];
  if (!first) return '';
  if (first.type === 'code') return first.value.split('\n')[0] ?? '';
  return wordsOf(first);
}

function isDirective(node: Nodes): node is Directive {
  return (
    node.type === 'containerDirective' ||
    node.type === 'leafDirective' ||
    node.type === 'textDirective'
  );
}
