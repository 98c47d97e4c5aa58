import { describe, expect, it } from 'vitest';
import { compile } from '../../compile.ts';
import { applyTextEdits, toTextEdits } from '../../syntax/edit.ts';
import { filesOf } from '../example.ts';
import { raisedBy, under } from './strategy.sample.ts';

const ruleOn =
  (rule: string) =>
  (source: string, date: string | null = null): string[] =>
    raisedBy(`strategy/${rule}`, { source, ...(date === null ? {} : { date }) });

const shop = 'touchpoint Shop { expect near expected 7 weight 9 expect range expected 7 weight 6 expect price expected 7 weight 7 }\n';

describe('strategy/no-owner', () => {
  const said = ruleOn('no-owner');

  it('speaks of a touchpoint, a KPI and an initiative', () => {
    const source = `program Demo {}
team A
team B
${shop}kpi K nps { owner A }
kpi L nps
initiative I { improves Shop.near to 9 }
`;
    expect(said(source)).toEqual([
      'main.cx:4 Nobody answers for the touchpoint `Shop`. Name a team as its `owner`.',
      'main.cx:6 Nobody answers for the KPI `L`. Name a team as its `owner`.',
      'main.cx:7 Nobody answers for the initiative `I`. Name a team as its `owner`.',
    ]);
  });

  it('tells once where nobody answers for anything', () => {
    expect(said(`program Demo {}\n${shop}kpi K nps\nkpi L nps\n`)).toEqual([
      'main.cx:1 Nobody answers for anything in `Demo`. Declare the teams, and name one as `owner` of each touchpoint, KPI and initiative, or of the program.',
    ]);
  });

  it.each([
    ['the program has one', `program Demo { owner A }\nteam A\n${shop}kpi K nps\n`],
    ['the program has one of a name no team has', `program Demo { owner Nobody }\n${shop}kpi K nps\n`],
    ['its touchpoint has one', `program Demo {}\nteam A\n${shop.replace('{', '{ owner A')}kpi K nps at Shop\n`],
    [
      'its stage has one',
      `program Demo {}\nteam A\njourney J { stage S { owner A } }\n${shop.replace('{', '{ owner A')}kpi K nps at J.S\n`,
    ],
    [
      'every expectation has one',
      'program Demo {}\nteam A\ntouchpoint T { expect a expected 7 { owner A } expect b expected 7 { owner A } expect c expected 7 { owner A } }\n',
    ],
    ['it is hardly begun', 'program Demo {}\nteam A\ntouchpoint T { expect a expected 7 }\nkpi K nps\n'],
    ['there is no program', `${shop}kpi K nps\nkpi L nps\n`],
  ])('is silent where %s', (_, source) => {
    expect(said(source)).toEqual([]);
  });

  it('tells more than three of a kind in one sentence', () => {
    const kpis = Array.from({ length: 5 }, (_, i) => `kpi K${i} nps\n`).join('');
    expect(said(`program Demo {}\nteam A\n${shop.replace('{', '{ owner A')}${kpis}`)).toEqual([
      'main.cx:4 Nobody answers for 5 KPIs, such as K0, K1, K2. Name a team as `owner` of each.',
    ]);
  });

  it('lets the only team take it, when asked to', () => {
    const source = `program Demo {}\nteam A\n${shop}kpi K nps { owner A }\n`;
    const [finding] = compile({ own: [{ file: 'main.cx', text: source }] }).findings.filter(({ rule }) => rule === 'strategy/no-owner');
    const [fix] = finding?.fixes ?? [];
    expect(fix?.safe).toBe(false);
    const fixed = applyTextEdits(
      source,
      toTextEdits(fix?.edits ?? [], () => source),
    );
    expect(fixed).toContain('owner A');
    expect(said(fixed)).toEqual([]);
  });
});

