import { escaped } from './escaped.ts';
import type { LeadingPage } from './go-pages.ts';

/** What all pages that lead on have in common. */
export interface LeadingSite {
  title: string;
  /** `https://docs.example.org`, without a path. */
  url: string;
  baseUrl: string;
  language: string;
  /** The address of the script that keeps what stands behind `?` and `#` on the way. */
  script: string;
  /** The words on the page. */
  words: { leadsTo: string; choose: string; all: string };
}

/**
 * The script of a page with one target. Without scripts the page leads on by itself too, but to the
 * head of the target: only a script knows what stands behind the `#` of an address.
 */
export const leadingScript = `const to = document.querySelector('a[data-to]');
if (to) location.replace(to.href + location.search + location.hash);
`;

// Nothing on such a page is from elsewhere, and nothing in it runs but the one script.
const policy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'unsafe-inline'`,
  `img-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

const style = `:root{color-scheme:light dark}
body{max-width:40em;margin:15vh auto 0;padding:0 1em;font:18px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5em;line-height:1.2}ul{padding:0;list-style:none}li{margin:0 0 .5em}
a{display:inline-block;padding:.55em 0;min-width:44px}li a{font-weight:650}`;

/** A page that leads on, complete: works without scripts, and without anything but itself. */
export function leadingHtml({ name, targets }: LeadingPage, site: LeadingSite): string {
  const [first] = targets;
  const only = targets.length === 1 ? first : undefined;
  const refresh = only
    ? `<noscript><meta http-equiv="refresh" content="0; url=${escaped(only.href)}"></noscript>
<link rel="canonical" href="${escaped(site.url + only.href)}">
`
    : '';
  const items = targets.map(({ href, title, about }) => {
    const link = `<a href="${escaped(href)}"${only ? ' data-to' : ''}>${escaped(title)}</a>`;
    return `<li>${link}${about ? ` ${escaped(about)}` : ''}</li>`;
  });
  return `<!doctype html>
<html lang="${escaped(site.language)}" data-leads-on>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${refresh}<title>${escaped(name)} | ${escaped(site.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(name)}</h1>
<p>${escaped(only ? site.words.leadsTo : site.words.choose)}</p>
<ul>
${items.join('\n')}
</ul>
<p><a href="${escaped(site.baseUrl)}">${escaped(site.words.all)}</a></p>
</main>
${only ? `<script src="${escaped(site.script)}"></script>\n` : ''}</body>
</html>
`;
}
