import { describe, expect, it } from 'vitest';
import { paintFor } from './colour.ts';

const coloured = (tty: boolean, env: Record<string, string>, noColor = false) =>
  paintFor({ isTTY: tty }, env, { noColor })('red', 'x') !== 'x';

describe('paintFor', () => {
  it.each([
    [true, {}, false, true],
    [false, {}, false, false],
    [true, { NO_COLOR: '1' }, false, false],
    [true, { NO_COLOR: '' }, false, true],
    [false, { FORCE_COLOR: '1' }, false, true],
    [true, { FORCE_COLOR: '0' }, false, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false, false],
    [true, { TERM: 'dumb' }, false, false],
    [true, {}, true, false],
  ] as const)('terminal %s, %j, --no-color %s: %s', (tty, env, noColor, expected) => {
    expect(coloured(tty, env, noColor)).toBe(expected);
  });
});
