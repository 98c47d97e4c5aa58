import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from '@touchstone/language/analysis/analyse.ts';
import { compile, linked } from '@touchstone/language/compile.ts';
import { measureInMemory } from '@touchstone/language/measurement/measuring.ts';
import { readCsv } from '@touchstone/language/measurement/readers/csv.ts';
import { messageOf } from '@touchstone/language/rules/registry.ts';
import { describe, expect, it } from 'vitest';
import { answerFiles, examples } from '../scripts/answers/studies.ts';
import { root } from './programs.ts';

/** A program with one wave, and what its answers say. */
function measured(text: string, csv: string) {
  const own = [{ file: 'main.cx', text }];
  const { program } = linked({ own });
  const [wave] = program.waves;
  const read = readCsv(csv);
  if (wave === undefined || !('table' in read)) throw new Error('no wave, or no table');
  const one = measureInMemory(program, wave, [{ shown: 'answers.csv', line: 0, digest: null, table: read.table }]);
  const measurements = { waves: [one] };
  return { one, measurements, ...compile({ own, measurements }) };
}

describe('the answers of the examples', () => {
  it('are those that the generator makes, on every run', () => {
    const [first, second] = [answerFiles(), answerFiles()];
    for (const [index, { path, bytes }] of first.entries()) {
      expect(Buffer.compare(bytes, second[index]?.bytes ?? Buffer.of()), path).toBe(0);
      expect(Buffer.compare(bytes, readFileSync(join(examples, path))), `${path}: run npm run answers`).toBe(0);
    }
    expect(first.map(({ path }) => path)).toHaveLength(11);
  });

  it('go together as people’s answers do', () => {
    const table = readCsv(readFileSync(join(examples, 'auto-service/答卷/2026-Q2.csv'), 'utf8'));
    if (!('table' in table)) throw new Error('no table');
    const column = (name: string) =>
      table.table.columns.find((one) => one.name === name)?.cells.map((cell) => (cell === null ? null : Number(cell))) ?? [];
    const correlation = (a: string, b: string): number => {
      const [x, y] = [column(a), column(b)];
      const pairs = x.flatMap((value, index) => {
        const other = y[index] ?? null;
        return value === null || other === null ? [] : [[value, other] as const];
      });
      const mean = (of: (pair: readonly [number, number]) => number) => pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
      const [mx, my] = [mean(([value]) => value), mean(([, value]) => value)];
      const cross = mean(([p, q]) => (p - mx) * (q - my));
      return cross / Math.sqrt(mean(([p]) => (p - mx) ** 2) * mean(([, q]) => (q - my) ** 2));
    };
    const [same, other, effort] = [
      correlation('休息区.准时', '休息区.进度'),
      correlation('休息区.准时', '结算.明细'),
      correlation('约车.约得上', '约车费力度'),
    ];
    expect(same).toBeGreaterThan(other);
    expect(other).toBeGreaterThan(0.1);
    expect(effort).toBeLessThan(-0.2);
    expect(correlation('推荐意愿', '休息区.准时')).toBeGreaterThan(0.2);
    expect(column('车间.修好').filter((value) => value === null).length).toBeGreaterThan(50);
  });
});

describe.each(['docs/answers.md', 'docs/answers.zh-CN.md'])('%s', (name) => {
  const page = readFileSync(join(root, name), 'utf8');
  const [program = ''] = [...page.matchAll(/^```cx\n([\s\S]*?)^```$/gm)].map(([, text]) => text);
  const tables = [...page.matchAll(/^```csv\n([\s\S]*?)^```$/gm)].map(([, text]) => text ?? '');

  it('shows answers that are read as it says', () => {
    const { one, findings } = measured(program, tables[0] ?? '');
    const problems = findings.filter(({ rule, severity }) => rule.startsWith('data/') && severity === 'warning');
    expect(problems.map((finding) => messageOf(finding, 'en'))).toEqual([]);
    expect(one.answers).toBe(3);
    const [whole] = one.groups;
    expect(whole?.figures.map(({ n, sum }) => [n, sum])).toEqual([
      [3, 21],
      [2, 15],
      [3, 25],
    ]);
    expect(one.groups.map(({ of, answers }) => `${of} ${answers}`).sort()).toEqual([
      'member 1',
      'member 2',
      'persona 1',
      'persona 2',
      'whole 3',
    ]);
    expect(one.open.map(({ n }) => n)).toEqual([2]);
  });

  it('shows the same in rows of one question', () => {
    const { one, findings } = measured(program, tables[1] ?? '');
    expect(one.answers).toBe(2);
    expect(one.groups[0]?.figures.map(({ n, sum }) => [n, sum])).toEqual([
      [1, 8],
      [2, 15],
    ]);
    expect(findings.filter(({ rule }) => rule === 'data/unknown-column')).toEqual([]);
  });
});

/** Seventeen guests of a hotel: a real survey, which comes with Debian's PSPP. */
describe('the hotel of PSPP', () => {
  const source = '/usr/share/pspp/examples/hotel.sav';

  it('is mapped, measured, and says what PSPP says', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cx-hotel-'));
    try {
      execFileSync('pspp-convert', [source, join(folder, 'hotel.csv')]);
      const [head = '', ...rows] = readFileSync(join(folder, 'hotel.csv'), 'utf8').trim().split('\n');
      expect(head).toBe('v1,v2,v3,v4,v5');
      const turned = rows.map((row) => row.split(',').map((cell, index) => (index === 2 || index === 4 ? 6 - Number(cell) : Number(cell))));
      const csv = `v1,v2,6 − v3,v4,6 − v5\n${turned.map((row) => row.join(',')).join('\n')}\n`;
      const { program, one, measurements, findings } = measured(readFileSync(join(root, 'tests/fixtures/hotel/hotel.cx'), 'utf8'), csv);
      expect(findings.filter(({ rule }) => rule.startsWith('data/')).map(({ messageId }) => messageId)).toEqual(['whole']);
      expect(one.problems).toEqual([]);

      writeFileSync(
        join(folder, 'hotel.sps'),
        `GET FILE='${source}'.\nCOMPUTE t3 = 6 - v3.\nCOMPUTE t5 = 6 - v5.\nFORMATS v1 v4 t3 t5 (F8.6).\nDESCRIPTIVES v1 t3 v4 t5 /STATISTICS=MEAN STDDEV.\n`,
      );
      const printed = execFileSync('pspp', ['-o', '-', '-O', 'format=csv', join(folder, 'hotel.sps')], { encoding: 'utf8' });
      const theirs = printed
        .split('\n')
        .map((line) => /^"?(.*?)"?,17,([\d.]+),([\d.]+)$/.exec(line))
        .flatMap((found) => (found === null ? [] : [[Number(found[2]), Number(found[3])]]));
      const { rows: ours, drivers } = analyse(program, { measurements });
      const row = (name: string) => ours.find(({ expectation }) => expectation === name);
      const mine = ['Desk.service', 'Desk.quick', 'Desk.concerns', 'Room.quiet'].map(row);
      expect(mine.map((one) => one?.n)).toEqual([17, 17, 17, 17]);
      expect(theirs).toHaveLength(4);
      for (const [index, [mean, sd]] of theirs.entries()) {
        expect(mine[index]?.actual.low).toBeCloseTo(mean ?? Number.NaN, 2);
        expect(mine[index]?.sd).toBeCloseTo(sd ?? Number.NaN, 2);
      }
      // v1, v3 turned and v4 are one scale: .81, as PSPP's handbook has it.
      expect(drivers?.reliability.find(({ factor }) => factor === 'Service')?.alpha?.toFixed(2)).toBe('0.81');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
