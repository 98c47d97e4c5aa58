import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failedMarkdown, LONGEST_COMMENT, reviewMarkdown } from './markdown.ts';
import type { Level, Review } from './review.ts';
import { movement, reviewed, withMany } from './reviewed.sample.ts';
import { reviewView } from './view.ts';

const before = 'program Shop "Corner shop"\ntouchpoint Door { expect near "near" weight 3 expected 7 }\nkpi N nps { target 40 }';
const after = before.replace('weight 3', 'weight 5').replace('target 40', 'target 30');
const review = reviewed(before, after);

function comment(of: Review, language: 'en' | 'zh' = 'en'): string {
  return reviewMarkdown(reviewView(of, language));
}

/** Lines that a reader sees before the first fold. */
function open(text: string): string[] {
  const [shown = ''] = text.split('<details>');
  return shown.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('<!--') && !/^\|[ -:|]+\|$/.test(line));
}

const moved = Array.from({ length: 10 }, (_, index) => movement({ path: `Door.e${index}`, fingerprint: `${index}`.padStart(16, '0') }));

describe('the comment', () => {
  it('has the mark, the verdict, what moves, the lists, and both sides', () => {
    const text = comment({ ...review, impact: [movement()], labels: {} });
    const order = [
      '<!-- cx-diff:Shop -->',
      '### ⚠ Corner shop: 2 changes need a decision',
      '**Door.near goes',
      '| What moves',
      '**⚠ To decide \\(2\\)**',
      '<details>',
      '<sub>',
    ];
    const places = order.map((part) => text.indexOf(part.replace('\\(', '(').replace('\\)', ')')));
    expect(
      places.every((place) => place >= 0),
      text,
    ).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it.each([
    ['breaking', 1],
    ['breaking', 40],
    ['review', 5000],
    ['information', 5000],
  ] as const)('has at most twelve lines before the first fold: %s, %i', (level, count) => {
    for (const impact of [[], moved.slice(0, 1), moved]) {
      for (const language of ['en', 'zh'] as const) {
        const many = withMany({ ...review, impact }, count, level);
        expect(open(comment(many, language)).length).toBeLessThanOrEqual(12);
      }
    }
    const both = { ...withMany({ ...review, impact: moved }, 30, 'breaking') };
    const mixed = {
      ...both,
      changes: both.changes.map((one, index) => ({ ...one, level: (index % 2 === 0 ? 'breaking' : 'review') as Level })),
    };
    expect(open(comment(mixed)).length).toBeLessThanOrEqual(12);
    expect(open(comment(mixed)).filter((line) => line.startsWith('- ')).length).toBeGreaterThanOrEqual(2);
  });

  it('never outgrows what a forge takes, and says how much it leaves out', () => {
    let last = Number.POSITIVE_INFINITY;
    for (const count of [10, 200, 1000, 5000]) {
      for (const level of ['breaking', 'review', 'information'] as const) {
        for (const language of ['en', 'zh'] as const) {
          const text = comment(withMany({ ...review, impact: moved }, count, level), language);
          expect(text.length).toBeLessThanOrEqual(LONGEST_COMMENT);
          expect(text).toContain(language === 'zh' ? `${count} 项` : `${count} change`);
          const items = text.split('\n').filter((line) => line.startsWith('- ') && !line.startsWith('- `')).length;
          if (items < count) expect(text).toMatch(language === 'zh' ? /… 另有 \d+ 项/ : /… and \d+ more/);
          last = items;
        }
      }
    }
    expect(last).toBeGreaterThan(0);
  });

  it('falls back to the verdict, the table and where the rest is, when even the short lists are too long', () => {
    const long = 'x'.repeat(5000);
    const many = withMany({ ...review, impact: moved }, 500, 'breaking');
    const view = reviewView(many, 'en');
    const bloated = { ...view, changes: { ...view.changes, breaking: view.changes.breaking.map((one) => ({ ...one, says: long })) } };
    const text = reviewMarkdown(bloated);
    expect(text.length).toBeLessThanOrEqual(LONGEST_COMMENT);
    expect(text).toContain('The list is too long for a comment: 500 changes in all.');
    expect(text).toContain('| What moves');
    expect(text).not.toContain(long);
  });

  it('says that nothing changes, and how many files differ in formatting only', () => {
    const same = reviewed(before, `${before}\n`, { touchedFiles: ['shop.cx'] });
    expect(comment(same)).toBe(
      [
        '<!-- cx-diff:Shop -->',
        '### ✓ Corner shop: nothing in the strategy changes',
        '1 file is written otherwise and means the same.',
        '<sub>main@​a1b2c3d → feature@​d4e5f6a · without measurements · cx 1.2.3</sub>\n'.replaceAll('\u200b', '\u2060'),
      ].join('\n\n'),
    );
  });

  it('lists what is accepted, and what was accepted until now', () => {
    const [first, second] = review.changes;
    const accepted = [
      { fingerprint: first?.fingerprint ?? '', rule: first?.rule ?? '', path: 'x', reason: 'agreed @all', until: '2026-12-31' },
      { fingerprint: second?.fingerprint ?? '', rule: second?.rule ?? '', path: 'y', reason: 'until spring', until: '2026-03-01' },
    ];
    const text = comment(reviewed(before, after, { accepted, today: '2026-06-01' }));
    expect(text).toContain('<details><summary>Accepted (1)</summary>');
    expect(text).toContain('accepted until 2026-12-31: agreed @\u2060all');
    expect(text).toContain('accepted until 2026-03-01 (until spring), and counted again since');
  });

  it('says that it could not compare, and never that nothing changed', () => {
    const text = failedMarkdown('git knows no branch `<b>@team`.', 'en', 'cx-diff:Shop');
    expect(text).toContain('<!-- cx-diff:Shop -->\n\n### ✖ Could not compare\n\ngit knows no branch \\`\\<b\\>@\u2060team\\`.');
    expect(text).toContain('This is not the same as “no changes”.');
  });
});

/** What of a line a forge reads as markup: without what is escaped, and without code. */
function outsideOfCode(line: string): string {
  let left = '';
  for (let at = 0; at < line.length; ) {
    const ticks = /^`+/.exec(line.slice(at))?.[0] ?? '';
    if (line[at] === '\\') at += 2;
    else if (ticks === '') left += line[at++];
    else {
      const end = new RegExp(`(?<!\`)${ticks}(?!\`)`).exec(line.slice(at + ticks.length));
      if (end === null) left += ticks;
      at += end === null ? ticks.length : ticks.length + end.index + ticks.length;
    }
  }
  return left;
}

describe('words of strangers', () => {
  const hostile = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom(
          ...'<>&`=+-@#|[]()!*_~/:{}%\u202e\u200b\u0007店<',
          '</details>',
          '<script>',
          '-->',
          '@team',
          '#12',
          'https://a.b',
          '``',
        ),
        fc.string({ unit: 'grapheme', maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 24,
    })
    .map((words) => words.replace(/["\\\n\r\u2028\u2029“”「」]/g, ''))
    .filter((words) => words.trim() !== '');

  it('come out as text', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('en' as const, 'zh' as const), (words, language) => {
        const old = `program P "${words}"\nteam R "${words}"\ntouchpoint T "${words}" { owner R expect a "${words}" expected 8 weight 9 note "${words}" }\nkpi K "${words}" nps { target 40 }`;
        const now = old
          .replace('weight 9', 'weight 2')
          .replace('target 40', 'target 20')
          .replace('expected 8', 'expected 6')
          .replace(' owner R', '');
        const all = { ...reviewed(old, now), impact: [movement({ path: 'T.a', label: { text: words, translations: {} } })] };
        const text = reviewMarkdown(reviewView(all, language, { pathOf: () => words }));
        // Without code, escapes and our own markup, nothing is left that a forge acts on.
        const left = text
          .replace(/^<!-- [^\n]* -->\n/, '')
          .replace(/```sh\n[^\n]*\n```/g, '')
          .split('\n')
          .map(outsideOfCode)
          .join('\n')
          .replace(/<\/?(details|summary|sub)>|<br>/g, '');
        expect(left).not.toMatch(/@[\p{L}\p{N}]|#[\p{L}\p{N}]|:\/\/|<[a-z/!]|[\u202a-\u202e\u2066-\u2069\u0007]/iu);
        expect(left).not.toContain('`');
        for (const row of text.split('\n').filter((line) => line.startsWith('|')))
          expect(row.replace(/\\./g, '').split('|').length).toBe(7);
      }),
      { numRuns: 150 },
    );
  });
});
