import { describe, expect, it } from 'vitest';
import type { Finding } from '../findings/finding.ts';
import { readFragment } from '../syntax/read.ts';
import { fragmentsOf } from './link.sample.ts';
import { link } from './link.ts';
import type { Program } from './program.ts';

function linked(own: string, shared = ''): { program: Program; findings: readonly Finding[] } {
  const fragments = fragmentsOf(own.startsWith('--- ') ? own : `--- a.cx\n${own}`);
  const before = JSON.stringify(fragments);
  const made = link([...fragments].reverse(), fragmentsOf(shared));
  expect(fragments.flatMap(({ findings }) => findings)).toEqual([]);
  expect(JSON.stringify(fragments)).toBe(before);
  return made;
}

function said(own: string, shared = ''): string[] {
  return linked(own, shared).findings.map(
    ({ rule, messageId, arguments: args, origin }) =>
      `${rule.replace('program/', '')} ${messageId} ${JSON.stringify(args)} ${origin.line}:${origin.column}`,
  );
}

describe('a column that a wave maps', () => {
  it('may hold whose answers they are, under either name, and an option; what is declared comes first', () => {
    const { program, findings } = linked(`breakdown 日期
survey S { ask why choose "Why?" { a "A" } }
wave 2026 { responses "a.csv" map { "1" as persona "2" as 画像 "3" as at "4" as 受访者 "6" as S.why.a "7" as 渠道 "8" as 日期 } }`);
    expect(findings).toEqual([]);
    expect(program.waves[0]?.maps.map(({ as }) => as.resolved)).toEqual([
      'persona',
      'persona',
      'at',
      'respondent',
      'S.why.a',
      'channel',
      '日期',
    ]);
    expect(said('wave 2026 { responses "a.csv" map { "1" as weight } }')).toHaveLength(1);
  });

  it.each([
    ['English', 'wave 2026 { responses "a.csv" map { "1" as survey "2" as respondent "3" as persona "4" as channel "5" as at } }'],
    ['Chinese', '轮次 2026 { 答卷 "a.csv" 映射 { "1" 作为 问卷 "2" 作为 受访者 "3" 作为 画像 "4" 作为 渠道 "5" 作为 时间 } }'],
  ])('may hold each of those that every file may have, in %s', (_, wave) => {
    const { program, findings } = linked(wave);
    expect(findings).toEqual([]);
    expect(program.waves[0]?.maps.map(({ as }) => as.resolved)).toEqual(['survey', 'respondent', 'persona', 'channel', 'at']);
  });

  it('may hold one answer of a Kano pair', () => {
    const text =
      'touchpoint Shop was Store { expect near }\nwave 2026 { responses "a.csv" map { "1" as Shop.near.present "2" as Shop.near.absent } }';
    const { program, findings } = linked(text);
    expect(findings).toEqual([]);
    expect(program.waves[0]?.maps.map(({ as }) => as.resolved)).toEqual(['Shop.near.present', 'Shop.near.absent']);
    expect(said('wave 2026 { responses "a.csv" map { "1" as Shop.near.present } }')).toHaveLength(1);
  });
});

