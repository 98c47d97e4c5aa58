import { describe, expect, it } from 'vitest';
import { findingsOf } from '../example.sample.ts';
import { messageOf } from '../registry.ts';

const program = `program Demo {}
persona Local { share 60% }
persona Visitor { share 40% }
breakdown Region { member North  member South }
touchpoint Shop {
  expect near expected 7 weight 9
  expect range expected 7 weight 6
}
kpi Recommend nps each Region
kpi Return rate = returning / customers
survey After { after Shop within 2 h  ask Shop  ask Recommend  ask why open "Why?" }
`;

/** The sentences of the data rules on answers to that program, in English; a wave is of the first quarter of 2026. */
function said(csv: string, wave = 'responses "answers.csv"', more = ''): string[] {
  const source = `--- main.cx\n${program}wave 2026-Q1 {\n${wave}\n}\n--- answers.csv\n${csv}${more}`;
  return findingsOf({ source })
    .filter(({ rule }) => rule.startsWith('data/') && rule !== 'data/too-few-answers')
    .map((finding) => `${finding.rule.slice(5)} ${finding.messageId} ${finding.origin.line}: ${messageOf(finding, 'en')}`);
}

const rows = (head: string, ...lines: readonly string[]): string => `${head}\n${lines.join('\n')}\n`;

