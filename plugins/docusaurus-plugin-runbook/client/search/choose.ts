/** Something to do from the search, where one stands. */
export interface Action {
  id: string;
  label: string;
  /** Where it leads; absent for what happens on this page. */
  href?: string;
  /** Done once the search is closed. */
  run?: () => void;
}

/** How many actions stand above the pages. */
const most = 4;

/** The actions whose words begin with all that was typed; before that, those of the incident. */
export function actionsFor(actions: readonly Action[], text: string): Action[] {
  const typed = wordsOf(text);
  if (typed.length === 0) return actions.filter(({ id }) => !id.startsWith('step-'));
  return actions
    .filter(({ label }) => {
      const words = wordsOf(label);
      return typed.every((one) => words.some((word) => word.startsWith(one)));
    })
    .slice(0, most);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
