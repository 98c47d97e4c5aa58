import { defineConfig } from 'vitest/config';

const rooms = ['language/src/**/*.test.ts', 'cli/src/**/*.test.ts', 'extension/src/**/*.test.ts'];

/** Tests of rooms that take many seconds; the rest of a room's tests stay under a minute (`npm run test:unit`). */
const thorough = [
  'language/src/syntax/parse.test.ts',
  'language/src/syntax/format.test.ts',
  'language/src/report/report.test.ts',
  'language/src/analysis/laws.test.ts',
  'language/src/survey/surveyjs.test.ts',
  'language/src/survey/read-back.test.ts',
  'language/src/changes/laws.test.ts',
  'language/src/rules/strategy/typos.test.ts',
  'language/src/server/features/hover-law.test.ts',
  'language/src/server/features/completion-law.test.ts',
  'language/src/server/features/laws.test.ts',
  'extension/src/declared/grammar.test.ts',
  'cli/src/git/sides.test.ts',
];

/** Draws the same inputs each time. */
const seeded = ['tests/seed.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: rooms, exclude: thorough, setupFiles: seeded } },
      { extends: true, test: { name: 'thorough', include: thorough, setupFiles: seeded } },
      {
        extends: true,
        test: {
          name: 'cross',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/end-to-end/**', 'tests/workbench/**', 'tests/long/**'],
          setupFiles: seeded,
        },
      },
      {
        extends: true,
        test: {
          name: 'end-to-end',
          include: ['tests/end-to-end/**/*.test.ts'],
          globalSetup: ['tests/end-to-end/build.ts'],
          setupFiles: seeded,
          testTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'editor',
          include: ['tests/workbench/**/*.test.ts'],
          globalSetup: ['tests/workbench/install.ts', 'tests/workbench/packed.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // What a person sees on the screen is waited for: nothing else runs beside it.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      { extends: true, test: { name: 'long', include: ['tests/long/**/*.test.ts', ...thorough], testTimeout: 3_600_000 } },
    ],
  },
});
