import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CompileInput, compile } from '@touchstone/language/compile.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { textWidth } from '@touchstone/language/report/charts/text-width.ts';
import type { Report } from '@touchstone/language/report/document.ts';
import { buildReport } from '@touchstone/language/report/report.ts';
import { toPptx } from '@touchstone/language/report/slides/deck.ts';
import { linesOf } from '@touchstone/language/report/slides/fit.ts';
import { harmless } from '@touchstone/language/writers/harmless.ts';
import { CELL_MARGIN, LEADING, SLIDE } from '@touchstone/language/writers/presentation/shapes.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { packageProblems } from './office-package.ts';
import { pdfPages, pdfText, savedAs } from './office-suite.ts';
import { measurementsIn, type SourceText, sourcesOf } from './programs.ts';
import { unzip } from './zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'cx-slides-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reportOf(sources: readonly SourceText[], language: MessageLanguage, more: Partial<CompileInput> = {}): Report {
  const { program, findings, analysis } = compile({ own: sources, date: null, ...more });
  return buildReport({ program, findings, analysis: analysis(), language, version: '0.0.0' });
}

const service = sourcesOf('examples/auto-service');
const counted = compile({ own: service }).program;

/** Labels that mean something to XML, to a spreadsheet or to a terminal, and some far too long. */
const hostile: SourceText[] = [
  {
    file: 'a.cx',
    text: `program P "</a:t><script>&amp;]]>" { scale 0 to 10  weight 1 to 10  languages en }
team T "=cmd|' /C calc'!A0"
persona V "${'W'.repeat(3000)}" { share 60% }
persona U "${'等'.repeat(3000)}" { share 40% }
touchpoint A "‮abc\u0007" {
  owner T
  expect a "=HYPERLINK(1)" expected 7 weight 9 actual 5
  expect b "_x0041_ <b>&amp;" expected 7 weight 3 actual 8
  expect c "${'very long words indeed '.repeat(400)}" expected 5 actual 5
  expect d "${'长'.repeat(9000)}" weight 2
}
kpi K "${'K'.repeat(500)}" nps { target 40 }
wave 2026-Q1 "[a]:*?/ ${'wave '.repeat(200)}" { K 38 n 90 }
initiative I "${'do it '.repeat(300)}" { improves A.a to 8  cost 10000 }
`,
  },
];

function many(count: number): SourceText[] {
  const lines = Array.from(
    { length: count },
    (_, index) =>
      `  expect e${index} "Expectation ${index}" expected ${7 + (index % 3)} weight ${1 + (index % 9)} actual ${3 + (index % 7)}`,
  );
  return [
    { file: 'a.cx', text: `program P "Many" { scale 0 to 10  weight 1 to 9  languages en }\ntouchpoint A "A" {\n${lines.join('\n')}\n}\n` },
  ];
}

const inputs: readonly (readonly [string, () => Report])[] = [
  ['retail', () => reportOf(sourcesOf('examples/retail'), 'en')],
  ['auto-service, measured', () => reportOf(service, 'zh', { measurements: measurementsIn(counted, 'examples/auto-service') })],
  ['saas', () => reportOf(sourcesOf('examples/saas'), 'en')],
  ['bank', () => reportOf(sourcesOf('examples/bank'), 'zh')],
  ['hostile labels', () => reportOf(hostile, 'en')],
  ['a thousand expectations', () => reportOf(many(1000), 'en')],
  ['nothing at all', () => reportOf([{ file: 'a.cx', text: 'program P' }], 'zh')],
];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#96': '`' };

/** What a text of XML says. */
function plain(xml: string): string {
  return xml.replace(/&(amp|lt|gt|quot|#39|#96);/g, (_, name: string) => entities[name] ?? '');
}

function textsOf(xml: string): string {
  return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => plain(text)).join('');
}

interface Parts {
  readonly slides: readonly string[];
  readonly notes: readonly string[];
  readonly charts: readonly string[];
  readonly all: ReadonlyMap<string, Buffer>;
}

function partsOf(bytes: Uint8Array): Parts {
  const all = unzip(Buffer.from(bytes));
  const numbered = (path: string): string[] => {
    const found: string[] = [];
    for (let number = 1; ; number++) {
      const part = all.get(`${path}${number}.xml`);
      if (part === undefined) return found;
      found.push(part.toString('utf8'));
    }
  };
  return { slides: numbered('ppt/slides/slide'), notes: numbered('ppt/notesSlides/notesSlide'), charts: numbered('ppt/charts/chart'), all };
}

/** The title of a slide: the text of its title's place. */
function titleOf(slide: string): string {
  const [shape = ''] = slide.match(/<p:sp>(?:(?!<\/p:sp>).)*<p:ph type="title"\/>.*?<\/p:sp>/s) ?? [];
  return textsOf(shape);
}

/** Without what counts its pages. */
function finding(title: string): string {
  return title.replace(/\s?[(（]\d+\/\d+[)）]$/, '');
}

interface Written {
  readonly text: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly space: number;
  /** Of runs of several sizes together; null where there is one size. */
  readonly width: number | null;
}

function paragraphsOf(xml: string): readonly Written[] {
  return [...xml.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([paragraph]) => ({
    text: textsOf(paragraph),
    size: Math.max(...[...paragraph.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size) / 100)),
    isBold: / b="1"/.test(paragraph),
    width: widthOf(paragraph),
    space: Number(/<a:spcBef><a:spcPts val="(\d+)"/.exec(paragraph)?.[1] ?? 0) / 100,
  }));
}

