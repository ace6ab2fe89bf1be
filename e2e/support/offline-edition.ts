import { cp, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packedWorker } from '../../plugins/docusaurus-plugin-offline/packed-worker.ts';
import { writeOffline } from '../../plugins/docusaurus-plugin-offline/write-offline.ts';

/**
 * A copy of a built site as a later build might have left it: every script has another name, every
 * page says which edition it is of, and the worker knows the new files.
 *
 * @returns its folder.
 */
export async function nextEdition(folder: string, edition: string): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'handrail-edition-'));
  await cp(folder, copy, { recursive: true });
  const files = await readdir(copy, { recursive: true });
  const hashes = new Set(
    files.flatMap((file) => /assets\/js\/.*\.([0-9a-f]{8})\.js$/.exec(file)?.[1] ?? []),
  );
  const backwards = (hash: string) => [...hash].reverse().join('');
  for (const file of files.filter((name) => /\.(html|js)$/.test(name) && name !== 'sw.js')) {
    const text = (await readFile(path.join(copy, file), 'utf8'))
      .replaceAll(/\b[0-9a-f]{8}\b/g, (hash) => (hashes.has(hash) ? backwards(hash) : hash))
      .replace('</head>', `<meta name="edition" content="${edition}"></head>`);
    await writeFile(path.join(copy, file), text);
    const renamed = file.replace(/\.([0-9a-f]{8})\.js$/, (_, hash) => `.${backwards(hash)}.js`);
    if (renamed !== file) await rename(path.join(copy, file), path.join(copy, renamed));
  }
  await writeOffline(copy, {
    exclude: ['img/screens/**'],
    maxFileBytes: 4_000_000,
    trailingSlash: true,
    code: await packedWorker('sw'),
  });
  return copy;
}
