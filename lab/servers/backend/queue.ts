import { Queue, Worker } from 'bullmq';
import { createTransport } from 'nodemailer';
import { fail, info } from './log.ts';
import { connection, redis } from './redis.ts';

const { SMTP_HOST, SMTP_PORT, SMTP_USER, SMTP_PASS } = process.env;

const transport = createTransport({
  host: SMTP_HOST,
  port: Number(SMTP_PORT),
  auth: SMTP_USER ? { user: SMTP_USER, pass: SMTP_PASS } : undefined,
  connectionTimeout: 5000,
});

const queue = new Queue('email', { connection });
queue.on('error', () => {});

const worker = new Worker(
  'email',
  async ({ data }) => {
    await transport.sendMail({
      from: 'dms@example.org',
      to: data.to,
      subject: data.subject,
      text: data.text ?? '',
    });
    info('email', `Sent ${data.subject}`);
  },
  { connection },
);
worker.on('failed', (_job, error) => fail('email', `SMTP: ${error.message}`));
worker.on('error', () => {});

/** Puts an e-mail into the queue. One that fails is tried twice more. */
export async function notify(body: Buffer): Promise<{ id: string | undefined }> {
  const { id } = await queue.add('notification', JSON.parse(body.toString()), {
    attempts: 3,
    backoff: { type: 'fixed', delay: 1000 },
  });
  return { id };
}

export async function closeQueue(): Promise<void> {
  await Promise.all([worker.close(true), queue.close()]);
  redis.disconnect();
}
