import type { Heading, ListItem } from 'mdast';
import type { CommandBlock, Playbook, Step, StepList } from 'runbook-model';
import { free, uniqueIds } from './identity.ts';
import type { PageContext, ParsedPage } from './parsed-page.ts';
import type { Sections } from './sections.ts';

/** A step as the walk found it, before the page's other steps are known. */
export interface Draft {
  item: ListItem;
  list: StepList;
  words: string;
  readonly hash: string;
  title: string;
  /** Its commands, which may be read later. */
  blocks: CommandBlock[];
  /** Its words are an id that its author wrote down. */
  explicit: boolean;
}

/** Gives the drafted steps their ids and numbers and puts them into their lists, in page order. */
export function finishSteps(
  drafts: readonly Draft[],
  sections: Sections,
  page: ParsedPage,
  { shown = true }: Pick<PageContext, 'shown'>,
): StepList[] {
  reportEqualIds(drafts, sections, page);
  const identities = uniqueIds(drafts);
  // Every element id of the page that does not depend on the anchors below.
  const taken = new Set(identities.map(({ id }) => id));
  let number = 0;
  for (const [index, draft] of drafts.entries()) {
    const { item, list, title, blocks } = draft;
    const { id, words, ambiguous } = identities[index] ?? { id: '', words: '', ambiguous: false };
    const start = item.position?.start;
    const line = start?.line ?? 1;
    if (ambiguous) {
      page.problems.push({
        level: 'warning',
        line,
        column: start?.column ?? 1,
        message: `The step "${title}" stands on this page twice, word for word, with the same content. Give this one other words or an id of its own: {#some-id} at the end of its first line.`,
      });
    }
    const hash = shown ? draft.hash : '';
    const step: Step = { id, words, hash, title, blocks, line };
    if (list.kind === 'steps') step.number = ++number;
    // A heading of the same words has the anchor already; the id, which ticks hang on, stays.
    if (sections.has(id)) {
      step.anchor = free(`step-${id}`, (each) => taken.has(each) || sections.has(each));
      taken.add(step.anchor);
    }
    list.steps.push(step);
    page.steps.set(item, step);
  }
  return [...page.lists.values()];
}

/** Two ids that authors wrote down must differ: one of the two could never be linked to. */
function reportEqualIds(drafts: readonly Draft[], sections: Sections, page: ParsedPage): void {
  const written: { id: string; node: Heading | ListItem }[] = [
    ...sections.explicit.map(({ anchor, heading }) => ({ id: anchor, node: heading })),
    ...drafts
      .filter(({ explicit }) => explicit)
      .map(({ words, item }) => ({ id: words, node: item })),
  ];
  const lineOf = ({ position }: Heading | ListItem) => position?.start.line ?? 1;
  written.sort((a, b) => lineOf(a.node) - lineOf(b.node));
  const first = new Map<string, number>();
  for (const { id, node } of written) {
    const line = lineOf(node);
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, line);
    else {
      page.problems.push({
        level: 'error',
        line,
        column: node.position?.start.column ?? 1,
        message: `The id {#${id}} is given twice: in line ${earlier} and in line ${line}. Give this one another.`,
      });
    }
  }
}

/** Gathers the placeholders and variables of every command. */
export function collectNames(page: ParsedPage): void {
  const commands = [...page.blocks.values()].flatMap((block) => block.commands);
  page.playbook.placeholders = unique(
    commands.flatMap(({ slots }) => slots.map(({ name }) => name)),
  );
  page.playbook.variables = unique(commands.flatMap(({ variables }) => variables));
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** The model of a page nothing has been read of yet. */
export function emptyPlaybook({ id, service, frontMatter }: PageContext): Playbook {
  return {
    id,
    ...(service && { service }),
    title: id,
    ...frontMatter,
    symptoms: [],
    lists: [],
    placeholders: [],
    variables: [],
  };
}
