import { pingDatabase } from './database.ts';
import { redis } from './redis.ts';
import type { Reply } from './reply.ts';
import { pingScanner } from './scanner.ts';

/** Whether everything it stands on answers. */
export async function health(): Promise<Reply> {
  const asked = { database: pingDatabase(), redis: redis.ping(), scanner: pingScanner() };
  const found = await Promise.allSettled(Object.values(asked));
  const parts = Object.fromEntries(
    Object.keys(asked).map((name, i) => [name, found[i]?.status === 'fulfilled' ? 'up' : 'down']),
  );
  const well = found.every(({ status }) => status === 'fulfilled');
  return [well ? 200 : 503, { status: well ? 'ok' : 'error', ...parts }];
}