describe('a name', () => {
  it('is looked up over all files, by the kinds its place takes', () => {
    const { program, findings } = linked(`--- z.cx
team T
persona P { owner T }
--- a.cx
journey J for P { stage S }
touchpoint Shop at J.S via C { expect near in 便利 { evidence Wait } for P { expect near weight 3 expect news } }
channel C
kpi Wait mean at Shop for P, C = minutes / Wait2
kpi Wait2 count at J.S
survey S { after J.S ask Shop ask Shop.near ask why choose "Why?" { a "A" in Product } respond T when why = a }
wave 2026 { Shop.near 3 Wait 4 S.why.a 5% for C { Wait 3 } map { "x" as minutes "y" as Shop.near } }
`);
    expect(findings).toEqual([]);
    expect(program.files).toEqual(['a.cx', 'z.cx']);
    expect(program.touchpoints).toMatchObject([
      {
        stages: [{ name: 'J.S', resolved: 'J.S' }],
        channels: [{ resolved: 'C' }],
        expectations: [
          {
            factor: { name: '便利', resolved: 'Convenience' },
            evidence: [{ resolved: 'Wait' }],
            overrides: [{ persona: { resolved: 'P' } }],
          },
          { onlyFor: [{ resolved: 'P' }] },
        ],
      },
    ]);
    expect(program.kpis[0]).toMatchObject({
      at: [{ resolved: 'Shop' }],
      for: [{ resolved: 'P' }, { resolved: 'C' }],
      formula: { left: { name: 'minutes', kpi: false }, right: { name: 'Wait2', kpi: true } },
    });
    expect(program.surveys[0]).toMatchObject({
      after: { at: { resolved: 'J.S' } },
      asks: [
        { subject: { resolved: 'Shop' } },
        { subject: { resolved: 'Shop.near' } },
        { question: { options: [{ factor: { resolved: 'Product' } }] } },
      ],
      responds: [{ team: { resolved: 'T' }, when: { subject: { name: 'why', resolved: 'S.why' } } }],
    });
    expect(program.waves[0]).toMatchObject({
      values: [{ subject: { resolved: 'Shop.near' } }, { subject: { resolved: 'Wait' } }, { subject: { resolved: 'S.why.a' } }],
      groups: [{ for: { resolved: 'C' } }],
      maps: [{ as: { resolved: 'minutes' } }, { as: { resolved: 'Shop.near' } }],
    });
    expect(program.factors.map(({ name, builtIn }) => [name, builtIn])).toEqual([
      ['Product', true],
      ['Convenience', true],
    ]);
  });

  it('of nothing is said with the nearest, and offered as a fix', () => {
    const source = 'persona Visitor\njourney J for Vistor, Nobody { stage Find }\ntouchpoint Shop at Find, J.Fnd, J.Zzz { expect near }';
    expect(said(source)).toEqual([
      'unknown-name nearest {"name":"Vistor","kinds":["persona"],"nearest":"Visitor"} 2:15',
      'unknown-name unknown {"name":"Nobody","kinds":["persona"]} 2:23',
      'unknown-name nearest {"name":"Find","kinds":["stage"],"nearest":"J.Find"} 3:20',
      'unknown-name inside-nearest {"name":"J.Fnd","child":"Fnd","kind":"stage","parent":"J","is":"journey","nearest":"Find"} 3:26',
      'unknown-name inside {"name":"J.Zzz","child":"Zzz","kind":"stage","parent":"J","is":"journey"} 3:33',
    ]);
    expect(
      linked(source).findings.map(({ fixes }) => fixes?.map(({ edits }) => edits.map((edit) => edit.kind === 'replace' && edit.text))),
    ).toEqual([[['Visitor']], undefined, [['J.Find']], [['J.Find']], undefined]);
    expect(linked(source).program.journeys[0]?.personas).toMatchObject([
      { name: 'Vistor', resolved: null },
      { name: 'Nobody', resolved: null },
    ]);
  });

  it('joined to another by a Chinese "and" is told as two', () => {
    expect(said('persona 甲\npersona 乙\njourney J for 甲和乙, 甲和丙')).toEqual([
      'unknown-name joined {"name":"甲和乙","first":"甲","second":"乙"} 3:15',
      'unknown-name unknown {"name":"甲和丙","kinds":["persona"]} 3:20',
    ]);
  });

  it('is meant by its label too, and by one Han character more or less of up to three', () => {
    expect(said('persona 通勤族 "忙碌通勤族"\njourney J for 忙碌通勤族, 通勤, 银发族')).toEqual([
      'unknown-name nearest {"name":"忙碌通勤族","kinds":["persona"],"nearest":"通勤族"} 2:15',
      'unknown-name nearest {"name":"通勤","kinds":["persona"],"nearest":"通勤族"} 2:22',
      'unknown-name unknown {"name":"银发族","kinds":["persona"]} 2:26',
    ]);
  });

  it('of another kind is said so', () => {
    expect(said('persona Visitor\nsource R reviews { covers Visitor }')).toEqual([
      'unknown-name other-kind {"name":"Visitor","is":"persona","kinds":["touchpoint","stage"]} 2:27',
    ]);
  });

  it('of before is found, of the thing and of what holds it', () => {
    const { program, findings } = linked(`touchpoint Shop was Store { expect near was close  expect moved was Old.gone }
touchpoint Old
kpi K was L nps
wave 2024 { Shop.close 1 }
wave 2025 { Store.near 2 }
wave 2026 { Store.close 3 Old.gone 4 L 5 }`);
    expect(findings).toEqual([]);
    expect(program.waves.flatMap(({ values }) => values.map(({ subject }) => subject.resolved))).toEqual([
      'Shop.near',
      'Shop.near',
      'Shop.near',
      'Shop.moved',
      'K',
    ]);
  });

  it('of a member may be said with its breakdown', () => {
    const { program } = linked('breakdown Dealer { member A }\nbreakdown Other\nwave 2026 { for Dealer.A { } for A { } for Other.A { } }');
    expect(program.waves[0]?.groups.map((group) => group.for.resolved)).toEqual(['A', 'A', null]);
  });

  it('of an option that a question has not is said', () => {
    expect(
      said('survey S { ask why choose "?" { price product } ask x open "?" when why = prise ask y open "?" when why = zzzzzz }'),
    ).toEqual([
      'unknown-name option-nearest {"name":"prise","question":"S.why","nearest":"price"} 1:69',
      'unknown-name option {"name":"zzzzzz","question":"S.why"} 1:101',
    ]);
  });

  it('of a language that the program does not speak is said where an option may have been meant', () => {
    const asked = 'survey S { ask part choose "?" { it "IT" hr "HR" } }';
    expect(said(`program P { languages en, zh-Hans }\n${asked}`)).toEqual([
      'unknown-language option {"written":"hr","name":"part","option":"it"} 2:34',
    ]);
    expect(said(`program P { languages en, hr }\n${asked}`)).toEqual([]);
  });

  it('may be a persona or a channel in a condition', () => {
    const text =
      'persona A was Old\nchannel Chat\nsurvey S {\n  ask why open "?" when persona = Old\n  ask how open "?" when channel = Chat\n  ask what open "?" when persona = Nobody\n}';
    expect(said(text)).toEqual(['unknown-name unknown {"name":"Nobody","kinds":["persona"]} 6:36']);
    expect(
      linked(text.replace(/\n.*Nobody/, '')).program.surveys[0]?.asks.map(({ when }) => [when?.subject.resolved, when?.value]),
    ).toEqual([
      ['persona', { option: 'A' }],
      ['channel', { option: 'Chat' }],
    ]);
    expect(said('persona A survey S { ask why open "?" when persona >= A ask how open "?" when channel = 3 }')).toEqual([
      'incomplete-property known-is {"name":"persona","example":"persona = A"} 1:44',
      'incomplete-property known-is {"name":"channel","example":"channel = Shop"} 1:79',
    ]);
    expect(said('画像 甲\n问卷 S { 提问 q 开放 "?" 当 画像 = 甲 }')).toEqual([]);
  });

  it('of whom a survey wants is a persona', () => {
    const { program } = linked('persona A channel B survey S { screen { A "a" B "b" out } }');
    expect(program.surveys[0]?.screen?.profiles.map(({ persona }) => persona.resolved)).toEqual(['A', null]);
  });

  it('is guessed in bounded time, however many are unknown', () => {
    const many = Array.from({ length: 3000 }, (_, i) => `persona Person${i}x\njourney J${i} for Nobody${i}y`).join('\n');
    expect(linked(many).findings.length).toBe(3000);
  });
});

