#!/usr/bin/env node
import { existsSync } from 'node:fs';

// In a checkout the sources may be newer than what was made from them.
if (existsSync(new URL('./cli.ts', import.meta.url))) {
  const { refresh } = await import('./bundle.js');
  await refresh();
}
await import('./dist/cli.js');
