import type { BlockData, CommandBlock, PageData, Playbook } from 'runbook-model';

/**
 * What the page hands to the browser beside its text: enough to find the next step, fill values
 * and store ticks. Commands are not in it: each stands with its own element.
 */
export function pageData(playbook: Playbook): PageData {
  const {
    symptoms: _symptoms,
    signals: _signals,
    description: _description,
    lists,
    ...rest
  } = playbook;
  return {
    ...rest,
    lists: lists.map(({ steps, ...list }) => ({
      ...list,
      steps: steps.map(({ blocks: _blocks, line: _line, ...step }) => step),
    })),
  };
}

/** What the element of a block gets of it. */
export function blockData(block: CommandBlock): BlockData {
  const { line: _line, drill, undoing: _undoing, ...data } = block;
  return drill?.notDrilled === undefined ? data : { ...data, notDrilled: drill.notDrilled };
}
