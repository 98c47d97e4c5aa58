import { describe, expect, it } from 'vitest';
import { sample } from '../server.sample.ts';
import { definitionAt } from './definition.ts';
import { markOf, placeAt, textAt } from './shown.sample.ts';

/** From what to where: `Visitor → people.cx:1 Visitor (persona Visitor)`. */
async function definitionIn(files: string): Promise<string[]> {
  const at = await sample(files);
  const opened = at.opened();
  return definitionAt(opened, markOf(at)).map(({ originSelectionRange, targetUri, targetRange, targetSelectionRange }) => {
    const from = originSelectionRange === undefined ? '?' : textAt(opened.workspace, opened.source.uri, originSelectionRange);
    if (targetUri.startsWith('cx-rule:')) return `${from} → ${targetUri}`;
    const whole = textAt(opened.workspace, targetUri, targetRange);
    return `${from} → ${placeAt(opened.workspace, targetUri, targetSelectionRange)} (${whole})`;
  });
}

describe('going to a declaration', () => {
  it('goes to another file', async () => {
    expect(
      await definitionIn(`--- people.cx
persona Visitor "Day-tripper" { share 70% }
--- journey.cx
journey Buy for Vis<|>itor { stage Find }
`),
    ).toEqual(['Visitor → people.cx:1 Visitor (persona Visitor "Day-tripper" { share 70% })']);
  });

  it('goes from each part of a dotted name to what that part means, in Chinese keywords too', async () => {
    const shop = '触点 门店 { 期望 近 "就在附近" 预期 7 }\n轮次 2026-Q1 { ';
    expect(await definitionIn(`${shop}门店。<|>近 6 }`)).toEqual(['近 → a.cx:1 近 (期望 近 "就在附近" 预期 7)']);
    expect(await definitionIn(`${shop}门<|>店。近 6 }`)).toEqual(['门店 → a.cx:1 门店 (触点 门店 { 期望 近 "就在附近" 预期 7 })']);
  });

  it('goes from a former name to what has it no more, and from `was` to the declaration around it', async () => {
    expect(await definitionIn('kpi Wait was Waiting mean\nkpi Sum count = Wai<|>ting + 1\n')).toEqual([
      'Waiting → a.cx:1 Wait (kpi Wait was Waiting mean)',
    ]);
    expect(await definitionIn('kpi Wait was Wait<|>ing mean\n')).toEqual(['Waiting → a.cx:1 Wait (kpi Wait was Waiting mean)']);
  });

  it('stays at a declaration, and knows no place of what is built in or means nothing', async () => {
    expect(await definitionIn('team Re<|>tail "r"\n')).toEqual(['Retail → a.cx:1 Retail (team Retail "r")']);
    expect(await definitionIn('touchpoint T { expect a in Pri<|>ce }\n')).toEqual([]);
    expect(await definitionIn('touchpoint T { owner Nob<|>ody }\n')).toEqual([]);
    expect(await definitionIn('<|>')).toEqual([]);
  });

  it('goes from the folder of a `use` to the file with its program, else to its first file', async () => {
    const files = (use: string): string => `--- shops/one/a.cx
program One
use ${use}
--- group/sub/a.cx
program Nested
--- group/b.cx
persona P
--- group/c.cx
team T
program Group
`;
    expect(await definitionIn(files('"../../gr<|>oup"'))).toEqual(['../../group → group/c.cx:2 Group (Group)']);
    expect(await definitionIn(files('“../../group/s<|>ub/”'))).toEqual(['../../group/sub/ → group/sub/a.cx:1 Nested (Nested)']);
    expect(await definitionIn(files('"../../no<|>where"'))).toEqual([]);
    expect(await definitionIn('--- a/a.cx\nprogram A\nuse "../g<|>"\n--- g/y.cx\nteam T\n--- g/x.cx\nteam S\n')).toEqual([
      '../g → g/x.cx:1  ()',
    ]);
  });

  it('goes from a rule after `allow` to its page in the language of the reader', async () => {
    const at = await sample('persona P { allow program/unused-decl<|>aration because "later" }\n');
    const [english] = definitionAt(at.opened('en'), markOf(at));
    const [chinese] = definitionAt(at.opened('zh'), markOf(at));
    expect(english?.targetUri).toBe('cx-rule:/program/unused-declaration.en.md');
    expect(chinese?.targetUri).toBe('cx-rule:/program/unused-declaration.zh.md');
    expect(await definitionIn('persona P { allow program/no-such-r<|>ule because "later" }\n')).toEqual([]);
  });
});
