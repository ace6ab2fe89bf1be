import { createRequire } from 'node:module';

/**
 * Asks for the scripts of a page when its text has been painted, in their order. Behind a slow line
 * they would take half of it away from the styles the text waits for. A tab in the background paints
 * nothing until somebody looks at it, and is made ready at once.
 */
const loader = `
(() => {
  const load = () => {
    for (const late of document.querySelectorAll('script[type="text/late"]')) {
      const script = document.createElement('script');
      script.src = late.src;
      script.async = false;
      late.replaceWith(script);
    }
  };
  if (document.hidden) load();
  else requestAnimationFrame(() => setTimeout(load));
  document.addEventListener('visibilitychange', load);
})();
`;

const early = /<script src="([^"]*)" defer><\/script>/;

/** The template Docusaurus takes when it is given none. */
function standard(): string {
  // Not imported: what `default` means of a CommonJS module depends on who loads a configuration.
  const require = createRequire(import.meta.url);
  return require('@docusaurus/core/lib/ssg/ssgTemplate.html.js').default;
}

/**
 * Docusaurus' own template of a page, with scripts that wait for the first paint.
 *
 * @throws Error if the template of the Docusaurus that is installed loads its scripts another way
 */
export function paintingFirst(template = standard()): string {
  if (!early.test(template) || !template.includes('</body>')) {
    throw new Error(
      'The page template of Docusaurus no longer has the script tag that docusaurus-plugin-runbook/page-template.ts replaces. ' +
        'Compare it with @docusaurus/core/lib/ssg/ssgTemplate.html.js, or leave ssrTemplate out of docusaurus.config.ts.',
    );
  }
  return template
    .replace(early, '<script type="text/late" src="$1"></script>')
    .replace('</body>', () => `<script>${loader}</script></body>`);
}
