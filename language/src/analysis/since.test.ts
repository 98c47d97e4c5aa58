import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { analyse } from './analyse.ts';
import type { Change } from './analysis.ts';

describe('since', () => {
  const text = `program P "P" {}
    touchpoint Shop { expect near expected 7 weight 9  expect range expected 7 weight 5 }
    kpi K nps
    wave 2025-Q3 { Shop.near 4 n 100 sd 1  Shop.range 6 n 100 sd 1  K 10 n 100 sd 80 }
    wave 2025-Q4 { Shop.near 5 n 100 sd 1  K 20 n 100 sd 80 }
    wave 2026-Q1 { Shop.near 6 n 100 sd 1  Shop.range 7 n 100 sd 1  K 30 n 100 sd 80 }
    wave 2026-Q2 { Shop.near 8 n 100 sd 1  K 50 n 100 sd 80 }`;
  const analysed = (options: Parameters<typeof analyse>[1]) => {
    const { rows, kpis, previousWave, previousIndex } = analyse(compile({ own: [{ file: 'a.cx', text }] }).program, options);
    const of = (name: string) => rows.find(({ expectation }) => expectation === name)?.change;
    const told = (change: Change | null | undefined) => change && [change.sinceWave, change.difference];
    return { near: told(of('Shop.near')), range: told(of('Shop.range')), kpi: told(kpis[0]?.change), previousWave, previousIndex };
  };

  it('is the wave before, unless another is named', () => {
    expect(analysed({})).toMatchObject({ near: ['2026-Q1', 2], range: ['2025-Q3', 1], kpi: ['2026-Q1', 20], previousWave: '2026-Q1' });
    expect(analysed({ since: '2025-Q4' })).toMatchObject({ near: ['2025-Q4', 3], range: ['2025-Q3', 1], kpi: ['2025-Q4', 30] });
    expect(analysed({ since: '2025-Q4' }).previousWave).toBe('2025-Q4');
    expect(analysed({ since: '2025-Q4' }).previousIndex).not.toEqual(analysed({}).previousIndex);
    expect(analysed({ wave: '2026-Q1', since: '2025-Q3' })).toMatchObject({ near: ['2025-Q3', 2], kpi: ['2025-Q3', 20] });
  });

  it('is an earlier one', () => {
    for (const since of ['2026-Q2', '2027-Q1']) expect(() => analysed({ since })).toThrow(RangeError);
    expect(() => analysed({ wave: '2025-Q4', since: '2026-Q1' })).toThrow(RangeError);
  });
});
