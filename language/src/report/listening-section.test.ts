import { describe, expect, test } from 'vitest';
import { toHtml } from './html.ts';
import { sectionOf, written } from './written.sample.ts';

const head = `program P "Programme" { languages en }
journey J { stage A stage B }
touchpoint Late "Late" { at J.B expect c expected 8 weight 9 actual 5 }
touchpoint T "Till" { at J.A expect a expected 8 weight 9 actual 5 }
touchpoint U "Desk" { at J.A expect b expected 8 weight 9 actual 5 }
`;
const listening = (text: string, language: 'en' | 'zh' = 'en') => sectionOf(written(head + text, language), 'listening');
const counts = (text: string): readonly string[] => listening(text).touchpoints.map(({ name, count }) => `${name} ${count}`);

describe('listening', () => {
  test('stands in the order of the journey; what nobody covers is blind', () => {
    const text = 'source S "Log" operational { covers T, U refresh 1 day }';
    expect(counts(text)).toEqual(['Till 1', 'Desk 1', 'Late 0']);
    expect(listening(text).title).toBe('We hear two of three touchpoints; nobody listens at “Late”');
    expect(listening(text, 'zh').title).toBe('三个触点听得见两个；「Late」没有一只耳朵');
    expect(toHtml(written(head + text))).toContain('0 blind');
    expect(toHtml(written(head + text, 'zh'))).toContain('0 盲区');
  });

  test('a survey hears what it asks and what it follows, by touchpoint, expectation, KPI and stage', () => {
    expect(counts('survey S { after T within 2 h ask U }')).toEqual(['Till 1', 'Desk 1', 'Late 0']);
    expect(counts('survey S { ask Late.c }')).toEqual(['Till 0', 'Desk 0', 'Late 1']);
    expect(counts('kpi K nps { at U } survey S { ask K }')).toEqual(['Till 0', 'Desk 1', 'Late 0']);
    expect(counts('survey S { after J.A within 2 h ask Late }')).toEqual(['Till 1', 'Desk 1', 'Late 1']);
  });

  test('how soon it hears makes three sizes, and one for what is not said', () => {
    const section = listening(`survey S { after T within 2 h ask T }
source D tickets { covers T refresh 1 day } source M staff { covers T refresh 1 month } source N reviews { covers T }`);
    expect(section.ears.map(({ speed, small }) => [speed, small])).toEqual([
      [0, 'survey · within 2 hours'],
      [1, 'tickets · every day'],
      [2, 'staff · every month'],
      [null, 'reviews'],
    ]);
  });

  test('an ear that hears nowhere is named, and a program without ears has no such section', () => {
    expect(listening('source S "Log" operational source R "Rest" social { covers T }').notes).toEqual([
      'Not said which touchpoints they hear: Log.',
    ]);
    expect(written(head).sections.some(({ id }) => id === 'listening')).toBe(false);
  });
});
