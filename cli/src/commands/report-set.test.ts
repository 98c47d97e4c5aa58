import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../main.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const program = `program Shop "店" en "Shop" { languages zh-Hans, en budget 500000 CNY }
persona Local "街坊" en "Locals" { share 60% worth { revenue 4200 CNY per year margin 38% } }
persona Visitor "游客" en "Visitors" { share 40% }
touchpoint Desk "接待" en "Desk" {
  expect near "近" en "Near" expected 8 weight 9
  expect quick "快" en "Quick" expected 7 weight 5 actual 6
}
initiative More "多开一家" en "One more" { improves Desk.near to 8 cost 300000 CNY keeps 100 Local over 2 years }
wave 2026-Q2 "二季度" en "Second quarter" { responses "answers.csv" }
`;
const answers = `persona,Desk.near\n${Array.from({ length: 24 }, (_, place) => `${place % 2 === 0 ? 'Local' : 'Visitor'},${place % 2 === 0 ? 4 : 6}`).join('\n')}\n`;

interface Ran {
  readonly code: number;
  readonly told: string;
  readonly read: (form: string) => string;
  readonly isThere: (form: string) => boolean;
}

async function ran(...words: readonly string[]): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'cx-set-'));
  made.push(folder);
  writeFileSync(join(folder, 'plan.cx'), program);
  writeFileSync(join(folder, 'answers.csv'), answers);
  let told = '';
  const write = (piece: string): void => {
    told += piece;
  };
  const code = await main({
    words,
    cwd: folder,
    env: {},
    platform: 'linux',
    version: '0.0.0',
    stdout: { write },
    stderr: { write },
    stdin: (async function* () {})(),
    onStop: () => {},
    now: () => 0,
  });
  return { code, told, read: (form) => readFileSync(join(folder, form), 'utf8'), isThere: (form) => existsSync(join(folder, form)) };
}

describe('cx report --set', () => {
  it('sets what was measured, of everybody or of one persona, beside the original', async () => {
    const done = await ran('report', '--set', 'Desk.near.Local.actual=8', '--set', 'Desk.quick.期望=9', '-o', 'a.json');
    expect(done.told).toContain('没有可以改的');
    expect([done.code, done.isThere('a.json')]).toEqual([2, false]);
    const { code, read, told } = await ran(
      'report',
      '--set',
      'Desk.near.Local.actual=8',
      '--set',
      'Desk.quick.预期=9',
      '-o',
      'a.json',
      '-o',
      'a.csv',
    );
    expect(code, told).toBe(0);
    const { whatIf, rows } = JSON.parse(read('a.json'));
    expect(whatIf.set).toMatchObject([
      {
        name: 'Desk.near',
        persona: 'Local',
        field: 'actual',
        original: { low: 4, high: 4 },
        whatIf: { low: 8, high: 8 },
        wave: '2026-Q2',
        file: null,
      },
      { name: 'Desk.quick', persona: null, field: 'expected', original: { low: 7, high: 7 }, wave: null, file: 'plan.cx', line: 6 },
    ]);
    const actualOf = (persona: string): unknown =>
      rows.find((row: { expectation: string; persona: string | null }) => row.expectation === 'Desk.near' && row.persona === persona)
        .actual;
    expect([actualOf('Local'), actualOf('Visitor')]).toEqual([8, 6]);
    const [head = '', first = ''] = read('a.csv').slice(1).split('\r\n');
    expect(head).toMatch(/,whatIf,originalActual,.*,originalRank,originalKey$/);
    expect(first.split(',')).toHaveLength(head.split(',').length);
  });

  it('analyses the what-if as the original is, by the same answers and day', async () => {
    const plain = await ran('report', '-o', 'a.json');
    const same = await ran('report', '--set', 'Desk.quick.actual=6', '-o', 'a.json');
    const { whatIf, ...figures } = JSON.parse(same.read('a.json'));
    expect(figures).toEqual(JSON.parse(plain.read('a.json')));
    expect([whatIf.rows, whatIf.kpis, whatIf.initiatives]).toEqual([[], [], []]);
  });

  it('writes every form, and none where something cannot be set', async () => {
    const forms = ['a.html', 'a.md', 'a.json', 'a.csv', 'a.xlsx', 'a.pptx'];
    const outputs = forms.flatMap((form) => ['-o', form]);
    const good = await ran('report', '--set', 'More.cost=20万 CNY', ...outputs);
    expect([good.code, forms.filter(good.isThere)]).toEqual([0, forms]);
    const bad = await ran('report', '--set', 'More.cost=20万 CNY', '--set', 'Mor.cost=1', ...outputs);
    expect([bad.code, forms.filter(bad.isThere)]).toEqual([2, []]);
  });

  it.each([
    ['en', 'Desk.naer.actual=8', /Did you mean `Desk\.near`\?/],
    ['zh', 'Desk.naer.actual=8', /您是不是想写「Desk\.near」？/],
    ['en', 'Desk.near.actual=eight', /eight/],
    ['en', 'Desk.near.actual=11', /0 to 10/],
    ['en', 'Desk.near.actual=8 min', /Desk\.near/],
    ['en', 'Desk.near.actaul=8', /Did you mean `actual`\?/],
    ['en', 'Desk.near.actual', /NAME\.field=VALUE/],
    ['en', 'Desk.near.actual=8 --set Desk.near.actual=9', /twice/],
    ['en', 'More.cost=-5', /More/],
  ])('says in %s what is wrong with %s', async (language, set, said) => {
    for (const command of ['report', 'plan']) {
      const flags = set.split(' --set ').flatMap((one) => ['--set', one]);
      const { code, told } = await ran(command, '--lang', language, ...flags);
      expect(code, told).toBe(2);
      expect(told).toMatch(said);
    }
  });
});
