import { lookup as lookUp } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublic } from './addresses.ts';

export interface RequestOptions {
  allowPrivate: boolean;
  /** Milliseconds. */
  timeout: number;
}

export type Answer = { status: number; location?: string; retryAfter?: string } | { error: string };

/** It leads into a network that nobody outside can see. */
export const refused = 'EPRIVATE';

/** Asks an address once. Never throws, never follows, and reads nothing but the head of the answer. */
export function request(
  method: 'HEAD' | 'GET',
  url: URL,
  { allowPrivate, timeout }: RequestOptions,
): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !allowPrivate && !isPublic(host)) return Promise.resolve({ error: refused });
  return new Promise((resolve) => {
    const send = url.protocol === 'http:' ? requestPlain : requestSecure;
    const asked = send(url, {
      method,
      timeout,
      // A host may have a public address when it is asked for and another when it is called.
      ...(!allowPrivate && { lookup: lookUpPublic }),
      headers: { 'user-agent': 'runbook-check (link check)', accept: '*/*' },
    });
    asked.on('response', (response) => {
      const { statusCode: status = 0, headers } = response;
      const retryAfter = headers['retry-after'];
      response.destroy();
      resolve({
        status,
        ...(headers.location && { location: headers.location }),
        ...(retryAfter && { retryAfter }),
      });
    });
    asked.on('timeout', () => asked.destroy(Object.assign(new Error(), { code: 'ETIMEDOUT' })));
    asked.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ error: error.code ?? error.message }),
    );
    asked.end();
  });
}

const lookUpPublic: LookupFunction = (host, options, callback) => {
  lookUp(host, { ...options, all: true }, (error, found) => {
    const inside = found?.find(({ address }) => !isPublic(address));
    if (error) callback(error, '', 0);
    else if (inside) callback(Object.assign(new Error(refused), { code: refused }), '', 0);
    else if (options.all) callback(null, found as never);
    else callback(null, found[0]?.address ?? '', found[0]?.family ?? 4);
  });
};
