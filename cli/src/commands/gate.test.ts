import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../main.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

async function gate(
  text: string,
  words: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string>> = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'cx-gate-'));
  made.push(folder);
  for (const [name, content] of Object.entries({ 'plan.cx': text, ...files })) writeFileSync(join(folder, name), content);
  let out = '';
  let err = '';
  const code = await main({
    words: ['gate', ...words],
    cwd: folder,
    env: { SOURCE_DATE_EPOCH: '1782864000', ...env },
    platform: 'linux',
    version: '0.0.0',
    stdout: { write: (piece) => (out += piece) },
    stderr: { write: (piece) => (err += piece) },
    stdin: (async function* () {})(),
    onStop: () => {},
    now: () => 0,
  });
  return { code, out, err };
}

const head = 'program Shop "店" en "Shop" { languages zh-Hans, en }\n';
const red = `${head}kpi Recommend "推荐意愿" en "Recommendation" nps { target 40 by 2026-Q2  alarm 25 }
wave 2026-Q2 { Recommend 12 n 900 sd 80 }`;
const green = red.replace('12 n', '45 n');

describe('cx gate', () => {
  it('passes with 0 and prints the table', async () => {
    const { code, out, err } = await gate(green, ['--lang', 'en']);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')[0]).toMatch(/^KPI +value +95 % interval +n +alarm +target due +verdict$/);
    expect(out).toMatch(/^Recommendation +45\.0 +\[39\.6, 50\.1\] +900 +25 +40 by 2026-Q2 +passes$/m);
    expect(out.trimEnd().split('\n').at(-1)).toBe(
      'Passed on 2026-07-01: of 1 KPI none is surely past its alarm, and no target is overdue.',
    );
  });

  it('stops with 1 and says why, in the reader’s language', async () => {
    const english = await gate(red, ['--lang', 'en']);
    expect(english.code).toBe(1);
    expect(english.out).toContain('“Recommendation”: 12.0 is surely past the alarm of 25.0.');
    expect(english.out).toContain('“Recommendation”: the target of 40.0 by 2026-Q2 is not met; it stands at 12.0.');
    expect(english.out).toContain('Not passed on 2026-07-01: 1 surely past the alarm, 1 target overdue.');
    const chinese = await gate(red);
    expect(chinese.code).toBe(1);
    expect(chinese.out).toContain('「推荐意愿」：12.0，确已越过警戒 25.0。');
    expect(chinese.out).toContain('2026-07-01 不通过：确已越过警戒 1 处，到期未达的目标 1 个。');
  });

  it('judges on the day it is told', async () => {
    expect((await gate(red.replace('12 n', '30 n'), ['--as-of', '2026-06-01'])).code).toBe(0);
    expect((await gate(red.replace('12 n', '30 n'), ['--as-of', '2026-06-30'])).code).toBe(1);
  });

  it('prints JSON by its schema', async () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../../language/schemas/gate.schema.json'), 'utf8'));
    const validate = new Ajv({ strict: false }).compile(schema);
    const { code, out, err } = await gate(red, ['--json', '--lang', 'en']);
    const data = JSON.parse(out);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    expect(data).toMatchObject({ formatVersion: '1.0', program: 'Shop', asOf: '2026-07-01', passes: false });
    expect(data.kpis[0]).toMatchObject({
      name: 'Recommend',
      kind: 'nps',
      alarm: 'past',
      alarmAt: 25,
      fails: true,
      file: 'plan.cx',
      line: 2,
    });
    expect(data.kpis[0].due).toEqual([{ value: 40, by: '2026-Q2', lastDay: '2026-06-30', state: 'unmet' }]);
    expect(code).toBe(1);
    expect(err).toContain('Not passed');
  });

  it('prints JUnit with a failure for each thing that stops', async () => {
    const { out } = await gate(red.replace('"Recommendation"', '"<Recommendation> & more"'), ['--format', 'junit', '--lang', 'en']);
    expect(out).toContain('<testsuites name="cx gate" tests="2" failures="2" errors="0">');
    expect(out).toContain('<testcase name="alarm 25" classname="&lt;Recommendation&gt; &amp; more">');
    expect(out.match(/<failure /g)).toHaveLength(2);
  });

  it('annotates the line of the KPI on GitHub', async () => {
    const { out } = await gate(red, ['--lang', 'en'], { GITHUB_ACTIONS: 'true' });
    expect(out).toContain('::error file=plan.cx,line=2,col=1,endLine=2,title=cx gate::“Recommendation”: 12.0 is surely past');
    expect(out.match(/^::error /gm)).toHaveLength(2);
    const perhaps = await gate(red.replace('12 n 900', '23 n 40'), ['--lang', 'en'], { GITHUB_ACTIONS: 'true' });
    expect(perhaps.out).toContain('::warning file=plan.cx');
  });

  it('judges what the answers say', async () => {
    const measured = red.replace('Recommend 12 n 900 sd 80', 'responses "answers.csv"');
    const answers = (promoters: number, detractors: number) =>
      `Recommend\n${'10\n'.repeat(promoters)}${'3\n'.repeat(detractors)}${'8\n'.repeat(200 - promoters - detractors)}`;
    const good = await gate(measured, ['--json'], {}, { 'answers.csv': answers(140, 10) });
    expect(good.code).toBe(0);
    expect(JSON.parse(good.out).kpis[0]).toMatchObject({ value: 65, n: 200, alarm: 'clear', fails: false });
    const bad = await gate(measured, ['--json'], {}, { 'answers.csv': answers(60, 120) });
    expect(bad.code).toBe(1);
    expect(JSON.parse(bad.out).kpis[0]).toMatchObject({ value: -30, alarm: 'past', fails: true });
    const broken = await gate(measured, ['--lang', 'en'], {}, { 'answers.csv': 'Recommend,at\n9\n' });
    expect([broken.code, broken.out]).toEqual([2, '']);
    expect(broken.err).toContain('plan.cx:3');
  });

  it('shows no small group, nor the one that would tell it by subtraction', async () => {
    const text = `${head}breakdown Region\nkpi Recommend "推荐意愿" nps each Region { alarm 25 }\nwave 2026-Q2 { responses "a.csv" }`;
    const rows = ['East', 'West', 'South'].flatMap((region, at) => new Array(6 + 30 * at).fill(`${region},10`));
    const files = { 'a.csv': `Region,Recommend\n${rows.join('\n')}\n` };
    const { code, out } = await gate(text, ['--lang', 'en'], {}, files);
    expect(code).toBe(0);
    expect(out).not.toMatch(/\b36\b/);
    expect(out).toContain('3 more (not shown: 2, passes: 1)');
  });

  it('does not judge what it cannot read whole, and says where', async () => {
    const { code, out, err } = await gate(`${green}\nkpi Other nps { alarm "many" }`, ['--lang', 'en']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('cannot be read whole');
    expect(err).toContain('plan.cx, line 4');
  });

  it('says so where there is nothing to judge', async () => {
    const { code, err } = await gate(head, ['--lang', 'en']);
    expect(code).toBe(0);
    expect(err).toContain('has no KPI');
  });

  it('refuses two forms at once', async () => {
    expect((await gate(green, ['--json', '--format', 'junit', '--lang', 'en'])).code).toBe(2);
  });
});
