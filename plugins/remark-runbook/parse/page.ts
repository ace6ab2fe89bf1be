import type { Code, List, ListItem, Nodes, Parent, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { CommandBlock, StepList } from 'runbook-model';
import { readBlock } from './block.ts';
import { takeExplicitId } from './explicit-id.ts';
import { isShellFence, plainFenceProblems, readFenceMeta } from './fence.ts';
import { collectNames, type Draft, emptyPlaybook, finishSteps } from './finish.ts';
import { parseDuration } from './front-matter.ts';
import { hashOf } from './identity.ts';
import { joinLists } from './join-lists.ts';
import type { PageContext, ParsedPage } from './parsed-page.ts';
import { createSections, type Section } from './sections.ts';
import { isSpine } from './spine.ts';
import { readSymptoms, symptomsUnder } from './symptoms.ts';
import { type Directive, directiveProblem, ruleOf } from './vocabulary.ts';
import { slugOf, wordsOf } from './words.ts';

const strayEscalation = '::escalate stands inside the :::steps it ends.';
const endedEarly =
  ' The :::steps above has ended already (a block that holds another block needs more colons than it).';

interface Place {
  /** A `:::steps` has ended among the siblings before. */
  ended?: boolean;
  section?: Section;
  directive?: ContainerDirective;
  list?: StepList;
  /** Of the step it belongs to. */
  blocks?: CommandBlock[];
  /** Inside a `:::undo`. */
  undo?: boolean;
}

/**
 * Reads a page's Markdown tree (with GFM and directives) into the model. The tree is left as it is,
 * but for lists of steps that Markdown took apart, which are joined, and for explicit step ids, which
 * are taken off the end of their paragraphs.
 */
export function parsePage(tree: Root, context: PageContext): ParsedPage {
  const sections = createSections();
  const drafts: Draft[] = [];
  const waiting: (() => void)[] = [];
  const page: ParsedPage = {
    playbook: emptyPlaybook(context),
    problems: [],
    lists: new Map(),
    steps: new Map(),
    blocks: new Map(),
    sectionOf: new Map(),
    mentions: new Set(context.service ? [context.service] : []),
    references: [],
    keyLines: new Map(),
  };

  const implicit = context.implicitSteps !== false;
  joinLists(tree, { directed: false, inside: false, implicit });
  walkChildren(tree, {});
  page.playbook.lists = finishSteps(drafts, sections, page, context);
  const readCommands = () => {
    for (const read of waiting) read();
    collectNames(page);
  };
  if (context.commands === 'later') page.readCommands = readCommands;
  else readCommands();
  return page;

  function walkChildren(parent: Parent, place: Place): void {
    let here = place;
    for (let index = 0; index < parent.children.length; index += 1) {
      const node = parent.children[index] as Parent['children'][number];
      if (node.type === 'heading') here = { ...here, section: sections.of(node), ended: false };
      const listed = symptomsUnder(node, parent.children[index + 1]);
      if (listed) page.playbook.symptoms.push(...readSymptoms(listed));
      walk(node, here);
      if (isDirective(node) && node.name === 'steps') here = { ...here, ended: true };
    }
  }

  function walk(node: Nodes, place: Place): void {
    if (isDirective(node)) walkDirective(node, place);
    else if (node.type === 'list') walkList(node, place);
    else if (node.type === 'code') addCode(node, place);
    else if (node.type === 'paragraph' || node.type === 'heading') walkWords(node, place);
    else if ('children' in node) walkChildren(node as Parent, place);
  }

  /** Nothing but directives is of interest among words, and most have none. */
  function walkWords(node: Parent, place: Place): void {
    for (const child of node.children) if (child.type !== 'text') walk(child, place);
  }

  function walkDirective(node: Directive, place: Place): void {
    const problem = node.data ? undefined : directiveProblem(node); // data: another plugin's
    if (problem) report(problem, node);
    const service = node.attributes?.service;
    if (!node.data && asksService(node)) {
      page.references.push({
        ...(service && { service }),
        ...(node.name === 'severity' && { severity: wordsOf(node) }),
        ...startOf(node),
      });
    }
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
        if (!place.directive) report(`${strayEscalation}${place.ended ? endedEarly : ''}`, node);
        break;
      case 'symptoms':
        page.playbook.symptoms.push(...readSymptoms(node));
        walkChildren(node, place);
        break;
      case 'undo':
        walkChildren(node, { ...place, undo: true });
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
    const spine = isSpine(node, {
      directed: place.directive !== undefined,
      inside: place.list !== undefined,
      implicit,
    });
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
      // Taken now: walking on takes ids off the ends of lines.
      const hash = hashOf(item);
      const blocks: CommandBlock[] = [];
      drafts.push({
        item,
        list,
        blocks,
        title,
        words: explicit ?? slugOf(title),
        get hash() {
          return hash();
        },
        explicit: explicit !== undefined,
      });
      walkChildren(item, {
        ...(place.section && { section: place.section }),
        list: spine ? list : (place.list ?? list),
        blocks: spine ? blocks : (place.blocks ?? blocks),
      });
    }
  }

  function addCode(node: Code, place: Place): void {
    if (!isShellFence(node)) {
      for (const problem of plainFenceProblems(node)) report(problem, node);
      return;
    }
    if (context.commands === false) {
      for (const problem of readFenceMeta(node.meta).problems) report(problem, node);
      return;
    }
    const read = () => addCommands(node, place);
    if (context.commands === 'later') waiting.push(read);
    else read();
  }

  function addCommands(node: Code, place: Place): void {
    const { block, problems } = readBlock(node, context.shown);
    page.problems.push(...problems);
    if (!block) return; // nothing to run: an ordinary block
    if (place.undo) block.undoing = true;
    page.blocks.set(node, block);
    if (place.section) page.sectionOf.set(block, place.section.anchor);
    place.blocks?.push(block);
  }

  function report(message: string, node: Nodes): void {
    page.problems.push({ message, level: 'error', ...startOf(node) });
  }
}

function startOf({ position }: Nodes): { line: number; column: number } {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}

function asksService({ name, type }: Directive): boolean {
  const rule = ruleOf(name);
  return rule?.type === type && rule.attributes.includes('service');
}

function onlyIfOf(directive: ContainerDirective | undefined): { onlyIf?: string } {
  const condition = directive?.attributes?.['only-if'];
  return condition ? { onlyIf: condition } : {};
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
