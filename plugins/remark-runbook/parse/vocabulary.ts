import { closestMatch } from 'leven';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { expectationAttributes } from 'runbook-model';

export type Directive = ContainerDirective | LeafDirective | TextDirective;

/** What one directive may carry. */
interface DirectiveRule {
  type: Directive['type'];
  attributes: readonly string[];
}

/** Every directive of ours, in one place: the parser, the messages and the docs read it. */
export const directives: Readonly<Record<string, DirectiveRule>> = {
  steps: { type: 'containerDirective', attributes: ['only-if'] },
  symptoms: { type: 'containerDirective', attributes: [] },
  instead: { type: 'containerDirective', attributes: [] },
  expect: { type: 'containerDirective', attributes: [] },
  undo: { type: 'containerDirective', attributes: [] },
  corrected: { type: 'containerDirective', attributes: [] },
  example: { type: 'containerDirective', attributes: [] },
  escalate: { type: 'leafDirective', attributes: ['to', 'after'] },
  severities: { type: 'leafDirective', attributes: ['service'] },
  roles: { type: 'leafDirective', attributes: ['service'] },
  inventory: { type: 'leafDirective', attributes: ['service'] },
  environment: { type: 'leafDirective', attributes: ['service'] },
  placeholders: { type: 'leafDirective', attributes: ['service'] },
  severity: { type: 'textDirective', attributes: ['service'] },
};

/** The rule of a directive of ours. `:::toString` is none, though every object has that name. */
export function ruleOf(name: string): DirectiveRule | undefined {
  return Object.hasOwn(directives, name) ? directives[name] : undefined;
}

/** The admonitions of Docusaurus: another's words, left alone. */
const admonitions: readonly string[] = [
  'note',
  'tip',
  'info',
  'warning',
  'danger',
  'caution',
  'important',
  'secondary',
  'success',
];

/** What a fence may say of its commands. */
export const fenceAttributes = [
  'expect',
  'danger',
  'undo',
  'on',
  'as',
  'needs',
  'leave',
  'effect',
  // For machines: what a drill holds the outcome against.
  ...expectationAttributes,
] as const;
export type FenceAttribute = (typeof fenceAttributes)[number];

/** Languages whose blocks hold commands. */
export const shellLanguages: readonly string[] = [
  'bash',
  'sh',
  'shell',
  'console',
  'shellsession',
  'shell-session',
  'zsh',
];

const marker = { containerDirective: ':::', leafDirective: '::', textDirective: ':' } as const;

/** A directive as the author wrote it: `:::steps`. */
function spelled(type: Directive['type'], name: string): string {
  return marker[type] + name;
}

/**
 * What is wrong with a directive, for its author, or undefined. Names the nearest valid spelling.
 */
export function directiveProblem(node: Directive): string | undefined {
  const rule = ruleOf(node.name);
  const written = spelled(node.type, node.name);
  if (!rule) {
    if (admonitions.includes(node.name) || isPlainText(node)) return undefined;
    return `Unknown directive ${written}. ${didYouMean(node.name, Object.keys(directives), (name) =>
      spelled(ruleOf(name)?.type ?? node.type, name),
    )}`;
  }
  if (rule.type !== node.type) {
    if (isPlainText(node)) return undefined;
    return `${written} is written ${spelled(rule.type, node.name)}: ${shape[rule.type]}.`;
  }
  for (const attribute of Object.keys(node.attributes ?? {})) {
    if (attribute === 'id' || attribute === 'class') continue;
    if (!rule.attributes.includes(attribute)) {
      const known = rule.attributes.length
        ? didYouMean(attribute, rule.attributes)
        : 'It takes no attributes.';
      return `Unknown attribute "${attribute}" of ${written}. ${known}`;
    }
  }
  return undefined;
}

const shape = {
  containerDirective: 'a block that is closed by a line of as many colons',
  leafDirective: 'two colons, alone on its line',
  textDirective: 'one colon, inside a sentence',
} as const;

/** `redis:latest` parses as a directive named latest; the site shows it as the text it is. */
function isPlainText(node: Directive): boolean {
  return (
    node.type === 'textDirective' &&
    node.children.length === 0 &&
    Object.keys(node.attributes ?? {}).length === 0
  );
}

/** "Did you mean …?" for a near miss, else the list of what is known. */
export function didYouMean(
  found: string,
  known: readonly string[],
  show: (name: string) => string = (name) => name,
): string {
  if (known.length === 0) return 'None is declared.';
  const nearest = closestMatch(found, [...known], { maxDistance: Math.max(2, found.length / 3) });
  return nearest ? `Did you mean ${show(nearest)}?` : `Known are ${known.map(show).join(', ')}.`;
}