describe('two of one name', () => {
  it('are said at the second, which is left out; what only it holds is not unknown', () => {
    const source = `--- a.cx
touchpoint Shop { expect near expect near }
--- b.cx
touchpoint Shop { expect far in Nothing }
wave 2026 { Shop.near 3 Shop.far 4 }
`;
    const { program, findings } = linked(source);
    expect(said(source)).toEqual([
      'duplicate-name duplicate {"name":"Shop.near","kind":"expectation","is":"expectation"} 1:38',
      'duplicate-name duplicate {"name":"Shop","kind":"touchpoint","is":"touchpoint"} 1:12',
      'unknown-name unknown {"name":"Nothing","kinds":["factor"]} 1:33',
    ]);
    expect(findings[1]?.related).toMatchObject([
      { origin: { file: 'a.cx', line: 1, column: 12 }, messageId: 'first', arguments: { name: 'Shop' } },
    ]);
    expect(program.touchpoints.map(({ name, expectations }) => [name, expectations.length])).toEqual([['Shop', 1]]);
    expect(program.waves[0]?.values.map(({ subject }) => subject.resolved)).toEqual(['Shop.near', null]);
  });

  it('are two where their kinds share a space, and one each where they do not', () => {
    expect(said('persona A channel A kpi B nps touchpoint B team C factor C')).toEqual([
      'duplicate-name duplicate {"name":"A","kind":"channel","is":"persona"} 1:19',
      'duplicate-name duplicate {"name":"B","kind":"touchpoint","is":"kpi"} 1:42',
    ]);
    expect(said('survey S { ask a open "?" ask a open "?" ask b choose "?" { x x } }')).toEqual([
      'duplicate-name duplicate {"name":"S.a","kind":"question","is":"question"} 1:31',
      'duplicate-name duplicate {"name":"S.b.x","kind":"option","is":"option"} 1:63',
    ]);
  });
});

