import { DOCUSAURUS_VERSION } from '@docusaurus/utils';

/** What to say when Docusaurus, on whose inside this plugin rests, is not made as it was. */
export function unexpected(what: string): Error {
  return new Error(
    `docusaurus-plugin-docs-in-parts was made for Docusaurus 3.10, and in ${DOCUSAURUS_VERSION} ` +
      `${what}. Until it is adapted, give the options of the docs to @docusaurus/preset-classic ` +
      'again: everything works without this plugin, and pages of a large site weigh more.',
  );
}