function widthOf(paragraph: string): number | null {
  const runs = [...paragraph.matchAll(/<a:r><a:rPr [^>]*sz="(\d+)"[^>]*>.*?<a:t>([^<]*)<\/a:t>/gs)].map(([, size, text = '']) => ({
    size: Number(size) / 100,
    text: plain(text),
  }));
  if (new Set(runs.map((run) => run.size)).size < 2) return null;
  return runs.reduce((sum, run) => sum + textWidth(run.text, run.size), 0);
}

function heightOf(paragraphs: readonly Written[], width: number): number {
  return paragraphs.reduce((sum, one, index) => {
    const lines = one.width === null ? Math.max(1, linesOf(one.text, width, one.size, one.isBold).length) : Math.ceil(one.width / width);
    return sum + lines * one.size * LEADING + (index === 0 ? 0 : one.space);
  }, 0);
}

/** Texts that are higher than their box or row, and boxes that reach beyond the slide. */
function overflows(slide: string): string[] {
  const found: string[] = [];
  const points = (value: string | undefined) => Number(value ?? 0) / 12700;
  for (const [shape] of slide.matchAll(/<p:(?:sp|graphicFrame|cxnSp)>.*?<\/p:(?:sp|graphicFrame|cxnSp)>/gs)) {
    const place = /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(-?\d+)" cy="(-?\d+)"\/>/.exec(shape);
    if (place === null) continue;
    const [x = 0, y = 0, width = 0, height = 0] = place.slice(1).map(points);
    if (x < 0 || y < 0 || width < 0 || height < 0 || x + width > SLIDE.width + 0.1 || y + height > SLIDE.height)
      found.push(`beyond the slide: ${textsOf(shape).slice(0, 60)} ${x} ${y} ${width} ${height}`);
    if (shape.startsWith('<p:sp>')) {
      const needed = heightOf(paragraphsOf(shape), width);
      if (textsOf(shape) !== '' && needed > height + 2.5) found.push(`${needed} in ${height}: ${textsOf(shape).slice(0, 60)}`);
    }
    const columns = [...shape.matchAll(/<a:gridCol w="(\d+)"\/>/g)].map(([, wide]) => points(wide));
    for (const [, tall = '', row = ''] of shape.matchAll(/<a:tr h="(\d+)">(.*?)<\/a:tr>/gs)) {
      for (const [index, [cell]] of [...row.matchAll(/<a:tc>.*?<\/a:tc>/gs)].entries()) {
        const needed = heightOf(paragraphsOf(cell), (columns[index] ?? 0) - 2 * CELL_MARGIN);
        if (textsOf(cell) !== '' && needed > points(tall) + 2.5)
          found.push(`${needed} in a row of ${points(tall)}: ${textsOf(cell).slice(0, 60)}`);
      }
    }
  }
  return found;
}

