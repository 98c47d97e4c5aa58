import { describe, expect, it } from 'vitest';
import { link } from '../../program/link.ts';
import { readFragment } from '../../syntax/read.ts';
import { analyse } from '../analyse.ts';
import type { DriveTest } from '../analysis.ts';

const shops = ['A', 'B', 'C', 'D', 'E', 'F'];

interface Given {
  /** Of each shop: the driver, the driven. */
  readonly members?: readonly (readonly [number, number])[];
  /** Of each wave: the driver, the driven. */
  readonly waves?: readonly (readonly [number, number])[];
  readonly lower?: boolean;
  readonly n?: number;
}

function tested({ members = [], waves = [[50, 3]], lower = false, n = 90 }: Given): DriveTest | undefined {
  const rounds = waves.map(([a, b], index) => {
    const groups =
      index === waves.length - 1 ? members.map(([x, y], shop) => `for ${shops[shop]} { Speed ${x} n ${n}  Loyal ${y} n ${n} }`) : [];
    return `wave W${index} { period 202${index}  Speed ${a} n 900  Loyal ${b} n 900  ${groups.join('\n')} }`;
  });
  const text = `breakdown Shop { ${shops.map((name) => `member ${name}`).join(' ')} }
kpi Speed mean { drives Loyal each Shop ${lower ? 'lower-is-better' : ''} }
kpi Loyal mean { each Shop }
${rounds.join('\n')}
`;
  const fragment = readFragment('a.cx', text);
  const { program, findings } = link([fragment], []);
  expect([...fragment.findings, ...findings].filter(({ severity }) => severity === 'error')).toEqual([]);
  return analyse(program, { asOf: null }).drives[0];
}

const rising = [1, 2, 3, 4, 5, 6].map((x) => [x, 2 * x + (x % 2)] as const);

describe('what is said to drive another', () => {
  it('is borne out by members that do well in both', () => {
    const found = tested({ members: rising });
    expect(found).toMatchObject({ driver: 'Speed', driven: 'Loyal', verdict: 'borne-out', members: { breakdown: 'Shop', n: 6 } });
    // r of 1…6 with 3, 4, 7, 8, 11, 12 is 17.5·2/√(17.5·71.5); Fisher's interval of it.
    expect(found?.members?.correlation).toBeCloseTo(0.9895, 4);
    expect(found?.members?.low).toBeCloseTo(Math.tanh(Math.atanh(found?.members?.correlation ?? 0) - 1.959964 / Math.sqrt(3)), 9);
  });

  it('is contradicted by members that do well in one and badly in the other', () => {
    expect(tested({ members: rising.map(([x, y]) => [x, -y + 20]) })?.verdict).toBe('contradicted');
  });

  it('takes falling for rising where lower is better', () => {
    expect(tested({ members: rising.map(([x, y]) => [x, -y + 20]), lower: true })).toMatchObject({ verdict: 'borne-out' });
    expect(
      tested({
        waves: [
          [5, 3],
          [4, 4],
        ],
        lower: true,
      })?.moves,
    ).toEqual({ together: 1, against: 0 });
  });

  it('is open between few, and where chance would do', () => {
    expect(tested({ members: rising.slice(0, 4) })?.members).toBeNull();
    expect(
      tested({
        members: [
          [1, 3],
          [2, 1],
          [3, 4],
          [4, 1],
          [5, 5],
          [6, 2],
        ],
      })?.verdict,
    ).toBe('open');
    expect(tested({ members: rising, n: 5 })?.members).toBeNull();
  });

  it('counts moves from wave to wave, and needs six of them that agree', () => {
    const up = Array.from({ length: 7 }, (_, index) => [50 + index, 3 + index] as const);
    expect(tested({ waves: up })).toMatchObject({ moves: { together: 6, against: 0 }, verdict: 'borne-out' });
    expect(tested({ waves: up.slice(0, 6) })).toMatchObject({ moves: { together: 5, against: 0 }, verdict: 'open' });
    expect(tested({ waves: up.map(([a, b]) => [a, 50 - b]) })?.verdict).toBe('contradicted');
    expect(tested({})?.verdict).toBeNull();
  });
});
