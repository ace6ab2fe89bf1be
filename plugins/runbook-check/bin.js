#!/usr/bin/env node
// Until the package is bundled for publishing, its TypeScript is run through tsx.
import { register } from 'tsx/esm/api';

register();
await import('./cli.ts');
