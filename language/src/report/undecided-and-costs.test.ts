import { describe, expect, test } from 'vitest';
import { toCsv } from './csv.ts';
import { toHtml } from './html.ts';
import { sectionOf, written } from './written.sample.ts';

describe('key gaps', () => {
  const report = written(`program P "P" { languages en }
persona A { share 60% }
persona B { share 40% }
touchpoint T for A, B {
  expect x "X" expected 8 weight 9
  expect y "Y" expected 8 weight 7
  expect z "Z" expected 8
}
wave 2026-Q2 { T.x 6 for A { T.y 5 T.z 7 } }
`);

  test('count each line once: as key, or as undecided', () => {
    const keys = report.numbers[1];
    const lines = sectionOf(report, 'key-experiences').lines;
    const key = lines.filter((line) => line.key).length;
    const undecided = lines.filter((line) => line.rank === '?' && line.weighted.includes('+')).length;
    expect([key, undecided, lines.length]).toEqual([2, 2, 5]);
    expect(keys?.value).toBe('2');
    expect(keys?.notes.map(({ text }) => text)).toContain('2 undecided');
  });

  test('are the same for the same figures, whatever the names', () => {
    const tied = written(`program P "P" { languages en }
persona A { share 60% }
persona B { share 40% }
touchpoint T for A, B {
  expect x "X" expected 8 weight 9 actual 6
}
`);
    const rows = tied.figures.rows.filter(({ average, expectation }) => !average && expectation === 'T.x');
    expect(rows.map(({ key }) => key)).toEqual([true, true]);
    const [head = '', ...lines] = toCsv(tied).split(/\r?\n/);
    const at = head.split(',').indexOf('key');
    expect(lines.slice(0, 2).map((line) => line.split(',')[at])).toEqual(['true', 'true']);
  });
});

describe('a cost that recurs', () => {
  const head = 'program P "P" { languages en currency USD }\ntouchpoint T "Till" { expect a "Alpha" expected 8 weight 9 actual 5 }\n';

  test('says how long it is counted', () => {
    const report = written(`${head}initiative I { period 2026-Q1 improves T.a to 8 cost 5k USD per month }`);
    expect(toHtml(report)).toContain('A recurring cost is counted until the longest benefit ends');
    expect(toHtml(written(`${head}initiative I { improves T.a to 8 cost 5k USD }`))).not.toContain('A recurring cost is counted');
  });

  test('and nothing says until when is told, in both languages', () => {
    const source = `${head}initiative I { improves T.a to 8 cost 5k USD per month }`;
    expect(toHtml(written(source))).toContain('recurring cost, no period');
    expect(toHtml(written(source, 'zh'))).toContain('经常性成本，缺期间');
  });
});
