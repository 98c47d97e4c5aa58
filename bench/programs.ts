/** Programs of any size for the benchmarks: every kind of declaration, names resolved, no finding of weight. */

/** A program of fifty lines, as a beginner has it after an afternoon. */
export const fiftyLines = `program Corner "街角电器" en "Corner electronics" {
  scale     0 to 10
  weight    1 to 10
  currency  CNY
  languages zh-Hans, en
  promise   Price "明码实价"
  budget    50万 CNY
  cycle     quarter
  owner     Retail
}
team Retail "门店运营"

factor Range "品类齐全" in Product
channel Store "门店" physical
channel Phone "热线" phone

persona Visitor "旅客" { share 60%  goal "一趟买到" }
persona Local   "街坊" { share 40%  pain  "排队久" }

journey Purchase "购买" for Visitor, Local {
  stage Find "找到门店"
  stage Pay  "付款离店"
}

touchpoint Shop "街边门店" at Purchase.Find via Store {
  owner Retail
  moment-of-truth
  expect near  "走几步就有店"   in Convenience expected 7  weight 9  ideal 9  delighter
  expect range "想要的都有"     in Range       expected 7  weight 6  ideal 7
  expect price "明码实价"       in Price       expected 8  weight 7  ideal 8  must-be { evidence Waiting }
  for Local { expect near expected 6  weight 8 }
}
touchpoint Till "收银台" at Purchase.Pay via Store, Phone {
  expect quick "不用久等" in Service expected 7  weight 8  ideal 8  performance
}

kpi Recommend "推荐意愿" nps { target 40 by 2026-Q4  alarm 20  owner Retail }
kpi Waiting "等待时长" mean at Till { promise 5 min  target 4 min by 2026-Q3  alarm 15 min  lower-is-better }

wave 2026-Q1 "一季度" {
  Shop.near  6.1 n 212
  Shop.range 7.2 n 212
  Shop.price 8.1 n 212
  Till.quick 5.4 n 198
  Recommend  31  n 212
}

initiative SecondTill "第二个收银台" { owner Retail  improves Till.quick to 8  cost 12万 CNY  period 2026-04 to 2026-09 }
`;

/** One touchpoint of eight lines with its name, expectations, a persona's own levels, and a KPI. `before` begins the names it declares. */
function section(index: number, personas: number, before = '', evidence = `${before}Kpi${index}`): string {
  const name = `${before}Point${index}`;
  const persona = `Persona${index % personas}`;
  return `touchpoint ${name} "触点 ${index}" at Journey.Stage${index % 6} via Store, App {
  owner Team${index % 4}
  expect quick  "不用久等 ${index}"   in Service     expected ${6 + (index % 3)}  weight ${1 + (index % 10)}  ideal 9  actual ${4 + (index % 5)}  must-be { evidence ${evidence} }
  expect clear  "说得明白 ${index}"   in Product     expected 7  weight ${1 + ((index * 7) % 10)}  ideal 8  actual ${3 + (index % 6)}  performance
  expect near   "就在身边 ${index}"   in Convenience expected 6~7  weight 5  ideal 9  delighter
  for ${persona} { expect quick expected 8  weight 10 }
}
kpi ${before}Kpi${index} "等待时长 ${index}" mean at ${name} { promise 5 min  target 4 min by 2026-Q3  alarm 15 min  owner Team${index % 4}  lower-is-better }
`;
}

const LINES_PER_SECTION = 8;

function head(name: string): string {
  return `program ${name} "大方案" en "Large" { scale 0 to 10  weight 1 to 10  currency CNY  languages zh-Hans, en  cycle quarter  owner Team0 }`;
}

/** What the sections refer to. */
function vocabulary(personas: number): string[] {
  return [
    ...[0, 1, 2, 3].map((index) => `team Team${index} "团队 ${index}"`),
    'channel Store "门店" physical',
    'channel App "应用" app',
    ...Array.from(
      { length: personas },
      (_, index) => `persona Persona${index} "画像 ${index}" { share ${100 / personas}%  goal "诉求 ${index}" }`,
    ),
    `journey Journey "旅程" for ${Array.from({ length: personas }, (_, index) => `Persona${index}`).join(', ')} {`,
    ...[0, 1, 2, 3, 4, 5].map((index) => `  stage Stage${index} "阶段 ${index}"`),
    '}',
  ];
}

function opening(personas: number): string {
  return `${[head('Large'), ...vocabulary(personas)].join('\n')}\n`;
}

export interface BenchFile {
  /** Path from the folder of them all, with `/`. */
  readonly name: string;
  readonly text: string;
}

/** A program of about `lines` lines in one file. */
export function oneFile(lines: number): BenchFile[] {
  const start = opening(5);
  const sections = Math.floor((lines - start.split('\n').length) / LINES_PER_SECTION);
  return [{ name: 'large.cx', text: start + Array.from({ length: sections }, (_, index) => section(index, 5)).join('') }];
}

