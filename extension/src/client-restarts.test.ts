import { expect, it } from 'vitest';
import { restarts } from './client-restarts.ts';

const MINUTE = 60_000;

it('starts a server again after its first death, and not after a second one soon after', () => {
  const server = restarts(5 * MINUTE);
  expect(server.died(0)).toBe(true);
  expect(server.died(5 * MINUTE)).toBe(false);
});

it('takes a death long after the last for the first', () => {
  const server = restarts(5 * MINUTE);
  expect(server.died(0)).toBe(true);
  expect(server.died(5 * MINUTE + 1)).toBe(true);
  expect(server.died(5 * MINUTE + 2)).toBe(false);
});

it('begins anew where it was started by hand', () => {
  const server = restarts(5 * MINUTE);
  server.died(0);
  expect(server.died(1)).toBe(false);
  server.forgive();
  expect(server.died(2)).toBe(true);
  expect(server.died(3)).toBe(false);
});
