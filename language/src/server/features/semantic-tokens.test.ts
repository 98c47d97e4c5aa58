import { describe, expect, it } from 'vitest';
import { sample } from '../server.sample.ts';
import { semanticTokens, semanticTokensDelta, semanticTokensLegend } from './semantic-tokens.ts';

/** `word type+modifier` for each coloured word. */
function shown(text: string, data: readonly number[]): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const found: string[] = [];
  let line = 0;
  let start = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    line += down;
    start = down === 0 ? start + right : right;
    const { tokenTypes, tokenModifiers } = semanticTokensLegend;
    const told = tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0).map((name) => `+${name}`);
    found.push(`${lines[line]?.slice(start, start + length)} ${tokenTypes[type]}${told.join('')}`);
  }
  return found;
}

async function coloursIn(text: string): Promise<string[]> {
  return shown(text, semanticTokens((await sample(text)).opened()).data);
}

describe('colours', () => {
  it('tell keywords, names by what they name, texts, numbers, units and comments', async () => {
    expect(
      await coloursIn(`persona P "p" en "P" { share 70% } // who
touchpoint Shop { expect near in Price expected 7~8 }
kpi Wait "w" mean at Shop { target 5 min by 2026-Q3  alarm ¥8 }
`),
    ).toEqual([
      'persona keyword+declaration',
      'P class+declaration',
      '"p" string',
      'en enumMember+defaultLibrary',
      '"P" string',
      'share keyword',
      '70 number',
      '% number',
      '// who comment',
      'touchpoint keyword+declaration',
      'Shop struct+declaration',
      'expect keyword+declaration',
      'near property+declaration',
      'in operator',
      'Price type+readonly+defaultLibrary',
      'expected keyword',
      '7 number',
      '~ operator',
      '8 number',
      'kpi keyword+declaration',
      'Wait variable+declaration',
      '"w" string',
      'mean enumMember+defaultLibrary',
      'at operator',
      'Shop struct',
      'target keyword',
      '5 number',
      'min number',
      'by operator',
      '2026-Q3 number',
      'alarm keyword',
      '¥ number',
      '8 number',
    ]);
  });

  it('are the same in Chinese keywords', async () => {
    expect(
      await coloursIn('团队 店 { 人力 120天 每季度 }\n来源 评论 was 旧评 「大众」 评价 { 负责方 店  备注 「……」 }\n轮次 2026-Q1 { }\n'),
    ).toEqual([
      '团队 keyword+declaration',
      '店 interface+declaration',
      '人力 keyword',
      '120 number',
      '天 number',
      '每 operator',
      '季度 number',
      '来源 keyword+declaration',
      '评论 macro+declaration',
      'was operator',
      '旧评 macro',
      '「大众」 string',
      '评价 enumMember+defaultLibrary',
      '负责方 keyword',
      '店 interface',
      '备注 keyword',
      '「……」 string',
      '轮次 keyword+declaration',
      '2026-Q1 event+declaration',
    ]);
  });

  it('are those of a name where a word of the language is one, and none where a name means nothing', async () => {
    expect(
      await coloursIn(`touchpoint T { expect price  owner nobody }
kpi goal rate = returning / customers + 1
wave 2026-Q1 { T.price 6 n 20  goal 5%  map { "x" as persona } }
source S survey { covers T }
`),
    ).toEqual([
      'touchpoint keyword+declaration',
      'T struct+declaration',
      'expect keyword+declaration',
      'price property+declaration',
      'owner keyword',
      'kpi keyword+declaration',
      'goal variable+declaration',
      'rate enumMember+defaultLibrary',
      '= operator',
      '/ operator',
      '+ operator',
      '1 number',
      'wave keyword+declaration',
      '2026-Q1 event+declaration',
      'T struct',
      'price property',
      '6 number',
      'n keyword',
      '20 number',
      'goal variable',
      '5 number',
      '% number',
      'map keyword',
      '"x" string',
      'as keyword',
      'source keyword+declaration',
      'S macro+declaration',
      'survey enumMember+defaultLibrary',
      'covers keyword',
      'T struct',
    ]);
  });

  it('tell former names, rules, and a program', async () => {
    expect(
      await coloursIn(`program Shop was Store { owner T  allow strategy/overkill because "x" }
team T
touchpoint Till { expect quick was Desk.fast }
wave 2026-Q1 { Desk.fast 5 }
`),
    ).toEqual([
      'program keyword+declaration',
      'Shop namespace+declaration',
      'was operator',
      'Store namespace',
      'owner keyword',
      'T interface',
      'allow keyword+declaration',
      'strategy/overkill decorator',
      'because operator',
      '"x" string',
      'team keyword+declaration',
      'T interface+declaration',
      'touchpoint keyword+declaration',
      'Till struct+declaration',
      'expect keyword+declaration',
      'quick property+declaration',
      'was operator',
      'Desk property',
      'fast property',
      'wave keyword+declaration',
      '2026-Q1 event+declaration',
      'Desk property',
      'fast property',
      '5 number',
    ]);
  });

  it('follow a comment line by line, and stay right in a broken text', async () => {
    expect(await coloursIn('/* one\r\n  two */ team T\r\nkpi { \r\nteam "x\nteam S')).toEqual([
      '/* one comment',
      '  two */ comment',
      'team keyword+declaration',
      'T interface+declaration',
      'kpi keyword+declaration',
      'team keyword+declaration',
      '"x string',
      'team keyword+declaration',
      'S interface+declaration',
    ]);
  });

  it('of a stretch are those that reach into it', async () => {
    const text = 'team A "one"\n// note\nteam B "two"\nteam C\n';
    const opened = (await sample(text)).opened();
    const line = (start: number, end: number) => ({ start: { line: start, character: 0 }, end: { line: end, character: 0 } });
    expect(shown(text, semanticTokens(opened, line(1, 3)).data)).toEqual([
      '// note comment',
      'team keyword+declaration',
      'B interface+declaration',
      '"two" string',
    ]);
    expect(shown(text, semanticTokens(opened, { start: { line: 0, character: 8 }, end: { line: 1, character: 3 } }).data)).toEqual([
      '"one" string',
      '// note comment',
    ]);
  });
});

describe('what changed of colours', () => {
  const carriedOut = (before: readonly number[], data: readonly number[]): number[] => {
    const made = [...before];
    for (const { start, deleteCount, data: fresh = [] } of semanticTokensDelta(before, data)) made.splice(start, deleteCount, ...fresh);
    return made;
  };

  it('is nothing where nothing did, and else makes the one of the other in whole words', () => {
    const a = [0, 0, 4, 0, 0, 0, 5, 1, 1, 1];
    const b = [0, 0, 4, 0, 0, 0, 5, 2, 1, 1, 1, 0, 4, 0, 0];
    expect(semanticTokensDelta(a, a)).toEqual([]);
    for (const [before, after] of [
      [a, b],
      [b, a],
      [[], b],
      [b, []],
      [b, [...b, ...a]],
      [[...a, ...b], b],
    ] as const) {
      expect(carriedOut(before, after)).toEqual([...after]);
      for (const { start, deleteCount, data = [] } of semanticTokensDelta(before, after))
        expect([start % 5, deleteCount % 5, data.length % 5]).toEqual([0, 0, 0]);
    }
  });
});
