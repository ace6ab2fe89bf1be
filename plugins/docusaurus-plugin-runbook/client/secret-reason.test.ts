import { expect, it } from 'vitest';
import { prepareSecretReason, secretReason } from './secret-reason.ts';

const password = 'the NAS wants DB_PASSWORD=hunter2x9';

it('goes by the shapes that every page knows until the rules are there', async () => {
  expect(secretReason(`ghp_${'a1B2'.repeat(9)}`)).toMatch(/^It looks like an access token\./);
  expect(secretReason(password)).toBeUndefined();
  await prepareSecretReason();
  expect(secretReason(password)).toBe(
    'It looks like a password or key. Secrets are never kept here: use your shell.',
  );
});

it.each(['no shell on the NAS', 'Ada Lovelace', '/srv/evidence', 'db-1.example.org', ''])(
  'lets %j be',
  async (text) => {
    await prepareSecretReason();
    expect(secretReason(text)).toBeUndefined();
  },
);
