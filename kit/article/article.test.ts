import { describe, expect, it } from 'vitest';
import { kitWords } from '../../plugins/docusaurus-plugin-runbook/client/kit-words.ts';
import { articleOf, diagramsIn, drawDiagrams, embedPictures, relink } from './article.ts';
import { differenceIn } from './model.ts';

const worked = `<html><body><main><div><article class="rb-article">
<nav class="theme-doc-breadcrumbs">Home</nav><header class="rb-header"><h1>Cold</h1></header>
<aside class="rb-rail">Values</aside><div class="rb-body"><h2 id="a">A<a class="hash-link" href="#a">#</a></h2>
<ol><li id="look" class="rb-step">Look</li></ol>
<div class="rb-commands"><div class="rb-row"><pre><code>ls <span>&lt;dir></span></code></pre></div></div>
<figure class="rb-diagram"><details open><summary>Text</summary><pre><code>flowchart TD</code></pre></details></figure>
<figure class="rb-diagram"><div class="rb-drawing"><svg></svg></div><details><pre><code>flowchart LR</code></pre></details></figure>
<noscript><p>Without scripts</p></noscript>
<p><a href="/x/">x</a> <a href="/gone/">gone</a> <img src="/a.png" alt="A plan"></p></div></article></div></main></body></html>`;

const plain = `<main><article><nav class="theme-doc-breadcrumbs"></nav>
<div class="theme-doc-markdown markdown"><header><h1>Plain</h1></header><p>Text</p></div><footer class="theme-doc-footer">Edit</footer></article></main>`;

describe('the article of a built page', () => {
  it('is its text, with what is said without scripts, and nothing around it', () => {
    const { $ } = articleOf(worked, '/');
    expect($('.theme-doc-breadcrumbs, .rb-rail, .hash-link, noscript')).toHaveLength(0);
    expect($('h1').text()).toBe('Cold');
    expect($.root().text()).toContain('Without scripts');
    expect(diagramsIn({ $ })).toEqual(['flowchart TD']);
    expect(articleOf(plain, '/').$.root().text().trim()).toBe('PlainText');
    expect(() => articleOf('<p>none', '/x/')).toThrow('The built page /x/ has no article.');
  });

  it('gets other links, and pictures in itself', () => {
    const article = articleOf(worked, '/');
    relink(article, (href) => (href === '/x/' ? './x.html' : undefined));
    embedPictures(article, () => Buffer.from('png'));
    const { $ } = article;
    expect(
      $('a')
        .toArray()
        .map((a) => $(a).attr('href')),
    ).toEqual(['./x.html']);
    expect($.root().text()).toContain('gone');
    expect($('img').attr('src')).toBe('data:image/png;base64,cG5n');
  });

  it('says the words of a picture that is not there', () => {
    const article = articleOf(worked, '/');
    embedPictures(article, () => undefined);
    expect(article.$('em').text()).toBe('A plan');
  });

  it('shows a drawing, and keeps its text', () => {
    const article = articleOf(worked, '/');
    drawDiagrams(article, new Map([['flowchart TD', '<svg><a href="../b/">B</a></svg>']]));
    relink(article, () => '#b');
    const { $ } = article;
    expect($('figure svg a').attr('href')).toBe('#b');
    expect($('figure details:not([open])').text()).toContain('flowchart TD');
    expect($('svg')).toHaveLength(2);
  });
});

describe('a built page that is not what its Markdown says', () => {
  const model = (text: string, steps: { id: string; anchor?: string }[] = [{ id: 'look' }]) =>
    ({ data: { lists: [{ steps }] }, blocks: [{ commands: [{ text }] }] }) as never;
  const differs = (model: never) => differenceIn(articleOf(worked, '/'), model, kitWords);

  it('is told from one that is', () => {
    expect(differs(model('ls <dir>'))).toBeUndefined();
    expect(differs(model('rm <dir>'))).toBe('it shows other commands than "rm <dir>"');
    expect(differs(model('ls <dir>', [{ id: 'x' }]))).toBe('it lacks the step "x"');
    const none = { data: { lists: [] }, blocks: [] } as never;
    expect(differs(none)).toBe('it shows 1 blocks of commands and has 0');
  });
});
