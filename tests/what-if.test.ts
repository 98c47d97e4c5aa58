/** Reports of what-ifs in every form, and the script of a report's page. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { analyse } from '@touchstone/language/analysis/analyse.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { toCsv } from '@touchstone/language/report/csv.ts';
import { toHtml } from '@touchstone/language/report/html.ts';
import { toJson } from '@touchstone/language/report/json.ts';
import { toMarkdown } from '@touchstone/language/report/markdown.ts';
import { buildReport, type Report } from '@touchstone/language/report/report.ts';
import { toPptx } from '@touchstone/language/report/slides/deck.ts';
import { pageScript, pageScriptHash } from '@touchstone/language/report/what-if/generated/page-script.ts';
import { toXlsx } from '@touchstone/language/report/workbook/workbook.ts';
import { withOverrides } from '@touchstone/language/what-if/what-if.ts';
import { Ajv } from 'ajv';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { schemaFile } from '../scripts/schemas.ts';
import { pageScriptText } from '../scripts/what-if-page.ts';
import { packageProblems } from './office-package.ts';
import { build, type SourceText, sourcesOf } from './programs.ts';

const shop: readonly SourceText[] = [
  {
    file: 'shop.cx',
    text: `program Shop "The shop" zh "小店" {
  scale 0 to 10
  weight 1 to 9
  currency CNY
  languages en, zh
  budget 500000
}
team Floor "Floor" zh "门店"
persona Local "Locals" zh "街坊" {
  share 60%
  worth {
    revenue 4200 CNY per year
    margin 38%
    lifetime 3 years
  }
}
persona Visitor "Visitors" zh "游客" { share 40% }
touchpoint Street "Street" zh "街边" {
  expect near "A shop nearby" zh "走几步就有店" expected 7 weight 9 ideal 10 actual 5
  expect quick "Quick" zh "快" expected 6 weight 5 actual 4.5
}
kpi Value "Value" zh "客户价值" clv { target 5000 CNY by 2026-12 }
initiative More "More shops" zh "再开几家" {
  owner Floor
  improves Street.near to 8
  cost 300000 CNY
  keeps 134 Local over 3 years
}
wave 2026-Q1 "Winter" zh "冬季" { Street.near 5.5 n 90 sd 2 }`,
  },
];
const asked = ['Street.near.actual=8', 'Street.quick.Local.expected=7', 'More.keeps=100', 'Local.margin=40%'];

function input(sources: readonly SourceText[], set: readonly string[], language: MessageLanguage) {
  const { program, findings, analysis: original } = build(sources);
  const whatIf = withOverrides(program, set);
  expect(whatIf.problems).toEqual([]);
  const analysis = analyse(whatIf.program, { levels: whatIf.levels });
  return {
    program: whatIf.program,
    analysis,
    findings,
    language,
    version: '0.0.0',
    whatIf: { set: whatIf.set, original: { program, analysis: original } },
  };
}

function reportOf(language: MessageLanguage): Report {
  return buildReport(input(shop, asked, language));
}

describe.each(['en', 'zh'] as const)('a what-if in %s', (language) => {
  const mark = { en: 'What if, not measured', zh: '假设情形，并非实测' }[language];

  it('is the same each time, in every form', async () => {
    await expect(toHtml(reportOf(language))).toMatchFileSnapshot(`golden/what-if.${language}.html`);
    await expect(toMarkdown(reportOf(language))).toMatchFileSnapshot(`golden/what-if.${language}.md`);
    await expect(toJson(reportOf(language))).toMatchFileSnapshot(`golden/what-if.${language}.json`);
    await expect(toCsv(reportOf(language))).toMatchFileSnapshot(`golden/what-if.${language}.csv`);
  });

  it('is marked at every heading and on every printed page', () => {
    const page = toHtml(reportOf(language));
    const headings = page.match(/<p class="topic">.*?<\/p>/g) ?? [];
    expect(headings.length).toBeGreaterThan(5);
    for (const heading of headings) expect(heading).toContain(mark);
    expect(page).toMatch(/<title>What if|<title>假设情形/);
    expect(page).not.toContain('<script');
    const markdown = toMarkdown(reportOf(language));
    expect(markdown.startsWith(`# ${mark}`)).toBe(true);
    for (const heading of markdown.match(/^## .*$/gm)?.slice(2) ?? []) if (!/Winter|冬季/.test(heading)) expect(heading).toContain(mark);
  });

  it('stands first in the workbook and the slides, and marks each of them', () => {
    const whatIf = input(shop, asked, language);
    const report = buildReport(whatIf);
    const workbook = toXlsx(report, whatIf);
    const slides = toPptx(report);
    expect(packageProblems(workbook)).toEqual([]);
    expect(packageProblems(slides)).toEqual([]);
    const sheets = unzipSync(workbook);
    expect(strFromU8(sheets['xl/workbook.xml'] ?? new Uint8Array())).toMatch(/<sheets><sheet name="(What if|假如)"/);
    const deck = unzipSync(slides);
    const pages = Object.keys(deck).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(pages.length).toBeGreaterThan(6);
    for (const name of pages) expect(strFromU8(deck[name] ?? new Uint8Array()), name).toContain(mark);
    expect(strFromU8(deck['ppt/slides/slide1.xml'] ?? new Uint8Array())).toContain(language === 'zh' ? '走几步就有店' : 'A shop nearby');
  });
});

describe('the figures of a what-if', () => {
  it('stand beside the original, and keep to the schema', () => {
    const { whatIf, ...figures } = JSON.parse(toJson(reportOf('en')));
    const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schemaFile('report'), 'utf8')));
    expect(validate({ whatIf, ...figures }) || validate.errors).toBe(true);
    expect(whatIf.set.map(({ original, whatIf: now, wave, line }: Record<string, unknown>) => [original, now, wave, line])).toEqual([
      [{ low: 5.5, high: 5.5 }, { low: 8, high: 8 }, '2026-Q1', null],
      [{ low: 6, high: 6 }, { low: 7, high: 7 }, null, 20],
      [{ low: 134, high: 134 }, { low: 100, high: 100 }, null, 27],
      [{ low: 0.38, high: 0.38 }, { low: 0.4, high: 0.4 }, null, 11],
    ]);
    const near = whatIf.rows.find(
      (row: { expectation: string; persona: string }) => row.expectation === 'Street.near' && row.persona === 'Local',
    );
    expect(near.weighted).toEqual({ original: { low: -13.5, high: -13.5 }, whatIf: { low: 9, high: 9 }, difference: 22.5 });
    expect([near.rank, near.line]).toEqual([
      { original: 1, whatIf: 3 },
      { original: 1, whatIf: 3 },
    ]);
    // 134 and 100 customers × 4200 a year × 3 years × margin, against 300 000.
    const [more] = whatIf.initiatives;
    expect(more.returnOnMargin.original.low).toBeCloseTo((134 * 4200 * 3 * 0.38) / 300_000 - 1, 9);
    expect(more.returnOnMargin.whatIf.low).toBeCloseTo((100 * 4200 * 3 * 0.4) / 300_000 - 1, 9);
    expect(whatIf.kpis.length).toBeLessThan(2);
    expect(buildReport({ ...build(shop), language: 'en', version: '0' }).figures.whatIf).toBeUndefined();
  });

  it('say so where nothing else changes', () => {
    expect(toMarkdown(buildReport(input(sourcesOf('examples/retail'), ['Contact.known.ideal=4'], 'en')))).toContain(
      'No key experience, KPI, return or choice of initiatives changes.',
    );
  });
});

describe('the script of the page', () => {
  it('is the one that its source makes, and its hash is that of the policy', async () => {
    expect(pageScript).toBe(await pageScriptText());
    expect(pageScriptHash).toBe(`sha256-${createHash('sha256').update(pageScript).digest('base64')}`);
    expect(pageScript).not.toMatch(/<\/script|<!--|\bfetch\(|XMLHttpRequest|localStorage|eval\(|innerHTML|https?:/);
  });

  it('stands under that policy in a page with something to move, and nowhere else', () => {
    const page = toHtml(buildReport({ ...build(shop), language: 'en', version: '0' }));
    expect(page).toContain(`script-src '${pageScriptHash}'; style-src`);
    expect(page).toContain(`<script>${pageScript}</script>`);
    const empty = toHtml(buildReport({ ...build([{ file: 'a.cx', text: 'program Empty' }]), language: 'en', version: '0' }));
    expect(empty).not.toMatch(/script-src|<script|sliders/);
  });
});

describe('what a what-if moves', () => {
  const [{ file, text } = { file: '', text: '' }] = shop;

  it('is better or worse where a range moved as a whole, and said to be the same where nothing moved', () => {
    const ranged = [{ file, text: text.replace('keeps 134', 'keeps 100~134') }];
    const view = buildReport(input(ranged, ['More.keeps=150'], 'en')).whatIf;
    const [overall, returns] = view?.tables ?? [];
    expect(returns?.rows.map(({ cells, tone, word }) => [cells.at(-1), tone, word])).toEqual([['better', 'above', '']]);
    expect(overall?.rows.map(({ cells, word }) => `${cells.at(-1)}${word}`)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']);
  });

  it('says for which time money is, and how much the original is of it', () => {
    const monthly = [
      { file, text: text.replace('4200 CNY per year', '350 CNY per month').replace('cost 300000 CNY', 'cost 300000 CNY effort 20 days') },
    ];
    const view = (set: readonly string[]) => buildReport(input(monthly, set, 'zh')).whatIf?.set.map((one) => one.text);
    expect(view(['Local.revenue=400', 'More.effort=30 days'])).toEqual(['街坊，月收入 350 元 → 400 元', '再开几家，投入 20 天 → 30 天']);
    expect(view(['Local.revenue=5,000 CNY per year'])).toEqual(['街坊，年收入 4,200 元 → 5,000 元']);
  });

  it('counts key experiences as it names them, however many personas hold them', () => {
    const calm = 'expect calm "Calm" expected 8 weight 9 actual 4\n}\nkpi Value';
    const more = [{ file, text: text.replace('}\nkpi Value', calm).replace('Street.near 5.5 n 90 sd 2', 'Street.near 7.5 n 90 sd 2') }];
    const view = buildReport(input(more, ['Street.near.actual=2', 'Street.quick.actual=3'], 'en')).whatIf;
    const keys = view?.tables[0]?.rows[2]?.cells ?? [];
    expect(keys.slice(1)).toEqual(['Calm', 'A shop nearby, Calm', '+1']);
  });
});
