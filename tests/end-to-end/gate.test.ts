import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, describe, expect, it } from 'vitest';
import { cx, folderWith, remove, root } from './cx.ts';

const made: string[] = [];
function copyOf(example: string): string {
  const path = folderWith({});
  made.push(path);
  cpSync(join(root, 'examples', example), path, { recursive: true });
  return path;
}
afterEach(() => {
  for (const path of made.splice(0)) remove(path);
});

describe('cx gate', () => {
  it('judges an example by its answers, on the day that is asked for', () => {
    const before = cx(root, ['gate', 'examples/auto-service', '--as-of', '2026-06-30', '--lang', 'en']);
    expect([before.code, before.err]).toEqual([0, '']);
    expect(before.out).toMatch(/^Recommendation \(NPS\) .* 3,000 /m);
    const later = cx(root, ['gate', 'examples/auto-service', '--as-of', '2026-11-30', '--lang', 'zh']);
    expect(later.code).toBe(1);
    expect(later.out).toContain('「等待时长」：截至 2026-Q3 的目标 25 分钟 没有达到');
  });

  it('stops when answers get surely worse than the alarm, and says which plan', () => {
    const path = copyOf('saas');
    const file = join(path, 'responses/2026-q3-quarterly.csv');
    const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
    const at = head.split(',').indexOf('Recommend');
    const worse = lines.map((line) => {
      const cells = line.split(',');
      if (cells[4] === 'Business') cells[at] = '2';
      return cells.join(',');
    });
    expect(cx(path, ['gate', '--as-of', '2026-09-01', '--lang', 'en']).code).toBe(0);
    writeFileSync(file, `${[head, ...worse].join('\n')}\n`);
    const ran = cx(path, ['gate', '--as-of', '2026-09-01', '--json', '--lang', 'en']);
    expect(ran.code).toBe(1);
    const data = JSON.parse(ran.out);
    const validate = new Ajv({ strict: false }).compile(JSON.parse(cx(root, ['schema', 'gate']).out));
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    const recommend = data.kpis.find(({ name }: { name: string }) => name === 'Recommend');
    expect(recommend.members.filter(({ fails }: { fails: boolean }) => fails).map(({ name }: { name: string }) => name)).toEqual([
      'Business',
    ]);
    expect(ran.err).toContain('Not passed on 2026-09-01: 1 surely past the alarm, 0 targets overdue.');
  });

  it('prints JUnit that holds to its schema', () => {
    const { code, out } = cx(root, ['gate', 'examples/auto-service', '--as-of', '2026-11-30', '--format', 'junit', '--lang', 'en']);
    const words = ['--noout', '--nonet', '--schema', join(root, 'tests/schemas/junit.xsd'), '-'];
    const done = spawnSync('xmllint', words, { input: out, encoding: 'utf8' });
    expect([code, done.status, done.stderr.trim()]).toEqual([1, 0, '- validates']);
    expect(out.match(/<testsuite /g)?.length).toBe(12);
  });

  it('cannot judge by a file that is broken', () => {
    const path = copyOf('saas');
    writeFileSync(join(path, 'responses/2026-q3-quarterly.csv'), 'Recommend,persona\n9\n');
    const ran = cx(path, ['gate', '--lang', 'en']);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain('2026-q3-quarterly.csv');
  });

  it('knows what moved since any earlier wave, and lets answers count by shares', () => {
    const since = (wave: string) => cx(root, ['report', 'examples/auto-service', '--compare', wave, '--lang', 'en']);
    expect(since('2026-Q1').out).toContain('## What moved since Q1 2026');
    expect(since('2025-Q3').out).toContain('## What moved since Q3 2025');
    const wrong = since('2026-Q2');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('Earlier waves: 2026-Q1, 2025-Q4, 2025-Q3.');
    const json = (...words: readonly string[]) => {
      const path = folderWith({});
      made.push(path);
      cx(root, ['report', 'examples/bank/retail-bank', '-o', join(path, 'a.json'), ...words]);
      return JSON.parse(readFileSync(join(path, 'a.json'), 'utf8')).kpis.find(({ name }: { name: string }) => name === 'Recommend');
    };
    const [plain, weighted] = [json(), json('--weighting', 'shares')];
    expect(plain.n).toBe(1200);
    // Victims have no share and do not count; the effective number is smaller than that of the others.
    expect(weighted.n).toBeLessThan(1080.001);
    expect(weighted.n).toBeGreaterThan(900);
    expect(weighted.value).not.toBe(plain.value);
  });
});
