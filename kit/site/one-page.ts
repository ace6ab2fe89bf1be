import { readFile, writeFile } from 'node:fs/promises';
import { escaped } from '../../plugins/docusaurus-plugin-runbook/escaped.ts';

/**
 * Mends the one page of a site that keeps its addresses behind `#`: what it says before its scripts
 * run, or where they do not, and a policy that holds on a disk and lets nothing out.
 *
 * @param file its index.html, which is written anew
 */
export async function mendOnePage(file: string, title: string, language: string): Promise<void> {
  await writeFile(file, mended(await readFile(file, 'utf8'), title, language));
}

export function mended(html: string, title: string, language: string): string {
  const noScript = `<noscript><main style="max-width:40em;margin:10vh auto;padding:0 1em;font:18px/1.5 system-ui,sans-serif">
<h1>${escaped(title)}</h1>
<p>This part of the kit needs scripts, and they are off in this browser.
Without scripts open <a href="../READ-ME-FIRST.html">READ-ME-FIRST.html</a>: each playbook is there as a page of its own, complete and in order, and as a PDF.</p>
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
