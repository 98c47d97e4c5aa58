import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../findings/settings.ts';
import { lockedText, type Record, recordOf } from './locked.sample.ts';
import type { Review } from './review.ts';
import { programOf } from './reviewed.sample.ts';
import { type ReviewInput, reviewOf } from './reviewing.ts';
import { sayingOf } from './saying.ts';

interface Case {
  readonly before: string;
  readonly after: string;
  readonly records: readonly [Record, Record];
  readonly more?: Partial<ReviewInput>;
}

function review({ before, after, records: [old, now], more = {} }: Case): Review {
  const base = { name: 'base', program: programOf(lockedText(before)), locked: recordOf(old) };
  return reviewOf({ version: '0', base, head: { name: 'head', program: programOf(lockedText(after)), locked: recordOf(now) }, ...more });
}

function told(given: Case): readonly string[] {
  return review(given).changes.map((one) => `${one.level} ${one.rule} ${one.path}: ${sayingOf(one, 'en')}`);
}

const shop = (near: string): string => `kpi Near csat { ask "${near}" }\n`;
const asked = (near: string, asks = 'ask Near  ask Recommend'): string => `${shop(near)}survey Visit { ${asks} }`;

describe('what a wave asked', () => {
  const before = asked('Is it near?');
  const record: Record = [before, '2026-Q1'];

  it('is told once, with the wave, where other words are given', () => {
    expect(told({ before, after: asked('Is it far?'), records: [record, record] })).toEqual([
      'breaking changes/trend-broken Near: Near was asked as “Is it near?” in 2026-Q1 and is now asked as “Is it far?”: results up to then no longer compare.',
    ]);
  });

  it('is told as a change of words alone where no wave asked it, or nobody recorded it', () => {
    const after = asked('Is it far?');
    const rules = (records: Case['records']): readonly string[] => review({ before, after, records }).changes.map(({ rule }) => rule);
    expect(rules([null, null])).toEqual(['changes/wording-changed']);
    expect(
      rules([
        [before, null],
        [before, null],
      ]),
    ).toEqual(['changes/wording-changed']);
  });

  it('is told as a change of words where the rule of trends is off', () => {
    const settings = { ...defaultSettings, diff: { ...defaultSettings.diff, rules: { 'changes/trend-broken': 'off' } } } as const;
    const off = review({ before, after: asked('Is it far?'), records: [record, record], more: { settings } });
    expect(off.changes.map(({ rule }) => rule)).toEqual(['changes/wording-changed']);
  });

  it('is no break for a comma', () => {
    const rules = review({ before, after: asked('Is it near, then?').replace(', then', ','), records: [record, record] }).changes;
    expect(rules.map(({ rule }) => rule)).toEqual(['changes/wording-touched']);
  });

  it('is followed through a new name', () => {
    const after = asked('Is it far?').replace('kpi Near csat', 'kpi Close was Near csat').replace('ask Near', 'ask Close');
    expect(told({ before, after, records: [record, record] }).filter((line) => line.includes('trend'))).toEqual([
      'breaking changes/trend-broken Close: Close was asked as “Is it near?” in 2026-Q1 and is now asked as “Is it far?”: results up to then no longer compare.',
    ]);
    const renamedOnly = asked('Is it near?').replace('kpi Near csat', 'kpi Close was Near csat').replace('ask Near', 'ask Close');
    // Whether or not the record was written anew with the new name.
    for (const later of [record, [renamedOnly, '2026-Q1']] as const) {
      const rules = review({ before, after: renamedOnly, records: [record, later] }).changes.map(({ rule }) => rule);
      expect(rules.filter((rule) => /trend|record/.test(rule))).toEqual([]);
    }
  });

  it('is no other answer where an option is called otherwise', () => {
    const asks = (option: string): string => `survey Visit { ask why choose "Why?" { ${option} "A" b "B" } }`;
    const own: Record = [asks('a'), '2026-Q1'];
    const rules = review({ before: asks('a'), after: asks('first was a'), records: [own, own] }).changes.map(({ rule }) => rule);
    expect(rules).toEqual(['changes/renamed', 'changes/former-name-added']);
    const broken = review({ before: asks('a'), after: asks('first').replace('"A"', '"Another"'), records: [own, own] }).changes.map(
      ({ rule }) => rule,
    );
    expect(broken).toContain('changes/trend-broken');
  });

  it('is no other channel where the channel is called otherwise', () => {
    const via = (text: string): string => text.replace('survey Visit {', 'survey Visit { via Phone ');
    const renamed = via(before).replace('via Phone', 'via Call');
    const own: Record = [via(before), '2026-Q1'];
    const given = { before: via(before), after: renamed, records: [own, own] } as const;
    const rules = reviewOf({
      version: '0',
      base: { name: 'base', program: programOf(lockedText(given.before)), locked: recordOf(own) },
      head: {
        name: 'head',
        program: programOf(lockedText(given.after).replace('channel Phone', 'channel Call was Phone')),
        locked: recordOf(own),
      },
    }).changes.map(({ rule }) => rule);
    expect(rules).toEqual(['changes/renamed', 'changes/former-name-added']);
  });

  it('is told once where two surveys ask it', () => {
    const two = (near: string): string => `${asked(near)}\nsurvey Yearly { ask Near }`;
    const both: Record = [two('Is it near?'), '2026-Q1'];
    expect(told({ before: two('Is it near?'), after: two('Is it far?'), records: [both, both] })).toHaveLength(1);
  });

  it('is told of the record and of the question where both change at once', () => {
    const after = asked('Is it far?');
    const rules = (wave: string): readonly string[] =>
      review({ before, after, records: [record, [after, wave]] }).changes.map(({ rule }) => rule);
    expect(rules('2026-Q1')).toEqual(['changes/trend-broken', 'changes/record-rewritten']);
    expect(rules('2026-Q2')).toEqual(['changes/trend-broken', 'changes/record-renewed']);
  });

  it('is not held against a version that broke it before', () => {
    const broken = asked('Is it far?');
    expect(told({ before: broken, after: broken, records: [record, record] })).toEqual([]);
  });

  it('ends where it is asked no more, in one sentence with its survey', () => {
    expect(told({ before, after: shop('Is it near?'), records: [record, null] })).toEqual([
      'breaking changes/trend-ended Visit: 2 questions that 2026-Q1 asked are asked no more (Near, Recommend): their trends end there.',
    ]);
  });

  it('is nothing to go by where a record cannot be read', () => {
    const base = { name: 'base', program: programOf(lockedText(before)), locked: recordOf(record) };
    const head = { name: 'head', program: programOf(lockedText(before)), locked: null };
    expect(reviewOf({ version: '0', base, head }).changes).toEqual([]);
  });
});
