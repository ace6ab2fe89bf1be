import type { List, Nodes, Parent, RootContent } from 'mdast';
import type { Symptom } from 'runbook-model';
import { wordsOf } from './words.ts';

/** The items of every list in a node, each with its inline code as literals to search for. */
export function readSymptoms(node: Parent): Symptom[] {
  const lists = node.type === 'list' ? [node as List] : node.children.filter(isList);
  return lists.flatMap((list) =>
    list.children.map((item) => ({ text: wordsOf(item), literals: literalsOf(item) })),
  );
}

/**
 * The list under a heading or line that says "Symptoms": pages of other authors lead to triage
 * without a directive.
 */
export function symptomsUnder(node: RootContent, next: RootContent | undefined): List | undefined {
  const named = node.type === 'heading' || node.type === 'paragraph';
  if (!named || !next || !isList(next)) return undefined;
  // More than a word and its formatting says something else.
  const short = (node.position?.end.offset ?? 0) - (node.position?.start.offset ?? 0) < 100;
  return short && /^symptoms?:?$/i.test(wordsOf(node)) ? next : undefined;
}

function literalsOf(node: Nodes): string[] {
  if (node.type === 'inlineCode') return [node.value];
  return 'children' in node ? node.children.flatMap(literalsOf) : [];
}

function isList(node: Nodes): node is List {
  return node.type === 'list';
}
