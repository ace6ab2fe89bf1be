import { readFile, writeFile } from 'node:fs/promises';
import { escaped } from '../../plugins/docusaurus-plugin-runbook/escaped.ts';
import { filledHtml, type KitWords } from '../language.ts';

/**
 * Mends the one page of a site that keeps its addresses behind `#`: what it says before its scripts
 * run, or where they do not, and a policy that holds on a disk and lets nothing out.
 *
 * @param file its index.html, which is written anew
 */
export async function mendOnePage(
  file: string,
  title: string,
  language: string,
  words: KitWords,
): Promise<void> {
  await writeFile(file, mended(await readFile(file, 'utf8'), title, language, words));
}

export function mended(html: string, title: string, language: string, words: KitWords): string {
  const file = '<a href="../READ-ME-FIRST.html"><code>READ-ME-FIRST.html</code></a>';
  const noScript = `<noscript><main style="max-width:40em;margin:10vh auto;padding:0 1em;font:18px/1.5 system-ui,sans-serif">
<h1>${escaped(title)}</h1>
<p>${escaped(words.siteNeedsScripts)}
${filledHtml(words.withoutScripts, { file })}</p>
</main></noscript>`;
  return html
    .replace(/<html\s*>/, `<html lang="${escaped(language)}">`)
    .replace(/<meta charset="UTF-8">/i, (charset) => `${charset}\n<title>${escaped(title)}</title>`)
    .replace(/<body[^>]*>/, (body) => `${body}\n${noScript}`)
    .replace(
      /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"/,
      (_meta, start, policy) => `${start}${onDisk(policy)}"`,
    );
}

/** Not every browser takes the files beside a file for its own; and nothing is asked for by net. */
export function onDisk(policy: string): string {
  return policy
    .split('; ')
    .map((rule) => {
      const [name] = rule.split(' ');
      if (name === 'connect-src') return `connect-src 'none'`;
      if (name === 'base-uri' || name === 'form-action' || name === 'object-src') return rule;
      return rule.replace(`'self'`, `'self' file:`);
    })
    .join('; ');
}