describe('a used folder', () => {
  const group = `--- ../group/g.cx
program Group { currency USD }
persona P "group's" { owner T }
persona Unused { owner Nobody }
team T
factor F in G
factor G in Price
journey J for P { stage S }
`;

  it('gives what is referenced, with what that references, and nothing else', () => {
    const { program, findings } = linked('program A\ntouchpoint X at J.S { expect e in F }', group);
    expect(findings).toEqual([]);
    expect(program.head?.name).toBe('A');
    expect(program.files).toEqual(['../group/g.cx', 'a.cx']);
    expect(program.personas).toMatchObject([{ name: 'P', shared: true, owner: { resolved: 'T' } }]);
    expect(program.journeys).toMatchObject([{ name: 'J', shared: true, personas: [{ resolved: 'P' }] }]);
    expect(program.factors.map(({ name, shared }) => [name, shared])).toEqual([
      ['Price', undefined],
      ['F', true],
      ['G', true],
    ]);
    expect(program.teams).toMatchObject([{ name: 'T', shared: true }]);
    expect(program.touchpoints).toMatchObject([{ name: 'X' }]);
    expect(program.touchpoints[0]).not.toHaveProperty('shared');
  });

  it('gives way to the program’s own names', () => {
    const { program, findings } = linked('persona P "own"\njourney K for P', group);
    expect(findings).toEqual([]);
    expect(program.personas.map(({ label }) => label?.text)).toEqual(['own']);
    expect(program.files).toEqual(['a.cx']);
  });

  it('must not contradict another one in what is referenced', () => {
    expect(said('journey K for P', `${group}--- ../other/o.cx\npersona P\n`)).toEqual([
      'duplicate-name shared {"name":"P","kind":"persona"} 1:15',
    ]);
  });
});

