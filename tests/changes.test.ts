import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bothSides } from '@touchstone/language/changes/both-sides.ts';
import { pageHtml, pageParts } from '@touchstone/language/changes/html.ts';
import { reviewFile, reviewJson } from '@touchstone/language/changes/json.ts';
import { LONGEST_COMMENT, reviewMarkdown } from '@touchstone/language/changes/markdown.ts';
import { changePage } from '@touchstone/language/changes/page.ts';
import { reviewOf } from '@touchstone/language/changes/reviewing.ts';
import { reviewView } from '@touchstone/language/changes/view.ts';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { reviewPretty } from '../cli/src/output/review-pretty.ts';
import { schemaFile } from '../scripts/schemas.ts';
import { changed, edited, reviewInput } from './changed-programs.ts';
import { root } from './programs.ts';

const languages = ['en', 'zh'] as const;
const cases = Object.entries(changed).map(([name, sides]) => {
  const input = reviewInput(sides);
  return { name, input, review: reviewOf(input) };
});

function caseOf(name: keyof typeof changed): (typeof cases)[number] {
  const found = cases.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return found;
}

function page(name: keyof typeof changed, language: 'en' | 'zh'): ReturnType<typeof changePage> {
  const { input, review } = caseOf(name);
  const { before, after, found } = bothSides(input);
  return changePage({ review, before, after, renaming: found.renaming, language });
}

describe('golden files', () => {
  // By their names alone: a title is made of all that is handed over.
  describe.each(cases.map(({ name }) => name))('%s', (name) => {
    const { review } = caseOf(name as keyof typeof changed);
    it.each(languages)('in %s', async (language) => {
      const text = reviewMarkdown(reviewView(review, language));
      expect(text.length).toBeLessThanOrEqual(LONGEST_COMMENT);
      await expect(text).toMatchFileSnapshot(`golden/diff.${name}.${language}.md`);
    });
  });

  it('of the page and of JSON', async () => {
    await expect(pageHtml(page('mixed', 'en'))).toMatchFileSnapshot('golden/diff.mixed.en.html');
    await expect(pageHtml(page('chinese', 'zh'))).toMatchFileSnapshot('golden/diff.chinese.zh.html');
    await expect(reviewJson(caseOf('mixed').review, 'en')).toMatchFileSnapshot('golden/diff.mixed.en.json');
  });
});

