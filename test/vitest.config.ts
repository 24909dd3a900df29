// Two projects: `unit` (rooms, in Node) and `e2e` (the built extension in real browsers, one file at a time; a share of the battery too).
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { GOLD } from './stage/gold-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    reporters: [fileURLToPath(new URL('./stage/plain-reporter.ts', import.meta.url))],
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/battery/**', 'node_modules/**'],
          testTimeout: 20_000,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', 'test/battery/**/*.test.ts'],
          // Needs the labelled articles, which are not the project's.
          exclude: existsSync(GOLD) ? [] : ['test/e2e/seeds.test.ts'],
          fileParallelism: false,
          // Browsers on a busy machine take their time; what comes sooner costs nothing.
          expect: { poll: { timeout: 30_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: 0,
        },
      },
    ],
  },
});
