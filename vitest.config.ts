import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Without the alias vitest loads graphql's CommonJS and ESM builds side by side, and graphql refuses two realms.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql/index.js')) }] },
  test: { include: ['tests/**/*.test.ts'], testTimeout: 20_000 },
});
