import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5';

/**
 * A Docusaurus plugin that gives every page of the built site a content security policy: what runs
 * on a page is what the site was built from, and nothing that came in with a text. Pages of
 * `npm start` get none, because reloading them as they change needs `eval` and a socket.
 *
 * Docusaurus writes a few inline scripts of its own, which are allowed by their hashes. The hashes
 * are taken from the built 404 page and the triage board, because the minifier changes scripts at
 * the very end; neither page holds Markdown, so that no script of an author is ever among them.
 */
export function contentSecurityPolicy(context: LoadContext): Plugin {
  return {
    name: 'runbook-content-security-policy',
    async postBuild({ outDir, routesPaths }) {
      const { siteConfig } = context;
      // With its addresses behind `#` a site is a single page.
      const isOnePage = siteConfig.future.experimental_router === 'hash';
      const routes = isOnePage ? [siteConfig.baseUrl] : routesPaths;
      const files = routes.map((path) =>
        join(outDir, fileOf(path.slice(siteConfig.baseUrl.length), siteConfig.trailingSlash)),
      );
      const named = isOnePage ? ['index.html'] : ['404.html', 'index.html'];
      const own = named.map((name) => readFileSync(join(outDir, name), 'utf8'));
      const policy = policyFor(own.flatMap(inlineScripts));
      // Without waiting for the disk, which of thousands of pages would be most of the work.
      for (const file of new Set(files)) {
        writeFileSync(file, withPolicy(readFileSync(file, 'utf8'), policy));
      }
    },
  };
}

/** The policy under which these scripts, and else only files of the site itself, run. */
export function policyFor(scripts: readonly string[]): string {
  const hashes = scripts.map((script) => {
    const hash = createHash('sha256').update(script).digest('base64');
    return `'sha256-${hash}'`;
  });
  return [
    `default-src 'self'`,
    `script-src ${[`'self'`, ...new Set(hashes)].join(' ')}`,
    // Diagrams, charts and React set styles on elements; a style can hide, but it cannot run.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    // Said, so that the hashes above never speak for a worker.
    `worker-src 'self'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
  ].join('; ');
}

/** The text of every script that stands in a page itself and would run. */
export function inlineScripts(html: string): string[] {
  const found: string[] = [];
  const look = (node: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of tree.getChildNodes(node)) {
      if (!tree.isElementNode(child)) continue;
      if (child.tagName === 'script' && runsInline(child)) {
        const [text] = tree.getChildNodes(child);
        if (text && tree.isTextNode(text)) found.push(tree.getTextNodeContent(text));
      }
      look(child);
    }
  };
  look(parse(html));
  return found;
}

function runsInline(script: DefaultTreeAdapterTypes.Element): boolean {
  const attribute = (name: string) =>
    tree.getAttrList(script).find((one) => one.name === name)?.value;
  // Any other type is a block of data.
  return (
    attribute('src') === undefined &&
    ['', 'module', 'text/javascript'].includes(attribute('type') ?? '')
  );
}

/**
 * A page with the policy in its head, before anything that could run, and behind the declaration
 * of its characters, which browsers look for in the first bytes only.
 *
 * @throws Error if the text has no head
 */
export function withPolicy(html: string, policy: string): string {
  const [head] = /<head>\s*(?:<meta charset=[^>]*>)?/i.exec(html) ?? [];
  if (head === undefined) throw new Error('A built page has no <head> to put its policy into.');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.replace(head, () => head + meta);
}

/** The file a route was written to, by the rules of Docusaurus. */
function fileOf(path: string, trailingSlash: boolean | undefined): string {
  if (/\.html?$/i.test(path)) return path;
  const isFolder = path === '' || path.endsWith('/') || trailingSlash !== false;
  return isFolder ? join(path, 'index.html') : `${path}.html`;
}