describe('rules of answers', () => {
  it('tell columns that stand for nothing one by one while they are few, else together', () => {
    const few = said(rows('Shop.near,Shop.range,stuff,IP', '8,7,a,b'));
    expect(few.filter((one) => one.startsWith('unknown-column'))).toHaveLength(2);
    const many = said(rows('Shop.near,Shop.range,u1,u2,u3,u4,u5', '8,7,a,b,c,d,e'));
    expect(many.filter((one) => one.startsWith('unknown-column'))).toEqual([
      'unknown-column many 13: 5 columns of `answers.csv` stand for nothing in the program and are not read, such as u1, u2, u3. Say what they are with `map` in the wave, or leave them out of the file.',
    ]);
  });

  it('keep the column with a name nearby apart from those that stand for nothing', () => {
    const all = said(rows('Shop.naer,Shop.range,u1,u2,u3,u4', '8,7,a,b,c,d'));
    expect(all.filter((one) => one.startsWith('unknown-column')).map((one) => one.split(' ')[1])).toEqual(['many', 'near']);
  });

  it('tell what is mapped, asked or needed and not there', () => {
    const missing = said(rows('Shop.near,Recommend,returning', '8,9,1'), 'responses "answers.csv"\nmap { "Q9" as Shop.range }');
    const ids = missing.filter((one) => one.startsWith('missing-column')).map((one) => one.split(' ').slice(1, 2).join(' '));
    // The mapped column; Region by which Recommend is judged; customers, of the formula; the open question that the survey asks beside the others.
    expect(ids.sort()).toEqual(['asked', 'mapped', 'needed', 'needed']);
    expect(missing.join('\n')).toContain('The wave maps a column `Q9`, and no file of it has one.');
    expect(missing.join('\n')).toContain('`Recommend` needs the column `Region`');
    expect(missing.join('\n')).toContain('`Return` needs the column `customers`');
  });

  it('say the day where it cannot be understood, and where it is of another wave', () => {
    const days = said(rows('at,Shop.near,Shop.range,After.why', 'soon,8,7,x', '2026-04-01,7,7,x', '2026-02-01,7,6,x'));
    expect(days.filter((one) => one.startsWith('unparsable'))[0]).toContain('1 of 3 answers of `answers.csv` give no date');
    expect(days.filter((one) => one.startsWith('outside-dates'))[0]).toContain('such as 2026-04-01');
  });

  it('never name a respondent', () => {
    const twice = said(
      rows('respondent,Shop.near,Shop.range,After.why', 'li.wei@example.com,8,7,x', 'li.wei@example.com,8,7,x', 'b,1,2,x'),
    );
    expect(twice.join('\n')).toContain('1 of 3 answers of `answers.csv` come from respondents who have answered before');
    expect(twice.join('\n')).not.toContain('li.wei');
  });

  it('tell strangers among personas, channels and members', () => {
    const strange = said(rows('persona,channel,Region,Shop.near,Shop.range,After.why', 'Tourist,Web,East,8,7,x', 'Local,,North,7,7,x'));
    expect(strange.filter((one) => one.startsWith('undeclared-member')).map((one) => one.split(' ')[1])).toEqual([
      'channel',
      'member',
      'persona',
    ]);
  });

  it('leave a few of one mind alone', () => {
    const five = `touchpoint Till { expect a expected 7 weight 1  expect b expected 7 weight 1  expect c expected 7 weight 1  expect d expected 7 weight 1 }`;
    const answers = (alike: number): string =>
      rows(
        'Shop.near,Till.a,Till.b,Till.c,Till.d',
        ...Array.from({ length: 100 }, (_, at) => (at < alike ? '8,8,8,8,8' : `${at % 7},3,4,${at % 5},9`)),
      );
    const source = (alike: number) =>
      `--- main.cx\n${program}${five}\nwave 2026-Q1 { responses "answers.csv" }\n--- answers.csv\n${answers(alike)}`;
    const alike = (n: number) => findingsOf({ source: source(n) }).filter(({ rule }) => rule === 'data/straight-lining');
    expect(alike(4)).toEqual([]);
    expect(alike(5).map((finding) => messageOf(finding, 'zh'))).toEqual([
      '「answers.csv」的 100 份答卷中有 5 份对所有问题都打同一个分。这些答卷照样计入；请想一想问卷是否太长，或者题目看上去都一样。',
    ]);
  });

  it('say who answered too seldom to be judged', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `${at < 33 ? 'Local' : 'Visitor'},${at % 10}`);
    const source = `--- main.cx\n${program}wave 2026-Q1 { responses "answers.csv" }\n--- answers.csv\n${rows('persona,Shop.near', ...lines)}`;
    const few = findingsOf({ source }).filter(({ rule }) => rule === 'data/too-few-answers');
    expect(few.map((finding) => messageOf(finding, 'en'))).toEqual([
      'The wave `2026-Q1` has fewer than 30 answers of Visitor: what they say is shown and not judged. Ask more of them.',
    ]);
  });

  it('are silent where an allow says why, and never call it unused', () => {
    const wave = 'responses "answers.csv"\nallow data/unknown-column because "The system adds them"';
    expect(said(rows('Shop.near,Shop.range,After.why,Recommend,Region,u1', '8,7,x,9,North,a'), wave)).toEqual([]);
    const idle = findingsOf({ source: `--- main.cx\n${program}wave 2026-Q1 {\n${wave}\n}\n--- answers.csv\nShop.near,Shop.range\n8,7\n` });
    expect(idle.filter(({ rule }) => rule === 'program/unused-allow')).toEqual([]);
  });

  it('are silent of waves without answers', () => {
    expect(findingsOf({ source: `${program}wave 2026-Q1 { Shop.near 7 }\n` }).filter(({ rule }) => rule.startsWith('data/'))).toEqual([]);
  });

  it('tell an answer that is no option from one that is no number', () => {
    const source = `--- main.cx
program Demo {}
touchpoint Shop { expect near expected 7 weight 9 }
survey After { ask Shop  ask pick choose "Pick?" { a "The first" b } }
wave 2026-Q1 { responses "answers.csv" }
--- answers.csv
Shop.near,After.pick
9分,The first
8,b
7,c
`;
    const found = findingsOf({ source }).filter(({ rule }) => rule === 'data/unparsable');
    expect(found.map((one) => messageOf(one, 'en'))).toEqual([
      '1 of 3 answers to `Shop.near` (column `Shop.near` of `answers.csv`) cannot be understood, such as 9分, first in line 2. They are set aside. Write plain numbers, or leave the cell empty.',
      '1 of 3 answers to `After.pick` (column `After.pick` of `answers.csv`) are none of its options, such as c, first in line 4. They are set aside. Write the name or the label of an option, or add the option to the question.',
    ]);
  });

  it('tell what may stand for a persona of an export and in a Kano pair', () => {
    const source = `--- main.cx
program Demo { languages en }
persona Visitor "Visitors"
persona Local "Locals"
kpi Recommend nps
touchpoint Shop "The shop" { expect near "Close by" expected 7 weight 9 }
survey After "After" { screen "Who are you?" { Visitor "I pass by" Local "I live here" out "Neither" }  ask Recommend  ask Shop.near kano  ask why open "Why?" }
wave 2026-Q1 { responses "answers.csv" }
--- answers.csv
id,submitdate,lastpage,startlanguage,survey,persona,Recommend,Shopnearpresent,Shopnearabsent,why
1,2026-01-05 10:00:00,3,en,After,I pass by,9,1,5,
2,2026-01-05 11:00:00,3,en,After,I fly over,9,lovely,5,
`;
    const said = (language: 'en' | 'zh'): string[] =>
      findingsOf({ source })
        .filter(({ rule }) => rule === 'data/unparsable')
        .map((one) => messageOf(one, language));
    const en = said('en').join('\n');
    expect(en).toContain(
      '1 of 2 answers to `persona` (column `persona` of `answers.csv`) name no persona, such as I fly over, first in line 3.',
    );
    expect(en).toContain('Write the name or the label of a persona, or its words in the `screen` of the survey.');
    expect(en).toMatch(/`Shop\.near\.present` .* are none of the five answers of a Kano pair, such as lovely/);
    expect(said('zh').join('\n')).toContain('不是画像');
    expect(said('zh').join('\n')).toContain('不是卡诺双题的五个答案之一');
  });

  it('show no more of a cell than tells what it is, and nothing that tells whose it is', () => {
    const csv = rows('Shop.near,Region', '"call me on 13812345678, it was very loud and nobody came",13812345678');
    const found = said(csv).join('\n');
    expect(found).toContain('such as call me on •••, it was…,');
    expect(found).toContain('1 of 1 answers say ••• in column `Region`');
    expect(found).not.toContain('138');
    expect(said(rows('Shop.near,at', '8,20260303')).join('\n')).toContain('such as 20260303.');
  });
});
