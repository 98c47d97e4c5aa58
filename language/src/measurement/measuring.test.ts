import { describe, expect, it } from 'vitest';
import { measured, programOf, tableOf } from './answers.sample.ts';
import type { DataProblem, Figure, MeasuredWave } from './measurements.ts';

const text = `program P "P" { languages en, zh-Hans scale 0 to 10 }
persona A "Anna" zh-Hans "安娜" { share 60% }
persona B was Bee { share 40% }
breakdown Dealer
breakdown Region { member North "Up north" member South }
channel Web "Website"
touchpoint Shop was Store { expect near was close "Near" expect open expect clean expect kind expect quick }
kpi Recommend nps { each Region }
kpi Happy csat
kpi Wait median
kpi Fixed rate = repaired / orders
kpi AtA mean { for A }
survey Visit { ask Recommend ask why open "Why?" ask reason choose "Reason?" { price "Price" range "Range" other "Other" open } ask seen choose many "Seen?" { shelf "Shelf" desk "Desk" } }
wave 2026-Q1 { responses "a.csv" map { "How near?" as Shop.near } }
`;
const program = programOf(text);

function figure(wave: MeasuredWave, subject: string, group: string | null = null): Pick<Figure, 'n' | 'sum' | 'high' | 'low'> | null {
  const found = wave.groups.find(({ name }) => name === group)?.figures.find((one) => one.subject === subject);
  return found ? { n: found.n, sum: found.sum, high: found.high, low: found.low } : null;
}

function problems(wave: MeasuredWave): readonly unknown[] {
  return wave.problems.map(({ kind, column, name, count, of, examples, at }: DataProblem) => [
    kind,
    column,
    name,
    count,
    of,
    examples.join(),
    at,
  ]);
}

