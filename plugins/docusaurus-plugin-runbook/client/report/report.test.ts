import { parseTemplate } from 'runbook-model/report';
import { describe, expect, it } from 'vitest';
import { defaultTemplate } from './default-template.ts';
import { fileName } from './files.ts';
import { leave } from './leaving.ts';
import { fieldId, formParts, labelOf } from './parts.ts';

it.each([
  ['INC-20251201-001', 'INC-20251201-001.md'],
  ['../../etc/passwd', 'etc-passwd.md'],
  ['Rehearsal', 'Rehearsal.md'],
  ['/', 'report.md'],
])('a report called %s is kept in %s', (number, name) => {
  expect(fileName(number, '.md')).toBe(name);
});

describe('the fields of a form', () => {
  it('are those the template has a place for', () => {
    const parts = formParts(parseTemplate(defaultTemplate).template);
    expect(parts.summary.map(({ name }) => name)).toEqual([
      'title',
      'affected-users',
      'affected-services',
      'data-loss',
    ]);
    expect(parts.review.map(({ name }) => name)).toEqual([1, 2, 3, 4, 5].map((n) => `review/${n}`));
    expect(labelOf(parts, 'review/2')).toBe('2. Root Cause Analysis (15 min)');
    expect(labelOf(parts, 'actions/01KC0000000000000000000001/owner')).toBe('Action items');
    expect(fieldId('review/2')).toBe('field-review-2');
  });

  it('have title and root cause always', () => {
    expect(formParts(parseTemplate('{{id}}').template)).toMatchObject({
      summary: [{ name: 'title' }],
      cause: [{ name: 'root-cause' }],
      actions: false,
      lessons: [],
      review: [],
    });
  });
});

it('what leaves the page leaves without its secrets, unless somebody has looked at them', () => {
  const text = 'The log said DB_PASSWORD=hunter2 before it stopped, and nothing after.';
  expect(leave(text, false)).toEqual({
    text: text.replace('hunter2', '[redacted]'),
    found: [
      {
        what: 'a password or key',
        around: 'he log said DB_PASSWORD=… before it stopped, and',
      },
    ],
  });
  expect(leave(text, true).text).toBe(text);
});
