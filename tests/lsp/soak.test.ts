import { expect, it } from 'vitest';
import { soak } from './soak.ts';

it.each([1, 2])('after 200 random changes the server knows what a fresh one does (seed %i)', async (seed) => {
  const { compared } = await soak({ seed, edits: 200, every: 10 }, (now, fresh, what) => {
    expect(now, what).toEqual(fresh);
  });
  expect(compared).toBe(20);
});
