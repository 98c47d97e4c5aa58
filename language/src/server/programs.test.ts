import { describe, expect, it } from 'vitest';
import { changedNames } from '../program/differences.ts';
import { readFragment } from '../syntax/read.ts';
import type { Told } from './checking.ts';
import { sample } from './server.sample.ts';

const group = `team T "t"
persona P "p" { share 60% }
persona Q "q" { share 40% }
factor Ease "e"
journey J "j" for P { stage Find "f"  stage Pay "p" }
kpi Wait "w" mean { owner T }
touchpoint Desk "d" at J.Find for P { expect kind "k" in Ease expected 6 weight 5  for P { expect kind expected 7 } }
source Calls "c" survey { covers Desk }
survey Visit "v" { for P  ask Q1 choose "q" { A "a"  B "b" in Ease }  ask Desk.kind }
breakdown Region "r" { member North "n" { owner T } }
initiative Faster "f" { improves Desk.kind to 8  cost 5 CNY }
`;
const unit = `use "../group"
program U "u" { owner T }
touchpoint Till "t" at J.Pay for P {
  expect quick "q" in Ease expected 7 weight 9 ideal 3 must-be
}
`;

function findings(told: ReadonlyMap<string, Told>): unknown {
  return Object.fromEntries([...told].map(([uri, what]) => [uri, what.findings]));
}

describe('a program whose used file changes', () => {
  it('is not made again where it asks for nothing that differs, and says the same in the place where that is now', async () => {
    const { workspace, told, uri, settled } = await sample(`--- group/g.cx
${group}<|>
--- u/u.cx
${unit}`);
    const before = workspace.programOf(uri('u/u.cx'));
    const rules = before?.findings?.map(({ rule }) => rule) ?? [];
    expect(rules).toContain('strategy/must-be-conceded');
    const text = `kpi First "f" nps { owner T }\n${workspace.source(uri('group/g.cx'))?.content.text}`;
    await workspace.open(uri('group/g.cx'), 2, text);
    const after = workspace.programOf(uri('u/u.cx'));
    expect(after).not.toBe(before);
    expect(after?.findings?.map(({ rule }) => rule)).toEqual(rules);
    expect(after?.program().personas[0]?.origin.offset).toBe(text.indexOf('persona P'));
    await settled();
    const fresh = await sample(`--- group/g.cx
${text}<|>
--- u/u.cx
${unit}`);
    expect(findings(told)).toEqual(findings(fresh.told));
  });

  it.each([
    ['a name it asks for is another', 'persona P', 'persona R'],
    ['what it asks for says something else', 'share 60%', 'share 70%'],
    ['what holds what it asks for says something else', 'stage Find "f"', 'stage Find "g"'],
    ['there are mistakes', 'kpi Wait "w"', 'kpi "w"'],
  ])('is made again where %s', async (_why, from, to) => {
    const { workspace, told, uri, settled } = await sample(`--- group/g.cx
${group}<|>
--- u/u.cx
${unit}`);
    await workspace.open(uri('group/g.cx'), 2, group.replace(from, to));
    expect(workspace.programOf(uri('u/u.cx'))?.findings).toBeNull();
    await settled();
    const fresh = await sample(`--- group/g.cx
${group.replace(from, to)}<|>
--- u/u.cx
${unit}`);
    expect(findings(told)).toEqual(findings(fresh.told));
  });

  it('is made again where a name it did not find may be there now', async () => {
    const lacking = unit.replace('for P', 'for Pet');
    const { workspace, told, uri, settled } = await sample(`--- group/g.cx
${group}<|>
--- u/u.cx
${lacking}`);
    for (const [version, more] of ['persona Pet "x"\n', 'persona Bet "x"\n'].entries()) {
      await workspace.open(uri('group/g.cx'), version + 2, group + more);
      expect(workspace.programOf(uri('u/u.cx'))?.findings).toBeNull();
      await settled();
      const fresh = await sample(`--- group/g.cx
${group + more}<|>
--- u/u.cx
${lacking}`);
      expect(findings(told)).toEqual(findings(fresh.told));
    }
  });
});

