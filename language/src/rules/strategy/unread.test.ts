import { describe, expect, it } from 'vitest';
import { findingsOf } from '../example.sample.ts';
import { raisedBy, under } from './strategy.sample.ts';

const rulesOf = (more: string): string[] => findingsOf(under(more)).map(({ rule }) => rule);

describe('what could not be read', () => {
  it.each([
    ['a unit that is none', 'kpi K nps { target 40 alarm 20 quarks }'],
    ['a word without its value', 'kpi K nps { target 40 alarm }'],
    ['a word that has no place there', 'kpi K nps { target 40 share 20% }'],
    ['a kind that is none', 'kpi K npx { target 40 }'],
  ])('keeps strategy quiet about its declaration: %s', (_, more) => {
    expect(rulesOf(more)).toContainEqual(expect.stringMatching(/^(syntax|program)\//));
    expect(raisedBy('strategy/no-alarm', under(more))).toEqual([]);
  });

  it('and about no other', () => {
    expect(raisedBy('strategy/no-alarm', under('kpi K nps { target 40 alarm 20 quarks }\nkpi L nps { target 40 }'))).toHaveLength(1);
    expect(raisedBy('strategy/no-alarm', under('kpi L nps { target 40 }\nkpi K nps { target 40 alarm 20 quarks }'))).toHaveLength(1);
  });

  it('is not what can be read and is wrong', () => {
    const offScale = 'touchpoint T { expect a expected 70 }\nkpi K nps { target 40 owner Nobody }';
    expect(raisedBy('strategy/no-alarm', under(offScale))).toHaveLength(1);
  });

  it('leaves an allow in use', () => {
    const excused = 'kpi K nps { target 40 alarm 20 quarks allow strategy/no-alarm because "Soon" }';
    expect(rulesOf(excused)).not.toContain('program/unused-allow');
  });
});
