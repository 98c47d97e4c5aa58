import { describe, expect, it } from 'vitest';
import { applyTextEdits } from '../syntax/edit.ts';
import { sample } from './server.sample.ts';
import { writeBack } from './write-back.ts';

const text = `program Shop "Shop" { scale 0 to 10 }
persona Visitor "Visitors" { share 60% }
persona Local "Neighbours" { share 40% }
factor Service "Service"
touchpoint Till "Till" {
  expect fast "Fast" in Service expected 8 weight 5
  expect kind "Kind" in Service expected 7 weight 3
  for Local { expect fast weight 9 }
}
wave 2026-Q1 {
  Till.fast 6 n 200 sd 2
  Till.kind 4
}
`;

async function written(set: readonly string[], given = text, language: 'en' | 'zh' = 'en') {
  const { opened } = await sample(given);
  const { program: state } = opened();
  const { edits, problems } = writeBack(state, state.analysis(), set, language, { textOf: () => given, shown: (file) => file });
  return { after: applyTextEdits(given, edits), edits, problems };
}

describe('what sliders were moved to', () => {
  it('is written where the text says it: in the expectation, for one persona, in the wave', async () => {
    const { after, problems } = await written(['Till.kind.expected=9', 'Till.fast.Local.weight=2', 'Till.kind.actual=6.5']);
    expect(problems).toEqual([]);
    expect(after).toBe(
      text
        .replace('expected 7 weight 3', 'expected 9 weight 3')
        .replace('fast weight 9', 'fast weight 2')
        .replace('Till.kind 4', 'Till.kind 6.5'),
    );
  });

  it('is not written where answers were counted, where nobody knows the name, or where it is no level', async () => {
    const counted = text.replace(/wave [\s\S]*$/, 'wave 2026-Q1 { responses "a.csv" }\n');
    const rows = Array.from({ length: 12 }, (_, at) => `${at % 2 === 0 ? 6 : 8},4`).join('\n');
    const { edits, problems } = await written(
      ['Till.fast.actual=9', 'Till.nothing.weight=3'],
      `--- a.cx\n${counted}--- a.csv\nTill.fast,Till.kind\n${rows}\n`.replace(/^--- a\.cx\n/, '--- a.cx\n'),
    );
    expect(edits).toEqual([]);
    expect(problems).toHaveLength(2);
    expect(problems.join(' ')).toContain('counted from the answers of `2026-Q1`');
  });

  it.each([
    ['cost 52万 HKD', 'Plan.cost=530000 HKD', 'cost 53万 HKD'],
    ['cost 52 万港元', 'Plan.cost=535000 HKD', 'cost 53.5 万港元'],
    ['cost 520,000 HKD per year', 'Plan.cost=1530000 HKD', 'cost 1,530,000 HKD per year'],
    ['cost 40万~60万 HKD', 'Plan.cost=450000 HKD', 'cost 45万 HKD'],
    ['cost HK$1.5M', 'Plan.cost=1600000 HKD', 'cost HK$1.6M'],
    ['cost ５２万 HKD', 'Plan.cost=530000 HKD', 'cost ５３万 HKD'],
    ['cost 5万 HKD  cost 3万 HKD per year', 'Plan.cost.2=40000 HKD', 'cost 5万 HKD  cost 4万 HKD per year'],
    ['keeps 120~140 Local over 3 years', 'Plan.keeps=150', 'keeps 150 Local over 3 years'],
    ['keeps 80 Local  keeps 20 Visitor', 'Plan.keeps.2=30', 'keeps 80 Local  keeps 30 Visitor'],
    ['成本 52万 HKD', 'Plan.cost=530000 HKD', '成本 53万 HKD'],
  ])('is written into an initiative in its own style: %s', async (said, set, after) => {
    const of = (property: string): string => `${text}initiative Plan "Plan" { improves Till.fast to 8  ${property} }\n`;
    const result = await written([set], of(said));
    expect(result.problems).toEqual([]);
    expect(result.after).toBe(of(after));
  });

  it('is not written into an initiative where the text says nothing, where others use it too, and where it is in another currency', async () => {
    const plan = (property: string): string => `initiative Plan "Plan" { improves Till.fast to 8  ${property} }\n`;
    const silent = await written(['Plan.cost=5 HKD', 'Plan.keeps=5'], text + plan(''));
    expect(silent.edits).toEqual([]);
    expect(silent.problems[0]).toContain('`Plan`');
    expect(silent.problems[1]).toContain('Plan.cost=5 HKD: the text does not say this yet');
    const foreign = await written(['Plan.cost=5 CNY'], text + plan('cost 5万 HKD'));
    expect(foreign.edits).toEqual([]);
    expect(foreign.problems).toEqual(['`5 CNY` is in another currency than the program, which counts in HKD. Convert it to HKD.']);
    const zh = await written(['Plan.cost=5 CNY'], text + plan('cost 5万 HKD'), 'zh');
    expect(zh.problems).toEqual([expect.stringContaining('HKD')]);
  });

  it('is not written into what other programs use too', async () => {
    const plan = 'initiative Plan "Plan" { improves Till.fast to 8  cost 5万 HKD }\n';
    const { opened } = await sample(
      `--- shop/a.cx\nuse "../group"\n${text}initiative Own "Own" { needs Plan }\n--- group/plans.cx\n${plan}`,
    );
    const { program: state } = opened();
    expect(state.program().initiatives).toHaveLength(2);
    const { edits, problems } = writeBack(state, state.analysis(), ['Plan.cost=60000 HKD'], 'en', {
      textOf: () => plan,
      shown: (file) => file,
    });
    expect(edits).toEqual([]);
    expect(problems).toEqual([expect.stringContaining('this stands in group/plans.cx, which belongs to other programs too')]);
  });

  it('speaks Chinese', async () => {
    const { problems } = await written(['Till.nothing.weight=3'], text, 'zh');
    expect(problems.join('')).toMatch(/[一-鿿]/);
  });
});
