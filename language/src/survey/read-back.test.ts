import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless } from '../writers/harmless.ts';
import { formbricksFaults, limeSurveyFaults, qsfFaults, tripleSFaults } from './checkers.sample.ts';
import { type Codebook, toCodebook, toCodebookJson } from './codebook.ts';
import { columnsIn, columnsOf, hasWordsAlone, shown, valuesOf } from './columns.ts';
import { toFormbricks } from './formbricks.ts';
import { isFormbricksRating } from './formbricks-forms.ts';
import { limeSurveyLanguage, toLimeSurvey } from './limesurvey.ts';
import { questionnairesOf } from './make.ts';
import { namesIn, type System } from './names.ts';
import { paperOf } from './paper.ts';
import { type PlainItem, plainQuestionnaire } from './plain-items.ts';
import { toPasted, toPrintable } from './printable.ts';
import { programOf } from './programs.sample.ts';
import { qualtricsLanguage, toQsf } from './qsf.ts';
import type { Questionnaire, Words } from './questionnaire.ts';
import {
  type ReadBack,
  readCsv,
  readFormbricks,
  readLimeSurvey,
  readPasted,
  readQsf,
  readTripleS,
  shownOfMarkdown,
} from './read-back.sample.ts';
import { toTripleS } from './triple-s.ts';

// ---- any survey

const words = fc.oneof(
  { weight: 2, arbitrary: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '=1+1',
      '+1',
      '@x',
      '-2',
      '＝A1',
      '{nobody}',
      '{a}{b}',
      `${'$'}{q://QID1}`,
      `${'$'}{e://Field/survey}`,
      '<b>x</b>',
      '<br>',
      'a\tb',
      'a\nb',
      'a\r\nb',
      '"quoted"',
      '""',
      "it's",
      '#recall:x/fallback:y#',
      '[单选题]',
      '&amp;&#61;',
      '1. x',
      ']]>',
      '\u202Ex',
      '| a |',
      '*a* _b_ `c`',
      '====== en ======',
      '一、您好，世界？',
    ),
  },
);

/** As text of a program: what no text can hold is left out. */
function quoted(text: string): string {
  return `"${text.replace(/[\p{Cc}\p{Cs}]/gu, ' ').replace(/[\\"]/g, (sign) => `\\${sign}`)}"`;
}

const languageSets = [['en'], ['zh-Hans'], ['en', 'zh-Hans'], ['zh-Hant', 'en', 'fr'], ['fr', 'zh-Hans', 'en', 'de']] as const;

/** Everything that can be asked, in parts that can be left out; what depends on an answer stands with what is asked before it. */
const parts: readonly ((say: () => string, flag: (word: string) => string) => string)[] = [
  (_, flag) => `ask Recommend${flag(' optional')}`,
  (say) => `ask Street.noise ask why open ${say()} when Street.noise <= 4`,
  () => 'ask Satisfied',
  () => 'ask Effort ask Easy',
  (say) => `ask Mood ask sad open ${say()} when Mood < 0`,
  (say) => `ask Waiting ask slow open ${say()} when Waiting > 5 min`,
  (_, flag) => `ask Explained${flag(' optional')}`,
  (_, flag) => `ask Street${flag(' shuffled')}${flag(' required')}`,
  () => 'ask Checkout',
  () => 'ask Street.near kano',
  (say, flag) =>
    `ask reason choose many${flag(' shuffled')}${flag(' required')} ${say()} { range ${say()} price ${say()} other ${say()} open none ${say()} alone }
     ask cheaper open ${say()} when reason = price`,
  (say, flag) =>
    `ask one choose${flag(' shuffled')} ${say()} { x ${say()} y ${say()} z ${say()} open } ask more choose ${say()} { p ${say()} q ${say()} } when one = z`,
  (say) => `page ${say()} ask paged open ${say()}`,
];