/** A program of `files` files of about `lines` lines each. */
export function manyFiles(files: number, lines: number): BenchFile[] {
  const each = Math.floor(lines / LINES_PER_SECTION);
  const made: BenchFile[] = [];
  for (let file = 0; file < files; file++) {
    const sections = Array.from({ length: each }, (_, index) => section(file * each + index, 5)).join('');
    made.push({ name: `part-${String(file).padStart(3, '0')}.cx`, text: file === 0 ? opening(5) + sections : sections });
  }
  return made;
}

/** A folder of shared declarations in one file of about `lines` lines, and as many programs, each of one file as long, that use it. */
export function programsOfGroup(programs: number, lines: number): { readonly hub: BenchFile; readonly leaves: readonly BenchFile[] } {
  const shared = `${vocabulary(10).join('\n')}\n`;
  const inHub = Math.floor((lines - shared.split('\n').length) / LINES_PER_SECTION);
  const hub = { name: 'group/group.cx', text: shared + Array.from({ length: inHub }, (_, index) => section(index, 10, 'Group')).join('') };
  const leaves = Array.from({ length: programs }, (_, program) => {
    const name = `unit-${String(program).padStart(3, '0')}`;
    const sections = Math.floor(lines / LINES_PER_SECTION) - 1;
    // Every other section points at a figure of the group, as units do whose group measures for all of them.
    const text = Array.from({ length: sections }, (_, index) =>
      section(index, 10, '', index % 2 === 0 ? `Kpi${index}` : `GroupKpi${index % inHub}`),
    ).join('');
    return { name: `${name}/${name}.cx`, text: `${head(`Unit${program}`)}\nuse "../group"\n${text}` };
  });
  return { hub, leaves };
}

/** A program of `expectations` expectations that `personas` personas hold, rated in `waves` waves. */
export function manyExpectations(expectations: number, personas: number, waves: number): BenchFile[] {
  let text = opening(personas);
  const rated: string[] = [];
  for (let index = 0; index < expectations; index += 5) {
    text += `touchpoint Point${index} "触点 ${index}" at Journey.Stage${index % 6} via Store {\n`;
    for (let at = index; at < Math.min(expectations, index + 5); at++) {
      text += `  expect e${at} "期望 ${at}" in Service expected ${5 + (at % 4)}  weight ${1 + (at % 10)}  ideal ${7 + (at % 3)}\n`;
      rated.push(`  Point${index}.e${at} ${3 + ((at * 37) % 60) / 10} n ${100 + (at % 50)}`);
    }
    text += `  for Persona${index % personas} { expect e${index} expected 9  weight 10 }\n}\n`;
  }
  for (let wave = 0; wave < waves; wave++) text += `wave ${2024 + Math.floor(wave / 4)}-Q${1 + (wave % 4)} {\n${rated.join('\n')}\n}\n`;
  return [{ name: 'wide.cx', text }];
}

/** A program whose recommendation is judged for each of `dealers` dealers, in two waves. */
export function manyDealers(dealers: number): BenchFile[] {
  const names = Array.from({ length: dealers }, (_, index) => `Dealer${index}`);
  const wave = (period: string, shift: number): string =>
    `wave ${period} {\n  Recommend 40 n 9000\n${names.map((name, index) => `  for ${name} { Recommend ${((index * 37) % 90) - 10 + shift} n ${30 + (index % 60)} }\n`).join('')}}\n`;
  const text = `${opening(5)}breakdown Dealer "门店" {\n${names.map((name) => `  member ${name} "门店"\n`).join('')}}
kpi Recommend "推荐意愿" nps each Dealer { target 40 by 2026-Q4  alarm 20  baseline 30 from 2025-Q4  owner Team0 }
touchpoint Shop "门店" at Journey.Stage0 { expect near "就在身边" in Convenience expected 7  weight 9 }
${wave('2026-Q1', 0)}${wave('2026-Q2', 2)}`;
  return [{ name: 'dealers.cx', text }];
}

/**
 * So many surveys of so many questions in four languages: ratings of expectations, KPIs, choices with options, and words of one's own, some of them asked
 * under a condition. What is rated is shared by all.
 */
