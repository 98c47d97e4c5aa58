import { describe, expect, it } from 'vitest';
import { base, sample } from '../server.sample.ts';
import { editsForMoves } from './moved-files.ts';
import { carriedOut } from './shown.sample.ts';

/** The files that change, as they read after the moves; names are those before. */
async function movedIn(files: string, ...moves: readonly [from: string, to: string][]): Promise<Record<string, string>> {
  const { workspace } = await sample(files);
  const edit = editsForMoves(
    workspace,
    moves.map(([from, to]) => ({ from: `${base}/${from}`, to: `${base}/${to}` })),
  );
  return carriedOut(workspace, edit);
}

const files = `--- group/people.cx
persona P
use "../words"
--- words/words.cx
team T
--- shops/one/one.cx
program One
use "../../group"
--- shops/one/rounds/q1.cx
wave 2026-Q1 { responses "../answers/q1-*.csv"  responses "q1/*.csv"  responses "../../../data/all.csv" }
--- shops/two/two.cx
方案 Two
引用 “../../group/”
`;

describe('paths after a move', () => {
  it('follow a folder that is used and is renamed, from inside and outside', async () => {
    expect(await movedIn(files, ['group', 'shared/all'])).toEqual({
      'group/people.cx': 'persona P\nuse "../../words"\n',
      'shops/one/one.cx': 'program One\nuse "../../shared/all"\n',
      'shops/two/two.cx': '方案 Two\n引用 “../../shared/all/”\n',
    });
  });

  it('follow from a program that moves to what stays', async () => {
    expect(await movedIn(files, ['shops/one', 'one'])).toEqual({
      'shops/one/one.cx': 'program One\nuse "../group"\n',
      'shops/one/rounds/q1.cx': 'wave 2026-Q1 { responses "../answers/q1-*.csv"  responses "q1/*.csv"  responses "../../data/all.csv" }\n',
    });
  });

  it('stay where both ends move together, and where nothing that is named moves', async () => {
    expect(await movedIn(files, ['shops', 'stores'])).toEqual({});
    expect(await movedIn(files, ['shops/one/one.cx', 'shops/one/first.cx'])).toEqual({});
    expect(await movedIn(files, ['elsewhere', 'there'])).toEqual({});
  });

  it('follow a folder of answers as far as a pattern names it', async () => {
    const round = 'shops/one/rounds/q1.cx';
    expect(await movedIn(files, ['shops/one/answers', 'shops/one/rounds/returns'])).toEqual({
      [round]: 'wave 2026-Q1 { responses "returns/q1-*.csv"  responses "q1/*.csv"  responses "../../../data/all.csv" }\n',
    });
    expect(await movedIn(files, ['data/all.csv', 'data/2026/everything.csv'])).toEqual({
      [round]: 'wave 2026-Q1 { responses "../answers/q1-*.csv"  responses "q1/*.csv"  responses "../../../data/2026/everything.csv" }\n',
    });
    expect(await movedIn(files, ['shops/one/answers/q1-a.csv', 'shops/one/answers/q1-b.csv'])).toEqual({});
  });

  it('follow from one file that moves', async () => {
    expect(await movedIn(files, ['shops/one/rounds/q1.cx', 'shops/one/q1.cx'])).toEqual({
      'shops/one/rounds/q1.cx':
        'wave 2026-Q1 { responses "answers/q1-*.csv"  responses "rounds/q1/*.csv"  responses "../../data/all.csv" }\n',
    });
    expect(await movedIn('--- a/a.cx\nwave 2026-Q1 { responses "*.csv" }\n', ['a/a.cx', 'b/a.cx'])).toEqual({
      'a/a.cx': 'wave 2026-Q1 { responses "../a/*.csv" }\n',
    });
    expect(await movedIn('--- a/a.cx\nwave 2026-Q1 { responses "../b/*.csv" }\n', ['a/a.cx', 'b/a.cx'])).toEqual({});
  });

  it('follow files of a folder that go one by one to the same other folder', async () => {
    const two = '--- a/a.cx\nprogram A\nuse "../g"\n--- g/x.cx\nteam X\n--- g/y/z.cx\nteam Y\n';
    expect(await movedIn(two, ['g/x.cx', 'h/x.cx'], ['g/y/z.cx', 'h/y/z.cx'])).toEqual({ 'a/a.cx': 'program A\nuse "../h"\n' });
    expect(await movedIn(two, ['g/x.cx', 'h/x.cx'])).toEqual({});
    expect(await movedIn(two, ['g/x.cx', 'h/x.cx'], ['g/y', 'i/y'])).toEqual({});
  });

  it('follow several moves at once, the innermost first', async () => {
    const nested = '--- a/a.cx\nprogram A\nuse "../g/in"\n--- g/in/x.cx\nteam X\n';
    expect(await movedIn(nested, ['g', 'h'], ['g/in', 'out'])).toEqual({ 'a/a.cx': 'program A\nuse "../out"\n' });
  });

  it('are written with the signs that a text needs, in any script', async () => {
    const one = (path: string): string => `--- a/a.cx\nprogram A\nuse ${path}\n--- g/x.cx\nteam X\n`;
    expect(await movedIn(one('“../g”'), ['g', '集团 共用'])).toEqual({ 'a/a.cx': 'program A\nuse “../集团 共用”\n' });
    expect(await movedIn(one('“../g”'), ['g', "the 'old' one"])).toEqual({ 'a/a.cx': `program A\nuse "../the 'old' one"\n` });
    expect(await movedIn(one('"..\\\\g"'), ['g', 'h'])).toEqual({ 'a/a.cx': 'program A\nuse "../h"\n' });
    expect(await movedIn('--- a/a.cx\nprogram A\nuse "./g"\n--- a/g/x.cx\nteam X\n', ['a/g', 'a/h'])).toEqual({
      'a/a.cx': 'program A\nuse "./h"\n',
    });
  });

  it('are left alone where they lead nowhere, or start at a disk of their own', async () => {
    expect(await movedIn('--- a/a.cx\nprogram A\nuse "../nowhere"\n', ['a/a.cx', 'b/c/a.cx'])).toEqual({});
    expect(await movedIn('--- a/a.cx\nwave 2026-Q1 { responses "/x/y.csv" }\n', ['a/a.cx', 'b/c/a.cx'])).toEqual({});
  });
});
