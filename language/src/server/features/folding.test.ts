import { describe, expect, it } from 'vitest';
import { sample } from '../server.sample.ts';
import { foldingRanges } from './folding.ts';

/** `1-3`, one-based, with the kind where there is one. */
async function foldsOf(text: string): Promise<string[]> {
  return foldingRanges((await sample(text)).opened()).map(
    ({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind === undefined ? '' : ` ${kind}`}`,
  );
}

describe('folding', () => {
  it('folds blocks in blocks, so that their closing brace stays in sight', async () => {
    expect(
      await foldsOf(`touchpoint Till {
  expect quick {
    note "n"
  }
  for P { expect quick expected 6 }
  for Q {
    expect quick expected 6 }
}
team T { owner S }
`),
    ).toEqual(['1-7', '2-3', '6-7']);
  });

  it('ends a block that is never closed before the next declaration', async () => {
    expect(await foldsOf('触点 店 {\n  期望 近 {\n    备注 "n"\n\n团队 甲 {\n  人力 3\n}\n')).toEqual(['1-3', '2-3', '5-6']);
    expect(await foldsOf('touchpoint T {\n  expect a\n  expect b')).toEqual(['1-3']);
    expect(await foldsOf('}\n}\nteam T {\n note "x"\n}')).toEqual(['3-4']);
  });

  it('folds comments, and those that follow one another line by line', async () => {
    expect(
      await foldsOf(`/* one
   two */
// a
// b

// c
team T // d
// e
// f
／／ g
`),
    ).toEqual(['1-2 comment', '3-4 comment', '8-10 comment']);
  });

  it('folds regions', async () => {
    expect(await foldsOf('// #region people\n// x\n// y\nteam T\n// #endregion\n// #endregion\n// #region open\nteam S\n')).toEqual([
      '1-5 region',
      '2-3 comment',
    ]);
  });

  it('folds runs of `use`, and of other declarations of one kind and one line each', async () => {
    expect(await foldsOf('program A\nuse "../a"\n引用 "../b"\nteam T\n')).toEqual(['2-3 imports']);
    expect(await foldsOf('team A\nteam B { owner A }\nteam C "c"\nteam D {\n note "n"\n}\nkpi K\nkpi L\n')).toEqual(['1-3', '4-5']);
    expect(await foldsOf('team A\nteam B\n\nteam C\nteam D\n  "d"\n')).toEqual([]);
  });
});