describe.each(cases.map(({ name }) => name))('the review of %s', (name) => {
  const { input, review } = caseOf(name as keyof typeof changed);
  it('is JSON of its schema', () => {
    const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
      JSON.parse(readFileSync(schemaFile('diff'), 'utf8')),
    );
    for (const language of languages) {
      const file = JSON.parse(reviewJson(review, language));
      validate(file);
      expect(validate.errors).toBeNull();
      expect(file).toEqual(JSON.parse(JSON.stringify(reviewFile(review, language))));
    }
  });

  it('differs between languages in its words alone', () => {
    const withoutWords = (language: 'en' | 'zh') =>
      JSON.stringify(reviewFile(review, language), (key, value: unknown) => (key === 'message' || key === 'fixes' ? undefined : value));
    expect(withoutWords('zh')).toBe(withoutWords('en'));
  });

  it('is the same from the same programs, in every form', () => {
    const again = reviewOf(input);
    expect(again).toEqual(review);
    for (const language of languages)
      expect(reviewMarkdown(reviewView(again, language))).toBe(reviewMarkdown(reviewView(review, language)));
  });

  it('counts what it lists', () => {
    const view = reviewView(review, 'en');
    const { summary } = review;
    expect([view.changes.breaking.length, view.changes.review.length]).toEqual([summary.breaking, summary.review]);
    expect(summary.changed).toBe(review.changes.length > 0);
  });

  it('has no hole in its sentences', () => {
    for (const language of languages) {
      const view = reviewView(review, language);
      const all = [...Object.values(view.changes).flat(), ...view.accepted, ...view.impact].map(({ says }) => says);
      expect(all.filter((says) => /\{[a-z]|\?\?|undefined|NaN|\[object|changes\//i.test(says)).slice(0, 5)).toEqual([]);
    }
  });
});

describe('the page', () => {
  it.each(Object.keys(changed) as (keyof typeof changed)[])('of %s has what the comment has, and is one file', (name) => {
    for (const language of languages) {
      const shown = page(name, language);
      const text = pageHtml(shown);
      expect(text).not.toMatch(/<script|(?:href|src)="javascript|\bundefined\b|\bNaN\b|\[object/);
      expect(text).toContain("default-src 'none'");
      expect(text.match(/(?:href|src)="(?!#)/g)).toBeNull();
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(Buffer.byteLength(text)).toBeLessThan(name === 'many-edits' ? 3_000_000 : 200_000);
    }
  });

  it('shows each number before and after', () => {
    const { numbers } = page('chinese', 'zh');
    expect(numbers.map(({ label }) => label.main)).toEqual(['体验指数', '关键缺口', '指标达标']);
    expect(numbers.some(({ before }) => before !== null)).toBe(true);
  });

  it('has a ring, an arrow and a dot for what moves on the map, and none where nothing does', () => {
    const { moves } = page('mixed', 'en');
    const moved = moves?.pairs.filter((pair) => pair.moved).map(({ before, after }) => [before?.about.name, after?.about.name]);
    expect(moved).toContainEqual(['Schedule.monday', 'Schedule.monday']);
    expect(moved).toContainEqual(['Van.photo', undefined]);
    expect(page('target-lowered', 'en').moves?.pairs.every((pair) => !pair.moved)).toBe(true);
  });

  it('draws the KPIs that are judged otherwise, both on one axis', () => {
    const { kpis } = page('target-lowered', 'en');
    expect(kpis?.pairs.map(({ name }) => name)).toEqual(['Recommendation (NPS)']);
    expect(kpis?.pairs[0]?.before?.axis).toEqual(kpis?.pairs[0]?.after?.axis);
    expect(kpis?.same).toBeGreaterThan(5);
  });

  it('comes in parts for an editor: the same markup, but for where a click leads', () => {
    const whole = pageHtml(page('mixed', 'en'));
    const { parts, style } = pageParts(page('mixed', 'en'));
    expect(parts.map(({ id }) => id)).toEqual(['head', 'breaking', 'review', 'moves', 'map', 'ranks', 'kpis', 'information', 'foot']);
    const plain = (markup: string): string =>
      markup.replace(/ data-cx(-persona)?="[^"]*"/g, '').replace(/<span class="cx-word" role="link" tabindex="-1">(.*?)<\/span>/g, '$1');
    for (const part of parts) expect(whole).toContain(plain(part.html()));
    expect(parts.map((part) => part.html()).join('')).toContain(' data-cx="place ');
    expect(style).toContain('.vscode-dark');
  });
});

describe('the page of what was asked for', () => {
  const pageOf = (options: NonNullable<ReturnType<typeof reviewInput>['options']>): string => {
    const input = { ...reviewInput(changed.mixed), options };
    const { before, after, found } = bothSides(input);
    return pageHtml(changePage({ review: reviewOf(input), before, after, renaming: found.renaming, language: 'en' }));
  };

  it('says by whose data each version is judged', () => {
    expect(pageOf({})).toContain('Both versions are judged by the same data.');
    const own = pageOf({ withData: true });
    expect(own).toContain('Each version is judged by its own data.');
    expect(own).not.toContain('by the same data');
    expect(own).toContain('each by its own data');
  });

  it('says nothing of what moves where nobody asked', () => {
    expect(pageOf({})).toContain('id="moves"');
    expect(pageOf({ only: ['survey'] })).not.toContain('id="moves"');
  });

  it('knows what is called otherwise, told or not', () => {
    const street = (name: string, weight: number) => [
      {
        file: 'shop.cx',
        text: `program Shop {}\ntouchpoint Street { expect ${name} "A shop nearby" expected 8 weight ${weight} actual 5 }\n`,
      },
    ];
    const input = { ...reviewInput({ before: street('near', 9), after: street('close was near', 6) }), options: { skip: ['structure'] } };
    const { before, after, found } = bothSides(input);
    const review = reviewOf(input);
    expect(review.changes.map(({ rule }) => rule)).toEqual(['changes/weight-shifted']);
    const { moves } = changePage({ review, before, after, renaming: found.renaming, language: 'en' });
    expect(moves?.pairs.map((pair) => [pair.before?.about.name, pair.after?.about.name])).toEqual([['Street.near', 'Street.close']]);
  });
});

describe('the README', () => {
  const colourless = (_colour: string, text: string): string => text;
  it.each([
    ['en', 'README.md', 'shop/shop.cx', 'expected 7 weight 9', 'expected 6 weight 9', 'cost 52万'],
    ['zh', 'README.zh-CN.md', '店/方案.cx', '预期 7 权重 9', '预期 6 权重 9', '成本 52万'],
  ] as const)('shows what is printed, in %s', (language, page, file, from, to, cost) => {
    const text = readFileSync(join(root, page), 'utf8');
    const [, program = ''] = /^```cx\n([\s\S]*?)^```$/m.exec(text) ?? [];
    const [, shown = ''] = /^```text\n\$ npx cx diff .*\n\n([\s\S]*?)^```$/m.exec(text) ?? [];
    expect(shown).not.toBe('');
    const sources = [{ file, text: program }];
    const edits = [
      [file, from, to],
      [file, cost, cost.replace('52', '80')],
    ] as const;
    const review = reviewOf(reviewInput(edited(sources, edits)));
    expect(reviewPretty(reviewView(review, language), { paint: colourless })).toContain(shown);
  });
});
