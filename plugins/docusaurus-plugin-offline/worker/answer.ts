import { aliases, plain } from './addresses.ts';
import { book } from './book.ts';
import { fromOthers } from './caches.ts';
import { shelf } from './save.ts';
import { worker } from './scope.ts';

const { scope } = worker.registration;
const addresses = new Map(book.entries.map(([address]) => [plain(address), address]));

/** Answers a request from the saved copy, and only else from the network. */
export async function answer(request: Request): Promise<Response> {
  const { url } = request;
  const [below = ''] = url.slice(scope.length).split(/[?#]/);
  const address = addresses.get(plain(below));
  const isPage = request.mode === 'navigate';
  if (address === undefined && isPage) {
    const meant = aliases(plain(below)).find((alias) => addresses.has(alias));
    if (meant !== undefined) return leadTo(addresses.get(meant) ?? '', new URL(url).search);
  }
  const kept = address === undefined ? await ofOldPage(request) : await saved(address);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const page = isPage && (await saved('404.html'));
    if (!page) throw error;
    return new Response(page.body, { status: 404, headers: page.headers });
  }
}

function saved(address: string): Promise<Response | undefined> {
  return shelf.matchPrecache(new URL(address, scope).href);
}

/** What only a page of an older version asks for; no page itself is ever an old one. */
async function ofOldPage({ url, mode }: Request): Promise<Response | undefined> {
  return mode === 'navigate' ? undefined : fromOthers(url);
}

function leadTo(address: string, search: string): Response {
  return Response.redirect(new URL(address, scope).href + search, 302);
}
