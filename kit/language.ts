import path from 'node:path';
import { build } from 'esbuild';
import { filledIn } from 'runbook-model/report';
import { escaped } from '../plugins/docusaurus-plugin-runbook/escaped.ts';
import { withoutSite } from './without-site.ts';

const words = path.resolve(
  import.meta.dirname,
  '../plugins/docusaurus-plugin-runbook/client/kit-words.ts',
);

/** What the kit says of itself, in one language. */
export type Language = typeof import('../plugins/docusaurus-plugin-runbook/client/kit-words.ts');
export type KitWords = Language['kitWords'];

/**
 * The words of the kit as a site says them. They are translated as on the site itself, by modules
 * that only its build can load: so they are packed into one that holds its translations.
 *
 * @param translations of the site, by their ids
 * @param tag of its language, such as `en`
 */
export async function languageOf(
  translations: Readonly<Record<string, string>>,
  tag: string,
): Promise<Language> {
  const { outputFiles } = await build({
    entryPoints: [words],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    loader: { '.js': 'jsx' },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutSite(translations, JSON.stringify(tag))],
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/** A message as HTML: its values are HTML already. */
export function filledHtml(message: string, values: Readonly<Record<string, string>>): string {
  return filledIn(escaped(message), values);
}
