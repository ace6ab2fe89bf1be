import { describe, expect, it } from 'vitest';
import { slotNames } from './slots.ts';
import { parseTemplate } from './template.ts';
import { usualTemplate } from './testing.ts';

const problems = (text: string) =>
  parseTemplate(text).problems.map(({ line, column, message }) => `${line}:${column}: ${message}`);

describe('what is wrong with a template', () => {
  it('is nothing with the one everybody starts with', () => {
    expect(problems(usualTemplate)).toEqual([]);
  });

  it('is a slot nobody knows, with all that are known', () => {
    expect(problems('# {{title}}\n\nBy {{author}}, {{constructor}}\n')).toEqual([
      `3:4: Unknown slot "author". Known are ${slotNames.join(', ')}.`,
      `3:16: Unknown slot "constructor". Known are ${slotNames.join(', ')}.`,
    ]);
    expect(parseTemplate('{{titel}}').problems[0]?.unknown).toBe('titel');
  });

  it.each([
    ['{{title', '1:1: A slot begins with {{ and ends with }} on the same line, such as {{title}}.'],
    [
      'a\n b {{',
      '2:4: A slot begins with {{ and ends with }} on the same line, such as {{title}}.',
    ],
    [
      '- {{timeline}}',
      '1:3: {{timeline}} is more than a word: it needs a line of its own, not indented.',
    ],
    [
      '  {{lessons}}',
      '1:3: {{lessons}} is more than a word: it needs a line of its own, not indented.',
    ],
    [
      '~~~\n``` {{title}}\n~~~\n{{title}}',
      '2:5: Nothing is filled in inside a block of code. Move the slot out of it.',
    ],
    ['a\n{{timeline}}\n', '2:1: {{timeline}} needs an empty line above it and below it.'],
    ['# a\n\n{{lessons}}\nb', '3:1: {{lessons}} needs an empty line above it and below it.'],
    [
      '---\ntitle: x\n---\n',
      '1:1: A template has no front matter: that of a report is made from its log.',
    ],
  ])('%j', (text, message) => {
    expect(problems(text)).toEqual([message]);
  });
});

it('reads slots with spaces, line ends of every kind and a byte order mark', () => {
  const { template, problems } = parseTemplate(
    '\ufeff# {{ title }}: {{id}}\r\n\r\n{{timeline}}  \r\n',
  );
  expect(problems).toEqual([]);
  expect(template.lines).toEqual([
    { parts: ['# ', { slot: 'title' }, ': ', { slot: 'id' }] },
    { parts: [] },
    { block: 'timeline' },
  ]);
  expect(template.slots).toEqual(['title', 'id', 'timeline']);
});

it('finds the parts of the review, with their minutes and questions', () => {
  expect(parseTemplate(usualTemplate).template.review).toEqual([
    {
      slot: 'review-1',
      title: '1. Timeline Review (10 min)',
      minutes: 10,
      questions: ['What happened and when?', 'What was the impact?'],
    },
    {
      slot: 'review-2',
      title: '2. Root Cause Analysis (15 min)',
      minutes: 15,
      questions: ['Why did it happen?', 'What were the contributing factors?'],
    },
    {
      slot: 'review-3',
      title: '3. What Went Well (10 min)',
      minutes: 10,
      questions: ['What did we do right?', 'What helped us resolve quickly?'],
    },
    {
      slot: 'review-4',
      title: '4. What Went Wrong (15 min)',
      minutes: 15,
      questions: ['What could we have done better?', 'What slowed us down?'],
    },
    {
      slot: 'review-5',
      title: '5. Action Items (10 min)',
      minutes: 10,
      questions: [
        'What changes will prevent this?',
        'Who owns each action?',
        'When will they be completed?',
      ],
    },
  ]);
});
