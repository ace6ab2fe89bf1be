import { type Answer, type RequestOptions, refused, request } from './request.ts';

/** What became of a link to another site. */
export interface External {
  /** Nothing if it answers. */
  problem?: string;
  /** Nobody can say for sure: it may answer others, or later. */
  unsure?: boolean;
}

export interface AskOptions extends RequestOptions {
  /** How often it is tried, and how long is waited before the second time. */
  tries: number;
  pause: number;
}

const mostRedirects = 8;
const longestPause = 30_000;

/** Asks whether an address answers: only for its head first, as a polite guest does. */
export async function ask(address: string, options: AskOptions): Promise<External> {
  let last: External = {};
  for (let attempt = 0; attempt < options.tries; attempt += 1) {
    const { again, after, ...result } = await askOnce(address, options);
    if (!again) return result;
    last = result;
    if (attempt + 1 < options.tries) await sleep(after ?? options.pause * 2 ** attempt);
  }
  return last;
}

type Attempt = External & { again?: boolean; after?: number };

async function askOnce(address: string, options: AskOptions): Promise<Attempt> {
  let url = new URL(address);
  for (let hop = 0; hop < mostRedirects; hop += 1) {
    let answer = await request('HEAD', url, options);
    // Many servers know no HEAD, and some answer it with whatever comes to their mind.
    if ('status' in answer && answer.status >= 400 && answer.status !== 429) {
      answer = await request('GET', url, options);
    }
    if (!('status' in answer && answer.status >= 300 && answer.status < 400 && answer.location)) {
      return judge(answer, url);
    }
    const next = URL.canParse(answer.location, url) ? new URL(answer.location, url) : undefined;
    if (!next || !/^https?:$/.test(next.protocol)) {
      return { problem: `It leads on to ${answer.location}, which is no web address.` };
    }
    url = next;
  }
  return { problem: 'It leads round in a circle.', unsure: true };
}

function judge(answer: Answer, { hostname }: URL): Attempt {
  if ('error' in answer) return judgeError(answer.error, hostname);
  const { status, retryAfter } = answer;
  if (status < 400) return {};
  const problem = `It answers ${status}.`;
  if (status === 404 || status === 410) return { problem };
  // 401, 403, 405, 999: not for programs. 429 and 5xx: not now.
  const after = Math.min(Number(retryAfter) * 1000, longestPause);
  const again = status === 429 || status >= 500;
  return { problem, unsure: true, again, ...(after > 0 && { after }) };
}

function judgeError(code: string, host: string): Attempt {
  if (code === refused) {
    const problem = `${host} is in a private network, which is not asked (--allow-private asks it).`;
    return { problem, unsure: true };
  }
  if (code === 'ENOTFOUND') return { problem: `There is no host ${host}.`, again: true };
  return { problem: `It does not answer (${code}).`, unsure: true, again: true };
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
