import type { ListItem, Nodes } from 'mdast';
import { Kept } from 'remark-runbook';
import type { Command, CommandBlock } from 'runbook-model';
import type { Block } from '../../block.ts';
import type { Page } from '../../page.ts';
import type { Finding, Report } from '../../rule.ts';
import { visit } from '../../visit.ts';
import { eachShell, reportIn } from '../shell/each.ts';

/** A block that changes something, with the first command that does. */
export interface Change {
  block: Block;
  model: CommandBlock;
  command: Command;
}

// Several rules ask for them.
const known = new Kept<Page, readonly Change[]>();

/** The blocks of a service's page that change something; an undo is no change of its own. */
export function changesIn(page: Page): readonly Change[] {
  return known.of(page, () => findChanges(page));
}

function findChanges(page: Page): Change[] {
  if (!page.service) return [];
  const { inside } = noted(page, 'undo');
  const found: Change[] = [];
  eachShell(page, (_shell, block) => {
    const model = page.parsed.blocks.get(block.node);
    const command = model?.commands.find(({ effect }) => effect === 'change');
    if (model && command && !inside.has(block.node)) found.push({ block, model, command });
  });
  return found;
}

/** The steps that hold a block of this name (`:::undo`), and all that stands inside of one. */
export function noted(page: Page, name: string) {
  const items = new Set<ListItem>();
  const inside = new Set<Nodes>();
  for (const { node, parents } of page.of('containerDirective')) {
    if (node.name !== name) continue;
    const item = parents.findLast((one): one is ListItem => one.type === 'listItem');
    if (item) items.add(item);
    visit(node, (one) => inside.add(one));
  }
  return { items, inside };
}

/** Reports something about the first line of what changes things. */
export function reportChange(
  report: Report,
  { block, command }: Change,
  finding: Pick<Finding, 'message' | 'help'>,
): void {
  const [line = ''] = command.text.split('\n');
  const start = Math.max(0, block.node.value.indexOf(line));
  reportIn(report, block, { start, end: start + line.length }, finding);
}

/** What it changes, for people. */
export const because = ({ command }: Change) => command.because ?? 'by its effect';
