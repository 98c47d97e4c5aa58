import { describe, expect, it } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver';
import { sample } from '../server.sample.ts';
import { selectionRanges } from './selection.ts';
import { markOf, textAt } from './shown.sample.ts';

/** What is selected step by step. */
async function stepsOf(text: string): Promise<string[]> {
  const at = await sample(text);
  const opened = at.opened();
  const [first] = selectionRanges(opened, [markOf(at)]);
  const steps: string[] = [];
  for (let one: SelectionRange | undefined = first; one !== undefined; one = one.parent)
    steps.push(textAt(opened.workspace, opened.source.uri, one.range));
  return steps;
}

describe('growing a selection', () => {
  it('goes from a word to its path, its property, the block, the declaration and the file', async () => {
    const wave = 'wave 2026-Q1 {\n  Shop.near 6.1 n 212\n  Wait 7 min\n}';
    const steps = [
      'Shop',
      'Shop.near',
      'Shop.near 6.1 n 212',
      'Shop.near 6.1 n 212\n  Wait 7 min',
      '{\n  Shop.near 6.1 n 212\n  Wait 7 min\n}',
      wave,
      `team T\n${wave}\n`,
    ];
    expect(await stepsOf(`team T\n${wave.replace('Shop', 'Sh<|>op')}\n`)).toEqual(steps);
    expect(await stepsOf(`team T\n${wave.replace('Shop', 'Shop<|>')}\n`)).toEqual(steps);
  });

  it('goes from a number to its value and its clause', async () => {
    const expectation = 'expect near expected 7~8 weight 9';
    expect(await stepsOf(`touchpoint T { ${expectation.replace('8', '<|>8')} }`)).toEqual([
      '8',
      '7~8',
      'expected 7~8',
      expectation,
      `{ ${expectation} }`,
      `touchpoint T { ${expectation} }`,
    ]);
  });

  it('goes from a word of a text or a comment to all of it', async () => {
    const team = 'team T { note "Ask 张三 (first)" }';
    expect(await stepsOf(team.replace('张三', '张<|>三'))).toEqual([
      '张三',
      'Ask 张三 (first)',
      '"Ask 张三 (first)"',
      'note "Ask 张三 (first)"',
      '{ note "Ask 张三 (first)" }',
      team,
    ]);
    expect(await stepsOf('// one t<|>wo\nteam T')).toEqual(['two', 'one two', '// one two', '// one two\nteam T']);
    expect((await stepsOf('/* one\n t<|>wo */\nteam T')).slice(0, 3)).toEqual(['two', 'one\n two', '/* one\n two */']);
  });

  it('finds blocks in a broken text, and is the file in an empty one', async () => {
    expect(await stepsOf('team T { owner\nkpi { targ<|>et')).toEqual([
      'target',
      '{ target',
      'owner\nkpi { target',
      '{ owner\nkpi { target',
      'team T { owner\nkpi { target',
    ]);
    expect(await stepsOf('<|>')).toEqual(['']);
    expect(await stepsOf('team A\n<|>\nteam B')).toEqual(['team A\n\nteam B']);
  });
});
