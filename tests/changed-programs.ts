/** Programs before and after a change, for tests of what is said of it. */

import type { ReviewInput } from '@touchstone/language/changes/reviewing.ts';
import { compile } from '@touchstone/language/compile.ts';
import { lockedOf, type SurveyLock } from '@touchstone/language/survey/lock.ts';
import { questionnairesOf } from '@touchstone/language/survey/make.ts';
import { type SourceText, sourcesOf } from './programs.ts';

export interface Changed {
  readonly before: readonly SourceText[];
  readonly after: readonly SourceText[];
  /** The wave for which each side's record of its surveys was written, of the program as it was before; left out: nothing is on record. */
  readonly recorded?: { readonly before: string; readonly after: string };
}

/** One replacement in one file; it must be possible exactly once. */
type Edit = readonly [file: string, from: string, to: string];

export function edited(sources: readonly SourceText[], edits: readonly Edit[]): Changed {
  const texts = new Map(sources.map(({ file, text }) => [file, text]));
  for (const [name, from, to] of edits) {
    const file = [...texts.keys()].find((one) => one.endsWith(name));
    const text = texts.get(file ?? '') ?? '';
    if (file === undefined || text.split(from).length !== 2) throw new Error(`${name} does not hold "${from}" exactly once`);
    texts.set(
      file,
      text.replace(from, () => to),
    );
  }
  return { before: sources, after: [...texts].map(([file, text]) => ({ file, text })) };
}

const saas = sourcesOf('examples/saas');
const aftersales = sourcesOf('tests/fixtures/aftersales');

const lowered: Edit = ['kpis.cx', 'target 40 by 2026-Q4', 'target 35 by 2026-Q4'];

const mixed: readonly Edit[] = [
  lowered,
  ['kpis.cx', 'target 2 s by 2026-Q4', 'target 3 s by 2026-Q4'],
  ['kpis.cx', '  alarm 70%\n', ''],
  ['kpis.cx', 'rate = solved_once / conversations', 'rate = solved_first / conversations'],
  ['kpis.cx', 'promise 7 days', 'promise 10 days'],
  ['journey.cx', 'expected 8 weight 10 ideal 8.5 must-be {', 'expected 8 weight 8 ideal 8.5 must-be {'],
  ['journey.cx', 'expected 7 weight 9 ideal 8.5 performance', 'expected 7 weight 10 ideal 8 performance'],
  ['journey.cx', '  expect photo "A photo is one tap away" in Product expected 6.5 weight 4 ideal 6.5 performance\n', ''],
  ['listening.cx', '"Where did you get stuck?"', '"What was the hardest part?"'],
  ['listening.cx', 'source Huddle "Weekly huddle of the desk"', 'source Standup was Huddle "Weekly huddle of the desk"'],
  ['initiatives.cx', 'cost 60k USD', 'cost 90k USD'],
  ['plumbline.cx', 'budget 450k USD', 'budget 400k USD'],
  ['customers.cx', '// Who they are. In', '// Who they are.\n// In'],
];

const hostileBefore = `program Hostile "<script>alert(1)</script> @team #12 [x](javascript:alert(1))" {}
team R "</details> | \`\`\` https://evil.example"
touchpoint Shop "<img src=x onerror=alert(1)>" {
  owner R
  expect near "</style><b>bold</b> \u202egnp.exe | @team" expected 7 weight 9 actual 5
  expect long "${'没有空格的很长的说法'.repeat(12)}" expected 8 weight 5 actual 7 note "closes #1 --> <!-- "
}
kpi K "GH-12 www.evil.example" nps { target 40 }
`;

function many(count: number, weight: (index: number) => number, expected: (index: number) => number): SourceText[] {
  const lines = Array.from(
    { length: count },
    (_, index) =>
      `  expect e${index} "第${index}件事" en "Thing ${index}" expected ${expected(index)} weight ${weight(index)} actual ${1 + (index % 8)}`,
  );
  return [{ file: 'many.cx', text: `program Many "Many" { languages zh-Hans, en }\ntouchpoint T {\n${lines.join('\n')}\n}\n` }];
}

export const changed = {
  'no-change': {
    before: saas,
    after: saas.map(({ file, text }) => ({ file, text: text.replace(/^(kpi|touchpoint) /gm, '\n// moved\n$1   ') })),
  },
  'target-lowered': edited(saas, [lowered]),
  'scale-changed': edited(saas, [['kpis.cx', 'scale 1 to 7', 'scale 1 to 5']]),
  mixed: edited(saas, mixed),
  'many-edits': {
    before: many(
      2500,
      (index) => 1 + (index % 9),
      () => 7,
    ),
    after: many(
      2500,
      (index) => 2 + (index % 9),
      () => 8,
    ),
  },
  chinese: edited(aftersales, [
    ['aftersales.cx', '属于 服务 预期 8 权重 9 理想 8 实际 5 必备型', '属于 服务 预期 8 权重 5 理想 7 实际 5 必备型'],
    ['aftersales.cx', '预期 9 权重 8 理想 9 必备型 { 佐证 预约成功率 }', '预期 9 权重 8 理想 9 必备型'],
    ['aftersales.cx', '占比 55%', '占比 50%'],
  ]),
  'asked-otherwise': {
    ...edited(saas, [
      // By a label, and by the scale of a KPI; another order; one that goes; another channel.
      ['journey.cx', '"A photo is one tap away"', '"A photo takes one tap"'],
      ['kpis.cx', 'scale 1 to 7', 'scale 1 to 5'],
      ['listening.cx', '  ask Trial\n  ask Kickoff\n', '  ask Kickoff\n  ask Trial\n'],
      ['listening.cx', '  ask Satisfied\n', ''],
      ['listening.cx', '  via Board\n', '  via Mail\n'],
    ]),
    recorded: { before: '2026-Q1', after: '2026-Q2' },
  },
  hostile: {
    before: [{ file: 'a.cx', text: hostileBefore }],
    after: [
      {
        file: 'a.cx',
        text: hostileBefore
          .replace('weight 9', 'weight 3')
          .replace('target 40', 'target 20')
          .replace('  owner R\n', '')
          .replace(' note "closes #1 --> <!-- "', ' note "fixes #2 @all"'),
      },
    ],
  },
} as const satisfies Record<string, Changed>;

/** What `reviewOf` is given: both sides compiled, by the names a reader of a branch knows. */
export function reviewInput({ before, after, recorded }: Changed, more: Partial<ReviewInput> = {}): ReviewInput {
  const program = (own: readonly SourceText[]) => compile({ own }).program;
  const records = (wave: string | undefined): SurveyLock =>
    new Map(
      wave === undefined ? [] : questionnairesOf(program(before)).map(({ questionnaire: one }) => [one.name, lockedOf(one, wave)] as const),
    );
  const old = new Map(before.map(({ file, text }) => [file, text]));
  return {
    version: '0.0.0',
    base: { name: 'main@a1b2c3d', program: program(before), locked: records(recorded?.before) },
    head: { name: 'feature@d4e5f6a', program: program(after), locked: records(recorded?.after) },
    touchedFiles: after.filter(({ file, text }) => old.get(file) !== text).map(({ file }) => file),
    ...more,
  };
}
