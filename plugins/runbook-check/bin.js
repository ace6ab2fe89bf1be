#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

// From Node 22.1 on, what was compiled once is kept for the next start.
module.enableCompileCache?.();

// In a checkout the sources may be newer than what was made from them.
if (existsSync(new URL('./cli.ts', import.meta.url))) {
  const { refresh } = await import('./bundle.js');
  await refresh();
}
await import('./dist/cli.js');
