import { describe, expect, test } from 'vitest';
import { toHtml } from './html.ts';
import { sectionOf, written } from './written.sample.ts';

const head = `program P "Programme" { languages en budget 100 CNY currency CNY }
touchpoint T "Till" { expect a "Alpha" expected 8 weight 9 ideal 9 expect b "Beta" expected 8 weight 3 ideal 9 actual 5 }
breakdown shops { member pilot "Pilot" member other "Other" }
`;
const waves = `wave 2026-Q1 { T.a 5 n 90 sd 2 for pilot { T.a 5 n 100 sd 1 } for other { T.a 5.1 n 100 sd 1 } }
wave 2026-Q2 { T.a 6 n 90 sd 2 for pilot { T.a 7.6 n 100 sd 1 } for other { T.a 5.7 n 100 sd 1 } }
`;
const doing = (text: string, language: 'en' | 'zh' = 'en') => sectionOf(written(head + waves + text, language), 'initiatives');

describe('did it work', () => {
  test('with a control group: the difference of the differences, its margin, and a verdict', () => {
    const { effects } = doing(
      'initiative I "Tell them" { period 2026-04-01 to 2026-06-30 for pilot against other improves T.a to 8 cost 40 CNY }',
    );
    expect(effects?.lines).toEqual([
      {
        about: { kind: 'initiative', name: 'I', of: [] },
        number: 1,
        initiative: 'Tell them',
        subject: 'Alpha',
        tried: '5.0 → 7.6',
        others: '5.1 → 5.7',
        effect: '+2.0 ±0.4',
        verdict: { text: 'works', tone: 'above' },
      },
    ]);
  });

  test('without one the plain warning stands below, and nothing is credited to it', () => {
    const text = 'initiative I "Tell them" { period 2026-04-01 to 2026-06-30 improves T.a to 8 cost 40 CNY }';
    const { effects } = doing(text);
    expect(effects?.lines[0]).toMatchObject({ others: 'no control group', verdict: { text: 'better · no control group', tone: 'plain' } });
    expect(effects?.notes.join(' ')).toContain('Other things moved in the same time');
    expect(doing(text, 'zh').effects?.notes.join('')).toContain('没有对照');
  });

  test('what has no two waves yet is named', () => {
    const { effects } = doing(`initiative I "Tell them" { period 2026-04-01 to 2026-06-30 improves T.a to 8 }
initiative L "Later" { period 2027-01-01 to 2027-06-30 improves T.a to 9 }`);
    expect(effects?.notes.at(-1)).toBe('Without two waves to compare yet: Later.');
    expect(sectionOf(written(head), 'initiatives').effects).toBeNull();
  });
});

describe('who works on what', () => {
  test('a column for each initiative that raises a requirement, a dot where it does, nobody where none does', () => {
    const { coverage, note } = doing(`initiative I "Tell them" { improves T.a to 8 cost 80 CNY }
initiative J "Something else" { cost 40 CNY }`);
    expect(coverage?.initiatives).toEqual([{ about: { kind: 'initiative', name: 'I', of: [] }, number: 1, name: 'Tell them' }]);
    expect(coverage?.lines.map(({ name, cells, by, open }) => [name, cells, by, open])).toEqual([
      ['Alpha', [{ text: '+2.0', size: 1 }], 'Tell them +2.0', false],
      ['Beta', [null], 'nobody', true],
    ]);
    expect(note).toContain('The budget is CNY 100, and together they cost CNY 20 more: choose.');
    const page = toHtml(written(`${head}${waves}initiative I "Tell them" { improves T.a to 8 }`, 'zh'));
    expect(page).toContain('<tr class="open">');
    expect(page).toContain('无人着手');
  });

  test('more initiatives than have room are named in the rows', () => {
    const { coverage } = doing(Array.from({ length: 12 }, (_, i) => `initiative I${i} "No ${i}" { improves T.a to 8 }`).join('\n'));
    expect(coverage?.initiatives).toBeNull();
    expect(coverage?.lines[0]?.by).toContain('No 11 +2.0');
  });

  test('a free initiative that earns says what', () => {
    const section = doing('initiative I "Free" { improves T.a to 8 cost 0 adds 20 CNY per year over 2 years }');
    expect(section.initiatives[0]?.returnWord).toBe('free, and earns CNY 40');
  });
});
