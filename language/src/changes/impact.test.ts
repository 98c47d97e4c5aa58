import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import type { Program } from '../program/program.ts';
import type { Review } from './review.ts';
import { type ReviewOptions, reviewOf, trips } from './reviewing.ts';
import { sayingOf } from './saying.ts';

function programOf(text: string): Program {
  const { program, findings } = compile({ own: [{ file: 'a.cx', text }] });
  expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, messageId }) => `${rule} ${messageId}`)).toEqual([]);
  return program;
}

const base = `program Shop { scale 0 to 10  weight 1 to 10  currency CNY }
persona Visitor { share 60%  worth { revenue 4000 CNY per year  margin 40%  lifetime 3 years } }
persona Local { share 40% }
touchpoint Street {
  expect near  "A shop nearby"   expected 8 weight 9
  expect range "In stock"        expected 7 weight 6
  expect help  "Patient advice"  expected 6 weight 4
  for Local { expect near expected 6 weight 5 }
}
kpi Recommend nps { target 40 by 2026-Q1  alarm 10 }
kpi Waiting mean { lower-is-better  target 4 min by 2026-Q1 }
wave 2026-Q1 {
  Street.near 5 n 200
  Street.range 5 n 200
  Street.help 7 n 200
  Recommend 33 n 300
  Waiting 5 min n 300
}
initiative Open { improves Street.near to 8  cost 200000 CNY  keeps 120 Visitor over 3 years }
`;

function changed(replacements: readonly (readonly [string, string])[], options: ReviewOptions = {}): Review {
  let text = base;
  for (const [from, to] of replacements) {
    expect(text).toContain(from);
    text = text.replaceAll(from, to);
  }
  return reviewOf({
    version: '0',
    base: { name: 'main', program: programOf(base) },
    head: { name: 'head', program: programOf(text) },
    options: { top: 100, ...options },
  });
}

/** What moved, and the fields that moved it with their shares. */
function told(review: Review): string[] {
  const field = new Map(review.changes.map((change) => [change.fingerprint, `${change.path} ${change.field ?? change.what}`]));
  return review.impact.map((one) => {
    const causes = one.causes.map(({ fingerprint, share }) => `${field.get(fingerprint) ?? '?'} ${Number(share.toFixed(3))}`);
    const rest = one.interaction === null ? '' : ` and together ${Number(one.interaction.toFixed(3))}`;
    return `${sayingOf(one, 'en')} [${causes.join(', ')}${rest}${one.exact ? '' : ', not exact'}]`;
  });
}

