import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['language/src/**/*.test.ts', 'cli/src/**/*.test.ts'] } },
      { extends: true, test: { name: 'cross', include: ['tests/**/*.test.ts'], exclude: ['tests/end-to-end/**', 'tests/long/**'] } },
      {
        extends: true,
        test: {
          name: 'end-to-end',
          include: ['tests/end-to-end/**/*.test.ts'],
          globalSetup: ['tests/end-to-end/build.ts'],
          testTimeout: 180_000,
        },
      },
      { extends: true, test: { name: 'long', include: ['tests/long/**/*.test.ts'], testTimeout: 3_600_000 } },
    ],
  },
});
