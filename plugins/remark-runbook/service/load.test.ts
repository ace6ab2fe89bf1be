import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseService, ServiceError } from './load.ts';

// One file a case; beside it what it gives, a service or the words of the refusal.
const folder = join(import.meta.dirname, 'fixtures');
const cases = readdirSync(folder).filter((name) => name.endsWith('.yml'));

describe.each(cases)('%s', (name) => {
  it('gives a service, or says what to mend', async () => {
    const result = read(name);
    const golden = join(
      folder,
      name.replace('.yml', typeof result === 'string' ? '.txt' : '.json'),
    );
    const text = typeof result === 'string' ? result : JSON.stringify(result, null, 2);
    await expect(`${text}\n`).toMatchFileSnapshot(golden);
  });
});

function read(name: string): unknown {
  try {
    return parseService(readFileSync(join(folder, name), 'utf8'), name);
  } catch (error) {
    if (error instanceof ServiceError) return error.message;
    throw error;
  }
}
