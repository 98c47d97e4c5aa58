import { describe, expect, it } from 'vitest';
import { sample } from '../server.sample.ts';
import { gatesOf } from './gates.ts';

const text = `program Shop "Our shop"
breakdown Region {
  member North "The north"
  member South "The south"
}
kpi Recommend "Recommendation" nps each Region {
  alarm 30
  target 50 by 2026-Q1
}
kpi Plain "Only a figure" csat
kpi Later "Not yet due" csat {
  target 90% by 2027
}
wave 2026-03 {
  Recommend 10 n 400 sd 70
  for North {
    Recommend 50 n 200 sd 70
  }
  for South {
    Recommend 5 n 200 sd 70
  }
}
`;

describe('the gates of KPIs', () => {
  it('are judged as `cx gate` judges them, members below their KPI, in words', async () => {
    const { workspace, uri } = await sample(text);
    const [program, ...others] = gatesOf(workspace, 'en');
    expect(others).toEqual([]);
    expect(program).toMatchObject({ uri: uri('a.cx'), label: 'Our shop', broken: null });
    expect(program?.kpis.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['Recommend', 'failed'],
      ['Later', 'skipped'],
    ]);
    const [recommend, later] = program?.kpis ?? [];
    expect(recommend?.range.start).toEqual({ line: 5, character: 4 });
    expect(recommend?.says).toEqual([
      expect.stringMatching(/^fails: 10\.0, 95 % interval .*, n 400$/),
      '“Recommendation”: 10.0 is surely past the alarm of 30.0.',
      '“Recommendation”: the target of 50.0 by 2026-Q1 is not met; it stands at 10.0.',
    ]);
    expect(recommend?.members.map(({ label, outcome }) => [label, outcome])).toEqual([
      ['The north', 'passed'],
      ['The south', 'failed'],
    ]);
    expect(recommend?.members[1]?.says[1]).toMatch(/^“Recommendation”, The south: .* is surely past the alarm of 30\.0\.$/);
    expect(later?.says).toEqual(['nothing is due']);
  });

  it('set a name apart that is a question', async () => {
    const { workspace } = await sample(text.replace('"Recommendation"', '"您愿意推荐吗？"'));
    expect(gatesOf(workspace, 'zh')[0]?.kpis[0]?.says[1]).toBe('「您愿意推荐吗？」：10.0，确已越过警戒 30.0。');
  });

  it('speak the reader’s language, and follow the text', async () => {
    const { workspace, uri } = await sample(text);
    await workspace.open(uri('a.cx'), 2, text.replace('Recommend 10 n', 'Recommend 60 n').replace('Recommend 5 n', 'Recommend 45 n'));
    const [recommend] = gatesOf(workspace, 'zh')[0]?.kpis ?? [];
    expect(recommend?.outcome).toBe('passed');
    expect(recommend?.says[0]).toMatch(/^通过：60\.0，95% 区间 .*，答卷 400 份$/);
    expect(recommend?.members.map(({ outcome }) => outcome)).toEqual(['passed', 'passed']);
  });

  it('judge nothing that is read by halves, and list no program without a gate', async () => {
    const { workspace } = await sample(`${text}touchpoint Counter {\n  expect near "Near" expcted 5\n}\n`);
    expect(gatesOf(workspace, 'en')[0]?.broken).toMatch(/^The program cannot be read whole: .* a\.cx, line 2\d\./);
    const { workspace: none } = await sample('program Shop "Our shop"\nkpi Plain "Only a figure" csat\n');
    expect(gatesOf(none, 'en')).toEqual([]);
  });
});
