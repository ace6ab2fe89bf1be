import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { leadingHtml } from './leading-html.ts';

const site = {
  title: 'Shop <handbook>',
  url: 'https://docs.example.org',
  baseUrl: '/ops/',
  language: 'en',
  script: '/ops/assets/js/leading.js',
  words: { leadsTo: 'Leads to', choose: 'Which?', all: 'All' },
};
const disk = { href: '/ops/disk/', title: 'Disk', about: 'S1 Bad · Shop' };

describe('a page that leads on', () => {
  it('does so by itself if there is one place only', () => {
    const html = leadingHtml({ path: 'go/x', name: 'x', targets: [disk] }, site);
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="0; url=/ops/disk/">');
    expect(html).toContain('<a href="/ops/disk/" data-to>Disk</a>');
    expect(html).toContain('<script src="/ops/assets/js/leading.js"></script>');
    expect(html).toContain('href="https://docs.example.org/ops/disk/"');
  });

  it('lets choose between several, and runs nothing then', () => {
    const html = leadingHtml({ path: 'go/x', name: 'x', targets: [disk, disk] }, site);
    expect(html).not.toMatch(/refresh|<script|data-to/);
    expect(html.match(/<li>/g)).toHaveLength(2);
  });

  it('is found by no search engine, and says before anything else what may run', () => {
    const html = leadingHtml({ path: 'go/x', name: 'x', targets: [disk] }, site);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<noscript|<style/));
  });

  it('shows what a signal says, and never runs it', () => {
    const name = `</title><script>alert(1)</script><img src=x onerror='alert("2")'>`;
    const html = leadingHtml(
      { path: 'go/x', name, targets: [{ ...disk, title: name }, disk] },
      site,
    );
    const found = elements(parse(html));
    expect(found.filter((one) => ['script', 'img'].includes(one))).toEqual([]);
  });
});

function elements(node: DefaultTreeAdapterTypes.ParentNode): string[] {
  return tree
    .getChildNodes(node)
    .filter((child) => tree.isElementNode(child))
    .flatMap((child) => [child.tagName, ...elements(child)]);
}