describe('what moves', () => {
  it('is explained where what one persona expected everybody expects now', () => {
    const only = base
      .replace('  expect help  "Patient advice"  expected 6 weight 4\n', '')
      .replace('for Local { expect near', 'for Local { expect help "Patient advice" expected 6 weight 4  expect near');
    const review = reviewOf({
      version: '0',
      base: { name: 'main', program: programOf(only.replace('  Street.help 7 n 200\n', '')) },
      head: { name: 'head', program: programOf(base.replace('  Street.help 7 n 200\n', '')) },
      options: { top: 100 },
    });
    expect(told(review)).toContain(
      'The total weighted shortfall goes from −80…−56 to −104…−56 (−12 from middle to middle). [Street.help onlyFor -12]',
    );
  });

  it('is nothing where nothing that counts has changed', () => {
    expect(told(changed([]))).toEqual([]);
    expect(told(changed([['"In stock"', '"On the shelf"']]))).toEqual([]);
    expect(told(changed([['target 40 by 2026-Q1', 'target 38 by 2026-Q1']]))).toEqual([]);
  });

  it('are ranks, key experiences, index and shortfall', () => {
    // From 6·(5 − 7) to 8·(5 − 9) for each persona: the weight alone takes 2·(2 + 4)/2, the level alone the rest.
    expect(told(changed([['expected 7 weight 6', 'expected 9 weight 8']]))).toEqual([
      expect.stringMatching(/^The experience index goes from 546 to 541 \(−5\)\. \[Street\.range weight -4\.\d+\]$/),
      'The total weighted shortfall goes from −56 to −96 (−40). [Street.range expected -28, Street.range weight -12]',
      'Street.range is now a key experience for Visitor. [Street.range weight 0.5, Street.range expected 0.5]',
      'Street.near is no longer a key experience for Visitor. [Street.range weight -0.5, Street.range expected -0.5]',
      'Street.near for Visitor goes from rank 1 to 3 of the weighted gaps. [Street.range weight 1, Street.range expected 1]',
      'Street.range for Local goes from rank 2 to 1 of the weighted gaps. [Street.range weight -0.5, Street.range expected -0.5]',
      'Street.range for Visitor goes from rank 3 to 2 of the weighted gaps. [Street.range weight -0.5, Street.range expected -0.5]',
    ]);
  });

  it('are KPIs, with the same measurements', () => {
    expect(told(changed([['target 40 by 2026-Q1', 'target 30 by 2026-Q1']]))).toEqual([
      'Recommend was short of its target and is now on target, with the same measurements. [Recommend targets.value -4]',
    ]);
    expect(told(changed([['alarm 10', 'alarm 35']]))).toEqual([
      'Recommend was short of its target and is now past its alarm. [Recommend alarm 1]',
    ]);
  });

  it('are returns, and whether they are known', () => {
    expect(
      told(
        changed([
          ['cost 200000 CNY', 'cost 300000 CNY'],
          ['keeps 120', 'keeps 180'],
        ]),
      ),
    ).toEqual([]);
    expect(
      told(
        changed([
          ['cost 200000 CNY', 'cost 300000 CNY'],
          ['margin 40%', 'margin 50%'],
        ]),
      ),
    ).toEqual(['The return of Open goes from 188% to 140%. [Open costs.amount -1.08, Visitor worth.margin 0.6]']);
    expect(told(changed([['cost 200000 CNY  ', '']]))).toEqual(['The return of Open can no longer be known; it was 188%. [Open costs -1]']);
  });

  it('are gaps that open or close', () => {
    expect(told(changed([['expected 6 weight 4', 'expected 8 weight 4']])).filter((one) => one.includes('expect '))).toEqual([]);
    expect(told(changed([['expected 6 weight 4', 'expected 8 weight 4']])).filter((one) => one.includes('below'))).toEqual(
      [
        'Street.help is now below what Visitor expects: weighted gap 4 becomes −4. [Street.help expected -8]',
        'Street.help is now below what Local expects: weighted gap 4 becomes −4. [Street.help expected -8]',
      ].sort(),
    );
  });

  it('is told with the results of the newer side, so that the market moves nothing', () => {
    const market: readonly (readonly [string, string])[] = [
      ['Street.near 5 n 200', 'Street.near 7 n 200'],
      ['Recommend 33', 'Recommend 45'],
    ];
    const apart = changed(market);
    expect(apart.changes.map(({ rule }) => rule)).toEqual(['changes/measurement-edited', 'changes/measurement-edited']);
    expect(told(apart)).toEqual([]);
    const together = told(changed(market, { withData: true }));
    expect(together).toContain(
      'Recommend was short of its target and is now on target, with the same measurements. [2026-Q1 values.value -4]',
    );
    expect(together.some((one) => one.startsWith('The experience index'))).toBe(true);
  });

  it('moves with what is renamed, and a rename moves nothing', () => {
    const renamed = base.replaceAll('Street', 'Avenue').replaceAll('Recommend', 'Promoters');
    const { changes, impact } = reviewOf({
      version: '0',
      base: { name: 'main', program: programOf(base) },
      head: { name: 'head', program: programOf(renamed) },
    });
    expect(changes.map(({ rule, path }) => `${rule} ${path}`)).toEqual(['changes/renamed Avenue', 'changes/renamed Promoters']);
    expect(impact).toEqual([]);
    const heavier = reviewOf({
      version: '0',
      base: { name: 'main', program: programOf(base) },
      head: { name: 'head', program: programOf(renamed.replace('expected 7 weight 6', 'expected 7 weight 10')) },
      options: { top: 100 },
    });
    expect(told(heavier)).toContain('The total weighted shortfall goes from −56 to −72 (−16). [Avenue.range weight -16]');
    expect(heavier.impact.every(({ causes, exact }) => exact && causes.length === 1)).toBe(true);
  });
});

