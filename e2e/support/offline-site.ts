import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { answer, pathBelow } from './server.ts';

/** One address that a site is served under, then another edition of it, then nothing at all. */
export interface Front {
  /** Of the home page, with the site's base, ending in a slash. */
  url: string;
  /** How many files workers have asked for. */
  asked: number;
  /** Files that are not found, whatever the folder holds: `/sw.js`. */
  missing: Set<string>;
  /** From now on this folder is what is deployed. */
  folder: string;
  /** After so many more files nobody answers any more. */
  left: number;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/**
 * Serves a folder at an address that stays when the folder changes or the server is stopped.
 * Service workers are bound to it, and what they ask for cannot be answered by a test itself.
 *
 * @param base the `baseUrl` of the site; what is outside of it is not found.
 */
export async function openFront(folder: string, base: string): Promise<Front> {
  let server: Server | undefined;
  let port = 0;
  const front: Front = {
    url: '',
    asked: 0,
    missing: new Set(),
    folder,
    left: Number.POSITIVE_INFINITY,
    async start() {
      server = createServer((request, response) => {
        if (request.headers.referer?.endsWith('/sw.js')) front.asked += 1;
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        send(front, pathBelow(base, pathname), response);
        front.left -= 1;
        if (front.left === 0) void front.stop();
      });
      await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
      port = (server.address() as AddressInfo).port;
      front.url = `http://127.0.0.1:${port}${base}`;
    },
    async stop() {
      const stopped = server;
      server = undefined;
      await new Promise<void>((resolve) => {
        if (!stopped) return resolve();
        stopped.close(() => resolve());
        stopped.closeAllConnections();
      });
    },
  };
  await front.start();
  return front;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

function send(
  { folder, missing }: Front,
  pathname: string | undefined,
  response: ServerResponse,
): void {
  const read = (name: string) => {
    try {
      return missing.has(name) ? undefined : readFileSync(path.join(folder, name));
    } catch {
      return undefined;
    }
  };
  const isFile = (name: string) => read(name) !== undefined;
  const found = pathname === undefined ? 'not found' : answer(pathname, isFile);
  if (found === 'not found') {
    response.writeHead(404, { 'content-type': types['.html'] }).end(read('/404.html'));
  } else if ('redirect' in found) {
    response.writeHead(301, { location: found.redirect }).end();
  } else {
    const body = read(found.file);
    const type = types[path.extname(found.file)] ?? 'application/octet-stream';
    // As Pages does.
    response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=600' }).end(body);
  }
}
