import { expect, it } from 'vitest';
import { soak } from '../lsp/soak.ts';

it('after 10 000 random changes the server knows what a fresh one does', async () => {
  const { compared } = await soak({ seed: 2026, edits: 10_000, every: 50, burst: 8 }, (now, fresh, what) => {
    expect(now, what).toEqual(fresh);
  });
  expect(compared).toBe(200);
});
