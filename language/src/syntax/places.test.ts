import { describe, expect, it } from 'vitest';
import { keywordByEnglish } from './keywords.ts';
import { blocksFor, everywhere, fieldOf, properties, timesIn } from './places.ts';

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
