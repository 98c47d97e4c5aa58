import { describe, expect, it } from 'vitest';
import { pageWords } from './page-sentences.ts';
import type { Impact, Review } from './review.ts';
import { movement, reviewed, withMany } from './reviewed.sample.ts';
import { reviewWords } from './sentences.ts';
import { markerOf, reviewView } from './view.ts';

const before =
  'program Shop "Corner shop" en "Corner shop"\ntouchpoint Door { expect near "near" weight 3 expected 7 }\nkpi N nps { target 40 }';
const after = before.replace('weight 3', 'weight 5').replace('target 40', 'target 30');
const review = reviewed(before, after);

function withImpact(...impact: Impact[]): Review {
  return { ...review, impact };
}

describe('the verdict', () => {
  it('says how many changes break something and how many are to decide', () => {
    expect(reviewView(review, 'en').verdict).toBe('2 changes need a decision');
    expect(reviewView(withMany(review, 1, 'breaking'), 'en').verdict).toBe('1 change breaks what others rely on (strategy)');
    const both = { ...review, changes: review.changes.map((one, index) => (index === 0 ? { ...one, level: 'breaking' as const } : one)) };
    expect(reviewView(both, 'en').verdict).toBe('1 change breaks what others rely on (strategy); 1 needs a decision');
    expect(reviewView(both, 'zh').verdict).toBe('1 项改动会造成中断（策略），1 项需要确认');
  });

  it('says that nothing needs a decision, or that nothing changes', () => {
    const moves = { ...withImpact(movement()), changes: [], summary: { ...review.summary, review: 0 }, moreImpact: 2 };
    expect([reviewView(moves, 'en').verdict, reviewView(moves, 'zh').verdict]).toEqual([
      '3 results move, nothing to decide',
      '3 项结果变动，无需确认',
    ]);
    expect(reviewView(withMany(review, 3, 'information'), 'en').verdict).toBe('3 changes, nothing to decide');
    const same = reviewView(reviewed(before, before), 'en');
    expect([same.verdict, same.lead, same.changed, same.level]).toEqual(['nothing in the strategy changes', '', false, null]);
    expect(reviewView(reviewed(before, before), 'zh').verdict).toBe('策略没有变化');
  });

  it('does not take what was not asked for, or was accepted, for nothing', () => {
    const none = reviewed(before, after, { options: { only: ['survey'] } });
    expect(reviewView(none, 'en').verdict).toBe('the changes there are were not asked for');
    const accepted = review.changes.map(({ fingerprint, rule, path }) => ({ fingerprint, rule, path, reason: 'agreed', until: null }));
    const view = reviewView(reviewed(before, after, { accepted }), 'en');
    expect([view.verdict, view.level, view.accepted.map((one) => one.accepted)]).toEqual([
      '2 changes are accepted',
      null,
      ['accepted: agreed', 'accepted: agreed'],
    ]);
  });
});

