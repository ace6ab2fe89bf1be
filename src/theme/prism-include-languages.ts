/** Adds no language: there is no Prism (`src/plain-code.ts`), and its list of them weighs 10 kB. */
export default function prismIncludeLanguages(): void {}
