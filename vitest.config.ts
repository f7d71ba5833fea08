import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
    // Nothing in src keeps state between calls, and no test replaces a module: a worker reads the source once, not once a file.
    isolate: false,
  },
});
