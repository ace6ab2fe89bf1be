import { afterAll } from 'vitest';
import { closeBrowser } from './page.ts';

// Runs around every file of browser tests.
afterAll(closeBrowser);
