import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { paperOf } from '@touchstone/language/survey/paper.ts';
import { asking, made, shop } from '@touchstone/language/survey/programs.sample.ts';
import type { Questionnaire } from '@touchstone/language/survey/questionnaire.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { toDocument } from '../cli/src/documents/questionnaire.ts';
import { packageProblems } from './office-package.ts';
import { pdfPages, pdfText, savedAs } from './office-suite.ts';
import { unzip } from './zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'cx-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nasty = ['<b>&amp;', ']]>', '"', "'", '=1+1', '@x', '{persona}', '\u202E\u0007', '\u{1F600}', 'w:p', '%s'];
/** The same survey with words that mean something somewhere. */
function withNastyWords({ questionnaire }: ReturnType<typeof made>): Questionnaire {
  let at = 0;
  const change = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const words = entries.length > 0 && entries.every(([key, one]) => questionnaire.languages.includes(key) && typeof one === 'string');
    return Object.fromEntries(entries.map(([key, one]) => [key, words ? `${one} ${nasty[at++ % nasty.length]}` : change(one)]));
  };
  return change(questionnaire) as Questionnaire;
}

const questionnaires = {
  'every kind of question': made(shop).questionnaire,
  'every way of asking': made(asking).questionnaire,
  'nasty words': withNastyWords(made(asking)),
};

describe('a survey as a Word document', () => {
  it.each(Object.entries(questionnaires))('%s: is a whole package that refers to nothing outside', async (_, questionnaire) => {
    const bytes = await toDocument(questionnaire);
    expect(packageProblems(bytes)).toEqual([]);
    const parts = unzip(Buffer.from(bytes));
    expect([...parts.values()].join('')).not.toContain('TargetMode="External"');
    expect(parts.get('docProps/core.xml')?.toString('utf8')).not.toMatch(/created|modified|creator/);
    const document = parts.get('word/document.xml')?.toString('utf8') ?? '';
    expect(document).toContain('w:eastAsia="Microsoft YaHei"');
    expect(document).toContain('<w:tblHeader');
    // Fields hold a page number alone: no word of the survey is an instruction.
    expect(
      [...parts.values()]
        .join('')
        .match(/<w:instrText[^>]*>[^<]*/g)
        ?.every((field) => field.endsWith('>PAGE')),
    ).toBe(true);
  });

  it('is the same bytes in another process, another time zone and another year', async () => {
    const here = createHash('sha256')
      .update(await toDocument(questionnaires['every way of asking']))
      .digest('hex');
    const script = `
      import { createHash } from 'node:crypto';
      const { asking, made } = await import('@touchstone/language/survey/programs.sample.ts');
      const { toDocument } = await import('./cli/src/documents/questionnaire.ts');
      Date.now = () => 2_000_000_000_000;
      await toDocument(made(asking).questionnaire);
      console.log(createHash('sha256').update(await toDocument(made(asking).questionnaire)).digest('hex'));`;
    for (const TZ of ['America/Los_Angeles', 'Asia/Shanghai']) {
      const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: dirname(import.meta.dirname),
        encoding: 'utf8',
        env: { ...process.env, TZ },
      });
      expect([ran.stderr, ran.stdout.trim()]).toEqual(['', here]);
    }
  });
  it.each(Object.entries(questionnaires))(
    '%s: opens in an office suite, every question in its place',
    async (name, questionnaire) => {
      const path = join(folder, `${name.replace(/ /g, '-')}.docx`);
      writeFileSync(path, await toDocument(questionnaire));
      const ran = savedAs('pdf', [path], folder);
      expect(ran.status, ran.stderr).toBe(0);
      const pdf = path.replace(/docx$/, 'pdf');
      const pages = pdfPages(pdf);
      expect(pages).toBeGreaterThanOrEqual(4);
      expect(pages).toBeLessThanOrEqual(8);
      // Lines break and letters are set apart anywhere; words as a page shows them are compared without their gaps.
      const bare = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}\uFFFD]/gu, '');
      const shown = bare(pdfText(pdf, '-layout'));
      let from = 0;
      for (const language of questionnaire.languages) {
        const paper = paperOf(questionnaire, language);
        for (const { number, text } of paper.parts.flatMap(({ questions }) => questions)) {
          const wanted = bare(`${number}.${text}`);
          const at = shown.indexOf(wanted.slice(0, 20), from);
          expect(at, `${language} ${wanted}`).toBeGreaterThanOrEqual(0);
          from = at + 1;
        }
      }
      // As many boxes as there are to tick.
      const boxes = questionnaire.languages
        .flatMap((language) => paperOf(questionnaire, language).parts.flatMap(({ questions }) => questions))
        .reduce((sum, { body }) => {
          if (body.kind === 'options') return sum + body.options.length;
          if (body.kind === 'steps') return sum + body.steps.length;
          return body.kind === 'table' ? sum + body.rows.length * body.heads.length : sum;
        }, 0);
      expect(shown.match(/[○☐]/g)).toHaveLength(boxes);
      expect(readFileSync(pdf).length).toBeGreaterThan(1000);
    },
    120_000,
  );
});
