import { describe, expect, it } from 'vitest';
import { actionsFor } from './choose.ts';

const actions = [
  { id: 'copy', label: 'Copy the next command' },
  { id: 'declare', label: 'Declare an incident', href: '/incidents/#declare' },
  { id: 'step-save', label: 'Step 3: Save the log', href: '/page/#save' },
  { id: 'step-read', label: 'Step 13: Read the log', href: '/page/#read' },
];
const found = (text: string) => actionsFor(actions, text).map(({ id }) => id);

describe('the actions of the search', () => {
  it('are those of the incident before anything is typed', () => {
    expect(found('')).toEqual(['copy', 'declare']);
  });

  it.each([
    ['copy', ['copy']],
    ['decl inc', ['declare']],
    ['step 3', ['step-save']],
    ['step 1', ['step-read']],
    ['the log', ['step-save', 'step-read']],
    ['log line', []],
    ['502', []],
  ])('%s', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });
});
