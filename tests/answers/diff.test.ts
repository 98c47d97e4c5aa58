/** `cx diff` on programs whose waves take answers from files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cx } from './command.ts';

const top = mkdtempSync(join(tmpdir(), 'cx-diff-answers-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

function side(name: string, weight: number, rating: number): string {
  const folder = join(top, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'shop.cx'),
    `program P "p" { scale 0 to 10 languages en }
breakdown Dealer "dealer"
touchpoint Shop "shop" { expect near "near" expected 7 weight ${weight} expect range "range" expected 7 weight 5 }
kpi Recommend "rec" nps each Dealer { target 40 by 2026-Q1 }
wave 2026-Q1 "q1" { responses "a.csv" }
`,
  );
  const rows = Array.from({ length: 60 }, (_, row) => `${row % 2 === 0 ? 'North' : 'South'},${rating},6,${row % 3 === 0 ? 9 : 7}`);
  writeFileSync(join(folder, 'a.csv'), `Dealer,Shop.near,Shop.range,Recommend\n${rows.join('\n')}\n`);
  return name;
}

async function impact(words: readonly string[]): Promise<{ impact: { rule: string }[]; measurements: string; wave: string }> {
  const ran = await cx(top, ['diff', ...words, '--format', 'json']);
  expect(ran.err).not.toMatch(/error/i);
  return JSON.parse(ran.out);
}

describe('a comparison of programs with answers', () => {
  it('is by the answers of the newer one, so that what moves is the strategy', async () => {
    side('before', 9, 3);
    side('after', 2, 8);
    const weight = await impact(['before', 'after']);
    expect(weight.measurements).toBe('head');
    expect(weight.wave).toBe('2026-Q1');
    // Met by far in both: what changed is the weight, and with it the index.
    expect(weight.impact.map(({ rule }) => rule)).not.toContain('changes/gap-closed');
    side('same', 9, 8);
    expect((await impact(['before', 'same'])).impact).toEqual([]);
  });
  it('lets each keep its own where that is asked for', async () => {
    side('before', 9, 3);
    side('after', 2, 8);
    const own = await impact(['before', 'after', '--with-data']);
    expect(own.measurements).toBe('own');
    expect(own.impact.map(({ rule }) => rule)).toContain('changes/gap-closed');
  });
  it('is none where the answers cannot be read', async () => {
    side('before', 9, 3);
    side('after', 2, 8);
    writeFileSync(join(top, 'after/a.csv'), 'Dealer,Shop.near\nNorth\n');
    const ran = await cx(top, ['diff', 'before', 'after', '--lang', 'en']);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(
      /Could not compare\. The answers that after\/shop\.cx, line 5, names cannot be read: `a\.csv`, line 2: there is 1 cell/,
    );
  });
});
