import { describe, expect, it } from 'vitest';
import { base, sample } from './server.sample.ts';

const program = `--- shop.cx
program Shop "店" { scale 0 to 10 }
touchpoint Till "收银" { expect fast "快" in Service expected 7 weight <|>5 actual 3 }
--- waves/first.cx
wave 2026-Q1 { responses "answers-*.csv" }
`;
const answers = (...levels: readonly number[]): string => `Till.fast\n${levels.join('\n')}\n`;
const twelve = [6, 6, 6, 6, 6, 6, 8, 8, 8, 8, 8, 8];

describe('answers in an editor', () => {
  it('are counted beside the file that names them, and stand in the place of what was typed', async () => {
    const { opened } = await sample(`${program}--- waves/answers-a.csv\n${answers(...twelve)}`);
    const { program: state } = opened();
    expect(state.measurements()?.waves).toMatchObject([{ wave: '2026-Q1', answers: 12, sources: [{ shown: 'waves/answers-a.csv' }] }]);
    expect(state.analysis().rows).toMatchObject([{ actual: { low: 7, high: 7 }, n: 12, wave: '2026-Q1' }]);
  });

  it('are counted anew when a file is another one, new or gone, and not when a weight is', async () => {
    const { opened, workspace, disk, settled, uri } = await sample(`${program}--- waves/answers-a.csv\n${answers(...twelve)}`);
    const actual = (): number | undefined => opened().program.analysis().rows[0]?.actual.low;
    const [first] = opened().program.measurements()?.waves ?? [];
    const text = opened().source.content.text;
    await workspace.open(uri('shop.cx'), 2, text.replace('weight 5', 'weight 6'));
    await settled();
    expect(opened().program.program().touchpoints[0]?.expectations[0]?.weight).toMatchObject({ low: 6 });
    expect(opened().program.measurements()?.waves[0]).toBe(first);

    disk.set(`${base}/waves/answers-b.csv`, answers(...twelve.map(() => 4)));
    await workspace.onDisk([{ uri: `${base}/waves/answers-b.csv`, gone: false }]);
    await settled();
    expect(actual()).toBe(5.5);
    disk.set(`${base}/waves/answers-b.csv`, answers(...twelve.map(() => 2)));
    await workspace.onDisk([{ uri: `${base}/waves/answers-b.csv`, gone: false }]);
    await settled();
    expect(actual()).toBe(4.5);
    disk.delete(`${base}/waves/answers-b.csv`);
    await workspace.onDisk([{ uri: `${base}/waves/answers-b.csv`, gone: true }]);
    await settled();
    expect(actual()).toBe(7);
  });

  it('that are broken are told on their line, and what was typed stands', async () => {
    const { opened, told, uri } = await sample(`${program}--- waves/answers-a.csv\nTill.fast,persona\n7,a\n"8,b\n`);
    expect(opened().program.measurements()).toBeNull();
    expect(opened().program.analysis().rows).toMatchObject([{ actual: { low: 3, high: 3 } }]);
    const findings = told.get(uri('waves/first.cx'))?.findings ?? [];
    expect(findings.filter(({ rule }) => rule === 'data/unreadable-file')).toMatchObject([
      { severity: 'error', arguments: { file: 'waves/answers-a.csv' }, origin: { line: 1 } },
    ]);
  });

  it('that an editor does not read leave the wave unmeasured in silence', async () => {
    const { opened, told, uri } = await sample(`${program.replace('answers-*.csv', '*.xlsx')}--- waves/answers.xlsx\nPK\n`);
    expect(opened().program.measurements()).toBeNull();
    expect((told.get(uri('waves/first.cx'))?.findings ?? []).filter(({ rule }) => rule.startsWith('data/'))).toEqual([]);
  });

  it('are counted under the program’s names where a survey system exported them, and anew when a wording that heads a column is another', async () => {
    const kpi = (wording: string): string => `kpi Recommend nps { ask "${wording}" }\nsurvey Visit { ask Recommend  ask Till }`;
    const rows = twelve.map((level, row) => `${row + 1},2026-01-0${(row % 9) + 1} 10:00:00,2,zh-Hans,${100 + row},9,${level}`).join('\n');
    const text = `id,submitdate,lastpage,startlanguage,seed,Would you?,Till[fast]\n${rows}\n13,,1,zh-Hans,7,3,\n`;
    const { opened, workspace, settled, told, uri } = await sample(`${program.replace('<|>', '')}--- kpi.cx
<|>${kpi('Would you?')}
--- waves/answers-a.csv
${text}`);
    const figure = (): number | undefined =>
      opened()
        .program.measurements()
        ?.waves[0]?.groups[0]?.figures.find(({ subject }) => subject === 'Recommend')?.n;
    expect(opened().program.measurements()?.waves).toMatchObject([{ answers: 12 }]);
    expect(figure()).toBe(12);
    expect((told.get(uri('waves/first.cx'))?.findings ?? []).map(({ rule }) => rule)).toContain('data/set-aside');
    await workspace.open(uri('kpi.cx'), 2, kpi('Would you recommend us to everybody you know?'));
    await settled();
    expect(figure()).toBeUndefined();
  });

  it('that are not there are told', async () => {
    const { told, uri } = await sample(program);
    expect((told.get(uri('waves/first.cx'))?.findings ?? []).map(({ rule }) => rule)).toContain('data/no-file');
  });
});
