import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Puts a compressed copy beside every text of a built site, as a host would send it. */
export function compress(site: string): void {
  for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(site, name);
    if (/\.(?:html|js|mjs|css|json|svg|xml|txt)$/.test(name) && statSync(file).isFile()) {
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)));
    }
  }
}