describe('what moves', () => {
  it('has an arrow, a figure where there is one, and a word', () => {
    const shown = (more: Partial<Impact>) => reviewView(withImpact(movement(more)), 'en').impact[0];
    expect(shown({})).toMatchObject({ before: '4', after: '1', change: '▲ +3, more pressing', tone: 'below', what: 'near · rank' });
    expect(shown({ before: 1, after: 2 })?.change).toBe('▼ −1, less pressing');
    expect(shown({ unit: 'index', before: 612.4, after: 598.2 })).toMatchObject({ before: '612', after: '598', change: '▼ −14, worse' });
    const bounds = { unit: 'index' as const, before: 600, after: 650, arguments: { before: '580~620', after: '650' } };
    expect(shown(bounds)).toMatchObject({ before: '580…620', after: '650', change: '▲ +50, better' });
    expect(shown({ unit: 'index', before: 612.4, after: 612.6 })).toMatchObject({ before: '612', after: '613', change: '▲ +1, better' });
    expect(shown({ unit: 'weighted', before: -18, after: -21.25 })).toMatchObject({
      before: '−18.0',
      after: '−21.3',
      change: '▼ −3.3, worse',
    });
    expect(shown({ unit: 'return', before: 0.32, after: 0.2 })).toMatchObject({
      before: '32%',
      after: '20%',
      change: '▼ −12 points, lower',
    });
    expect(shown({ unit: 'return', before: 0.32, after: 0.33 })?.change).toBe('▲ +1 point, higher');
    expect(shown({ unit: 'return', before: null, after: 0.33 })?.change).toBe('now known');
    expect(shown({ unit: 'return', before: 0.3, after: null })).toMatchObject({ after: '?', change: 'no longer known' });
    expect(shown({ unit: 'flag', before: 0, after: 1 })).toMatchObject({
      before: 'no',
      after: 'yes',
      change: '▲ now key',
      tone: 'below',
    });
    expect(shown({ unit: 'flag', before: 1, after: 0 })?.change).toBe('▼ no longer key');
    const status = { unit: 'status' as const, before: null, after: null, arguments: { before: 'met', after: 'missed' } };
    expect(shown({ ...status, rule: 'changes/status-worsened' })).toMatchObject({
      before: 'on target',
      change: '▼ worse',
      tone: 'below',
    });
    expect(reviewView(withImpact(movement()), 'zh').impact[0]?.change).toBe('▲ +3，更紧迫');
  });

  it('names whom it is about, and why it moved', () => {
    const [shifted] = review.changes.filter(({ rule }) => rule === 'changes/weight-shifted');
    const [lowered] = review.changes.filter(({ rule }) => rule === 'changes/target-lowered');
    const causes = [
      { fingerprint: shifted?.fingerprint ?? '', share: -2 },
      { fingerprint: lowered?.fingerprint ?? '', share: -1 },
    ];
    const view = reviewView(withImpact(movement({ persona: 'Young', causes, interaction: 1 })), 'en').impact[0];
    expect(view?.what).toBe('near (Young) · rank');
    expect(view?.why).toEqual(['weight 3 → 5 (+2)', 'N: target 40 → 30 (+1)', 'all of them together (−1)']);
    expect(reviewView(withImpact(movement({ causes })), 'zh').impact[0]?.why).toEqual(['权重 3 → 5（+2）', 'N：目标 40 → 30（+1）']);
    const many = reviewView(
      withImpact(movement({ causes: Array.from({ length: 5 }, () => causes[0] ?? { fingerprint: '', share: 0 }) })),
      'en',
    );
    expect(many.impact[0]?.why.at(-1)).toBe('2 more');
    const others = movement({ causes: causes.slice(0, 1), untold: -1 });
    expect(reviewView(withImpact(others), 'en').impact[0]?.why).toEqual(['weight 3 → 5 (+2)', 'changes that are not listed (+1)']);
    expect(reviewView(withImpact({ ...others, unit: 'flag' }), 'zh').impact[0]?.why).toEqual(['权重 3 → 5', '未列出的改动']);
  });

  it('is told in the first sentence, or that nothing does', () => {
    expect(reviewView(review.impact.length === 0 ? review : { ...review, impact: [], moreImpact: 0 }, 'en').lead).toBe(
      'No rank, key experience, index, status or return moves.',
    );
    expect(reviewView({ ...review, impact: [], moreImpact: 0, untoldImpact: 2 }, 'en').lead).toBe('');
    expect(reviewView(withImpact(movement()), 'en').lead).toBe('“near” goes from rank 4 to 1 of the weighted gaps.');
  });

  it('is something to decide where a team has made it so', () => {
    const view = reviewView(withImpact(movement({ level: 'breaking' })), 'en');
    expect(view.changes.breaking.map(({ category, says }) => [category, says])).toEqual([
      ['impact', '“near” goes from rank 4 to 1 of the weighted gaps.'],
    ]);
  });
});

describe('the rest', () => {
  it('names both sides, the data and the version', () => {
    const foot = (more: Partial<Review>) => reviewView({ ...review, ...more }, 'en').foot;
    expect(foot({ wave: '2026-Q2', asOf: '2026-06-30' })).toEqual([
      'main@a1b2c3d → feature@d4e5f6a',
      'both by the data of 2026-Q2, as of 2026-06-30',
      'cx 1.2.3',
    ]);
    expect(foot({ wave: '2026-Q2', asOf: '2026-06-30', measurements: 'own' })[1]).toBe('each by its own data, as of 2026-06-30');
    expect(foot({ asOf: null, measurements: 'own' })[1]).toBe('each by its own data');
    expect(foot({ wave: null, asOf: null })[1]).toBe('without measurements');
    expect(foot({ wave: null, asOf: '2026-06-30' })[1]).toBe('both as of 2026-06-30');
    expect(foot({ base: { name: 'x'.repeat(5000), program: null, label: null } })[0]?.length).toBeLessThan(150);
  });

  it('has a marker that ends no comment', () => {
    expect(markerOf('Shop')).toBe('cx-diff:Shop');
    expect(markerOf('门店.A')).toBe('cx-diff:门店.A');
    expect(markerOf('x --> <b>-- y')).toBe('cx-diff:x%20%2D%2D%3E%20%3Cb%3E%2D%2D%20y');
    expect(markerOf('a\n😀')).toBe('cx-diff:a%0A%1F600');
  });

  it('says every word in both languages, with the same blanks', () => {
    for (const [word, { en, zh }] of [...Object.entries(reviewWords), ...Object.entries(pageWords)]) {
      const blanks = (text: string) => [...new Set([...text.matchAll(/\{([a-zA-Z]+)\}/g)].map((match) => match[1]))].sort();
      expect(blanks(zh), word).toEqual(blanks(en));
      expect(zh, word).not.toMatch(/\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u);
    }
  });
});
