import { describe, expect, it } from 'vitest';
import { kitWords } from '../../plugins/docusaurus-plugin-runbook/client/kit-words.ts';
import { asCss, contentsHtml, footRule, type Part } from './sheet.ts';

const part: Part = { key: 'p0', title: 'Oven <cold>', foot: 'a "b"\nc \\ </style>', body: '' };

describe('the foot of a page', () => {
  it('is a string of CSS that nothing gets out of', () => {
    expect(asCss(part.foot)).toBe('"a \\"b\\"\\a c \\\\ \\3c /style>"');
    expect(footRule(part, kitWords)).not.toContain('</style>');
    expect(footRule(part, kitWords)).toContain('.kit-part--p0 { page: p0; }');
  });
});

describe('the table of contents', () => {
  it('lists parts under their groups, with the numbers of their pages', () => {
    const parts = [
      { ...part, listed: { group: 'Playbooks' } },
      { ...part, key: 'p1', title: 'Cover' },
    ];
    const html = contentsHtml(parts, new Map([['p0', 12]]), kitWords);
    expect(html).toContain('Oven &lt;cold>'.replace('>', '&gt;'));
    expect(html).toContain('<span class="kit-number">12</span>');
    expect(html).not.toContain('Cover');
    // As wide as it will be: the lines break where they will.
    expect(contentsHtml(parts, new Map(), kitWords)).toContain(
      '<span class="kit-number">00</span>',
    );
  });
});