describe('columns', () => {
  it.each(['Shop.near', 'Store.near', 'Shop.close', 'Store.close', 'How near?', ' Shop.near '])('finds the expectation in %s', (name) => {
    const wave = measured(program, { rows: 2, columns: [{ name, cells: ['7', '8'] }] });
    expect(figure(wave, 'Shop.near')).toMatchObject({ n: 2, sum: 15 });
    expect(wave.problems.filter(({ kind }) => kind === 'unknown-column')).toEqual([]);
  });

  it('are told by Chinese names, too, and cells by name, former name or label', () => {
    const wave = measured(
      program,
      tableOf('画像|渠道|Region|Shop.near\n安娜|Website|Up north|7\nA|Web|North|8\nBee||South|2\nAnna||South|3'),
    );
    expect(figure(wave, 'Shop.near', 'A')).toMatchObject({ n: 3, sum: 18 });
    expect(figure(wave, 'Shop.near', 'B')).toMatchObject({ n: 1, sum: 2 });
    expect(figure(wave, 'Shop.near', 'North')).toMatchObject({ n: 2, sum: 15 });
    expect(figure(wave, 'Shop.near', 'Web')).toMatchObject({ n: 2, sum: 15 });
  });

  it('of other names are mapped to what they hold, to whom they are of, and to single options', () => {
    const map = 'map { "Who?" as persona "When" as at "No." as respondent "Q2 (shelf)" as Visit.seen.shelf "Q3 in a word" as Visit.why }';
    const wave = measured(
      programOf(text.replace(/map \{.*\}/, map)),
      tableOf(
        'No.|When|Who?|Shop.near|Q2 (shelf)|Q3\u2028 in a word\n1|2026-01-05|Anna|7|1|far\n1|2026-01-06|A|9|0|\n2|2026-05-01|A|9|1|\n3|2026-01-07|B|3|0|',
      ),
    );
    expect(figure(wave, 'Shop.near')).toMatchObject({ n: 2, sum: 10 });
    expect(figure(wave, 'Shop.near', 'A')).toMatchObject({ n: 1, sum: 7 });
    expect(figure(wave, 'Visit.seen.shelf')).toMatchObject({ n: 2, sum: 1 });
    expect(wave.open.map(({ question, n }) => [question, n])).toEqual([['Visit.why', 1]]);
    expect(wave.problems.filter(({ kind, column }) => kind.endsWith('column') && column !== null)).toEqual([]);
  });

  it('with cells that cannot be used are told with different examples, though nobody knows their lines', () => {
    const cells = [...new Array(9).fill('7,5'), ...new Array(5).fill('good'), ...new Array(2).fill('?'), 'n/a', '8'];
    const wave = measured(program, { rows: cells.length, columns: [{ name: 'Shop.near', cells }] });
    const problem = wave.problems.find(({ kind }) => kind === 'unparsable');
    expect([problem?.count, problem?.examples, problem?.at]).toEqual([17, ['7,5', 'good', '?'], null]);
  });

  it('that nobody knows are counted and not used, with the name that was meant', () => {
    const wave = measured(program, tableOf('Shop.nera|Near|zzz|Shop.near|Store.near\n7|7||1|9\n8|||2|9'));
    expect(problems(wave).filter((one) => String(one).startsWith('unknown'))).toEqual([
      ['unknown-column', 'Shop.nera', 'Shop.near', 2, 2, '', null],
      ['unknown-column', 'Near', 'Shop.near', 1, 2, '', null],
      ['unknown-column', 'zzz', null, 0, 2, '', null],
      ['unknown-column', 'Store.near', 'Shop.near', 2, 2, '', null],
    ]);
    expect(figure(wave, 'Shop.near')).toMatchObject({ n: 2, sum: 3 });
  });

  it('that are missed are said once: mapped ones, parts of a formula, and what KPIs are judged by', () => {
    const wave = measured(program, tableOf('Recommend|repaired\n9|1'));
    expect(problems(wave).map((one) => (one as unknown[]).slice(0, 3))).toEqual([
      ['missing-column', 'How near?', 'Shop.near'],
      ['missing-column', 'Region', 'Recommend'],
      ['missing-column', 'orders', 'Fixed'],
    ]);
  });

  it('are missed of a survey that was asked, not of another that shares most of its questions', () => {
    const two = programOf(`program P {}
kpi R "R" nps  kpi E "E" ces  kpi C "C" csat  kpi W "W" mean
survey Visit { ask R  ask E  ask why open "Why?"  ask W when R <= 6 }
survey Yearly { ask R  ask E  ask W  ask C }
wave 2026-Q1 { responses "a.csv" }`);
    const missed = (heads: string): unknown[] =>
      problems(measured(two, tableOf(heads))).flatMap((one) => ((one as unknown[])[0] === 'missing-column' ? [(one as unknown[])[2]] : []));
    expect(missed('R|E|Visit.why\n9|1|x')).toEqual([]);
    expect(missed('R|E|W|Visit.why\n6|1|2|x')).toEqual([]);
    expect(missed('R|Visit.why\n9|x')).toEqual(['E']);
    expect(missed('R|E|W|C\n9|1|2|5')).toEqual([]);
    // Both were.
    expect(missed('R|C|Visit.why\n9|5|x')).toEqual(['E', 'W']);
  });

  it('are not taken for what the reader adds', () => {
    const wave = measured(program, tableOf('Shop.near|#line|#source|?x\n7|abc|9|1'));
    expect(wave.problems.filter(({ kind }) => kind === 'unknown-column').map(({ column }) => column)).toEqual(['#line', '#source', '?x']);
    expect(figure(wave, 'Shop.near')).toMatchObject({ n: 1, sum: 7 });
    expect(wave.answers).toBe(1);
  });

  it('of several files fall together', () => {
    const wave = measured(program, tableOf('persona|Shop.near\nA|7'), tableOf('画像|Store.close|junk\nAnna|8|1'));
    expect(figure(wave, 'Shop.near', 'A')).toMatchObject({ n: 2, sum: 15 });
    expect(wave.sources.map(({ shown, answers }) => [shown, answers])).toEqual([
      ['a.csv', 1],
      ['b.csv', 1],
    ]);
    expect(wave.problems.find(({ kind }) => kind === 'unknown-column')?.source).toBe('b.csv');
  });
});

