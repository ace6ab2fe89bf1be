import standard from '@docusaurus/core/lib/ssg/ssgTemplate.html.js';
import { describe, expect, it } from 'vitest';
import { paintingFirst } from './page-template.ts';

describe('the template of a page', () => {
  it('is Docusaurus’ own, but for its scripts', () => {
    const without = (text: string) => text.replaceAll(/<script[\s\S]*?<\/script>|\s/g, '');
    expect(without(paintingFirst())).toBe(without(standard));
    expect(paintingFirst()).toContain(
      '<script type="text/late" src="<%= it.baseUrl %><%= script %>"></script>',
    );
    expect(paintingFirst()).not.toMatch(/ defer| async/);
  });

  it('says what to do if Docusaurus’ own is not what it was', () => {
    const other = standard.replace('defer', 'async');
    expect(() => paintingFirst(other)).toThrow(/no longer has the script tag/);
  });
});