describe('the causes', () => {
  it('share what they do together: each adds up to the whole', () => {
    const review = changed([
      ['expected 8 weight 9', 'expected 9 weight 10'],
      ['expected 7 weight 6', 'expected 8 weight 7'],
      ['expected 6 weight 4', 'expected 9 weight 9'],
    ]);
    expect(review.changes).toHaveLength(6);
    for (const { before, after, causes, interaction, exact } of review.impact) {
      expect([exact, interaction]).toEqual([true, null]);
      expect(causes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo((after ?? 0) - (before ?? 0), 6);
    }
  });

  it('of more than six are each by itself, with what is left between them', () => {
    const review = changed([
      ['expected 8 weight 9', 'expected 9 weight 10'],
      ['expected 7 weight 6', 'expected 8 weight 7'],
      ['expected 6 weight 4', 'expected 9 weight 9'],
      ['share 60%', 'share 70%'],
      ['share 40%', 'share 30%'],
    ]);
    expect(review.changes).toHaveLength(8);
    const shortfall = review.impact.find(({ rule }) => rule === 'changes/shortfall-moved');
    expect(shortfall?.exact).toBe(false);
    expect(shortfall?.interaction).not.toBeNull();
    const sum = (shortfall?.causes ?? []).reduce((total, { share }) => total + share, 0);
    expect(sum + (shortfall?.interaction ?? 0)).toBeCloseTo((shortfall?.after ?? 0) - (shortfall?.before ?? 0), 9);
  });

  it('of a scale, which reaches everything', () => {
    const review = changed([['weight 1 to 10', 'weight 1 to 9']]);
    expect(review.changes.map(({ rule }) => rule)).toEqual(['changes/weight-scale-changed']);
    expect(told(review)).toEqual([]);
  });

  it('name a rank that another passed', () => {
    const review = changed([['expected 8 weight 9', 'expected 8 weight 3']]);
    const passed = review.impact.find(
      ({ rule, path, persona }) => rule === 'changes/rank-moved' && path === 'Street.range' && persona === 'Visitor',
    );
    expect(passed).toMatchObject({ before: 3, after: 2, exact: true });
    expect(passed?.causes).toEqual([{ fingerprint: review.changes[0]?.fingerprint, share: -1 }]);
  });
});

describe('what is not told', () => {
  const both: readonly (readonly [string, string])[] = [
    ['expected 8 weight 9', 'expected 9 weight 9'],
    ['expected 7 weight 6', 'expected 7 weight 9'],
  ];

  it('still has its part in what moves', () => {
    const whole = changed(both).impact.find(({ rule }) => rule === 'changes/shortfall-moved');
    const alone = (options: ReviewOptions) => changed(both, options).impact.find(({ rule }) => rule === 'changes/shortfall-moved');
    const share = (path: string) => whole?.causes.find(({ fingerprint }) => fingerprint === printOf(path))?.share ?? Number.NaN;
    const printOf = (path: string) => changed(both).changes.find((one) => one.path === path)?.fingerprint;
    expect(whole?.untold).toBeNull();
    expect(alone({ only: ['impact'] })).toMatchObject({ causes: [], interaction: null, exact: true, before: whole?.before });
    expect(alone({ only: ['impact'] })?.untold).toBeCloseTo((whole?.after ?? 0) - (whole?.before ?? 0), 6);
    const half = alone({ skip: ['weight-shifted'] });
    expect(half?.causes.map(({ fingerprint }) => fingerprint)).toEqual([printOf('Street.near')]);
    expect(half?.untold).toBeCloseTo(share('Street.range'), 6);
  });

  it('is counted where results move that nobody asked for', () => {
    expect(changed(both)).toMatchObject({ untoldImpact: 0 });
    expect(changed(both, { only: ['trend'] })).toMatchObject({ changes: [], impact: [], untoldImpact: changed(both).impact.length });
    expect(changed([], { only: ['trend'] })).toMatchObject({ untoldImpact: 0 });
  });
});

describe('the review', () => {
  const [lowered] = changed([['target 40', 'target 35']]).changes;

  it('counts by level, and the gate trips at a level or above', () => {
    const review = changed([
      ['target 40', 'target 35'],
      ['scale 0 to 10', 'scale 0 to 9'],
      ['"In stock"', '"On the shelf"'],
    ]);
    expect(review.summary).toMatchObject({ changed: true, breaking: 1, review: 2, accepted: 0 });
    expect(['breaking', 'review', 'information', 'none'].map((level) => trips(review, level as 'none'))).toEqual([true, true, true, false]);
    expect(trips(changed([['target 40', 'target 35']]), 'breaking')).toBe(false);
    expect(trips(changed([]), 'information')).toBe(false);
  });

  it('tells and counts only what is wanted', () => {
    const both: readonly (readonly [string, string])[] = [
      ['target 40', 'target 35'],
      ['expected 7 weight 6', 'expected 7 weight 9'],
    ];
    expect(changed(both, { only: ['target-lowered'] }).changes.map(({ rule }) => rule)).toEqual(['changes/target-lowered']);
    expect(changed(both, { only: ['target-lowered'] }).impact).toEqual([]);
    expect(changed(both, { skip: ['strategy', 'changes/rank-moved'] }).changes).toEqual([]);
    expect(changed(both, { skip: ['strategy'] }).impact.length).toBeGreaterThan(0);
    expect(changed(both, { top: 1 })).toMatchObject({
      impact: [{ rule: 'changes/index-moved' }],
      moreImpact: changed(both).impact.length - 1,
    });
  });

  it('counts what is accepted apart, until it runs out', () => {
    const one = {
      fingerprint: lowered?.fingerprint ?? '',
      rule: 'changes/target-lowered',
      path: 'Recommend',
      reason: 'Agreed',
      until: '2026-06-30',
    };
    const text = base.replace('target 40', 'target 35');
    const review = (today: string | null): Review =>
      reviewOf({
        version: '0',
        base: { name: 'main', program: programOf(base) },
        head: { name: 'head', program: programOf(text) },
        accepted: [one],
        today,
      });
    expect(review('2026-06-30').summary).toMatchObject({ review: 0, accepted: 1 });
    expect(review('2026-06-30').changes[0]?.accepted).toEqual({ reason: 'Agreed', until: '2026-06-30' });
    expect(trips(review('2026-06-30'), 'information')).toBe(false);
    expect(review('2026-07-01')).toMatchObject({ summary: { review: 1, accepted: 0 }, expired: [one] });
    expect(review(null).summary.accepted).toBe(1);
  });

  it('keeps its fingerprints when lines move and files are formatted, and gives each change its own', () => {
    const review = changed([
      ['target 40', 'target 35'],
      ['expected 7 weight 6', 'expected 7 weight 9'],
      ['alarm 10', 'alarm 5'],
    ]);
    const moved = reviewOf({
      version: '1',
      base: { name: 'x', program: programOf(`// a comment\n\n${base}`) },
      head: {
        name: 'y',
        program: programOf(
          base.replace('target 40', 'target 35').replace('expected 7 weight 6', 'weight 9   expected 7').replace('alarm 10', 'alarm 5'),
        ),
      },
    });
    const prints = review.changes.map(({ fingerprint }) => fingerprint);
    expect(moved.changes.map(({ fingerprint }) => fingerprint)).toEqual(prints);
    expect(new Set(prints).size).toBe(prints.length);
    for (const print of prints) expect(print).toMatch(/^[0-9a-f]{16}$/);
  });

  it('says how many files differ in form only', () => {
    const head = compile({ own: [{ file: 'a.cx', text: base.replace('target 40', 'target 35') }] }).program;
    const { summary } = reviewOf({
      version: '0',
      base: { name: 'main', program: programOf(base) },
      head: { name: 'head', program: head },
      touchedFiles: ['a.cx', 'b.cx', 'c.cx'],
    });
    expect(summary.formattingOnly).toBe(2);
  });

  it('tells of a program that begins or ends', () => {
    const nothing = compile({ own: [] }).program;
    const review = (a: Program, b: Program): Review =>
      reviewOf({ version: '0', base: { name: 'a', program: a }, head: { name: 'b', program: b } });
    const begun = review(nothing, programOf(base));
    expect(begun.base.program).toBeNull();
    expect(new Set(begun.changes.map(({ what }) => what))).toEqual(new Set(['added']));
    const ended = review(programOf(base), nothing);
    expect(new Set(ended.changes.map(({ what }) => what))).toEqual(new Set(['removed']));
    expect(ended.summary.breaking).toBeGreaterThan(0);
    expect(review(nothing, nothing)).toMatchObject({ summary: { changed: false }, changes: [], impact: [] });
  });

  it('calls things by their labels where a reader wants them', () => {
    const review = changed([['expected 7 weight 6', 'expected 7 weight 9']]);
    expect(review.labels).toEqual({
      'Street.range': { en: 'In stock', zh: 'In stock' },
    });
    const [change] = review.changes;
    if (change !== undefined) {
      expect(sayingOf(change, 'en', review.labels)).toBe('The weight of “In stock” goes from 6 to 9.');
      expect(sayingOf(change, 'zh', review.labels)).toBe('「In stock」的权重从 6 调到 9。');
    }
  });
});
