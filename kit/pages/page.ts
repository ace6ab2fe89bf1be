import { createHash } from 'node:crypto';
import type { Service } from 'runbook-model';
import { escaped } from '../../plugins/docusaurus-plugin-runbook/escaped.ts';
import type { PageModel } from '../article/model.ts';
import { asData } from '../html.ts';
import { filledHtml, type KitWords, type Language } from '../language.ts';
import { dataId } from './live/data.ts';

/** What a page that stands alone is made of. */
export interface StandalonePage {
  title: string;
  /** The service it is of. */
  service: { id: string; service: Service };
  /** The HTML of its text. */
  text: string;
  model: PageModel;
  /** Whether its boxes tick and its commands copy; why not, where they do not. */
  dead?: string;
  language: string;
}

/** What all of them have in common. */
export interface StandaloneParts {
  styles: string;
  script: string;
  /** `22 Nov 2026 05:56 UTC, commit 8311c5c` */
  copyOf: string;
  language: Language;
}

// Before anything is seen: dark where the reader's system is.
const colours = `document.documentElement.dataset.theme=matchMedia('(prefers-color-scheme:dark)').matches?'dark':'light'`;

/**
 * A page that needs nothing beside itself: it asks for no other file, reads in order and complete
 * without scripts, and with them ticks and copies like the site.
 */
export function standalonePage(page: StandalonePage, parts: StandaloneParts): string {
  const { title, service, text, model, dead, language } = page;
  const { id, service: description } = service;
  const scripts = dead ? [colours] : [colours, parts.script];
  const worked = model.data.lists.length > 0 || model.data.severity !== undefined;
  const data = asData({
    page: model.data,
    services: { [id]: description },
    blocks: model.blocks,
  });
  const words = parts.language.kitWords;
  const name = [description.name, description.version].filter(Boolean).join(' ');
  const line = filledHtml(words.pageLine, {
    service: `<b>${escaped(name)}</b>`,
    copy: `<b>${escaped(parts.copyOf)}</b>`,
  });
  return `<!doctype html>
<html lang="${escaped(language)}" data-theme="light" data-has-hydrated="false" data-site="../../site/index.html">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(scripts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)} | ${escaped(description.name)}</title>
<style>${parts.styles.replaceAll('</style', '<\\/style')}</style>
<script>${colours}</script>
</head>
<body>
<header class="kit-line">${line} ${lifeOf(dead, words)} <a href="../../READ-ME-FIRST.html">${escaped(words.allOfIt)}</a></header>
<main class="kit-page${worked ? '' : ' kit-without-rail'}">
<div class="rb-page"><div class="rb-article">
${worked && !dead ? withRail(text, words) : text}
</div></div>
</main>
${dead ? '' : `<script type="application/json" id="${dataId}">${data}</script>\n<script>${parts.script}</script>\n`}</body>
</html>
`;
}

/** Where the site has it too: behind the head of the page, before its text. */
function withRail(text: string, words: KitWords): string {
  const rail = `<aside class="rb-rail" aria-label="${escaped(words.thisPage)}"></aside>`;
  return text.replace('</header>', `</header>${rail}`);
}

function lifeOf(dead: string | undefined, words: KitWords): string {
  if (dead) return filledHtml(words.dead, { why: escaped(dead) });
  return `<span class="kit-no-script">${escaped(words.scriptsOff)}</span><span class="kit-with-script">${escaped(words.ticksStay)}</span>`;
}

/** Only the scripts of the page itself run, and nothing is fetched from anywhere. */
function policyFor(scripts: readonly string[]): string {
  const hashes = scripts.map((script) => {
    const hash = createHash('sha256').update(script).digest('base64');
    return `'sha256-${hash}'`;
  });
  return [
    `default-src 'none'`,
    `script-src ${hashes.join(' ')}`,
    `style-src 'unsafe-inline'`,
    `img-src data:`,
    `font-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}
