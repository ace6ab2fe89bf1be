import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { type IncidentEvent, milestones, stepStates } from '../event.ts';
import { foldIncident } from '../incident/fold.ts';
import { eventAt, idOf } from '../log.arbitrary.ts';
import { hostile } from './hostile.arbitrary.ts';
import { renderBody, renderReport } from './render.ts';
import { slotNames } from './slots.ts';
import { parseTemplate } from './template.ts';
import { serviceNamed, usualTemplate } from './testing.ts';
import { english } from './testing-words.ts';

const processor = unified().use(remarkParse).use(remarkGfm);
const { template } = parseTemplate(usualTemplate);
const actionId = fc.constantFrom(idOf(900), idOf(901));

const fieldName = fc.oneof(
  fc.constantFrom('title', 'affected-users', 'affected-services', 'data-loss', 'root-cause'),
  fc.constantFrom('resolution', 'lessons', 'review/1', 'review/5', 'review/9'),
  fc
    .tuple(actionId, fc.constantFrom('text', 'owner', 'due', 'done', 'removed'))
    .map(([id, part]) => `actions/${id}/${part}`),
  hostile,
);

const body = fc.oneof(
  fc.record({ type: fc.constant('note'), text: hostile, by: hostile }),
  fc.record({
    type: fc.constant('field'),
    name: fieldName,
    value: hostile,
    replaces: fc.constant([]),
  }),
  fc.record({ type: fc.constant('severity'), severity: hostile, reason: hostile }),
  fc.record({
    type: fc.constant('role'),
    role: fc.oneof(hostile, fc.constant('incident-commander')),
    person: hostile,
  }),
  fc.record({ type: fc.constant('update'), known: hostile, done: hostile, next: hostile }),
  fc.record({
    type: fc.constant('milestone'),
    milestone: fc.constantFrom(...milestones),
    by: hostile,
  }),
  fc.record({
    type: fc.constant('step'),
    playbook: fc.constantFrom('a/one', '__proto__'),
    words: hostile,
    hash: fc.constant('h'),
    title: hostile,
    state: fc.constantFrom(...stepStates),
    reason: hostile,
  }),
  fc.record({
    type: fc.constant('corrected'),
    target: fc.nat(20).map(idOf),
    time: fc.constantFrom('2025-03-01T01:00:00Z', '2025-03-09T03:00:00+07:00'),
    reason: hostile,
  }),
  fc.record({ type: fc.constant('undone'), target: fc.nat(20).map(idOf) }),
);

const log = fc
  .tuple(hostile, hostile, fc.array(body, { maxLength: 15 }))
  .map(([title, severity, bodies]) => [
    eventAt(1, { type: 'opened', scope: 'a' }),
    eventAt(2, { type: 'declared', number: 'INC-20250301-001', severity, title }),
    ...bodies.map((one, index) => eventAt(index + 3, one as never)),
  ]);

const context = {
  number: 'INC-20250301-001',
  service: serviceNamed('A | service'),
  procedures: new Set(['a/one', '__proto__']),
  words: english,
};
const rendered = (events: IncidentEvent[]) => renderBody(template, foldIncident(events), context);

/** Everything of a tree, in order. */
function* every(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* every(child);
}

const headings = (tree: Root) =>
  tree.children.flatMap((node) =>
    node.type === 'heading' ? `${node.depth} ${node.depth > 1 ? textOf(node) : ''}` : [],
  );

/** What stands under one another; only of paragraphs there may be any number. */
const blocks = (tree: Root) =>
  tree.children
    .filter(({ type }) => type !== 'paragraph')
    .map((node) => (node.type === 'list' ? `list ${node.ordered}` : node.type));

const blank = [
  eventAt(1, { type: 'opened', scope: 'a' }),
  eventAt(2, { type: 'declared', number: 'INC-20250301-001', severity: 'P1', title: '' }),
];
const blankBlocks = blocks(processor.parse(rendered(blank)));
const expected = headings(processor.parse(usualTemplate));

describe('whatever a log holds', { timeout: 30_000 }, () => {
  it('the report has the headings, the lists and the table of its template, and runs nothing', () => {
    fc.assert(
      fc.property(log, (events) => {
        const tree = processor.parse(rendered(events));
        expect(headings(tree)).toEqual(expected);
        expect(blocks(tree)).toEqual(blankBlocks);
        const tables = tree.children.filter(({ type }) => type === 'table');
        expect(tables).toHaveLength(1);
        for (const node of every(tree)) {
          if (node.type === 'tableRow') expect(node.children).toHaveLength(2);
          expect([
            'html',
            'code',
            'inlineCode',
            'image',
            'blockquote',
            'thematicBreak',
            'definition',
          ]).not.toContain(node.type);
          if ('url' in node) expect(node.url).toMatch(/^(https?:|mailto:)/i);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('comes out the same from the same log, in whatever order it arrived', () => {
    fc.assert(
      fc.property(log, fc.infiniteStream(fc.nat()), (events, order) => {
        const shuffled = events
          .map((event) => ({ event, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ event }) => event);
        const report = (log: IncidentEvent[]) => renderReport(template, foldIncident(log), context);
        expect(report([...shuffled, ...events])).toBe(report(events));
      }),
      { numRuns: 100 },
    );
  });

  it('every template comes out, whatever stands around its slots', () => {
    const pieces = fc.oneof(
      fc.constantFrom(...slotNames).map((name) => `{{${name}}}`),
      fc.constantFrom('\n', '\n\n', '# ', '- ', 'words ', '| ', '```\n', '{{', '}}'),
    );
    fc.assert(
      fc.property(fc.array(pieces), log, (parts, events) => {
        const own = parseTemplate(parts.join('')).template;
        expect(renderBody(own, foldIncident(events), context)).toMatch(/\n$/);
      }),
      { numRuns: 100 },
    );
  });
});