describe('programs whose used file somebody types in', () => {
  const words = [
    'x',
    ' ',
    '\n',
    '"',
    '// c\n',
    'persona R "r"\n',
    'was Old ',
    'owner T',
    '9',
    'team T2 "t"\n',
    '{',
    '}',
    'kpi Wait2 "w" nps\n',
    '%',
    'Q',
    'P',
  ];
  const units = [
    unit,
    unit.replace('for P', 'for Q'),
    unit.replace('for P', 'for R'),
    unit.replace('owner T', 'owner T2'),
    unit.replace('in Ease', 'in Ease { evidence Wait }').replace('for P', 'for P, Old'),
    unit.replace('at J.Pay', 'at J.Find'),
    `${unit}kpi Own "o" mean at Desk for North { owner T }\ninitiative Next "n" { improves Desk.kind to 9  needs Faster }\n`,
  ];

  it.each([1, 2])('say what those of a fresh start say (seed %i)', async (seed) => {
    let state = seed;
    const next = (below: number): number => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return Math.floor((state / 2147483648) * below);
    };
    const files = (text: string): string => `--- group/g.cx\n${text}<|>\n${units.map((one, at) => `--- u${at}/u.cx\n${one}`).join('\n')}`;
    const server = await sample(files(group));
    const original = server.workspace.source(server.uri('group/g.cx'))?.content.text ?? '';
    let text = original;
    let sound = original;
    let bequeathed = 0;
    for (let version = 2; version < 40; version++) {
      const at = next(text.length + 1);
      const kind = next(8);
      if (kind < 3) text = sound;
      else if (kind === 3) text = text.slice(0, at) + text.slice(at + next(6));
      else text = text.slice(0, at) + (words[next(words.length)] ?? '') + text.slice(at);
      await server.workspace.open(server.uri('group/g.cx'), version, text);
      const states = units.map((_, index) => server.workspace.programOf(server.uri(`u${index}/u.cx`)));
      bequeathed += states.filter((one) => one?.findings != null).length;
      await server.settled();
      if (readFragment('group/g.cx', text).findings.length === 0) sound = text;
      const fresh = await sample(files(text.endsWith('\n') ? text.slice(0, -1) : text));
      await fresh.workspace.open(fresh.uri('group/g.cx'), 1000, text);
      await fresh.settled();
      expect(findings(server.told), text).toEqual(findings(fresh.told));
      for (const index of units.keys()) {
        const name = `u${index}/u.cx`;
        expect(server.workspace.programOf(server.uri(name))?.program(), text).toEqual(
          fresh.workspace.programOf(fresh.uri(name))?.program(),
        );
      }
    }
    expect(bequeathed).toBeGreaterThan(20);
  });
});

describe('the names that two readings of a file say differently', () => {
  const names = (before: string, after: string): readonly string[] | null => {
    const changed = changedNames(readFragment('a.cx', before), readFragment('a.cx', after));
    return changed && [...changed].sort();
  };

  it('are those of declarations that say something else, came or went, with what they hold and were', () => {
    expect(names(group, `\n\n// moved\n${group}`)).toEqual([]);
    expect(names(group, group.replace('"w"', '"v"'))).toEqual(['*', 'Wait']);
    expect(names(group, group.replace('persona P "p"', 'persona P was Old "p"'))).toEqual(['*', 'Old', 'P']);
    expect(names(group, group.replace('stage Pay', 'stage Pays'))).toEqual(['*', 'Find', 'J', 'J.Find', 'J.Pay', 'J.Pays', 'Pay', 'Pays']);
    expect(names(group, group.replace(/factor.*\n/, ''))).toEqual(['*', 'Ease']);
    expect(names(group, group.replace('"d"', '"e"'))).toEqual(['*', 'Desk', 'Desk.kind', 'kind']);
    const survey = (option: string): string => `survey S "s" { ask Q1 choose "q" { A "a"  ${option} "b" } }\n`;
    expect(names(survey('B'), survey('C'))).toEqual(expect.arrayContaining(['S', 'S.Q1', 'S.Q1.A', 'S.Q1.B', 'S.Q1.C']));
    expect(names('breakdown D "d" { member M "m" }\n', 'breakdown D "d" { member N "m" }\n')).toEqual(['*', 'D', 'D.M', 'D.N', 'M', 'N']);
  });

  it('do not say it where order, a program, a folder that is used, two of one name, or a mistake matter', () => {
    const [first = '', second = '', third = '', ...rest] = group.split('\n');
    expect(names(group, [first, third, second, ...rest].join('\n'))).toBeNull();
    expect(names(group, `program X "x"\n${group}`)).toBeNull();
    expect(names(group, `use "../more"\n${group}`)).toBeNull();
    expect(names(group, `${group}team T "again"\n`)).toBeNull();
    expect(names(group, `${group}team "x" Y\n`)).toBeNull();
  });
});
