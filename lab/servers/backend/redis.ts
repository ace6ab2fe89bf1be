import { Redis } from 'ioredis';
import { fail } from './log.ts';

const { REDIS_HOST, REDIS_PASSWORD } = process.env;

/** What a queue and its worker need to connect; a worker waits, a request must not. */
export const connection = {
  host: REDIS_HOST,
  password: REDIS_PASSWORD,
  maxRetriesPerRequest: null,
};

export const redis = new Redis({ ...connection, maxRetriesPerRequest: 1, connectTimeout: 3000 });

let last = '';
redis.on('error', (error: Error) => {
  // It tries again and again: once is enough to say so.
  if (error.message !== last) fail('Redis', error.message);
  last = error.message;
});