describe('the whole', () => {
  it('has defaults for what no program says, and one program', () => {
    const { program } = linked('persona P');
    expect(program).toMatchObject({ formatVersion: '1.0', head: null, scale: { low: 0, high: 10 }, weight: { low: 1, high: 10 } });
    expect(said('--- a.cx\nprogram A { scale 1 to 5 }\n--- b.cx\nprogram B\n')).toEqual([
      'several-programs-in-folder several {"name":"B","first":"A"} 1:9',
    ]);
    expect(linked('program A { scale 1 to 5 }').program.scale).toEqual({ low: 1, high: 5 });
  });

  it('counts plain money in its currency, and says where it has none', () => {
    const block = 'persona P { worth { revenue 100 } }\ninitiative I { cost 5 cost 0 adds 7 per month }';
    expect(linked(`program A { currency HKD budget 3万 }\n${block}`).program).toMatchObject({
      head: { budget: { low: 30_000, unit: 'money', currency: 'HKD' } },
      personas: [{ worth: { revenue: { low: 100, unit: 'money', currency: 'HKD', per: 'year' } } }],
      initiatives: [
        {
          costs: [{ low: 5, unit: 'money', currency: 'HKD', per: null }, { low: 0 }],
          adds: [{ money: { currency: 'HKD' }, per: 'month' }],
        },
      ],
    });
    expect(said(block)).toEqual([
      'unit-mismatch no-currency {"property":"revenue","written":100} 1:21',
      'unit-mismatch no-currency {"property":"cost","written":5} 2:16',
      'unit-mismatch no-currency {"property":"adds","written":7} 2:30',
    ]);
    const [initiative] = linked(block).program.initiatives;
    expect(initiative?.costs).toMatchObject([{ low: 0, high: 0, unit: 'money' }]);
    expect(initiative?.costs[0]).not.toHaveProperty('currency');
  });

  it('says nothing of plain money where the currency itself is what is wrong', () => {
    const [fragment] = fragmentsOf('--- a.cx\nprogram A { currency HKX budget 3万 }');
    expect(fragment && link([fragment], []).findings).toEqual([]);
  });

  it('has no circles left that would trap who follows them', () => {
    const source =
      'factor A in B\nfactor B in A\nkpi K rate = L / n\nkpi L rate = K / n\nkpi M rate = M / n\ninitiative I { needs J }\ninitiative J { needs I }';
    expect(said(source)).toEqual([
      'circular-definition factor {"names":["A","B","A"]} 2:13',
      'circular-definition formula {"names":["K","L","K"]} 4:14',
      'circular-needs circle {"names":["I","J","I"]} 7:22',
    ]);
    const { program } = linked(source);
    expect(program.factors.map(({ parent }) => parent?.resolved)).toEqual(['B', null]);
    expect(program.kpis.map(({ formula }) => formula !== null)).toEqual([true, false, true]);
    expect(program.kpis[2]?.formula).toMatchObject({ left: { name: 'M', kpi: false } });
  });

  it('says where an initiative needs what excludes it, or two that exclude each other, and nothing of those that wait for it', () => {
    expect(said('initiative A { needs B excludes B }\ninitiative B { excludes A }\ninitiative C { needs A }')).toEqual([
      'circular-needs excluded {"name":"A","other":"B"} 1:22',
    ]);
    expect(said('initiative A { needs B needs C }\ninitiative B { needs D }\ninitiative C\ninitiative D { excludes C }')).toEqual([
      'circular-needs exclusive {"name":"A","names":["D","C"]} 1:30',
    ]);
    expect(said('initiative A { needs B }\ninitiative B\ninitiative C { excludes B excludes C needs D }\ninitiative D')).toEqual([]);
  });

  it('lets a declared factor stand for the built-in one of its name, in both forms', () => {
    const { program } = linked('factor 产品 { topics "型号" }\ntouchpoint T { expect a in Product expect b in 产品 }');
    expect(program.factors).toMatchObject([{ name: '产品', builtIn: true, topics: ['型号'] }]);
    expect(program.touchpoints[0]?.expectations.map(({ factor }) => factor?.resolved)).toEqual(['产品', '产品']);
  });
});

