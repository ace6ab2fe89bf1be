import { type CheerioAPI, load } from 'cheerio';
import { KitProblem } from '../problem.ts';

/** What only helps on a site that answers: the way around it, and what scripts fill. */
const aroundIt = [
  '.theme-doc-breadcrumbs',
  '.theme-doc-toc-mobile',
  '.theme-doc-footer',
  '.theme-doc-version-banner',
  '.rb-rail',
  '.rb-thumb',
  '.hash-link',
  '.pagination-nav',
  'script',
  'link',
  'meta',
].join();

/** The text of a page, as the site was built with it, and nothing around it. */
export interface Article {
  /** Holds the article and nothing else. */
  $: CheerioAPI;
}

/**
 * Takes the article out of a built page.
 *
 * @param route only for the message
 * @throws KitProblem if the page has none
 */
export function articleOf(html: string, route: string): Article {
  // Else what is in a noscript would be read as plain text.
  const page = load(html, { scriptingEnabled: false });
  const article = page('main article').first();
  if (article.length === 0) throw new KitProblem(`The built page ${route} has no article.`);
  article.find(aroundIt).remove();
  // Drawn by scripts, which are not there; the text it is drawn from stands beside it.
  article.find('.docusaurus-mermaid-container').remove();
  for (const element of article.find('noscript').toArray()) {
    page(element).replaceWith(page(element).contents());
  }
  const text = article.hasClass('rb-article')
    ? article
    : article.find('.theme-doc-markdown').first();
  const inner = article.hasClass('rb-article') ? text.html() : text.prop('outerHTML');
  return { $: load(inner ?? '', null, false) };
}

/** Gives every link of an article another target; one without a target becomes plain text. */
export function relink({ $ }: Article, target: (href: string) => string | undefined): void {
  // Those of drawings too, whose `xlink:href` has this name in the tree.
  for (const link of $('a[href]').toArray()) {
    const to = target($(link).attr('href') ?? '');
    $(link).removeAttr('target');
    if (to === undefined) $(link).replaceWith($(link).contents());
    else $(link).attr('href', to);
  }
}

/** Puts pictures into the page itself; `read` gives the file of an address. */
export function embedPictures({ $ }: Article, read: (address: string) => Buffer | undefined): void {
  for (const image of $('img[src]').toArray()) {
    const src = $(image).attr('src') ?? '';
    if (src.startsWith('data:')) continue;
    const file = read(src);
    if (file) $(image).attr('src', `data:${typeOf(src)};base64,${file.toString('base64')}`);
    // Nothing is asked for over the net: the words for it remain.
    else $(image).replaceWith($('<em>').text($(image).attr('alt') || src));
    $(image).removeAttr('srcset');
  }
}

const types: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

function typeOf(address: string): string {
  const extension = /\.(\w+)(?:[?#]|$)/.exec(address)?.[1]?.toLowerCase() ?? '';
  return types[extension] ?? 'image/png';
}

/** The texts diagrams of the article are drawn from, in order. */
export function diagramsIn({ $ }: Article): string[] {
  return $('.rb-diagram')
    .toArray()
    .map((element) => $(element).text().trim());
}

/** Puts a drawing before the text it was made from; a diagram without one keeps its text. */
export function drawDiagrams({ $ }: Article, drawings: ReadonlyMap<string, string>): void {
  for (const element of $('.rb-diagram').toArray()) {
    const drawing = drawings.get($(element).text().trim());
    if (!drawing) continue;
    const text = $('<details class="kit-diagram-text"><summary>The diagram as text</summary>');
    const figure = $('<figure class="kit-diagram">').append(drawing);
    $(element).replaceWith(figure.append(text.append($(element).clone())));
  }
}
