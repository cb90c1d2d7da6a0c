import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Without the alias vitest loads graphql's CommonJS and ESM builds side by side, and graphql refuses two realms.
const resolve = {
  alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql/index.js')) }],
};

export default defineConfig({
  test: {
    // Vitest leaves one core idle by itself; much of what the tests do is to wait.
    maxWorkers: '100%',
    projects: [
      {
        resolve,
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/api/**'],
          globalSetup: 'tests/cli/build.ts',
          setupFiles: 'tests/same-seed.ts',
          testTimeout: 120_000,
        },
      },
      {
        resolve,
        test: {
          name: 'sqlite',
          include: ['tests/api/**/*.test.ts'],
          testTimeout: 120_000,
          provide: { postgresql: null },
        },
      },
      {
        resolve,
        test: {
          name: 'postgresql',
          include: ['tests/api/**/*.test.ts'],
          globalSetup: 'tests/api/start-postgresql.ts',
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
