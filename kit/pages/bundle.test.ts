import { expect, it } from 'vitest';
import { bundleLive } from './bundle.ts';

it('knows a password by the words around it, and carries no rules for the tokens of others', async () => {
  const script = await bundleLive({});
  expect(script).toContain('requirepass');
  expect(script).not.toContain('secretlint');
});
