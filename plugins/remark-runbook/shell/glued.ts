import { forEachChild, type SyntaxNode } from 'unbash';
import { type Code, type RawSlot, slotsIn } from './code.ts';

/**
 * Finds placeholders right behind `$NAME`: the shell would take the value for a part of the
 * variable's name.
 */
export function glued(code: Code, script: SyntaxNode, slots: readonly RawSlot[]) {
  const problems: { message: string; start: number; end: number }[] = [];
  if (slots.length === 0) return problems;
  const visit = (node: SyntaxNode) => {
    if (node.type === 'Script' && node.source !== undefined) return;
    if (node.type === 'SimpleExpansion') {
      const [found] = slotsIn(code, slots, node.pos, node.end);
      if (found) problems.push(problem(code, node.pos, found));
    }
    forEachChild(node, visit);
  };
  visit(script);
  return problems;
}

function problem(code: Code, pos: number, { slot, at }: { slot: RawSlot; at: number }) {
  const written = code.source.slice(slot.start, slot.end);
  const variable = code.text.slice(pos + 1, at);
  const help = variable ? `write \${${variable}}${written}` : 'write \\$ if a dollar sign is meant';
  const message = `${written} becomes part of the name of a variable: ${help}.`;
  return { message, start: slot.start, end: slot.end };
}
