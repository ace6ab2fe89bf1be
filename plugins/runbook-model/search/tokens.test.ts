import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from './tokens.ts';

describe('a name is found whole and in parts', () => {
  it.each([
    ['delivery_queue_depth', ['delivery_queue_depth', 'delivery', 'queue', 'depth']],
    ['lcbp3-redis', ['lcbp3-redis', 'lcbp3', 'redis']],
    ['7001/healthz', ['7001/healthz', '7001', 'healthz']],
    ['http://localhost:9090/metrics', ['http://localhost:9090/metrics', 'localhost', '9090']],
    ['PRAGMA rekey', ['pragma', 'rekey']],
    ['OOMKilled', ['oomkilled', 'oom', 'killed']],
    ['502/503', ['502', '503']],
    ['$QPC_DB_KEY', ['qpc_db_key', 'qpc', 'db', 'key']],
    ['--vacuum-size=200M', ['vacuum-size', 'vacuum', '200m']],
    ['/var/lib/quicprochat/qpc.db', ['var/lib/quicprochat/qpc.db', 'quicprochat', 'qpc', 'db']],
    ['<server-ip>', ['server-ip', 'server', 'ip']],
    ["can't", ['cant']],
    ['[811]: ERROR.', ['811', 'error']],
    ['ฐานข้อมูล', ['ฐานข้อมูล']],
  ])('%s', (text, tokens) => {
    expect(tokensOf(text)).toEqual(expect.arrayContaining(tokens));
  });
});

const name = fc
  .array(fc.stringMatching(/^[a-z0-9]{2,8}$/), { minLength: 1, maxLength: 4 })
  .chain((parts) =>
    fc.constantFrom('_', '-', '.', '/', ':').map((joint) => ({ parts, whole: parts.join(joint) })),
  );

describe('whatever stands around a name', () => {
  it('takes neither it nor its parts away', () => {
    const edge = fc.stringMatching(/^[\s"'()[\]{}<>|,;!?=]{0,3}$/);
    fc.assert(
      fc.property(name, edge, edge, ({ parts, whole }, before, after) => {
        const tokens = tokensOf(`${before}${whole}${after}`);
        expect(tokens).toEqual(expect.arrayContaining([whole, ...parts]));
      }),
    );
  });

  it('makes no word of signs, and none with a space or a capital letter in it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const token of tokensOf(text)) {
          expect(token).toMatch(/[\p{L}\p{N}_]/u);
          expect(token).not.toMatch(/\s/);
          expect(token).toBe(token.toLowerCase());
        }
      }),
    );
  });
});
