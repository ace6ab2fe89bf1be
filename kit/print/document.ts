import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { escaped } from '../../plugins/docusaurus-plugin-runbook/escaped.ts';
import type { KitWords } from '../language.ts';
import { footRule, type Part, partHtml } from './sheet.ts';

const require = createRequire(import.meta.url);

const faces: [family: string, weight: number, style: string, file: string][] = [
  ['Kit Sans', 400, 'normal', 'ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2'],
  ['Kit Sans', 400, 'italic', 'ibm-plex-sans/files/ibm-plex-sans-latin-400-italic.woff2'],
  ['Kit Sans', 700, 'normal', 'ibm-plex-sans/files/ibm-plex-sans-latin-700-normal.woff2'],
  ['Kit Mono', 400, 'normal', 'ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2'],
  ['Kit Mono', 700, 'normal', 'ibm-plex-mono/files/ibm-plex-mono-latin-700-normal.woff2'],
];

/** Letters that look the same on every machine, and tell `l` from `1` and `O` from `0`. */
function fonts(): string {
  return faces
    .map(([family, weight, style, file]) => {
      const font = readFileSync(require.resolve(`@fontsource/${file}`)).toString('base64');
      return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${font})}`;
    })
    .join('\n');
}

/**
 * The whole set as one document to print.
 *
 * @param styles of the site
 * @param language of its pages, such as `en`
 */
export function printDocument(
  title: string,
  parts: readonly Part[],
  styles: string,
  language: string,
  words: KitWords,
): string {
  const own = readFileSync(path.join(import.meta.dirname, 'print.css'), 'utf8');
  return `<!doctype html>
<html lang="${language}" data-theme="light" data-has-hydrated="true">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>${styles}</style>
<style>${fonts()}
${own}
${parts.map((part) => footRule(part, words)).join('\n')}</style>
</head>
<body>
${parts.map(partHtml).join('\n')}
</body>
</html>
`;
}
