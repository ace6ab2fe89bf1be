import type { Page } from '../../page.ts';
import type { ServiceContext } from '../../service.ts';
import type { Target } from './targets.ts';

/** A link of Markdown in a text. */
const markdown = /\[[^\][\n]*\]\(([^()\s]+)\)/g;
const relative = /^\.{1,2}\/\S*$/;
/** Addresses that a site makes, or a program reads: no files beside the page. */
const others =
  /^(?:slug|id|permalink|url|aliases|redirect\w*|canonical\w*|layout|\w*edit_url|path)$/i;
const deepest = 4;

/** The addresses in the values of a page's front matter. */
export function frontMatterTargets(page: Page): Target[] {
  const found: Target[] = [];
  const see = (value: unknown, keys: readonly (string | number)[]): void => {
    if (typeof value === 'string') found.push(...targetsIn(value, keys, page));
    if (value === null || typeof value !== 'object' || keys.length > deepest) return;
    for (const [key, one] of Object.entries(value)) {
      see(one, [...keys, Array.isArray(value) ? Number(key) : key]);
    }
  };
  see(page.frontMatter.data, []);
  return found;
}

function targetsIn(value: string, keys: readonly (string | number)[], page: Page): Target[] {
  const urls = [...value.matchAll(markdown)].map(([, url = '']) => url);
  if (relative.test(value) && !keys.some((key) => others.test(String(key)))) urls.push(value);
  if (urls.length === 0) return [];
  const { start, end } = page.frontMatter.placeOf(...keys);
  const written = page.text.slice(start, end);
  return urls.map((url) => {
    const at = written.indexOf(url);
    // Folded over lines, or written with escapes, it has no one place.
    const place = at < 0 ? { start, end } : { start: start + at, end: start + at + url.length };
    return { kind: 'link', url, html: false, loose: !page.service, ...place };
  });
}

/** The addresses in the texts of a `service.yml`, and the template it names. */
export function serviceTargets({ text, service }: ServiceContext): Target[] {
  const found = [...text.matchAll(markdown)]
    .filter(({ index }) => !/^\s*#/.test(text.slice(text.lastIndexOf('\n', index) + 1, index)))
    .map(({ 0: whole, 1: url = '', index }) => ({
      url,
      start: index + whole.length - 1 - url.length,
    }));
  const url = service?.report_template;
  const key = text.search(/^report_template\s*:/m);
  if (url && key >= 0) found.push({ url, start: Math.max(key, text.indexOf(url, key)) });
  return found.map((one) => ({
    ...one,
    kind: 'link',
    html: false,
    loose: false,
    end: one.start + one.url.length,
  }));
}
