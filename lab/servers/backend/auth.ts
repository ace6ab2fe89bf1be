import { createHash, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { knows } from './database.ts';
import { fail } from './log.ts';
import { redis } from './redis.ts';
import type { Reply } from './reply.ts';

const { JWT_SECRET = '' } = process.env;
const secret = new TextEncoder().encode(JWT_SECRET);
const seconds = 3600;

/** Logs a user in: a token in the hand of the user, a session in Redis. */
export async function login(body: Buffer): Promise<Reply> {
  const { name = '', password = '' } = JSON.parse(body.toString()) as Record<string, string>;
  if (!JWT_SECRET) {
    fail('Auth', 'JWT secret is missing: no token can be signed');
    return [401, { message: 'Unauthorized' }];
  }
  const hash = createHash('sha256').update(password).digest('hex');
  if (!(await knows(name, hash))) return [401, { message: 'Unauthorized' }];
  const session = randomUUID();
  await redis.set(`session:${session}`, name, 'EX', seconds);
  const token = await new SignJWT({ session })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(name)
    .setExpirationTime(`${seconds}s`)
    .sign(secret);
  return [200, { token }];
}

/** Whose token it is, if it is valid and its session still there. */
export async function userOf(authorization = ''): Promise<string | undefined> {
  const token = authorization.replace(/^Bearer /, '');
  if (!token) return undefined;
  try {
    const { payload } = await jwtVerify(token, secret);
    return (await redis.get(`session:${String(payload.session)}`)) ?? undefined;
  } catch (error) {
    fail('Auth', `JWT validation failed: ${(error as Error).message}`);
    return undefined;
  }
}