describe('figures', () => {
  it('count promoters, top two boxes, values of medians and sums of a formula', () => {
    const wave = measured(
      program,
      tableOf('Recommend|Happy|Wait|repaired|orders\n10|5|3|1|2\n9|4|4.5|0|1\n7|3|9||4\n6|2|9|1|1\n0|1|3|2|x'),
    );
    expect(figure(wave, 'Recommend')).toEqual({ n: 5, sum: 32, high: 2, low: 2 });
    expect(figure(wave, 'Happy')).toEqual({ n: 5, sum: 15, high: 2, low: null });
    expect(wave.groups[0]?.figures.find(({ subject }) => subject === 'Wait')?.counts).toEqual([
      { value: 3, n: 2 },
      { value: 4.5, n: 1 },
      { value: 9, n: 2 },
    ]);
    // Rows that lack one of the two would tilt the ratio.
    expect(figure(wave, 'Fixed(repaired)')).toMatchObject({ n: 3, sum: 2 });
    expect(figure(wave, 'Fixed(orders)')).toMatchObject({ n: 3, sum: 4 });
  });

  it('of a KPI for one persona count that persona only', () => {
    const wave = measured(program, tableOf('persona|AtA\nA|4\nB|10\nA|6'));
    expect(figure(wave, 'AtA')).toMatchObject({ n: 2, sum: 10 });
    expect(figure(wave, 'AtA', 'B')).toBeNull();
  });

  it('of a choice count those who answered it, by name or wording; other words are those of the open option', () => {
    const wave = measured(program, tableOf('Visit.reason\nprice\nPrice\nRange\ntoo far away\n\nother'));
    expect(['price', 'range', 'other'].map((option) => figure(wave, `Visit.reason.${option}`))).toMatchObject([
      { n: 5, sum: 2 },
      { n: 5, sum: 1 },
      { n: 5, sum: 2 },
    ]);
  });

  it('of several choices come from lists in a cell or a column for each', () => {
    const listed = measured(program, tableOf('Visit.seen\nshelf; Desk\nshelf\n\nnothing'));
    expect(figure(listed, 'Visit.seen.shelf')).toMatchObject({ n: 2, sum: 2 });
    expect(figure(listed, 'Visit.seen.desk')).toMatchObject({ n: 2, sum: 1 });
    expect(problems(listed)).toContainEqual(['unparsable', 'Visit.seen', 'Visit.seen', 1, 3, 'nothing', 5]);
    const flags = measured(program, tableOf('Visit.seen.shelf|Visit.seen.desk\ntrue|false\n1|\n|0\n|'));
    expect(figure(flags, 'Visit.seen.shelf')).toMatchObject({ n: 3, sum: 2 });
    expect(figure(flags, 'Visit.seen.desk')).toMatchObject({ n: 3, sum: 0 });
  });
});

describe('what is wrong', () => {
  it('is counted and set aside', () => {
    const wave = measured(
      program,
      tableOf(`respondent|at|persona|Shop.near
1|2026-01-05|A|7
1|2026-01-06|A|1
2|2025-12-31|A|8
3|soon|A|8
4|2026-03-31|Nobody|11
5|2026-02-01|B|lots`),
    );
    expect(wave.answers).toBe(3);
    expect(figure(wave, 'Shop.near')).toMatchObject({ n: 1, sum: 7 });
    const missing = (one: unknown): boolean => !String(one).startsWith('missing');
    expect(problems(wave).filter(missing)).toEqual([
      ['outside-dates', 'at', 'at', 1, 6, '2025-12-31', 4],
      ['unparsable', 'at', 'at', 1, 6, 'soon', 5],
      ['duplicate-respondent', 'respondent', 'respondent', 1, 6, '', 3],
      ['undeclared-member', 'persona', 'persona', 1, 3, 'Nobody', null],
      ['unparsable', 'Shop.near', 'Shop.near', 1, 3, 'lots', 7],
      ['off-scale', 'Shop.near', 'Shop.near', 1, 3, '11', 6],
    ]);
  });

  it('is not a second survey of the same respondent', () => {
    const wave = measured(program, tableOf('respondent|survey|Recommend\n1|Visit|9\n1|Other|2\n1|Visit|9'));
    expect(figure(wave, 'Recommend')).toMatchObject({ n: 2, sum: 11 });
  });

  it('is said of those who rate everything alike, who still count', () => {
    const names = ['near', 'open', 'clean', 'kind', 'quick'].map((name) => `Shop.${name}`).join('|');
    const wave = measured(program, tableOf(`${names}\n5|5|5|5|5\n5|5|5|5|6\n5|5|5|5|`));
    expect(problems(wave)).toContainEqual(['straight-lining', null, null, 1, 2, '', null]);
    expect(figure(wave, 'Shop.near')).toMatchObject({ n: 3 });
  });
});

describe('a breakdown of very many members', () => {
  const rows = Array.from({ length: 2003 }, (_, at) => [`M${String(at).padStart(4, '0')}`, '7'] as const);
  const table = (column: string) => ({
    rows: rows.length + 1,
    columns: [
      { name: column, cells: [...rows.map(([member]) => member), 'M2002'] },
      { name: 'Shop.near', cells: [...rows.map(([, rating]) => rating), '8'] },
    ],
  });

  it('tells those with the most answers apart, and counts the rest', () => {
    const wave = measured(program, table('Dealer'));
    expect(wave.groups.filter(({ of }) => of === 'member')).toHaveLength(2000);
    expect(figure(wave, 'Shop.near', 'M2002')).toMatchObject({ n: 2, sum: 15 });
    expect(figure(wave, 'Shop.near')).toMatchObject({ n: 2004 });
    expect(problems(wave)).toContainEqual(['undeclared-member', 'Dealer', 'Dealer', 3, 2004, 'M1999,M2000,M2001', null]);
  });

  it('looks for the declared ones only', () => {
    const wave = measured(program, table('Region'));
    expect(wave.groups.filter(({ of }) => of === 'member')).toEqual([]);
    expect(problems(wave)).toContainEqual(['undeclared-member', 'Region', 'Region', 2004, 2004, 'M2002,M0000,M0001', null]);
  });
});