describe.each(inputs)('the slides of %s', (name, make) => {
  const report = make();
  const bytes = toPptx(report);
  const parts = partsOf(bytes);

  it('are a sound package, the charts and their workbooks too', () => {
    expect(packageProblems(bytes)).toEqual([]);
    for (const [path, part] of parts.all) if (path.endsWith('.xlsx')) expect(packageProblems(part), path).toEqual([]);
  }, 240_000);

  it('have the findings of the report for titles, in its order', () => {
    const titles = parts.slides.map((slide) => finding(titleOf(slide)));
    const { verdict, sections } = report;
    const between = report.language === 'zh' ? '' : ' ';
    const first = harmless(`${verdict.lead ?? ''}${verdict.lead === null ? '' : between}${verdict.strong}`);
    const [opening = '', ...rest] = titles;
    expect(first.replaceAll(' ', '').startsWith(opening.replace(/…$/, '').replaceAll(' ', ''))).toBe(true);
    const wanted = sections.map((section) => harmless(section.title).replaceAll(' ', ''));
    const met = wanted.map((title) => rest.findIndex((one) => title.startsWith(one.replace(/…$/, '').replaceAll(' ', ''))));
    expect(met).not.toContain(-1);
    expect(met).toEqual([...met].sort((a, b) => a - b));
    expect(parts.notes).toHaveLength(parts.slides.length);
  });

  it('let nothing run out of its box', () => {
    expect(parts.slides.flatMap((slide, index) => overflows(slide).map((problem) => `${index + 1}: ${problem}`))).toEqual([]);
  });

  it('say in the notes by which formula, of which wave, by which version', () => {
    for (const notes of parts.notes) {
      expect(textsOf(notes)).toContain('S = A − E');
      expect(textsOf(notes)).toContain('cx 0.0.0');
      if (report.wave !== null) expect(textsOf(notes)).toContain(harmless(report.wave).slice(0, 20));
    }
  });

  it('name a font for Chinese wherever text is, and what each chart shows', () => {
    for (const part of [...parts.slides, ...parts.charts]) {
      const latin = part.match(/<a:latin /g)?.length ?? 0;
      expect(part.match(/<a:ea typeface="Microsoft YaHei"\/>/g)?.length ?? 0).toBe(latin);
    }
    for (const slide of parts.slides) {
      for (const [frame] of slide.matchAll(/<p:graphicFrame>.*?<\/p:nvGraphicFramePr>/gs)) expect(frame).toMatch(/descr="[^"]+"/);
      expect(slide).toContain('type="slidenum"');
    }
  });

  it('are the same bytes again', () => {
    expect(Buffer.from(toPptx(make())).equals(Buffer.from(bytes)), name).toBe(true);
  });
});

describe('slides of the examples', () => {
  it('count the pages of a table that goes on', () => {
    const { slides } = partsOf(toPptx(reportOf(many(40), 'en')));
    const titles = slides.map(titleOf).filter((title) => /\(\d\/\d\)$/.test(title));
    expect(titles.slice(0, 2).map((title) => title.slice(-5))).toEqual(['(1/4)', '(2/4)']);
  });

  it('have the figures of a chart in its workbook, and text that looks like a formula as text', () => {
    const { charts, all } = partsOf(toPptx(reportOf(hostile, 'en')));
    expect(charts.length).toBeGreaterThan(3);
    const books = [...all]
      .filter(([path]) => path.endsWith('.xlsx'))
      .map(([, part]) => unzip(part).get('xl/worksheets/sheet1.xml')?.toString('utf8') ?? '');
    const formulas = books.flatMap((sheet) => [...sheet.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula));
    expect(formulas.length).toBeGreaterThan(0);
    for (const formula of formulas) expect(formula).toMatch(/^[A-Z]+\d+([+-][\d.]+)?$/);
    expect(books.some((sheet) => sheet.includes('<t xml:space="preserve">=HYPERLINK(1)</t>'))).toBe(true);
    // Each range a chart names is as long as its points say.
    for (const chart of charts) {
      for (const [, from, to, count] of chart.matchAll(
        /<c:f>Sheet1!\$[A-Z]+\$(\d+):\$[A-Z]+\$(\d+)<\/c:f><c:(?:num|str)Cache>(?:<c:formatCode>General<\/c:formatCode>)?<c:ptCount val="(\d+)"/g,
      ))
        expect(Number(to) - Number(from) + 1).toBe(Number(count));
    }
  });

  it('show a range as a range, and unknown hatched', () => {
    const { slides, charts } = partsOf(toPptx(reportOf(sourcesOf('examples/retail'), 'en')));
    expect(slides.join('')).toContain('expectation unknown');
    expect(slides.join('')).toContain('−54…+36');
    expect(charts.join('')).toContain('<a:pattFill');
  });
});

describe('in an office suite', () => {
  it.each(inputs.slice(0, 5))('%s: a page for each slide, with its title', { timeout: 180_000 }, (name, make) => {
    const report = make();
    const bytes = toPptx(report);
    const { slides } = partsOf(bytes);
    const path = join(folder, `${name.replace(/[ ,]+/g, '-')}.pptx`);
    writeFileSync(path, bytes);
    const ran = savedAs('pdf', [path], folder);
    expect(ran.status, ran.stderr).toBe(0);
    const pdf = path.replace(/pptx$/, 'pdf');
    expect(pdfPages(pdf)).toBe(slides.length);
    const pages = pdfText(pdf, '-raw').split('\f');
    const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    for (const [index, slide] of slides.entries()) expect(bare(pages[index] ?? ''), titleOf(slide)).toContain(bare(titleOf(slide)));
  });
});