describe('what is said twice', () => {
  const setting = `persona A was Old { share 60% }
persona B { share 40% }
kpi K was Loyalty nps
kpi Own nps for A
touchpoint T was Desk { expect x was old "X" in Product expected 8 weight 9 }
`;
  const linked = (source: string) => {
    const { program, findings } = link([readFragment('a.cx', setting + source)], []);
    return {
      program,
      said: findings.flatMap(({ rule, messageId, arguments: { group }, related, origin }) =>
        rule === 'program/duplicate-value' ? [`${messageId} ${String(group ?? '')} ${related?.[0]?.origin.line}:${origin.line}`] : [],
      ),
    };
  };

  it.each([
    ['wave 2026 {\nT.x 5\nT.x 6 }', ['value  7:8'], 1],
    ['wave 2026 {\nT.x 5\nDesk.old 6 }', ['value  7:8'], 1],
    ['wave 2026 {\nK 5\nLoyalty 6 }', ['value  7:8'], 1],
    ['wave 2026 {\nT.x 5\nfor A { T.x 6 } }', [], 1],
    ['wave 2026 {\nT.x 5\nT.y 6\nT.y 7 }', [], 3],
    ['wave 2026 { T.x 5 }\nwave 2027 { T.x 6 }', [], 1],
  ])('%s', (source, said, left) => {
    const { program, said: found } = linked(source);
    expect(found).toEqual(said);
    expect(program.waves[0]?.values).toHaveLength(left);
    expect(program.waves[0]?.values[0]?.value.low).toBe(5);
  });

  it.each([
    ['for A { T.x 6 }\nfor A { T.x 7 }', ['group A 7:8'], [6, null]],
    ['for A { T.x 6 }\nfor Old { T.x 7 }', ['group A 7:8'], [6, null]],
    ['for A, B { T.x 6 }\nfor B { T.x 7 }', ['group B 7:8'], [6, 6, null]],
    ['for A, B { T.x 6\nT.x 7 }', ['group A 7:8'], [6, 6]],
    ['for A { T.x 6 }\nfor B { T.x 7 }', [], [6, 7]],
    ['Own 6\nfor A { Own 7 }', ['group A 7:8'], [null]],
  ])('in groups: %s', (inside, said, values) => {
    const { program, said: found } = linked(`wave 2026 {\n${inside} }`);
    expect(found).toEqual(said);
    expect(program.waves[0]?.groups.map((group) => group.values[0]?.value.low ?? null)).toEqual(values);
  });

  it.each([
    ['target 40 by 2026-Q4\ntarget 45 by 2026-12-31', ['target-by  7:8'], [40]],
    ['target 40\ntarget 45', ['target  7:8'], [40]],
    ['target 40 by 2026\ntarget 45 by 2027\ntarget 50', [], [40, 45, 50]],
  ])('targets: %s', (inside, said, values) => {
    const { program, said: found } = linked(`kpi L nps {\n${inside} }`);
    expect(found).toEqual(said);
    expect(program.kpis.find(({ name }) => name === 'L')?.targets.map(({ value }) => value.low)).toEqual(values);
  });

  it('an override under two names of a persona', () => {
    const source = `${setting}touchpoint U { expect x "X" in Product expected 8 for A { expect x weight 3 } for Old { expect x weight 4 } }`;
    const { program, findings } = link([readFragment('a.cx', source)], []);
    expect(findings.map(({ rule, messageId }) => `${rule} ${messageId}`)).toContain('program/duplicate-property override');
    expect(program.touchpoints[1]?.expectations[0]?.overrides.map(({ weight }) => weight?.low)).toEqual([3]);
  });
});
