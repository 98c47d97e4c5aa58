import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, describe, expect, it } from 'vitest';
import { cx, folderWith, remove, root } from './cx.ts';

const made: string[] = [];
function folder(files: Readonly<Record<string, string>> = {}): string {
  const path = folderWith(files);
  made.push(path);
  return path;
}
afterEach(() => {
  for (const path of made.splice(0)) remove(path);
});

const small = `program Small "Small" { currency EUR budget 5000 }
touchpoint Till "Till" { expect wait "No wait" expected 8 weight 9 ideal 9 actual 5 }
initiative Faster "Faster" { cost 4000 improves Till.wait to 8 confidence 60% adds 3000~4000 EUR per year over 2 years }
`;

describe('cx plan', () => {
  it('prints the plan of an example; figures hold to their schema and are the same each time', () => {
    const ran = cx(root, ['plan', 'examples/auto-service', '--lang', 'en']);
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.out).toContain('Six of eight fit CNY 3.0m');
    expect(ran.out).toContain('A tenth more (CNY 3.3m) would add');
    const json = cx(root, ['plan', 'examples/auto-service', '--json']);
    const valid = new Ajv({ strict: false }).compile(JSON.parse(cx(root, ['schema', 'plan']).out));
    const figures = JSON.parse(json.out);
    expect(valid(figures), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
    expect(cx(root, ['plan', 'examples/auto-service', '--json']).out).toBe(json.out);
    const other = JSON.parse(cx(root, ['plan', 'examples/auto-service', '--json', '--seed', '2']).out);
    expect([figures.seed, other.seed]).toEqual([1, 2]);
    expect(other.plan.set).toEqual(figures.plan.set);
    expect(other.plan.chances).not.toEqual(figures.plan.chances);
  });

  it('writes files by their endings, and nothing to standard output then', () => {
    const path = folder();
    const ran = cx(root, [
      'plan',
      'examples/retail',
      '-o',
      join(path, 'p.html'),
      '-o',
      join(path, 'p.md'),
      '-o',
      join(path, 'p.json'),
      '--lang',
      'en',
    ]);
    expect([ran.code, ran.out]).toEqual([0, '']);
    expect(ran.err).toContain('p.html');
    expect(readFileSync(join(path, 'p.html'), 'utf8')).toMatch(/^<!doctype html>/);
    expect(readFileSync(join(path, 'p.md'), 'utf8')).toMatch(/^# /);
    expect(JSON.parse(readFileSync(join(path, 'p.json'), 'utf8')).formatVersion).toBe('1.0');
  });

  it('takes another objective and budget, and shows the working that is asked for', () => {
    const money = cx(root, [
      'plan',
      'examples/auto-service',
      '--objective',
      'money',
      '--budget',
      '60万',
      '--lang',
      'en',
      '--trace',
      '挽回计划',
    ]);
    expect(money.code).toBe(0);
    expect(money.out).toContain('fit CNY 600k and should leave');
    expect(money.out).toMatch(/return on margin {2}\+182% {2}= \(CNY 1,468,908 − CNY 520,000\) ÷ CNY 520,000/);
    expect(money.out).toContain('written in 举措.cx:');
  });

  it('shows a what-if with the original beside it', () => {
    const path = folder({ 'a.cx': small });
    const ran = cx(path, ['plan', '--set', 'Faster.cost=6000', '--lang', 'en']);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('What if');
    expect(ran.out).toContain('EUR 4,000 → EUR 6,000');
    expect(ran.out).toMatch(/Cost +EUR 4,000 +EUR 0/);
    expect(ran.out).toContain('Nothing fits');
    expect(readFileSync(join(path, 'a.cx'), 'utf8')).toBe(small);
    const json = JSON.parse(cx(path, ['plan', '--set', 'Faster.cost=6000', '--json']).out);
    expect([json.original.set.names, json.plan.set.names, json.set]).toEqual([['Faster'], [], ['Faster.cost=6000']]);
  });

  it('writes what it can of a program with errors, and exits 1', () => {
    const path = folder({ 'a.cx': `${small}initiative Other { needs Nowhere cost 10 EUR }\n` });
    const ran = cx(path, ['plan', '--lang', 'en']);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('Faster');
    expect(ran.err).toContain('so the plan is not complete');
  });

  it('plans nothing where there is nothing, and says what to write', () => {
    const path = folder({ 'a.cx': 'program Bare "Bare"\n' });
    const ran = cx(path, ['plan', '--lang', 'zh']);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('无从计划：方案里还没有举措');
  });

  it.each([
    [['--budget', 'a lot'], '`--budget` must be an amount'],
    [['--budget', '100 USD'], 'The program counts in EUR'],
    [['--seed', 'x'], '`--seed` must be a whole number'],
    [['--objective', 'fame'], 'cannot be `fame`'],
    [['--set', 'Nowhere.cost=5'], 'Nothing that can be set is called `Nowhere`'],
    [['--trace', 'Fastr'], 'There is no initiative called `Fastr`'],
    [['-o', 'plan.docx'], '.html'],
    [['-o', 'a.cx'], 'Cannot tell the form'],
    [['--json', '--format', 'html'], 'cannot be used together'],
  ])('%j is refused in a sentence', (words, sentence) => {
    const path = folder({ 'a.cx': small });
    const ran = cx(path, ['plan', '--lang', 'en', ...words]);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(sentence);
  });

  it('is part of what cx build writes, in each language', () => {
    const path = folder();
    cpSync(join(root, 'examples/retail'), join(path, 'shop'), { recursive: true });
    expect(cx(path, ['build', 'shop', '--out', 'out']).code).toBe(0);
    for (const name of ['plan.html', 'plan.json', 'en/plan.html', 'en/plan.json']) {
      expect(readFileSync(join(path, 'out', name), 'utf8').length, name).toBeGreaterThan(1000);
    }
  });
});
