import { defineConfig } from 'vitest/config';

const shared = { root: import.meta.dirname, watch: false };

export default defineConfig({
  test: {
    ...shared,
    // Half of a browser test is waiting for the browser: two at once use both cores of a small machine.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'plugins/**/*.test.{ts,tsx}',
            'src/**/*.test.{ts,tsx}',
            'sources/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
            'e2e/support/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/fixtures/**'],
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['e2e/**/*.test.ts'],
          exclude: ['e2e/support/**'],
          globalSetup: ['e2e/support/site-setup.ts'],
          // Two cores draw a page in well under a second; these only end what hangs.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