const surveysOf = (said: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .record({
      languages: fc.constantFrom(...languageSets),
      texts: fc.array(said, { minLength: 12, maxLength: 24 }),
      order: fc.shuffledSubarray([...parts.keys()], { minLength: 1 }),
      flags: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      consent: fc.boolean(),
      screen: fc.constantFrom('', 'screen', 'screen { Visitor Local out }', 'screen { Local out }'),
    })
    .map(({ languages, texts, order, flags, consent, screen }) => {
      let text = 0;
      let flag = 0;
      const one = (): string => quoted(texts[text++ % texts.length] ?? '');
      const said = (): string => languages.map((language, at) => `${at === 0 ? '' : `${language} `}${one()}`).join(' ');
      const flagged = (word: string): string => (flags[flag++ % flags.length] === true ? word : '');
      return `program P ${said()} { languages ${languages.join(', ')} ends ${said()} to ${said()} }
breakdown Dealer ${said()}
persona Visitor ${said()} { share 60% }
persona Local ${said()} { share 40% }
touchpoint Street ${said()} {
  expect near ${said()} expected 7 weight 9
  expect price ${said()} expected 7 weight 7
  expect noise ${said()} expected 7 weight 3
  for Local { expect news ${said()} expected 7 weight 7 }
}
touchpoint Checkout ${said()} { expect fast ${said()} expected 7 weight 7 expect clear ${said()} expected 7 weight 7 }
kpi Recommend ${said()} nps
kpi Satisfied ${said()} csat at Checkout
kpi Effort ${said()} ces
kpi Easy ${said()} ces agree
kpi Mood ${said()} mean { scale -2 to 2 }
kpi Waiting ${said()} mean { promise 5 min lower-is-better }
kpi Explained ${said()} rate { ask ${said()} }
survey S ${said()} {
  for Visitor, Local
  ${consent ? `consent${flagged(` ${said()}`)}` : ''}
  ${screen}
  ${order.map((at) => parts[at]?.(said, flagged) ?? '').join('\n  ')}
}
`;
    });

/** Words that show what was answered before, where it was. */
const showing = fc.oneof(
  words,
  fc.constantFrom(
    '{Recommend}',
    '{ persona }: {Dealer}',
    '{reason}, {one}',
    '{Street.noise} {Street}',
    '{Waiting}{why}',
    '{Street.near.present}',
    '{S.reason.other} {S.consent}',
  ),
);

function laws(check: (questionnaire: Questionnaire) => void, said = words): void {
  let made = 0;
  fc.assert(
    fc.property(surveysOf(said), (source) => {
      for (const { questionnaire } of questionnairesOf(programOf(source))) {
        made++;
        check(questionnaire);
      }
    }),
    { numRuns: 60 },
  );
  expect(made).toBeGreaterThanOrEqual(60);
}

// ---- what must come back

/** A text as a reader sees it, without the white space around it. */
function seen(text: string): string {
  return harmless(text).trim();
}

type Naming = (language: string) => string;

/** What a form should say of an item, where it names languages so. */
function expected(item: PlainItem, name: string, languages: readonly string[], naming: Naming): ReadBack {
  const said = (text: (language: string) => string): Record<string, string> => {
    const all = languages.map((language): [string, string] => [naming(language), seen(text(language))]);
    // The first of two that a form takes for one.
    return Object.fromEntries(all.reverse());
  };
  const of = (text: Words): Record<string, string> => said((language) => text[language] ?? '');
  const [column] = columnsIn(item);
  const alone = column !== undefined && item.form !== 'matrix' && hasWordsAlone(column);
  const values = item.form === 'matrix' ? valuesOf(item.scale) : (column?.values ?? []);
  return {
    name,
    texts: of(item.text),
    options: values.map((value) => said((language) => shown(value, language, alone))),
    rows: item.form === 'matrix' ? item.rows.map(({ text }) => of(text)) : [],
  };
}

function plainItemsOf(questionnaire: Questionnaire): readonly PlainItem[] {
  return plainQuestionnaire(questionnaire).pages.flatMap(({ items }) => items);
}

function sorted(all: readonly ReadBack[]): readonly ReadBack[] {
  const trimmed = (one: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(one)
        .map(([language, text]): [string, string] => [language, text.trim()])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return all.map(({ name, texts, options, rows }) => ({
    name,
    texts: trimmed(texts),
    options: options.map(trimmed),
    rows: rows.map(trimmed),
  }));
}

/** Items and own words by their name in a system. */
function nameOf(questionnaire: Questionnaire, system: System): (item: PlainItem) => string {
  const names = namesIn(questionnaire, system);
  return ({ name }) => names.items.get(name) ?? name;
}

describe('any survey', () => {
  it('shows answers in later words by what each form knows, and nothing else', () => {
    laws((questionnaire) => {
      expect(limeSurveyFaults(toLimeSurvey(questionnaire))).toEqual([]);
      expect(qsfFaults(toQsf(questionnaire))).toEqual([]);
      expect(formbricksFaults(toFormbricks(questionnaire))).toEqual([]);
      expect(tripleSFaults(toTripleS(questionnaire))).toEqual([]);
    }, showing);
  });

  it('comes back from LimeSurvey’s structure', () => {
    laws((questionnaire) => {
      const text = toLimeSurvey(questionnaire);
      expect(limeSurveyFaults(text)).toEqual([]);
      const name = nameOf(questionnaire, 'limesurvey');
      const items = plainItemsOf(questionnaire);
      const own = new Set(
        items.flatMap((item) => (item.form === 'choice' ? item.options.flatMap((option) => option.own?.name ?? []) : [])),
      );
      const codes = new Set([...own].map((one) => namesIn(questionnaire, 'limesurvey').items.get(one)));
      const back = readLimeSurvey(text).filter((one) => !codes.has(one.name));
      expect(sorted(back)).toEqual(sorted(items.map((item) => expected(item, name(item), questionnaire.languages, limeSurveyLanguage))));
      for (const cell of text.split('\n').flatMap((line) => line.split('\t'))) expect(cell).not.toMatch(/^\s*"?\s*[=+@＝＋－＠-]/);
    });
  });

  it('comes back from Qualtrics’ file', () => {
    laws((questionnaire) => {
      const text = toQsf(questionnaire);
      expect(qsfFaults(text)).toEqual([]);
      const name = nameOf(questionnaire, 'qsf');
      const wanted = plainItemsOf(questionnaire).map((item) => {
        const all = expected(item, name(item), questionnaire.languages, qualtricsLanguage);
        // Of an NPS the numbers alone are choices; its ends have words of their own.
        if (item.form !== 'rating' || item.measure !== 'nps') return all;
        return {
          ...all,
          options: all.options.map((option, at) =>
            Object.fromEntries(Object.keys(option).map((key) => [key, String(item.scale.values[at])])),
          ),
        };
      });
      expect(sorted(readQsf(text))).toEqual(sorted(wanted));
    });
  });

  it('comes back from Formbricks’ JSON', () => {
    laws((questionnaire) => {
      const text = toFormbricks(questionnaire);
      expect(formbricksFaults(text)).toEqual([]);
      const [first = ''] = questionnaire.languages;
      const name = nameOf(questionnaire, 'formbricks');
      const wide = (one: Readonly<Record<string, string>>): Record<string, string> =>
        Object.fromEntries(
          Object.entries(one).map(([language, words_]) => [language, words_.replace(/＜/g, '<').replace(/＞/g, '>').replace(/＃/g, '#')]),
        );
      const wanted = plainItemsOf(questionnaire).map((item) => {
        const all = expected(item, name(item), questionnaire.languages, (language) => language);
        // Its own NPS and ratings have no list of what can be chosen.
        const options = item.form === 'rating' && isFormbricksRating(item) ? [] : all.options;
        return { ...all, texts: wide(all.texts), options: options.map(wide), rows: all.rows.map(wide) };
      });
      expect(sorted(readFormbricks(text, first))).toEqual(sorted(wanted));
    });
  });

  it('comes back from Triple-S, column by column', () => {
    laws((questionnaire) => {
      const text = toTripleS(questionnaire);
      expect(tripleSFaults(text)).toEqual([]);
      const names = namesIn(questionnaire, 'triple-s');
      const wanted = columnsOf(questionnaire).map((column) => {
        const of = (label: Words): Record<string, string> =>
          Object.fromEntries(questionnaire.languages.map((language) => [language, seen(label[language] ?? '')]));
        return {
          name: names.columns.get(column.name)?.[0] ?? column.name,
          texts: of(column.text),
          options: column.kind === 'hidden' ? [] : column.values.flatMap(({ label }) => (label === null ? [] : [of(label)])),
          rows: [],
        };
      });
      expect(sorted(readTripleS(text, questionnaire.languages[0] ?? ''))).toEqual(sorted(wanted));
    });
  });

  it('comes back from the codebook, as data and as a table', () => {
    laws((questionnaire) => {
      const { columns, languages } = JSON.parse(toCodebookJson(questionnaire)) as Codebook;
      expect(languages).toEqual(questionnaire.languages);
      expect(columns.map(({ name, question, values }) => ({ name, text: question, values }))).toEqual(
        columnsOf(questionnaire).map(({ name, text, values }) => ({ name, text, values })),
      );
      const rows = readCsv(toCodebook(questionnaire, 'en'));
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      const all = columnsOf(questionnaire);
      expect([...new Set(rows.slice(1).map(([name]) => name))]).toEqual(all.map(({ name }) => name));
      for (const [at, language] of questionnaire.languages.entries()) {
        const questions = new Map(
          rows
            .slice(1)
            .map((row) => [row[0], row[2 + at]] as const)
            .reverse(),
        );
        for (const { name, text } of all)
          expect(questions.get(name)?.replace(/^'(?=\s*[=+\-@＝＋－＠])/, '')).toBe(harmless(text[language] ?? ''));
      }
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
    });
  });

  it('comes back from text to paste, a matrix row by row', () => {
    const rowIn = (item: PlainItem, name: string) => (item.form === 'matrix' ? item.rows.find((row) => row.name === name) : undefined);
    laws((questionnaire) => {
      const { languages } = questionnaire;
      for (const language of languages) {
        const back = readPasted(toPasted({ ...questionnaire, languages: [language] }));
        const wanted = plainItemsOf(questionnaire).flatMap((item) =>
          columnsIn(item)
            .filter(({ option }) => option === null)
            .map((column) => ({
              text: seen((rowIn(item, column.name)?.alone ?? column.text)[language] ?? ''),
              options: column.values.map((value) => seen(shown(value, language, hasWordsAlone(column)))),
            })),
        );
        const narrow = (one: string): string => one.replace(/［/g, '[').trim();
        expect(back.map(({ text, options }) => ({ text: narrow(text), options: options.map(narrow) }))).toEqual(
          wanted.map(({ text, options }) => ({
            text: narrow(text),
            options: options.map((option) => narrow(option.replace(/____$/, ''))),
          })),
        );
      }
    });
  });

  it('stands on paper in its order, every word of it', () => {
    laws((questionnaire) => {
      const page = shownOfMarkdown(toPrintable(questionnaire));
      let from = 0;
      for (const language of questionnaire.languages) {
        for (const { number, text, body } of paperOf(questionnaire, language).parts.flatMap(({ questions }) => questions)) {
          const listed =
            body.kind === 'options' || body.kind === 'table'
              ? (body.kind === 'options' ? body.options : body.rows).map((one) => one.text)
              : [];
          for (const wanted of [`${number}. ${seen(text)}`, ...listed.map(seen)]) {
            const at = page.indexOf(wanted, from);
            expect(at, wanted).toBeGreaterThanOrEqual(0);
            from = at + wanted.length;
          }
        }
      }
    });
  });
});
