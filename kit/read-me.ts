import type { CopyOf } from '../plugins/docusaurus-plugin-runbook/client/kit-words.ts';
import { escaped } from '../plugins/docusaurus-plugin-runbook/escaped.ts';
import { filledHtml, type Language } from './language.ts';
import { badge } from './print/front.ts';
import type { KitSet } from './site/set.ts';

/** What the first page of a kit says. */
export interface ReadMe {
  set: KitSet;
  about: CopyOf;
  /** Page id → path of its file. */
  paths: ReadonlyMap<string, string>;
  /** Service id → path of its PDF, and how many pages it has. */
  prints: ReadonlyMap<string, string>;
  /** The tag of the language, such as `en`. */
  tag: string;
  language: Language;
}

const style = `:root{color-scheme:light dark;--line:#c4c9cc;--soft:#525c62;--accent:#0b6b74;--warn:#fdf0e4;--edge:#a3400a}
@media(prefers-color-scheme:dark){:root{--line:#3a444a;--soft:#a9b5ba;--accent:#5cc4cd;--warn:#2a1d12;--edge:#ffa35c}}
body{max-width:44em;margin:0 auto;padding:24px 16px 64px;font:17px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif}
h1{margin:0 0 .3em;font-size:1.9em;line-height:1.15}h2{margin:1.6em 0 .3em;font-size:1.25em}h3{margin:1.1em 0 .2em;font-size:1em}
p{margin:0 0 .7em}a{color:var(--accent)}
.as-of{padding:12px 16px;background:var(--warn);border:2px solid var(--edge);border-radius:10px}
.door{display:block;padding:14px 18px;margin:0 0 .6em;font-weight:650;font-size:1.1em;border:2px solid var(--accent);border-radius:10px;text-decoration:none}
ul{padding:0;margin:0;list-style:none}li a{display:inline-block;min-height:44px;padding:8px 0;box-sizing:border-box}
li{border-bottom:1px solid var(--line)}
.rb-severity{display:inline-flex;gap:6px;align-items:center;min-width:7.5em;font-weight:650;font-size:.9em}.rb-severity svg{width:17px;height:17px}
.rb-severity--octagon{color:light-dark(#b3151b,#ff7b78)}.rb-severity--triangle{color:light-dark(#b4480b,#ffa35c)}.rb-severity--diamond{color:light-dark(#7d5d00,#e6c34a)}.rb-severity--ring{color:light-dark(#35608f,#8ab6e8)}
.soft{color:var(--soft)}code{font-family:ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace;font-size:.9em;overflow-wrap:anywhere}
pre{padding:10px 14px;border:1px solid var(--line);border-radius:8px;white-space:pre-wrap}pre code{font:inherit}`;

/** The page at the top of a kit: three doors, how old it is, how to see that it is whole. */
export function readMeHtml({ set, about, paths, prints, tag, language }: ReadMe): string {
  const { kitWords: words, momentOf, versionOf } = language;
  const site = escaped(set.title);
  const asOf = filledHtml(words.copyAsOf, { moment: escaped(momentOf(about)) });
  const age = { copy: `<b>${asOf}</b>`, version: escaped(versionOf(about)) };
  const unpack = `<b>${escaped(words.unpack)}</b>`;
  const file = '<a href="SHA256SUMS.txt"><code>SHA256SUMS.txt</code></a>';
  const services = set.services.map(({ id, service }) => {
    const lines = set.pages
      .filter((page) => page.service === id)
      .map((page) => {
        const severity = page.rank === undefined ? undefined : service.severities[page.rank];
        const mark = severity
          ? `${badge(`${severity.id} ${severity.label}`, page.rank ?? 0)} `
          : '';
        return `<li>${mark}<a href="${escaped(paths.get(page.id) ?? '')}">${escaped(page.title)}</a></li>`;
      });
    return `<h3>${escaped(service.name)}</h3>\n<ul>\n${lines.join('\n')}\n</ul>`;
  });
  const sheets = set.services.flatMap(({ id, service }) => {
    const path = prints.get(id);
    const name = filledHtml(words.pdf, { service: escaped(service.name) });
    return path ? [`<a class="door" href="${escaped(path)}">${name}</a>`] : [];
  });
  return `<!doctype html>
<html lang="${escaped(tag)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${filledHtml(words.title, { site })}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${filledHtml(words.heading, { site })}</h1>
<p class="as-of">${escaped(words.what)}
${filledHtml(words.age, age)}</p>
<p>${filledHtml(words.inZip, { unpack })}</p>

<h2>${escaped(words.site)}</h2>
<a class="door" href="site/index.html">${escaped(words.openSite)}</a>
<p>${escaped(words.aboutSite)}</p>

<h2>${escaped(words.files)}</h2>
<p>${escaped(words.aboutFiles)}</p>
${services.join('\n')}

<h2>${escaped(words.paper)}</h2>
<p>${escaped(words.aboutPaper)}</p>
${sheets.join('\n')}

<h2>${escaped(words.whole)}</h2>
<p>${filledHtml(words.sums, { file })}</p>
<pre><code>sha256sum -c --quiet SHA256SUMS.txt</code>      ${escaped(words.onLinux)}
<code>shasum -a 256 -c SHA256SUMS.txt</code>          ${escaped(words.onMac)}
<code>Get-FileHash site\\index.html</code>             ${escaped(words.onWindows)}</pre>
<p class="soft">${escaped(words.trust)}</p>
</main>
</body>
</html>
`;
}
