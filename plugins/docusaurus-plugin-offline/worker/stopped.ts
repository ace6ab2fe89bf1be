import type { Stopped } from './messages.ts';
import type { Stop } from './save.ts';

/** Finds out why saving stopped: a browser tells a lost line and a wrong content alike. */
export async function whyStopped({ cause, address }: Stop): Promise<Stopped> {
  const { name, details } = cause as Error & { details?: { status?: number } };
  if (name === 'QuotaExceededError') return 'full';
  if (details?.status) return 'missing';
  if (!address) return 'unknown';
  try {
    const response = await fetch(address, { cache: 'no-store' });
    return response.ok ? 'other content' : 'missing';
  } catch {
    return 'no connection';
  }
}