describe('strategy/one-department', () => {
  const said = ruleOn('one-department');
  const three = (second: string): string =>
    `touchpoint T { expect a expected 7 }\ntouchpoint U { ${second} expect b expected 7 }\ntouchpoint V { expect c expected 7 }\n`;
  const rest = 'kpi K nps\ninitiative I { improves T.a to 9 }\n';

  it('speaks where one team holds all of it', () => {
    expect(said(`program D { owner A }\nteam A\nteam B\n${three('')}${rest}`)).toHaveLength(1);
    expect(said(`program D { owner A }\nteam A\n${three('owner A')}${rest}`)).toHaveLength(1);
  });

  it.each([
    ['another holds a touchpoint', `program D { owner A }\nteam A\nteam B\n${three('owner B')}${rest}`],
    ['another answers a survey', `program D { owner A }\nteam A\nteam B\n${three('')}${rest}survey S { ask K respond B within 1 day }`],
    ['another reads a source', `program D { owner A }\nteam A\nteam B\n${three('')}${rest}source S reviews { covers T owner B }`],
    ['some have no owner', `program D {}\nteam A\n${three('owner A')}${rest}`],
    [
      'there are two touchpoints',
      `program D { owner A }\nteam A\n${shop}touchpoint T { expect a expected 7 }\n${rest}kpi L nps\nkpi M nps`,
    ],
    ['little is owned', `program D { owner A }\nteam A\n${three('')}`],
  ])('is silent where %s', (_, source) => {
    expect(said(source)).toEqual([]);
  });
});

describe('strategy/channels-apart', () => {
  const said = ruleOn('channels-apart');
  const channels = (...ratings: string[]): string =>
    `program D {}\n${ratings.map((_, i) => `channel C${i} web\n`).join('')}persona P { share 100% }\ntouchpoint T { expect a expected 8 weight 8 }\nwave 2026-Q1 {\n${ratings
      .map((rating, i) => `for C${i} { T.a ${rating} }\n`)
      .join('')}}\n`;

  it('speaks of the best and the worst', () => {
    expect(said(channels('7.5 n 200 sd 1.5', '8.4 n 410 sd 1.4', '6.1 n 230 sd 2'))).toEqual([
      'main.cx:6 `T.a` is 8.4 over `C1` and 6.1 over `C2` in 2026-Q1: surely not the same experience. Bring `C2` up, or set what customers may expect there apart.',
    ]);
  });

  it.each([
    ['it may be chance', channels('8 n 20 sd 2', '7 n 20 sd 2')],
    ['two of ten may well lie so far apart', channels(...Array.from({ length: 10 }, (_, i) => `${i === 9 ? 7 : 7.56} n 100 sd 2`))],
    ['nobody would feel it', channels('8.0 n 90000 sd 1', '7.9 n 90000 sd 1')],
    ['the spread is unknown', channels('8.4 n 400', '6.1 n 400')],
    ['the answers are not counted', channels('8.4 sd 1', '6.1 sd 1')],
    ['only one channel is rated', channels('8.4 n 400 sd 1')],
    [
      'two personas differ',
      'program D {}\nchannel C web\nchannel E web\npersona P { share 50% }\npersona Q { share 50% }\ntouchpoint T { expect a expected 8 }\nwave 2026-Q1 { for P { T.a 8 n 400 sd 1 } for Q { T.a 5 n 400 sd 1 } }',
    ],
  ])('is silent where %s', (_, source) => {
    expect(said(source)).toEqual([]);
  });

  it('tells two that are just far enough apart', () => {
    // The margin of the difference is 1.96 · √(4/100 + 4/100) = 0.554.
    expect(said(channels('7.56 n 100 sd 2', '7 n 100 sd 2'))).toHaveLength(1);
    expect(said(channels('7.55 n 100 sd 2', '7 n 100 sd 2'))).toEqual([]);
  });

  it('looks at the newest wave that tells them apart', () => {
    const apart = channels('8.4 n 410 sd 1.4', '6.1 n 230 sd 2');
    const mended = 'wave 2026-Q2 { for C0 { T.a 8.4 n 410 sd 1.4 } for C1 { T.a 8.3 n 230 sd 2 } }\n';
    expect(said(apart + mended)).toEqual([]);
    expect(said(apart + mended, '2026-03-31')).toHaveLength(1);
    expect(said(`${apart}wave 2026-Q2 { T.a 8 n 400 sd 1 }\n`)).toHaveLength(1);
  });
});

