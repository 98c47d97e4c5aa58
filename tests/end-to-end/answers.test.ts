/** Answers and the command line as it is installed: with DuckDB, without it, and without anything that reads answers. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cx, folderWith, remove, root } from './cx.ts';

/** So many that DuckDB counts them where it is there. */
function manyAnswers(): string {
  const rows = Array.from(
    { length: 250_000 },
    (_, row) =>
      `r${row},${row % 3 === 0 ? 'Local' : 'Visitor'},2026-02-${10 + (row % 19)},${(row * 7) % 11},${row % 13 === 0 ? '' : (row * 5) % 11},${(row * 3) % 11}`,
  );
  return `respondent,persona,at,Shop.near,Shop.range,Recommend\n${rows.join('\n')}\n`;
}

const program = `program P "p" { scale 0 to 10 languages en }
persona Visitor "v" { share 70% } persona Local "l" { share 30% }
touchpoint Shop "shop" { expect near "near" expected 7 weight 9 expect range "range" expected 6 weight 4 }
kpi Recommend "rec" nps
`;

let bare: string;
let folder: string;
beforeAll(() => {
  folder = folderWith({ 'shop.cx': `${program}wave 2026-Q1 "q1" { responses "a.csv" }\n`, 'a.csv': manyAnswers() });
  // Where no package stands beside it.
  bare = folderWith({});
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(root, 'cli', part), join(bare, 'cx', part), { recursive: true });
});
afterAll(() => {
  remove(folder);
  remove(bare);
});

describe('many answers', () => {
  it('give the same report with DuckDB and without, which is told', () => {
    const engine = cx(folder, ['report', '.', '--lang', 'en']);
    expect([engine.code, engine.err]).toEqual([0, '']);
    const executable = join(bare, 'cx/bin/cx.js');
    const memory = cx(folder, ['report', '.', '--lang', 'en'], { executable });
    expect(memory.code).toBe(0);
    expect(memory.err).toMatch(/`a\.csv` is large, and DuckDB is not installed here/);
    expect(memory.out).toBe(engine.out);
    expect(cx(folder, ['report', '.', '--lang', 'zh'], { executable }).err).toMatch(/「a\.csv」很大，而这里没有安装 DuckDB/);
  });
  it('of a program without any load nothing that reads them', () => {
    const small = folderWith({ 'shop.cx': program });
    const lean = join(bare, 'lean');
    mkdirSync(lean);
    cpSync(join(bare, 'cx'), lean, { recursive: true });
    rmSync(join(lean, 'dist/measuring.cjs'));
    const executable = join(lean, 'bin/cx.js');
    for (const words of [
      ['check', '.'],
      ['report', '.'],
    ])
      expect(cx(small, words, { executable }).code).toBe(0);
    expect(cx(folder, ['check', '.'], { executable }).code).toBe(2);
    remove(small);
  });
});
