import { describe, expect, it } from 'vitest';
import type { Finding } from '../findings/finding.ts';
import { countedProgram } from '../measurement/counted.ts';
import type { MeasuredWave } from '../measurement/measurements.ts';
import { unreadableFinding } from '../measurement/readers/trouble.ts';
import { createCounting } from './counting.ts';
import { base, type Sample, sample } from './server.sample.ts';

const program = `--- shop.cx
program Shop "店" { scale 0 to 10 }
touchpoint Till "收银" { expect fast "快" in Service expected 7 weight <|>5 actual 3 }
--- waves/first.cx
wave 2026-Q1 { responses "*.xlsx" }
--- waves/answers.xlsx
PK
`;

const wave = (level: number): MeasuredWave => ({
  wave: '2026-Q1',
  answers: 40,
  sources: [{ shown: 'waves/answers.xlsx', line: 0, answers: 40, digest: null }],
  groups: [
    {
      of: 'whole',
      name: null,
      breakdown: null,
      answers: 40,
      figures: [{ subject: 'Till.fast', n: 40, sum: 40 * level, squares: 40 * level * level, high: null, low: null, counts: null }],
    },
  ],
  drivers: null,
  kano: [],
  open: [],
  problems: [],
});

/** A workspace whose client counts what is on the disk, as `cx` does: the level it says, each time it is asked. */
async function counted(given: Sample, level: () => number | null) {
  const asked: string[] = [];
  const broken: Finding[] = [];
  const hold: { until: Promise<void> } = { until: Promise.resolve() };
  const saved: { program: ReturnType<Sample['opened']>['program'] } = { program: given.opened().program };
  const counting = createCounting(
    given.workspace,
    async (uri) => {
      asked.push(uri);
      const now = level();
      const of = saved.program.program();
      await hold.until;
      return now === null ? null : countedProgram(of, { waves: [wave(now)] }, broken);
    },
    (error) => {
      throw error;
    },
  );
  const all = async (): Promise<void> => {
    await given.settled();
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    await given.settled();
  };
  const actual = (): number | undefined => given.opened().program.analysis().rows[0]?.actual.low;
  const look = async (): Promise<void> => {
    counting.look();
    await all();
  };
  return { counting, broken, asked, hold, saved, actual, look, all };
}

describe('answers that an editor does not read', () => {
  it('are asked for once, and stand in the place of what was typed', async () => {
    const { asked, actual, look } = await counted(await sample(program), () => 6);
    expect(actual()).toBe(3);
    await look();
    expect(actual()).toBe(6);
    await look();
    expect(asked).toEqual([`${base}/shop.cx`]);
  });

  it('are kept while weights change, and dropped and asked for again when what is counted by is another', async () => {
    const given = await sample(program);
    const { asked, actual, look, saved, all, counting } = await counted(given, () => 6);
    await look();
    const text = given.opened().source.content.text;
    await given.workspace.open(given.uri('shop.cx'), 2, text.replace('weight 5', 'weight 6'));
    await look();
    expect([asked.length, actual()]).toEqual([1, 6]);

    // What is on the disk still says otherwise: what is counted by it is of another text.
    await given.workspace.open(given.uri('shop.cx'), 3, text.replace('0 to 10', '0 to 100'));
    await look();
    expect([asked.length, actual()]).toEqual([2, 3]);
    await look();
    expect(asked.length).toBe(2);
    saved.program = given.opened().program;
    counting.again();
    await all();
    expect([asked.length, actual()]).toEqual([3, 6]);
  });

  it('are dropped and asked for again when a file is another one', async () => {
    const given = await sample(program);
    let level = 6;
    const { asked, actual, look } = await counted(given, () => level);
    await look();
    level = 8;
    await given.workspace.onDisk([{ uri: given.uri('waves/answers.xlsx'), gone: false }]);
    await given.settled();
    expect(actual()).toBe(3);
    await look();
    expect([asked.length, actual()]).toEqual([2, 8]);
    // Another file beside it changes no count.
    await given.workspace.onDisk([{ uri: given.uri('waves/notes.md'), gone: false }]);
    await look();
    expect([asked.length, actual()]).toEqual([2, 8]);
  });

  it('that were counted of a file which changed meanwhile are not taken', async () => {
    const given = await sample(program);
    let level = 6;
    const { asked, actual, hold, counting, all } = await counted(given, () => level);
    let go = (): void => {};
    hold.until = new Promise((resolve) => {
      go = resolve;
    });
    counting.look();
    await all();
    level = 9;
    await given.workspace.onDisk([{ uri: given.uri('waves/answers.xlsx'), gone: false }]);
    await all();
    expect(asked.length).toBe(1);
    go();
    await all();
    await all();
    expect([asked.length, actual()]).toEqual([2, 9]);
  });

  it('and that the other could not read either are told on their line, until the file is another one', async () => {
    const given = await sample(program);
    const { broken, look, all } = await counted(given, () => 6);
    const [named] = given.opened().program.program().waves[0]?.responses ?? [];
    if (named === undefined) throw new Error('the wave names nothing');
    broken.push(unreadableFinding({ messageId: 'empty', arguments: {} }, 'waves/answers.xlsx', named.origin));
    const told = () => given.told.get(given.uri('waves/first.cx'))?.findings.filter(({ rule }) => rule === 'data/unreadable-file') ?? [];
    await look();
    expect(told()).toMatchObject([{ messageId: 'empty', arguments: { file: 'waves/answers.xlsx' }, origin: { line: 1 } }]);
    await given.workspace.onDisk([{ uri: given.uri('waves/answers.xlsx'), gone: false }]);
    await all();
    expect(told()).toEqual([]);
  });

  it('are not asked for again and again where nobody counts them', async () => {
    const { asked, actual, look, counting, all } = await counted(await sample(program), () => null);
    await look();
    await look();
    expect([asked.length, actual()]).toEqual([1, 3]);
    counting.again();
    await all();
    expect(asked.length).toBe(2);
  });

  it('are none where an editor reads them all, and those of a database are', async () => {
    const csv = await counted(await sample(program.replaceAll('.xlsx', '.csv').replace('PK', 'Till.fast\n7')), () => 6);
    await csv.look();
    expect(csv.asked).toEqual([]);
    const table = program
      .replace('responses "*.xlsx"', 'responses from Warehouse')
      .replace('--- waves/first.cx', '--- data.cx\nsource Warehouse { table answers }\n--- waves/first.cx');
    const database = await counted(await sample(table), () => 6);
    await database.look();
    expect([database.asked.length, database.actual()]).toEqual([1, 6]);
  });
});