describe('strategy/evidence-disagrees', () => {
  const said = ruleOn('evidence-disagrees');
  const lounge = (rating: string, kpi: string, value: string): string => `program D {}
touchpoint Lounge { expect onTime expected 8 weight 9 { evidence Waiting } }
kpi Waiting ${kpi}
wave 2026-Q1 { ${rating} ${value} }
`;
  const waiting = 'mean { promise 30 min target 25 min by 2026-Q3 alarm 60 min lower-is-better }';

  it('speaks where the rating is met and the KPI is not', () => {
    expect(said(lounge('Lounge.onTime 8.25 n 210 sd 1.4', waiting, 'Waiting 47 min n 900'))).toEqual([
      'main.cx:2 `Waiting` misses its mark, and yet customers rate `Lounge.onTime` as well as they expect (8.3 of 8). Look again: is it the right evidence, the right mark, were the right people asked?',
    ]);
  });

  it('speaks where the KPI is met and the rating is not', () => {
    expect(said(lounge('Lounge.onTime 5 n 210 sd 1.4', waiting, 'Waiting 24 min n 900'))).toEqual([
      'main.cx:2 `Waiting` meets its mark, and yet customers rate `Lounge.onTime` below what they expect (5 of 8). Look again: does it measure what they feel?',
    ]);
  });

  it('knows when a target is due', () => {
    const rate = 'rate { target 90% by 2026-Q2 }';
    const source = lounge('Lounge.onTime 8.3', rate, 'Waiting 76% n 900');
    expect(said(source, '2026-06-29')).toEqual([]);
    expect(said(source, '2026-06-30')).toHaveLength(1);
  });

  it.each([
    ['both miss', lounge('Lounge.onTime 5', waiting, 'Waiting 47 min n 900')],
    ['both meet', lounge('Lounge.onTime 8', waiting, 'Waiting 24 min n 900')],
    ['the KPI is on its way', lounge('Lounge.onTime 8', waiting, 'Waiting 28 min n 900')],
    ['the rating is hardly below', lounge('Lounge.onTime 7.6', waiting, 'Waiting 24 min n 900')],
    ['the rating may be met', lounge('Lounge.onTime 7 n 9 sd 3', waiting, 'Waiting 24 min n 900')],
    ['nothing is rated', lounge('', waiting, 'Waiting 24 min n 900')],
    ['nothing is measured', lounge('Lounge.onTime 5', waiting, '')],
    ['the KPI has no mark', lounge('Lounge.onTime 5', 'mean { lower-is-better }', 'Waiting 24 min n 900')],
    ['the KPI is a score', lounge('Lounge.onTime 5', 'nps { target 20 }', 'Waiting 40 n 900')],
    ['the rating is assumed', lounge('', waiting, 'Waiting 24 min n 900').replace('weight 9', 'weight 9 actual 5')],
  ])('is silent where %s', (_, source) => {
    expect(said(source)).toEqual([]);
  });

  it('compares a KPI for one persona with that persona', () => {
    const personas = `program D {}
persona A { share 90% }
persona B { share 10% }
touchpoint Lounge { expect onTime expected 8 weight 9 { evidence Waiting } }
kpi Waiting mean for B { promise 30 min lower-is-better }
`;
    expect(said(`${personas}wave 2026-Q1 { for A { Lounge.onTime 8.5 } for B { Lounge.onTime 5 Waiting 47 min n 90 } }`)).toEqual([]);
    expect(said(`${personas}wave 2026-Q1 { for A { Lounge.onTime 5 } for B { Lounge.onTime 8.5 Waiting 47 min n 90 } }`)).toHaveLength(1);
  });
});

describe('strategy/persona-unused', () => {
  const said = ruleOn('persona-unused');
  const clerk = (more: string): string => `program D {}\npersona Visitor { share 100% }\npersona Clerk\n${shop}${more}`;

  it('speaks of one that nothing is for', () => {
    expect(said(clerk(''))).toEqual([
      'main.cx:3 Nothing in the program is for the persona `Clerk`. Give it a `journey` or a touchpoint, ask or measure it, or leave it out.',
    ]);
    expect(said(clerk('journey J for Visitor { stage S }\ntouchpoint T at J.S'))).toHaveLength(1);
  });

  it.each([
    ['a journey', 'journey J for Clerk { stage S }'],
    ['a touchpoint', 'touchpoint T for Clerk'],
    ['a touchpoint, mistyped,', 'touchpoint T for Clrek'],
    ['an override', 'touchpoint T for Visitor { expect a expected 7 for Clerk { expect b expected 8 } }'],
    ['a KPI', 'kpi K nps for Clerk'],
    ['a survey', 'survey S { for Clerk }'],
    ['a quota', 'survey S { quota Clerk 20 }'],
    ['a wave', 'wave 2026-Q1 { for Clerk { Shop.near 5 } }'],
    ['an initiative that keeps it', 'initiative I { keeps 5 Clerk over 1 year }'],
    ['an initiative for it', 'initiative I { for Clerk }'],
  ])('is silent where %s names it', (_, more) => {
    expect(said(clerk(more))).toEqual([]);
  });

  it('counts personas that touchpoints concern without naming them', () => {
    expect(said(`program D {}\npersona A\npersona B\n${shop}`)).toEqual([]);
    expect(said(`program D {}\npersona A\npersona B\ntouchpoint T { expect a expected 7 }\n`)).toEqual([]);
  });
});

