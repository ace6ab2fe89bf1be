import { escaped } from '../plugins/docusaurus-plugin-runbook/escaped.ts';
import { badge } from './print/front.ts';
import type { KitSet } from './site/set.ts';

/** What the first page of a kit says. */
export interface ReadMe {
  set: KitSet;
  /** `2026-11-22 05:56 UTC` */
  moment: string;
  version: string;
  /** Page id → path of its file. */
  paths: ReadonlyMap<string, string>;
  /** Service id → path of its PDF, and how many pages it has. */
  prints: ReadonlyMap<string, string>;
  language: string;
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
pre{padding:10px 14px;border:1px solid var(--line);border-radius:8px;white-space:pre-wrap}`;

/** The page at the top of a kit: three doors, how old it is, how to see that it is whole. */
export function readMeHtml(about: ReadMe): string {
  const { set, moment, version, paths, prints, language } = about;
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
    return path
      ? [`<a class="door" href="${escaped(path)}">${escaped(service.name)} (PDF, A4)</a>`]
      : [];
  });
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Read me first: emergency kit of ${escaped(set.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(set.title)}: emergency kit</h1>
<p class="as-of">Incident playbooks that work without any network.
<b>A copy as of ${escaped(moment)}</b> (${escaped(version)}). What was changed since then is not in it.</p>
<p>Did you open this inside the zip? <b>Unpack the zip first</b>: doors 2 and 3 may open from inside it, door 1 does not.</p>

<h2>1. The whole site</h2>
<a class="door" href="site/index.html">Open the site</a>
<p>Everything: search, ticks, commands that copy with your values, the record of an incident and its report.
Ticks and records stay in this browser, in its storage for files. Before you close it for good, download the record on the incident's page:
the published site takes it in under Incidents.</p>

<h2>2. One playbook, one file</h2>
<p>Each opens on its own, on a phone too, and can be mailed on. It ticks and copies where scripts are on, and is complete where they are off.</p>
${services.join('\n')}

<h2>3. On paper</h2>
<p>To print, or to read on whatever opens a PDF: severities, roles, and every page with boxes to tick.</p>
${sheets.join('\n')}

<h2>Is it whole?</h2>
<p><a href="SHA256SUMS.txt">SHA256SUMS.txt</a> lists every other file with its SHA-256. In the folder where this file lies:</p>
<pre>sha256sum -c --quiet SHA256SUMS.txt      (Linux; no answer means that all is well)
shasum -a 256 -c SHA256SUMS.txt          (macOS)
Get-FileHash site\\index.html             (Windows PowerShell; compare with the list)</pre>
<p class="soft">It shows that nothing was damaged on the way. Who made the kit only the place you have it from can tell.</p>
</main>
</body>
</html>
`;
}
