import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';

/** What GitHub Pages does with a path below the site's base, which starts with a slash. */
export type Answer = { file: string } | { redirect: string } | 'not found';

/**
 * Decides like GitHub Pages: a file as it is; `/a` is `a.html`, else a redirect to `/a/` if
 * there is `a/index.html`; `/a/` is `a/index.html` and never `a.html`.
 *
 * @param isFile whether a path such as `/a/index.html` is a file of the site.
 */
export function answer(pathname: string, isFile: (pathname: string) => boolean): Answer {
  if (pathname.endsWith('/')) {
    const index = `${pathname}index.html`;
    return isFile(index) ? { file: index } : 'not found';
  }
  if (isFile(pathname)) return { file: pathname };
  if (isFile(`${pathname}.html`)) return { file: `${pathname}.html` };
  return isFile(`${pathname}/index.html`) ? { redirect: `${pathname}/` } : 'not found';
}

/** A site that is being served. */
export interface ServedSite {
  /** Address of the home page, with the site's base, ending in a slash. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site under its base on a free port of the loopback address.
 *
 * @param folder the built site; files that come later are not seen. A compressed copy beside a
 *   file (`main.js.gz`) is sent in its place.
 * @param base its `baseUrl`, such as `/` or `/handrail/`; what is outside of it is not found.
 */
export async function serveSite(folder: string, base: string): Promise<ServedSite> {
  // Pages caches for ten minutes. With `no-store` Chromium would keep no page for "back".
  const send = sirv(folder, { extensions: [], etag: true, maxAge: 600, gzip: true });
  const isFile = (pathname: string) => {
    const file = path.join(folder, pathname);
    return file.startsWith(folder + path.sep) && existsSync(file) && statSync(file).isFile();
  };
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const below = pathBelow(base, pathname);
    const found = below === undefined ? 'not found' : answer(below, isFile);
    if (found === 'not found') {
      sendNotFound(response, folder);
    } else if ('redirect' in found) {
      const location = encodeURI(base + found.redirect.slice(1)) + search;
      response.writeHead(301, { location }).end();
    } else {
      request.url = encodeURI(found.file);
      send(request, response);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** `/handrail/a%20b` below `/handrail/` is `/a b`; undefined if it is not below, or malformed. */
export function pathBelow(base: string, pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  try {
    return decodeURI(pathname.slice(base.length - 1));
  } catch {
    return undefined;
  }
}

function sendNotFound(response: ServerResponse, folder: string): void {
  const page = path.join(folder, '404.html');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'Not found');
}