describe('strategy/persona-unmeasured', () => {
  const said = ruleOn('persona-unmeasured');
  const personas = (wave: string, more = ''): string => `program D {}
persona A { share 60% }
persona B { share 40% }
${shop}${more}
wave 2026-Q1 { ${wave} }
`;

  it('speaks where only the average is known', () => {
    expect(said(personas('Shop.near 5'))).toEqual([
      'main.cx:2 What A, B experience is known from everybody’s average only. Give a wave values `for` each persona, with a `quota` in the survey where few answer.',
    ]);
    expect(said(personas('Shop.near 5 for A { Shop.near 6 }'))).toEqual([
      'main.cx:3 What B experiences is known from everybody’s average only. Give a wave values `for` this persona, with a `quota` in the survey where few answer.',
    ]);
  });

  it('wants a KPI for one persona alone', () => {
    expect(said(personas('for A { Shop.near 5 } K 40', 'kpi K nps for B, A'))).toHaveLength(1);
    expect(said(personas('for A { Shop.near 5 } T.x 4', 'touchpoint T for B, A { expect x expected 7 }'))).toHaveLength(1);
  });

  it.each([
    ['each has values', personas('for A { Shop.near 6 } for B { Shop.near 5 }')],
    ['answers come from files', personas('Shop.near 5 responses "a.csv"')],
    ['nothing is measured yet', personas('')],
    ['it alone has the KPI', personas('for A { Shop.near 5 } K 40', 'kpi K nps for B')],
    ['it alone meets the touchpoint', personas('for A { Shop.near 5 } T.x 5', 'touchpoint T for B { expect x expected 7 }')],
    ['there is one persona', `program D {}\npersona A { share 100% }\n${shop}wave 2026-Q1 { Shop.near 5 }`],
    ['it has no share', `program D {}\npersona A { share 100% }\npersona B\n${shop}wave 2026-Q1 { for A { Shop.near 5 } }`],
  ])('is silent where %s', (_, source) => {
    expect(said(source)).toEqual([]);
  });
});

describe('strategy/touchpoint-unreached and strategy/stage-empty', () => {
  const journey = 'program D {}\njourney J { stage S stage R }\npersona P { share 100% }\n';
  const at = (place: string): string => shop.replace('Shop', `Shop ${place}`);

  it.each([
    ['stands nowhere', `${journey}${shop}`, 1],
    ['stands at a stage', `${journey}${at('at J.S')}`, 0],
    ['stands at a stage that is not there', `${journey}${at('at J.Q')}`, 0],
    ['is for somebody of its own', `${journey}${at('for P')}`, 0],
    ['is in a program without journeys', `program D {}\n${shop}`, 0],
    ['is in a program whose journey has no stage yet', `program D {}\njourney J\n${shop}`, 0],
  ])('a touchpoint that %s', (_, source, times) => {
    expect(ruleOn('touchpoint-unreached')(source)).toHaveLength(times);
  });

  it.each([
    [
      'nothing stands at',
      `${journey}${at('at J.S')}`,
      ['main.cx:2 Customers meet nothing at the stage `J.R`. Put a touchpoint there (`at J.R`), or take the stage out.'],
    ],
    ['a touchpoint stands at', `${journey}${at('at J.S, J.R')}`, []],
    ['a KPI is at', `${journey}${at('at J.S')}kpi K nps at J.R`, []],
    ['is meant by a name mistyped', `${journey}${at('at J.S, j.R')}`, []],
    ['a survey comes after', `${journey}${at('at J.S')}survey V { after J.R within 2 h }`, []],
    ['belongs to a journey that is not begun', `${journey}${shop}`, []],
  ])('a stage that %s', (_, source, expected) => {
    expect(ruleOn('stage-empty')(source)).toEqual(expected);
  });

  it('a journey of many empty stages is told in one sentence', () => {
    const source = `program D {}\njourney J { stage S stage A stage B stage C stage E }\n${at('at J.S')}`;
    expect(ruleOn('stage-empty')(source)).toEqual([
      'main.cx:2 Customers meet nothing at 4 stages, such as J.A, J.B, J.C. Put touchpoints there, or take the stages out.',
    ]);
  });
});

