import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets, redact, secretsNow } from './secrets.ts';

// Put together here: what looks like a secret in a file sets off the scanners of those who host it.
const of = (signs: string, times: number) => signs.repeat(times);
const jwt = `eyJ${of('hbGciOi', 3)}.eyJ${of('zdWIiOi', 4)}.${of('SflKxwRJ', 5)}`;
const pem = `-----BEGIN RSA ${'PRIVATE'} KEY-----\n${of('MIIEpAIBAAKCAQEA', 20)}\n-----END RSA ${'PRIVATE'} KEY-----`;

describe('found', () => {
  it.each([
    ['DB_PASSWORD=hunter', 'DB_PASSWORD=[redacted]'],
    ['PASSWORD="correct horse', 'PASSWORD="[redacted] horse'],
    ['export MYSQL_PWD=Sommer2025!', 'export MYSQL_PWD=[redacted]'],
    ['QPC_DB_KEY=0f1e2d3c4b5a69788796a5b4c3d2e1f0', 'QPC_DB_KEY=[redacted]'],
    ['"password": "s3cr3t", "user": "app"', '"password": "[redacted]", "user": "app"'],
    ["smtp.pass: 'p4ssw0rd!'", "smtp.pass: '[redacted]'"],
    ['password: Xy7!kk29', 'password: [redacted]'],
    ['apiKey=abcDEF1234567', 'apiKey=[redacted]'],
    ['--token a1b2c3d4e5f6a7b8', '--token [redacted]'],
    ['Authorization: Bearer abcdef1234567890', 'Authorization: Bearer [redacted]'],
    ['authorization: Basic dXNlcjpwYXNz', 'authorization: Basic [redacted]'],
    ['curl -u admin:s3cret http://localhost', 'curl -u admin:[redacted] http://localhost'],
    ['mysql -u root -ps3cret db', 'mysql -u root -p[redacted] db'],
    ['redis-cli -h cache -a s3cret INFO', 'redis-cli -h cache -a [redacted] INFO'],
    ["ALTER USER app IDENTIFIED BY 's3cret';", 'ALTER USER app IDENTIFIED BY [redacted];'],
    ["PRAGMA key = 's3cret';", "PRAGMA key = '[redacted]';"],
    ['requirepass s3cret', 'requirepass [redacted]'],
    ['Cookie: sid=0123456789abcdef; theme=dark', 'Cookie: sid=[redacted]'],
    ['redis://:s3cret@cache:6379/0', 'redis://:[redacted]@cache:6379/0'],
    [`the token was ${jwt} then`, 'the token was [redacted] then'],
    [`before\n${pem}\nafter`, 'before\n[redacted]\nafter'],
    [pem.slice(0, 90), '[redacted]'],
    [`key ${'AKIA'}${of('ABCD2345', 2)}`, 'key [redacted]'],
    [`${'sk_live'}_${of('a1B2', 6)}`, '[redacted]'],
  ])('%j', async (text, clean) => {
    expect(redact(text, await findSecrets(text))).toBe(clean);
  });

  it.each([
    ['GitHub', `ghp_${of('a1B2c3', 6)}`],
    ['GitLab', `glpat-${of('a1B2c', 4)}`],
    ['Slack', `xoxb-${of('1234567890-', 2)}${of('a1B2', 6)}`],
    ['npm', `npm_${of('a1B2c3', 6)}`],
    ['SendGrid', `SG.${of('a1B2', 5)}ab.${of('a1B2', 10)}abc`],
    ['a database', 'postgres://app:Tr0ub4dor-3x@db.internal:5432/prod'],
    ['AWS', `AWS_SECRET_ACCESS_KEY=${of('a1B2c3D4', 5)}`],
    ['Hugging Face', `hf_${of('aB', 17)}`],
  ])('a token of %s', async (_, text) => {
    const [found, ...others] = await findSecrets(`it said ${text} twice`);
    expect(others).toEqual([]);
    expect(found?.what).toMatch(/^an? (secret|private|address|access|password)/);
  });

  it('whatever a comment in the text asks for', async () => {
    expect(await findSecrets(`<!-- secretlint-disable --> ghp_${of('a1B2c3', 6)}`)).toHaveLength(1);
  });

  it('with the words that follow, and both of two', async () => {
    const text = 'DB_PASSWORD=one-1 and\nAPI_TOKEN=abcdef123456\n';
    const found = await findSecrets(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'one-1',
      'abcdef123456',
    ]);
  });
});

describe('no secret', () => {
  const lines = readFileSync(join(import.meta.dirname, 'fixtures/no-secrets.txt'), 'utf8').trim();

  it.each(lines.split('\n'))('%s', async (text) => {
    expect((await findSecrets(text)).map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });
});

it('what was taken out is not found again, in no text', async () => {
  const piece = fc.constantFrom(
    ...['PASSWORD=', 'token: ', 'abc123DEF456', jwt, pem, 'redis://u:p4ss@h ', ' ', '\n', '"', "'"],
    ...['Bearer ', '[redacted]', '=', ':', 'x', '$A', '<b>', '--password '],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      let text = pieces.join('');
      // Taking one out may bring the words around another together: a few presses are enough.
      for (let press = 0; press < 5; press += 1) text = redact(text, await findSecrets(text));
      expect(secretsNow(text)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('takes no longer than a pause of typing for a long text', async () => {
  const lines = 'token password=$X https://a:b secret: - /a/b/c eyJ '.repeat(2_000);
  await findSecrets('');
  const before = performance.now();
  secretsNow(lines);
  secretsNow('a'.repeat(100_000));
  secretsNow('password'.repeat(12_000));
  secretsNow('-----BEGIN '.repeat(5_000));
  expect(performance.now() - before).toBeLessThan(3_000);
});
