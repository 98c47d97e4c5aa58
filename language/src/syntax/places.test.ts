import { describe, expect, it } from 'vitest';
import { keywordByEnglish } from './keywords.ts';
import { lower } from './lower.ts';
import { parse } from './parse.ts';
import { amounts, blocksFor, everywhere, fieldOf, properties, timesIn, type Wanted } from './places.ts';

describe('which property may stand where', () => {
  it('speaks of keywords only', () => {
    const words = [...Object.values(properties).flatMap((block) => Object.keys(block)), ...Object.keys(everywhere)];
    expect(words.filter((word) => word !== 'for-block' && !keywordByEnglish.has(word))).toEqual([]);
  });

  it('says where a property belongs', () => {
    expect(blocksFor('share')).toEqual(['persona']);
    expect(blocksFor('scale')).toEqual(['program', 'kpi']);
    expect(timesIn('persona', 'share')).toBe('once');
    expect(timesIn('persona', 'owner')).toBe('once');
    expect(timesIn('persona', 'goal')).toBe('many');
    expect(timesIn('persona', 'weight')).toBeNull();
    expect(timesIn('persona', 'constructor')).toBeNull();
  });

  it('has one field for the three kinds of expectation, so that two of them are one too many', () => {
    expect(fieldOf('expect', 'must-be')).toBe(fieldOf('expect', 'delighter'));
    expect(fieldOf('expect', 'in')).toBe('factor');
    expect(fieldOf('factor', 'in')).toBe('parent');
  });
});

/** Where an amount of each property stands. */
const lines: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  program: { scale: 'program P { scale 0 to V }', weight: 'program P { weight 0 to V }', '': 'program P { PROPERTY V }' },
  team: { '': 'team T { PROPERTY V per quarter }' },
  worth: { '': 'persona A { worth { PROPERTY V } }' },
  persona: { '': 'persona A { PROPERTY V }' },
  expect: { '': 'touchpoint T { expect e { PROPERTY V } }' },
  source: { '': 'source S { PROPERTY V }' },
  kpi: { formula: 'kpi K rate = a / V', scale: 'kpi K rate { scale 0 to V }', '': 'kpi K rate { PROPERTY V }' },
  survey: {
    within: 'survey S { after T within V }',
    quota: 'survey S { quota A V }',
    when: 'survey S { ask K when K <= V }',
    '': 'survey S { PROPERTY V }',
  },
  wave: { value: 'wave W { K V }', n: 'wave W { K 1 n V }' },
  initiative: {
    improves: 'initiative I { improves K +V }',
    to: 'initiative I { improves K to V }',
    confidence: 'initiative I { improves K to 1 confidence V }',
    keeps: 'initiative I { keeps V A }',
    wins: 'initiative I { wins V A }',
    over: 'initiative I { keeps 1 A over V }',
    '': 'initiative I { PROPERTY V }',
  },
};

const written: Readonly<Record<string, string>> = { number: '7', share: '7%', duration: '7 min', days: '7 days', money: '7 CNY' };

/** The units that are good for each demand. */
const good: Readonly<Record<Wanted, readonly string[]>> = {
  number: ['number'],
  share: ['share'],
  duration: ['duration', 'days'],
  days: ['days'],
  money: ['money', 'number'],
  any: Object.keys(written),
  change: Object.keys(written),
};

describe('the table of amounts', () => {
  it('is what lowering keeps to', () => {
    for (const [block, table] of Object.entries(amounts)) {
      for (const [property, wanted] of Object.entries(table)) {
        // The deviation of a value is in the unit of the value.
        if (property === 'sd') continue;
        const line = (lines[block]?.[property] ?? lines[block]?.[''] ?? '').replace('PROPERTY', property);
        const taken = Object.entries(written).flatMap(([unit, amount]) => {
          const { findings } = lower('a.cx', parse(line.replaceAll('V', amount)));
          expect(findings.filter(({ rule }) => rule.startsWith('syntax/'))).toEqual([]);
          return findings.some(({ rule }) => rule === 'program/unit-mismatch') ? [] : [unit];
        });
        expect(taken.sort(), line).toEqual([...good[wanted as Wanted]].sort());
      }
    }
  });
});