describe('strategy/one-channel', () => {
  const said = ruleOn('one-channel');
  const three = (...via: string[]): string =>
    `program D {}\nchannel C web\nchannel E phone\n${via.map((channel, i) => `touchpoint T${i} ${channel} { expect a expected 7 }\n`).join('')}`;

  it.each([
    ['all over the same', three('via C', 'via C', 'via C'), 1],
    ['one over another too', three('via C', 'via C', 'via C, E'), 0],
    ['one that does not say', three('via C', 'via C', ''), 0],
    ['two touchpoints only', `${three('via C', 'via C')}touchpoint X via C\n`.replace('touchpoint X via C', ''), 0],
    ['a survey over another', `${three('via C', 'via C', 'via C')}survey S { via E }`, 0],
  ])('%s', (_, source, times) => {
    expect(said(source)).toHaveLength(times);
  });
});

describe('strategy/source-uncovered', () => {
  const said = (more: string): string[] => raisedBy('strategy/source-uncovered', under(more));

  it.each([
    ['covers nothing', 'source S reviews', 1],
    ['covers a touchpoint', 'source S reviews { covers Shop }', 0],
    ['covers what is not there', 'source S reviews { covers Shopp }', 0],
  ])('a source that %s', (_, more, times) => {
    expect(said(more)).toHaveLength(times);
  });
});

describe('what came by use', () => {
  const group = [
    {
      file: 'group/all.cx',
      text: `persona Clerk
persona Guest { share 10% worth { revenue 5 HKD per year } }
journey J { stage S stage R }
touchpoint Shop at J.S { expect a expected 7 expect b expected 7 expect c expected 7 }
touchpoint Desk { expect a expected 7 }
kpi K nps { target 40 }
survey V { ask K }
source Reviews reviews
initiative I { improves Shop.a to 9 cost 5 HKD }
`,
    },
  ];
  const own = { file: 'shop/main.cx', text: 'program D { currency HKD cycle quarter }\nuse "../group"\nwave 2026-Q1 { Shop.a 5 }\n' };

  it('is the business of the folder it came from', () => {
    const names = compile({ own: [own], shared: group })
      .findings.filter(({ rule, origin }) => rule.startsWith('strategy/') && origin.file.startsWith('group/'))
      .map(({ rule }) => rule);
    const mine = [
      'no-business-outcome',
      'revenue-return',
      'no-owner',
      'no-alarm',
      'no-response',
      'persona-unused',
      'persona-unmeasured',
      'touchpoint-unreached',
      'stage-empty',
      'source-uncovered',
    ].map((name) => `strategy/${name}`);
    expect(names.filter((name) => mine.includes(name))).toEqual([]);
  });
});

describe('files under no program', () => {
  it('are not judged', () => {
    const text = filesOf(
      under(`persona A { share 60% }
persona B { share 40% worth { revenue 5 CNY per year } }
kpi K nps { target 40 }
source S reviews
initiative I { cost 90 CNY keeps 1 B over 1 year }
initiative J { cost 90 CNY adds 1 CNY per year over 1 year }
initiative M { cost 90 CNY improves Shop.near to 9 }
survey V { ask K }
journey G { stage S }
touchpoint U
touchpoint W
`).source,
    )[0]?.text;
    const fragment = text?.replace(/^program.*$/m, '') ?? '';
    const { findings } = compile({ own: [{ file: 'main.cx', text: fragment }] });
    expect(findings.filter(({ rule }) => rule.startsWith('strategy/'))).toEqual([]);
  });
});