export function manySurveys(surveys: number, questions: number): BenchFile[] {
  const words = (text: string, number: number): string =>
    `"${text} ${number}" de "${text} auf Deutsch ${number}" fr "${text} en français ${number}" zh "${text}的中文 ${number}"`;
  const [rated, kpis, choices] = [20, 8, 8];
  const open = questions - rated - kpis - choices;
  const touchpoints = Array.from({ length: rated / 5 }, (_, at) => {
    const expectations = Array.from(
      { length: 5 },
      (_line, index) => `  expect e${index} ${words('How quickly it went', at * 5 + index)} in Service expected 7 weight ${1 + index}`,
    );
    return `touchpoint Point${at} ${words('The counter', at)} at Buy.Find { owner T\n${expectations.join('\n')}\n}`;
  });
  const measures = Array.from(
    { length: kpis },
    (_, at) => `kpi Kpi${at} ${words('Satisfaction', at)} csat { owner T  ask ${words('How satisfied are you with part', at)} }`,
  );
  const survey = (index: number): string => {
    const options = Array.from({ length: 6 }, (_, at) => `    o${at} ${words('An answer', at)} in Service`).join('\n');
    const lines = [
      ...Array.from({ length: rated / 5 }, (_, at) => `  ask Point${at}`),
      ...Array.from({ length: kpis }, (_, at) => `  ask Kpi${at}`),
      ...Array.from(
        { length: choices },
        (_, at) => `  ask c${at} choose${at % 2 === 0 ? ' many' : ''} ${words('What mattered most', at)} {\n${options}\n  }`,
      ),
      ...Array.from({ length: open }, (_, at) => `  ask w${at} open ${words('What else', at)} when Kpi${at} <= 3`),
    ];
    return `survey Survey${index} ${words('After the visit', index)} {\n${lines.join('\n')}\n}`;
  };
  const head = `program Asking "Asking" { languages en, de, fr, zh  owner T }\nteam T "T"\npersona P ${words('Visitors', 1)} { share 100% }\njourney Buy ${words('Buying', 1)} for P { stage Find ${words('Finding', 1)} }`;
  return [
    { name: 'program.cx', text: `${[head, ...touchpoints, ...measures].join('\n')}\n` },
    ...Array.from({ length: surveys }, (_, at) => ({ name: `survey${at}.cx`, text: `${survey(at)}\n` })),
  ];
}

/** So many initiatives of four teams under a budget that pays for a third of them: ranges, chances, overlaps on forty expectations, needs and exclusions. */
export function manyInitiatives(count: number): BenchFile[] {
  // Numbers that go round without a pattern one would see.
  const number = (index: number, kind: number, low: number, high: number): number =>
    low + ((index * 7919 + kind * 104_729) % (high - low + 1));
  const touchpoints = Array.from({ length: 8 }, (_, at) => {
    const expectation = (_line: unknown, index: number): string => {
      const row = at * 5 + index;
      return `  expect e${index} in Service expected ${number(row, 1, 6, 9)} weight ${number(row, 2, 2, 10)} ideal ${number(row, 3, 7, 10)} actual ${number(row, 4, 3, 7)}`;
    };
    return `touchpoint Point${at} {\n${Array.from({ length: 5 }, expectation).join('\n')}\n}`;
  });
  const initiatives = Array.from({ length: count }, (_, index) => {
    const rows = [...new Set([0, 1, 2].map((kind) => number(index, 10 + kind, 0, 39)))];
    const rises = rows.map((row, place) => {
      const name = `Point${Math.floor(row / 5)}.e${row % 5}`;
      return (index + place) % 3 === 0
        ? `  improves ${name} +${1 + (index % 2)}`
        : `  improves ${name} to ${number(index, 20 + place, 6, 8)}~9 confidence ${number(index, 30, 50, 95)}%`;
    });
    const lines = [
      `  owner T${index % 4}`,
      `  period 2026-0${1 + (index % 6)} to 2026-${index % 2 === 0 ? '08' : '12'}`,
      ...rises,
      `  cost ${number(index, 40, 10, 40)}万~${number(index, 41, 41, 60)}万 CNY`,
      ...(index % 3 === 0 ? [`  cost ${1 + (index % 3)}万 CNY per month`] : []),
      `  keeps ${number(index, 50, 20, 90)}~${number(index, 51, 91, 200)} P${index % 3} over ${1 + (index % 4)} years`,
      `  effort ${number(index, 60, 10, 60)} days`,
      ...(index % 7 === 6 ? [`  needs I${index - 5}`] : []),
      ...(index % 11 === 10 ? [`  excludes I${index - 3}`] : []),
    ];
    return `initiative I${index} "Initiative ${index}" {\n${lines.join('\n')}\n}`;
  });
  const head = `program Planning "Planning" { currency CNY  budget ${count * 15}万 CNY  discount 8% }`;
  const teams = [0, 1, 2, 3].map((at) => `team T${at} "Team ${at}" { capacity 120 days per quarter }`);
  const personas = [50, 30, 20].map(
    (share, at) =>
      `persona P${at} "Visitors ${at}" { share ${share}% worth { revenue ${(at + 3) * 1000} CNY per year margin 35%~45% reach 6 } }`,
  );
  return [{ name: 'program.cx', text: `${[head, ...teams, ...personas, ...touchpoints, ...initiatives].join('\n')}\n` }];
}
