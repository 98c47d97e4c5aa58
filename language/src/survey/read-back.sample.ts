/** Reading the forms of a survey back: what each says, without anything that belongs to the form alone. */
import { type QsfElement, readTsv } from './checkers.sample.ts';

/** A question as a form has it, by its name there. */
export interface ReadBack {
  readonly name: string;
  /** By the form's code of the language. */
  readonly texts: Readonly<Record<string, string>>;
  /** What can be chosen, or rated on; in order. */
  readonly options: readonly Readonly<Record<string, string>>[];
  /** Of a matrix. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The text of HTML that holds character references and line breaks alone. */
export function unescaped(markup: string): string {
  return markup.replace(/&(?:#(\d+)|(\w+));/g, (_, number: string | undefined, name: string | undefined) =>
    number === undefined ? (entities[name ?? ''] ?? `&${name};`) : String.fromCodePoint(Number(number)),
  );
}

export function readLimeSurvey(text: string): readonly ReadBack[] {
  const found = new Map<
    string,
    { name: string; texts: Record<string, string>; options: Record<string, string>[]; rows: Record<string, string>[] }
  >();
  let at = { name: '', texts: {}, options: [], rows: [] } as {
    name: string;
    texts: Record<string, string>;
    options: Record<string, string>[];
    rows: Record<string, string>[];
  };
  let places = { A: 0, SQ: 0 };
  let type = '';
  for (const { class: kind, name = '', text: words = '', language = '', hidden, 'type/scale': form = '' } of readTsv(text)) {
    if (kind === 'Q') {
      places = { A: 0, SQ: 0 };
      type = form;
      at = found.get(name) ?? { name, texts: {}, options: [], rows: [] };
      if (hidden !== '1' && type !== 'X') found.set(name, at);
      at.texts[language] = unescaped(words);
    }
    if (kind === 'A' || kind === 'SQ') {
      const list = kind === 'SQ' && type === 'F' ? at.rows : at.options;
      const place = places[kind]++;
      list[place] = { ...list[place], [language]: unescaped(words) };
    }
  }
  return [...found.values()];
}

interface QsfWords {
  readonly QuestionText: string;
  readonly Choices?: Readonly<Record<string, { readonly Display: string }>>;
  readonly Answers?: Readonly<Record<string, { readonly Display: string }>>;
}

export function readQsf(text: string): readonly ReadBack[] {
  const { SurveyEntry, SurveyElements } = JSON.parse(text) as {
    SurveyEntry: { SurveyLanguage: string };
    SurveyElements: readonly QsfElement[];
  };
  return SurveyElements.filter(({ Element }) => Element === 'SQ').flatMap(({ Payload }): ReadBack[] => {
    const question = Payload as QsfWords & {
      readonly DataExportTag: string;
      readonly QuestionType: string;
      readonly ChoiceOrder?: readonly string[];
      readonly AnswerOrder?: readonly string[];
      readonly Language: Readonly<Record<string, QsfWords>>;
    };
    if (question.QuestionType === 'DB') return [];
    const spoken: readonly (readonly [string, QsfWords])[] = [[SurveyEntry.SurveyLanguage, question], ...Object.entries(question.Language)];
    const said = (of: (words: QsfWords) => string): Record<string, string> =>
      Object.fromEntries(spoken.map(([language, words]) => [language, unescaped(of(words))]));
    const choices = (question.ChoiceOrder ?? []).map((key) => said(({ Choices }) => Choices?.[key]?.Display ?? ''));
    const answers = (question.AnswerOrder ?? []).map((key) => said(({ Answers }) => Answers?.[key]?.Display ?? ''));
    const isMatrix = question.QuestionType === 'Matrix';
    return [
      {
        name: question.DataExportTag,
        texts: said(({ QuestionText }) => QuestionText.replace(/<br>.*$/, '')),
        options: isMatrix ? answers : choices,
        rows: isMatrix ? choices : [],
      },
    ];
  });
}

export function readFormbricks(text: string, first: string): readonly ReadBack[] {
  type Said = Readonly<Record<string, string>>;
  const { blocks } = JSON.parse(text) as {
    blocks: readonly {
      elements: readonly {
        id: string;
        type: string;
        headline: Said;
        choices?: readonly { label: Said }[];
        rows?: readonly { label: Said }[];
        columns?: readonly { label: Said }[];
      }[];
    }[];
  };
  // Angle brackets and the sign of what is recalled are wide there, so that they mean nothing.
  const said = ({ default: words = '', ...others }: Said): Record<string, string> =>
    Object.fromEntries(
      Object.entries({ [first]: words, ...others }).map(([language, one]) => [
        language,
        one.replace(/＜/g, '<').replace(/＞/g, '>').replace(/＃/g, '#'),
      ]),
    );
  return blocks.flatMap(({ elements }) =>
    elements.map(({ id, headline, choices = [], rows = [], columns = [] }) => ({
      name: id,
      texts: said(headline),
      options: [...choices, ...columns].map(({ label }) => said(label)),
      rows: rows.map(({ label }) => said(label)),
    })),
  );
}

export function readTripleS(text: string, first: string): readonly ReadBack[] {
  const label = (markup: string): Record<string, string> => ({
    [first]: unescaped(/^([^<]*)/.exec(markup)?.[1] ?? ''),
    ...Object.fromEntries(
      [...markup.matchAll(/<text xml:lang="([^"]*)">([^<]*)<\/text>/g)].map(([, language = '', words = '']) => [
        language,
        unescaped(words),
      ]),
    ),
  });
  return [...text.matchAll(/<variable [^>]*>([\s\S]*?)<\/variable>/g)].map(([, body = '']) => ({
    name: /<name>([^<]*)<\/name>/.exec(body)?.[1] ?? '',
    texts: label(/<label>([\s\S]*?)<\/label>/.exec(body)?.[1] ?? ''),
    options: [...body.matchAll(/<value code="[^"]*">([\s\S]*?)<\/value>/g)].map(([, words = '']) => label(words)),
    rows: [],
  }));
}

/** What is asked in pasted text: each language is read by itself. */
export function readPasted(text: string): readonly { readonly text: string; readonly kind: string; readonly options: readonly string[] }[] {
  return text.split('\n\n').flatMap((part) => {
    const [head = '', ...options] = part.replace(/\n$/, '').split('\n');
    const found = /^\d+\. (.*)\[(单选题|多选题|填空题)\]$/.exec(head);
    return found === null
      ? []
      : [{ text: found[1] ?? '', kind: found[2] ?? '', options: options.map((option) => option.replace(/____$/, '')) }];
  });
}

/** What a reader sees of Markdown on one line. */
export function shownOfMarkdown(markdown: string): string {
  return markdown.replace(/\\([\\`*_[\]<>|~&$#!{}=+\-.)])/g, '$1').replace(/\u2060/g, '');
}

/** Cells of a CSV file. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
