import { lessons, type Receipt } from 'runbook-model/incident';
import { expect, it } from 'vitest';
import type { TriageBoard } from '../../triage.ts';
import {
  lessonWords,
  pickScenario,
  scenarioNamed,
  scenarioOf,
  shortLength,
  symptomOf,
} from './practice.ts';

const entry = (id: string, ...symptoms: string[]) =>
  ({
    id,
    service: id.split('/')[0],
    severity: { id: 'P1' },
    symptoms: symptoms.map((text) => ({ text, literals: [] })),
  }) as unknown as TriageBoard['playbooks'][number];
const board: TriageBoard = {
  services: [],
  playbooks: [
    entry('a/one', 'It is slow', 'It is cold'),
    entry('a/two', 'It is slow'),
    entry('a/three'),
    entry('b/one', 'It is slow'),
  ],
  pages: [],
};
const [one] = board.playbooks as [TriageBoard['playbooks'][number]];

it('picks a playbook that says what one sees, of the service asked for', () => {
  const picked = (service: string | undefined, random: number) =>
    pickScenario(board, service, () => random)?.id;
  expect([0, 0.5, 0.99].map((random) => picked(undefined, random))).toEqual([
    'a/one',
    'a/two',
    'b/one',
  ]);
  expect(picked('b', 0.99)).toBe('b/one');
  expect(picked('none', 0)).toBeUndefined();
});

it('finds the playbook that a link names, if it says what one sees', () => {
  expect(scenarioNamed(board, 'b/one')?.id).toBe('b/one');
  expect(scenarioNamed(board, 'a/three')).toBeUndefined();
  expect(scenarioNamed(board, 'nowhere/one')).toBeUndefined();
  expect(scenarioNamed(board, null)).toBeUndefined();
});

it('shows one symptom of it, the same after a reload', () => {
  expect(symptomOf(one, 'A')).toBe(symptomOf(one, 'A'));
  expect(symptomOf(one, 'A')).not.toBe(symptomOf(one, 'B'));
});

it('takes another playbook of the service with the very same symptom for right', () => {
  const site = { id: 'a', service: { severities: [] }, pages: [] } as never;
  const ids = (record: string) =>
    scenarioOf(board, one, record, site).playbooks.map(({ id }) => id);
  const slow = symptomOf(one, 'A')?.text === 'It is slow' ? 'A' : 'B';
  expect(ids(slow)).toEqual(['a/one', 'a/two']);
  expect(ids(slow === 'A' ? 'B' : 'A')).toEqual(['a/one']);
});

it('has a sentence for everything one can miss', () => {
  const receipt = { severity: { given: 'P2', right: 'P1' }, steps: [] } as unknown as Receipt;
  const words = lessons.map((lesson) => lessonWords(lesson, receipt));
  expect(new Set(words).size).toBe(lessons.length);
});

it('counts seconds where minutes would say nothing', () => {
  expect([0, 41_000, 60_000, 150_000].map(shortLength)).toEqual([
    '1 s',
    '41 s',
    '1 minute',
    '2 minutes',
  ]);
});
