/** The rounds of answers of the examples: how many people, whom, what they were asked, and how the file is written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../language/src/analysis/analyse.ts';
import type { Row } from '../../language/src/analysis/analysis.ts';
import { compile } from '../../language/src/compile.ts';
import type { Program, Wave } from '../../language/src/program/program.ts';
import { chanceOf } from './chance.ts';
import { type Form, fileOf, type Sheet } from './files.ts';
import { type Aim, type Crowd, type Item, type Person, peopleOf, type Score } from './people.ts';
import { autoService, bank, saas, type Words } from './words.ts';

export const examples = join(import.meta.dirname, '../../examples');

/** A file of answers, as it lies in `examples/`. */
export interface AnswerFile {
  /** Below `examples/`, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Given {
  readonly program: Program;
  readonly rows: readonly Row[];
  readonly wave: Wave;
}

function given(folders: readonly string[], name: string): Given {
  const own = folders.map((folder) =>
    readdirSync(join(examples, folder))
      .filter((file) => file.endsWith('.cx'))
      .sort()
      .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(join(examples, folder, file), 'utf8') })),
  );
  const { program } = compile({ own: own[0] ?? [], shared: own.slice(1).flat() });
  const wave = program.waves.find((one) => one.name === name);
  if (wave === undefined) throw new Error(`no wave ${name}`);
  return { program, wave, rows: analyse(program, { wave: name }).rows };
}

/** The mean of a wave's typed value for everybody, or for a group. */
function typed(wave: Wave, subject: string, group: string | null = null): Aim | null {
  const values = group === null ? wave.values : (wave.groups.find((one) => one.for.resolved === group)?.values ?? []);
  const value = values.find((one) => one.subject.resolved === subject);
  return value === undefined ? null : { mean: value.value.low, sd: value.sd ?? 1.8 };
}

/** The part of people who have met a place, unless something else is said of it. */
const MET = 0.96;

/**
 * What is rated at the touchpoints, aimed at what the wave says of each persona; where it says something of some personas only, the others make up what the
 * value for everybody leaves them. `rare` says by touchpoint or expectation, and persona, what part of people have met it.
 */
function itemsOf(
  { program, rows, wave }: Given,
  personas: ReadonlyMap<string, number>,
  touchpoints: readonly string[],
  rare: Readonly<Record<string, number>> = {},
): Item[] {
  return program.touchpoints.flatMap((touchpoint) => {
    if (!touchpoints.includes(touchpoint.name)) return [];
    const names = [...new Set(rows.filter((row) => row.touchpoint === touchpoint.name).map(({ expectation }) => expectation))];
    // In the order of the program, with what only one persona expects behind.
    const order = touchpoint.expectations.map(({ name }) => `${touchpoint.name}.${name}`);
    const sorted = names.toSorted(
      (a, b) => ((order.indexOf(a) + order.length + 1) % (order.length + 1)) - ((order.indexOf(b) + order.length + 1) % (order.length + 1)),
    );
    return sorted.map((name): Item => {
      const own = rows.filter((row) => row.expectation === name && personas.has(row.persona ?? ''));
      const overall = typed(wave, name);
      const said = new Map(own.flatMap(({ persona }) => (persona === null ? [] : [[persona, typed(wave, name, persona)] as const])));
      const counts = own.map(({ persona }) => personas.get(persona ?? '') ?? 0);
      const all = counts.reduce((sum, count) => sum + count, 0);
      const told = own.reduce((sum, { persona }, index) => sum + (said.get(persona ?? '') ? (counts[index] ?? 0) : 0), 0);
      const toldSum = own.reduce((sum, { persona }, index) => sum + (said.get(persona ?? '')?.mean ?? 0) * (counts[index] ?? 0), 0);
      const rest: Aim | null =
        overall === null || all === told ? null : { mean: (overall.mean * all - toldSum) / (all - told), sd: overall.sd };
      const row = own[0];
      const weight = row === undefined ? 5 : row.weight.high;
      const kind = row?.kind ?? 'performance';
      const strength = weight / 10;
      // Of whom nothing else is said does not feel exactly like the others: a little above or below, and together what was said of all.
      const chance = chanceOf(`${name} feel`);
      const tilts = own.map(({ persona }) => (said.get(persona ?? '') ? 0 : 0.35 * (chance.next() - 0.5)));
      const tilted = tilts.reduce((sum, tilt, index) => sum + tilt * (counts[index] ?? 0), 0) / Math.max(1, all - told);
      const aims = new Map<string, Aim>();
      for (const [index, { persona }] of own.entries()) {
        const aim = said.get(persona ?? '') ?? (rest && { ...rest, mean: rest.mean + (tilts[index] ?? 0) - tilted });
        if (aim) aims.set(persona ?? '', aim);
      }
      return {
        name,
        place: touchpoint.name,
        low: program.scale.low,
        high: program.scale.high,
        aims,
        reach: (persona) =>
          rare[`${name} ${persona}`] ?? rare[`${touchpoint.name} ${persona}`] ?? rare[name] ?? rare[touchpoint.name] ?? MET,
        penalty: (kind === 'must-be' ? 0.9 : kind === 'delighter' ? 0.05 : 0.22) * strength,
        reward: (kind === 'must-be' ? 0.05 : kind === 'delighter' ? 1.2 : 1) * strength,
      };
    });
  });
}

/** A question asked apart from touchpoints, such as the effort it took; `place` is what it goes along with. */
function effort(wave: Wave, name: string, place: string, [low, high]: readonly [number, number], personas: Iterable<string>): Item {
  const aim = typed(wave, name) ?? { mean: (low + high) / 2, sd: 1 };
  const aims = new Map([...personas].map((persona) => [persona, aim]));
  return { name, place, low, high, aims, reach: () => MET, penalty: 0.1, reward: 0.1, turned: true };
}

/** In the words of those who answered: who was let down says where, some say what nobody asked for. */
function said(people: readonly Person[], items: readonly Item[], words: Words, seed: string, part: number): (string | null)[] {
  const chance = chanceOf(seed);
  return people.map(({ ratings, score }) => {
    const draw = chance.next();
    const [kind, first, last, before, after] = [chance.next(), chance.next(), chance.next(), chance.below(3), chance.below(2)];
    const bad = items.filter(({ name, place, low, high }) => {
      const rating = ratings.get(name);
      return rating !== undefined && words.complaints[place] !== undefined && (rating - low) / (high - low) <= 0.5;
    });
    const pool =
      kind < 0.15
        ? words.unasked
        : bad.length > 0 && (score === null || score <= 8)
          ? (words.complaints[(bad[Math.floor(first * bad.length)] ?? bad[0])?.place ?? ''] ?? words.unasked)
          : words.praise;
    const text = pool[Math.floor(last * pool.length)] ?? '';
    const opening = before === 0 ? chance.pick(words.before) : '';
    const ending = after === 0 ? chance.pick(words.after) : '';
    // Whoever is content writes less.
    const writes = pool === words.praise ? 0.4 * part : part;
    return draw < writes ? `${opening}${text}${ending}` : null;
  });
}

/** A few write down what they should not: it must never be printed. */
function withTraces(texts: (string | null)[], traces: readonly string[], seed: string): (string | null)[] {
  const chance = chanceOf(seed);
  const filled = chance.shuffled(texts.flatMap((text, index) => (text === null ? [] : [index])));
  const copy = [...texts];
  for (const [index, trace] of traces.entries()) {
    const at = filled[index];
    if (at !== undefined) copy[at] = `${copy[at] ?? ''}${trace}`;
  }
  return copy;
}

interface Columns {
  readonly about: readonly (readonly [name: string, of: (person: Person, index: number) => string | null])[];
  readonly texts?: readonly (readonly [name: string, texts: readonly (string | null)[]])[];
  readonly more?: readonly (readonly [name: string, values: readonly (string | number | null)[]])[];
  /** What the column of a stable name is called in the file. */
  readonly called?: Readonly<Record<string, string>>;
}

function sheetOf(people: readonly Person[], { items, score }: Crowd, { about, texts = [], more = [], called = {} }: Columns): Sheet {
  const name = (stable: string): string => called[stable] ?? stable;
  return {
    names: [
      ...about.map(([column]) => column),
      ...(score === null ? [] : [name(score.name)]),
      ...items.map((item) => name(item.name)),
      ...more.map(([column]) => name(column)),
      ...texts.map(([column]) => name(column)),
    ],
    rows: people.map((person, index) => [
      ...about.map(([, of]) => of(person, index)),
      ...(score === null ? [] : [person.score]),
      ...items.map((item) => person.ratings.get(item.name) ?? null),
      ...more.map(([, values]) => values[index] ?? null),
      ...texts.map(([, own]) => own[index] ?? null),
    ]),
  };
}

/** How a Kano pair is answered, 1 like to 5 dislike: with the thing, and without it. */
function kano(people: readonly Person[], seed: string, pattern: readonly (readonly [present: number, absent: number])[], part: number) {
  const chance = chanceOf(seed);
  const answers = people.map(() => {
    const [pair, asked] = [chance.pick(pattern), chance.next() < part];
    return asked ? pair : null;
  });
  return { present: answers.map((pair) => pair?.[0] ?? null), absent: answers.map((pair) => pair?.[1] ?? null) };
}

const number = (prefix: string) => (_: Person, index: number) => `${prefix}${String(index + 1).padStart(4, '0')}`;
const split = (names: readonly (readonly [string, number])[]): ReadonlyMap<string, number> => new Map(names);

// ---- auto-service: four quarters of 3,000

const drivers = split([
  ['通勤族', 1650],
  ['家庭', 1050],
  ['银发族', 300],
]);
const asked = ['约车', '服务热线', '接待台', '休息区', '车间', '远程支持', '结算', '交车区', '售后回访'];
/** What not everybody has met. */
const rarely: Readonly<Record<string, number>> = { 远程支持: 0.18, 售后回访: 0.52, '约车.改期': 0.67, 服务热线: 0.9 };
/** The regions by their part of the answers, and how far each lies from the whole. */
const regions = [
  ['华东', 31, 5.3],
  ['华南', 19, 2.9],
  ['华北', 21, -6.9],
  ['华中', 15, -2],
  ['西南', 14, -3.2],
] as const;

function autoQuarter(
  name: string,
  path: string,
  period: readonly [string, string],
  form: Form,
  old: { readonly like: string; readonly nps: number } | null,
): AnswerFile {
  const like = given(['auto-service'], old?.like ?? name);
  const earlier = old === null ? 0 : -0.1;
  const items = itemsOf(like, drivers, asked, rarely).map(
    (item): Item => ({
      ...item,
      aims: new Map([...item.aims].map(([persona, aim]) => [persona, { ...aim, mean: aim.mean + earlier }])),
    }),
  );
  const nps = old?.nps ?? typed(like.wave, '推荐意愿')?.mean ?? 0;
  const crowd: Crowd = {
    personas: drivers,
    members: split(regions.map(([region, part]) => [region, part])),
    items: [...items, effort(like.wave, '约车费力度', '约车', [1, 5], drivers.keys())],
    score: { name: '推荐意愿', kind: 'nps', aims: split(regions.map(([region, , away]) => [region, nps + away])) },
    from: period[0],
    to: period[1],
  };
  const people = peopleOf(crowd, path);
  const why = said(people, items, autoService, `${path} why`, 0.3).map((text, index) => ((people[index]?.score ?? 10) <= 6 ? text : null));
  const other = withTraces(
    said(people, items, autoService, `${path} other`, 0.12),
    ['，请回电 13800138000', '，车牌沪A·D1234', '，邮箱 li.wei@example.com'],
    `${path} traces`,
  );
  const wish = said(people, items, autoService, `${path} wish`, 0.08);
  const detail = kano(
    people,
    `${path} detail`,
    [
      [1, 3],
      [1, 3],
      [1, 3],
      [1, 4],
      [2, 4],
      [1, 5],
      [3, 3],
      [1, 2],
    ],
    0.2,
  );
  const fixed = kano(
    people,
    `${path} fixed`,
    [
      [2, 5],
      [2, 5],
      [3, 5],
      [2, 5],
      [1, 5],
      [4, 5],
      [2, 4],
      [2, 5],
    ],
    0.2,
  );
  const pairs = name === '2026-Q2';
  const sheet = sheetOf(people, crowd, {
    about: [
      ['受访者', number(`${name}-`)],
      ['时间', ({ at }) => at],
      ['画像', ({ persona }) => persona],
      ['大区', ({ member }) => member],
    ],
    more: pairs
      ? [
          ['结算.明细.present', detail.present],
          ['结算.明细.absent', detail.absent],
          ['车间.修好.present', fixed.present],
          ['车间.修好.absent', fixed.absent],
        ]
      : [],
    texts: [
      ['交车后.原因', why],
      ['交车后.其他', other],
      ['季度调查.想说的', wish],
    ],
    ...(old === null ? {} : { called: oldNames }),
  });
  return { path: `auto-service/${path}`, bytes: fileOf(sheet, form) };
}

/** What the survey system before this one called them; `映射` in the wave says so. */
const oldNames: Readonly<Record<string, string>> = {
  推荐意愿: 'Q1 推荐',
  约车费力度: 'Q2 费力',
  '休息区.准时': 'Q7 按时',
  '休息区.进度': 'Q8 进度',
};

function autoServiceFiles(): AnswerFile[] {
  const utf8 = { kind: 'csv', separator: ',', encoding: 'utf-8', mark: false } as const;
  return [
    autoQuarter('2025-Q3', '答卷/2025-Q3.csv', ['2025-07-01', '2025-09-30'], { ...utf8, encoding: 'gbk' }, { like: '2025-Q4', nps: 34 }),
    autoQuarter('2025-Q4', '答卷/2025-Q4.csv', ['2025-10-01', '2025-12-31'], { ...utf8, mark: true }, null),
    autoQuarter('2026-Q1', '答卷/2026-Q1.csv', ['2026-01-01', '2026-03-31'], utf8, null),
    autoQuarter('2026-Q2', '答卷/2026-Q2.csv', ['2026-04-01', '2026-06-30'], utf8, null),
  ];
}

// ---- saas: 800 of the third quarter of 2026, a file for each survey

function saasFiles(): AnswerFile[] {
  const round = given(['saas'], '2026-Q3');
  const plans = split([
    ['Starter', 37],
    ['Team', 43],
    ['Business', 20],
  ]);
  const form = { kind: 'csv', separator: ',', encoding: 'utf-8', mark: false } as const;
  const [from, to] = ['2026-07-01', '2026-09-30'];
  const about = (survey: string, prefix: string): Columns['about'] => [
    ['respondent', number(prefix)],
    ['at', ({ at }) => at],
    ['survey', () => survey],
    ['persona', ({ persona }) => persona],
    ['Plan', ({ member }) => member],
  ];
  const share = (name: string): number => typed(round.wave, name)?.mean ?? 0;

  const setUp = split([['Admin', 150]]);
  const setUpCrowd: Crowd = {
    personas: setUp,
    members: plans,
    items: [effort(round.wave, 'Effort', 'Setup', [1, 7], setUp.keys()), ...itemsOf(round, setUp, ['Setup'])],
    score: null,
    from,
    to,
  };
  const setUpPeople = peopleOf(setUpCrowd, 'saas set-up');
  const stuck = said(setUpPeople, setUpCrowd.items, saas, 'saas stuck', 0.5).map((text, index) =>
    (setUpPeople[index]?.ratings.get('Effort') ?? 1) >= 4 ? text : null,
  );

  const chatting = split([
    ['Dispatcher', 120],
    ['Admin', 80],
  ]);
  const chatCrowd: Crowd = {
    personas: chatting,
    members: plans,
    items: itemsOf(round, chatting, ['Support']),
    score: { name: 'Satisfied', kind: 'csat', aims: split([['', share('Satisfied')]]) },
    from,
    to,
  };
  const chatPeople = peopleOf(chatCrowd, 'saas chat');

  const quarterly = split([
    ['Dispatcher', 230],
    ['Admin', 100],
    ['Buyer', 70],
  ]);
  const plansNps = split(['Starter', 'Team', 'Business'].map((plan) => [plan, typed(round.wave, 'Recommend', plan)?.mean ?? 0]));
  const quarterCrowd: Crowd = {
    personas: quarterly,
    members: plans,
    items: itemsOf(round, quarterly, ['Pricing', 'Trial', 'Kickoff', 'Schedule', 'Van', 'Insight', 'Renewal']),
    score: { name: 'Recommend', kind: 'nps', aims: plansNps },
    from,
    to,
  };
  const quarterPeople = peopleOf(quarterCrowd, 'saas quarterly');

  const leaving = split([['AtRisk', 50]]);
  const leaveCrowd: Crowd = { personas: leaving, members: plans, items: [], score: null, from, to };
  const leavePeople = peopleOf(leaveCrowd, 'saas goodbye');
  const chance = chanceOf('saas reasons');
  const reasons = leavePeople.map(() => {
    const drawn = [
      chance.next() < 0.48 ? 'value' : null,
      chance.next() < 0.36 ? 'price' : null,
      chance.next() < 0.3 ? 'hard' : null,
      chance.next() < 0.34 ? 'unstable' : null,
    ].filter((one) => one !== null);
    return drawn.length === 0 ? 'other' : drawn.join('; ');
  });

  return [
    {
      path: 'saas/responses/2026-q3-after-setup.csv',
      bytes: fileOf(sheetOf(setUpPeople, setUpCrowd, { about: about('AfterSetup', 'S'), texts: [['AfterSetup.stuck', stuck]] }), form),
    },
    {
      path: 'saas/responses/2026-q3-after-chat.csv',
      bytes: fileOf(
        sheetOf(chatPeople, chatCrowd, {
          about: about('AfterChat', 'C'),
          texts: [['AfterChat.more', said(chatPeople, chatCrowd.items, saas, 'saas more', 0.35)]],
        }),
        form,
      ),
    },
    {
      path: 'saas/responses/2026-q3-quarterly.csv',
      bytes: fileOf(
        sheetOf(quarterPeople, quarterCrowd, {
          about: about('Quarterly', 'Q'),
          texts: [
            ['Quarterly.why', said(quarterPeople, quarterCrowd.items, saas, 'saas why', 0.6)],
            [
              'Quarterly.unasked',
              withTraces(
                said(quarterPeople, quarterCrowd.items, saas, 'saas unasked', 0.3),
                [' Call me: 415-555-0134', ' pat@example.com'],
                'saas traces',
              ),
            ],
          ],
        }),
        form,
      ),
    },
    {
      path: 'saas/responses/2026-q3-goodbye.csv',
      bytes: fileOf(sheetOf(leavePeople, leaveCrowd, { about: about('Goodbye', 'G'), more: [['Goodbye.reason', reasons]] }), form),
    },
  ];
}

// ---- bank: two half-years of 1,200

function bankRound(name: string, file: string, period: readonly [string, string], form: Form): AnswerFile {
  const round = given(['bank/retail-bank', 'bank/group'], name);
  const customers = split([
    ['Salaried', 580],
    ['Merchant', 220],
    ['Senior', 280],
    ['Victim', 120],
  ]);
  const branches = split([
    ['Harbour', 34],
    ['Hills', 33],
    ['Delta', 33],
  ]);
  const items = itemsOf(round, customers, ['Counter', 'Mobile', 'Settle', 'Loan', 'Fraud', 'Notice'], {
    'Fraud Salaried': 0.08,
    'Fraud Senior': 0.1,
    'Counter Salaried': 0.7,
    'Mobile Senior': 0.85,
  });
  const score: Score = {
    name: 'Recommend',
    kind: 'nps',
    aims: split([...branches.keys()].map((branch) => [branch, typed(round.wave, 'Recommend', branch)?.mean ?? 0])),
  };
  const crowd: Crowd = {
    personas: customers,
    members: branches,
    items: [...items, effort(round.wave, 'Effort', 'Mobile', [1, 5], ['Salaried', 'Merchant', 'Senior'])],
    score,
    from: period[0],
    to: period[1],
  };
  const people = peopleOf(crowd, file);
  const why = withTraces(
    said(people, items, bank, `${file} why`, 0.35),
    ['，我的电话13900139000', '，身份证 11010519491231002X'],
    `${file} traces`,
  );
  const missing = said(people, items, bank, `${file} missing`, 0.5).map((text, index) =>
    people[index]?.persona === 'Victim' ? text : null,
  );
  const sheet = sheetOf(people, crowd, {
    about: [
      ['respondent', number(`${name}-`)],
      ['at', ({ at }) => at],
      ['persona', ({ persona }) => persona],
      ['Region', ({ member }) => member],
    ],
    texts: [
      ['HalfYear.why', why],
      ['AfterCase.missing', missing],
    ],
  });
  return { path: `bank/retail-bank/${file}`, bytes: fileOf(sheet, form) };
}

// ---- retail: 200 of the round after the case, asked on paper

const onPaper: Readonly<Record<string, string>> = {
  'Street.near': '走几步就有店',
  'Counter.range': '想要的型号都有',
  'Counter.help': '店员懂行又耐心',
  'Checkout.price': '明码实价',
  'Checkout.trust': '招牌信得过',
  'Contact.known': '记得我是老顾客',
};

function retailFile(): AnswerFile {
  const means: readonly (readonly [string, number, number])[] = [
    ['Street.near', 6.8, 1.8],
    ['Counter.range', 6.2, 1.7],
    ['Counter.help', 6.1, 1.8],
    ['Checkout.price', 7.1, 1.5],
    ['Checkout.trust', 7, 1.5],
    ['Contact.known', 4.1, 2],
  ];
  const crowd: Crowd = {
    personas: split([['', 200]]),
    members: new Map(),
    items: means.map(([name, mean, sd]) => ({
      name,
      place: name.slice(0, name.indexOf('.')),
      low: 0,
      high: 10,
      aims: new Map([['', { mean, sd }]]),
      reach: () => 1,
      penalty: 0,
      reward: 0,
    })),
    score: null,
    from: '2026-07-01',
    to: '2026-09-30',
  };
  const people = peopleOf(crowd, 'retail');
  const sheet = sheetOf(people, crowd, { about: [], called: onPaper });
  return { path: 'retail/answers.csv', bytes: fileOf(sheet, { kind: 'csv', separator: ';', encoding: 'utf-8', mark: true }) };
}

/** Every file of answers of the examples. */
export function answerFiles(): AnswerFile[] {
  return [
    ...autoServiceFiles(),
    ...saasFiles(),
    bankRound('2025-H2', 'responses/2025-h2.csv', ['2025-07-01', '2025-12-31'], {
      kind: 'csv',
      separator: ';',
      encoding: 'utf-8',
      mark: true,
    }),
    bankRound('2026-H1', 'responses/2026-h1.jsonl', ['2026-01-01', '2026-06-30'], { kind: 'jsonl' }),
    retailFile(),
  ];
}