describe('the long form', () => {
  it('has what a formula needs, beside files that have it in columns too', () => {
    const long = tableOf('respondent|name|value\n1|repaired|1\n1|orders|1\n2|repaired|0\n2|orders|1');
    const wide = tableOf('respondent|repaired|orders\n3|1|1');
    expect(figure(measured(program, long), 'Fixed(repaired)')).toMatchObject({ n: 2, sum: 1 });
    expect(figure(measured(program, long, wide), 'Fixed(repaired)')).toMatchObject({ n: 3, sum: 2 });
    expect(figure(measured(program, tableOf('respondent|name|value\n1|Fixed|1\n2|Fixed|0')), 'Fixed')).toMatchObject({ n: 2, sum: 1 });
  });

  it('gives what the wide form gives', () => {
    const wide = tableOf('respondent|persona|Shop.near|Recommend|Visit.why|Visit.seen\n1|A|7|9|good|shelf;desk\n2|B|3|2||desk');
    const long = tableOf(`respondent|persona|name|value
1|A|How near?|7
1|A|Recommend|9
1|A|Visit.why|good
2|B|Recommend|2
1|A|Visit.seen|shelf
1|A|Visit.seen|desk
2|B|Store.close|3
2|B|Visit.seen|desk`);
    const strip = ({ problems: _, sources: __, ...rest }: MeasuredWave): unknown => rest;
    expect(strip(measured(program, long))).toEqual(strip(measured(program, wide)));
  });

  it('sets a second answer to the same question aside, and names that nobody knows', () => {
    const wave = measured(program, tableOf('受访者|名称|值\n1|Recommend|9\n1|Recommend|2\n2|Recommend|8\n2|Recomend|8'));
    expect(figure(wave, 'Recommend')).toMatchObject({ n: 2, sum: 10 });
    expect(problems(wave)).toContainEqual(['unknown-column', 'Recomend', 'Recommend', 1, 2, '', null]);
    expect(wave.problems.find(({ kind }) => kind === 'duplicate-respondent')?.count).toBe(1);
  });
});

describe('open answers, Kano pairs and drivers', () => {
  it('take words with whom they are from, not the flags of an option', () => {
    const wave = measured(program, tableOf('persona|channel|Visit.why|Visit.reason.other\nAnna|Web|slow|true\nX|Fax|dear|too far'));
    expect(wave.open).toEqual([
      {
        question: 'Visit.why',
        n: 2,
        more: false,
        texts: [
          { text: 'slow', persona: 'A', channel: 'Web' },
          { text: 'dear', persona: null, channel: null },
        ],
      },
      { question: 'Visit.reason.other', n: 1, more: false, texts: [{ text: 'too far', persona: null, channel: null }] },
    ]);
  });

  it('count pairs by number or word', () => {
    const wave = measured(program, tableOf('Shop.near.present|Shop.near.absent\n1|5\nlike|dislike\n喜欢|不喜欢\n2|3\n9|1\n1|'));
    expect(wave.kano).toEqual([
      {
        subject: 'Shop.near',
        cells: [
          [0, 0, 0, 0, 3],
          [0, 0, 1, 0, 0],
          [0, 0, 0, 0, 0],
          [0, 0, 0, 0, 0],
          [0, 0, 0, 0, 0],
        ],
      },
    ]);
    expect(problems(wave)).toContainEqual(['unparsable', 'Shop.near.present', 'Shop.near.present', 1, 5, '9', null]);
  });

  it('sum products of those who rated everything', () => {
    const wave = measured(program, tableOf('Recommend|Shop.near|Shop.open|Shop.clean\n10|9|8|5\n2|3|4|5\n7|7|7|5\n|1|1|5\n8||9|5'));
    expect(wave.drivers).toEqual({
      outcome: 'Recommend',
      drivers: ['Shop.near', 'Shop.open'],
      bands: [
        { low: 1, high: 1 },
        { low: 1, high: 0 },
      ],
      n: 3,
      sums: [
        [3, 19, 19, 19, 1, 1, 1, 0],
        [19, 153, 145, 137, 2, 10, 2, 0],
        [19, 145, 139, 133, 3, 9, 3, 0],
        [19, 137, 133, 129, 4, 8, 4, 0],
        [1, 2, 3, 4, 1, 0, 1, 0],
        [1, 10, 9, 8, 0, 1, 0, 0],
        [1, 2, 3, 4, 1, 0, 1, 0],
        [0, 0, 0, 0, 0, 0, 0, 0],
      ],
      constant: ['Shop.clean'],
    });
  });
});
