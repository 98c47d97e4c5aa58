/**
 * Exports of survey systems for tests. Each is made from the definition that the system was given (read back from its text), as the system is documented to
 * export it, so that what is read does not rest on the names the writers had in mind.
 */
import { columnsOf } from '../../survey/columns.ts';
import { toFormbricks } from '../../survey/formbricks.ts';
import { toLimeSurvey } from '../../survey/limesurvey.ts';
import { plainQuestionnaire } from '../../survey/plain-items.ts';
import { toPasted } from '../../survey/printable.ts';
import { toQsf } from '../../survey/qsf.ts';
import { itemsOf, type Questionnaire } from '../../survey/questionnaire.ts';
import { toSurveyJs } from '../../survey/surveyjs.ts';

/** What somebody answered: by stable name a value, its index among the column's values, or those of several. */
export interface SampleAnswer {
  readonly cells: ReadonlyMap<string, SampleCell>;
  readonly at: string;
}
export type SampleCell = { readonly text: string } | { readonly index: number } | { readonly indexes: readonly number[] };

/** Numbers that look thrown, the same each time. */
function thrown(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WORDS = ['走得太远', 'Too far, and no lift', '"Quoted"; and more', 'two\nlines', '很好，没有问题'];

/** Answers to everything, some left out. `day` is that of all. */
export function answersTo(questionnaire: Questionnaire, count: number, day: string, seed = 7): readonly SampleAnswer[] {
  const next = thrown(seed);
  const columns = columnsOf(plainQuestionnaire(questionnaire));
  return Array.from({ length: count }, (_, row) => {
    const cells = new Map<string, SampleCell>();
    for (const column of columns) {
      const { name, kind, values } = column;
      if (kind === 'hidden') {
        if (name === 'survey') cells.set(name, { text: questionnaire.name });
        else if (name === 'at') cells.set(name, { text: day });
        else if (name === 'respondent') cells.set(name, { text: `R-${seed}-${row}` });
        else if (values.length > 0) cells.set(name, { text: String(values[next(values.length)]?.value) });
        continue;
      }
      // Everybody agrees and is somebody.
      if (name === `${questionnaire.name}.consent`) {
        cells.set(name, { index: 0 });
        continue;
      }
      if (next(6) === 0) continue;
      if (kind === 'choices') cells.set(name, { indexes: values.map((__, at) => at).filter(() => next(2) === 0) });
      else if (column.option !== null) {
        const chosen = cells.get(column.item?.name ?? '');
        const at = column.item?.form === 'choice' ? column.item.options.findIndex(({ key }) => key === column.option) : -1;
        const is = chosen !== undefined && ('indexes' in chosen ? chosen.indexes.includes(at) : 'index' in chosen && chosen.index === at);
        if (is) cells.set(name, { text: WORDS[next(WORDS.length)] ?? '' });
      } else if (kind === 'open') cells.set(name, { text: WORDS[next(WORDS.length)] ?? '' });
      else if (kind === 'amount') cells.set(name, { text: String(next(400) / 10) });
      else if (values.length > 0) cells.set(name, { index: next(name === 'persona' ? values.length - 1 || 1 : values.length) });
    }
    return { cells, at: `${day} 10:${String(row % 60).padStart(2, '0')}:00` };
  });
}

export function csvOf(rows: readonly (readonly string[])[], separator = ','): string {
  return `${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\n')}\n`;
}

/** The same under the program's names. */
export function nativeCsv(questionnaire: Questionnaire, answers: readonly SampleAnswer[], without: readonly string[] = []): string {
  const columns = columnsOf(plainQuestionnaire(questionnaire)).filter(({ name }) => !without.includes(name));
  return csvOf([
    columns.map(({ name }) => name),
    ...answers.map(({ cells }) =>
      columns.map(({ name, values }) => {
        const cell = cells.get(name);
        if (cell === undefined) return '';
        if ('text' in cell) return cell.text;
        return ('index' in cell ? [cell.index] : cell.indexes).map((at) => String(values[at]?.value)).join(';');
      }),
    ),
  ]);
}

/** Items and hidden fields in the order in which every definition has them, with the words that belong to a choice behind it. */
function inOrder(questionnaire: Questionnaire) {
  return itemsOf(plainQuestionnaire(questionnaire)).flatMap((item) => [
    { name: item.name, item, own: false },
    ...(item.form === 'choice' ? item.options.flatMap(({ own }) => (own === null ? [] : [{ name: own.name, item, own: true }])) : []),
  ]);
}

function unescaped(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

// ---- LimeSurvey

interface LimeQuestion {
  readonly type: string;
  readonly code: string;
  readonly text: string;
  readonly parts: { readonly code: string; readonly text: string }[];
  readonly answers: { readonly code: string; readonly text: string }[];
}

export interface LimeForm {
  readonly heads: 'code' | 'full' | 'both';
  readonly cells: 'codes' | 'full';
  readonly language: string;
}

/** Response export as CSV: "Question code", "Full question text" or both as heads; answer codes or full answers. */
export function limeSurveyCsv(questionnaire: Questionnaire, answers: readonly SampleAnswer[], form: LimeForm): string {
  const [head = '', ...lines] = toLimeSurvey(questionnaire).trimEnd().split('\n');
  const names = head.split('\t');
  const questions: LimeQuestion[] = [];
  for (const line of lines) {
    const cells = line.split('\t').map((cell) => (/^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell));
    const at = (name: string): string => cells[names.indexOf(name)] ?? '';
    if (at('language') !== form.language) continue;
    const last = questions.at(-1);
    const part = { code: at('name'), text: unescaped(at('text')) };
    if (at('class') === 'Q') questions.push({ ...part, type: at('type/scale'), parts: [], answers: [] });
    else if (at('class') === 'SQ') last?.parts.push(part);
    else if (at('class') === 'A') last?.answers.push(part);
  }
  const heading = (code: string, text: string): string =>
    form.heads === 'code' ? code : form.heads === 'full' ? text : `${code}. ${text}`;
  const own = [
    ['id', 'Response ID'],
    ['submitdate', 'Date submitted'],
    ['lastpage', 'Last page'],
    ['startlanguage', 'Start language'],
    ['seed', 'Seed'],
  ] as const;
  const columns = questions.map(
    (
      question,
    ): {
      readonly heads: string[];
      readonly cells: (cell: SampleCell | undefined, row: (name: string) => SampleCell | undefined) => string[];
    } => {
      const { type, code, text, parts, answers: all } = question;
      const said = (index: number): string => (form.cells === 'codes' ? all[index]?.code : all[index]?.text) ?? '';
      if (type === 'M')
        return {
          heads: parts.map((part) => heading(`${code}[${part.code}]`, `${text} [${part.text}]`)),
          cells: (cell) =>
            parts.map((_, at) => {
              if (cell === undefined || !('indexes' in cell)) return form.cells === 'codes' ? '' : 'N/A';
              const chosen = cell.indexes.includes(at);
              return form.cells === 'codes' ? (chosen ? 'Y' : '') : chosen ? 'Yes' : 'No';
            }),
        };
      if (type === 'F')
        return {
          heads: parts.map((part) => heading(`${code}[${part.code}]`, `${text} [${part.text}]`)),
          cells: () => [],
        };
      return {
        heads: [heading(code, text)],
        cells: (cell) => [cell === undefined ? '' : 'text' in cell ? cell.text : 'index' in cell ? said(cell.index) : ''],
      };
    },
  );
  const order = [...questionnaire.hidden.map(({ name }) => ({ name, item: null })), ...inOrder(questionnaire)];
  return csvOf([
    [...own.map(([code, text]) => heading(code, text)), ...columns.flatMap(({ heads }) => heads)],
    ...answers.map(({ cells, at }, row) => [
      ...[String(row + 1), at, String(questionnaire.pages.length), form.language, String(1000 + row * 7)],
      ...columns.flatMap((column, index) => {
        const asked = order[index];
        if (asked === undefined) return [''];
        if (asked.item?.form === 'matrix') {
          const { answers: all } = questions[index] ?? { answers: [] };
          return asked.item.rows.map(({ name }) => {
            const cell = cells.get(name);
            if (cell === undefined || !('index' in cell)) return '';
            return (form.cells === 'codes' ? all[cell.index]?.code : all[cell.index]?.text) ?? '';
          });
        }
        return column.cells(cells.get(asked.name), (name) => cells.get(name));
      }),
    ]),
  ]);
}

// ---- Qualtrics

interface Qsf {
  readonly SurveyElements: readonly { readonly Element: string; readonly Payload: QsfQuestion & { readonly Flow?: readonly QsfFlow[] } }[];
}
interface QsfFlow {
  readonly Type: string;
  readonly EmbeddedData?: readonly { readonly Field: string }[];
}
interface QsfQuestion {
  readonly QuestionText: string;
  readonly DataExportTag: string;
  readonly QuestionType: string;
  readonly Selector: string;
  readonly QuestionID: string;
  readonly Choices?: Readonly<Record<string, { readonly Display: string; readonly TextEntry?: string }>>;
  readonly Answers?: Readonly<Record<string, { readonly Display: string }>>;
  readonly ChoiceOrder?: readonly string[];
  readonly AnswerOrder?: readonly string[];
}

export interface QualtricsForm {
  readonly cells: 'numbers' | 'words';
  /** Options of one question in a column each, or together. */
  readonly split: boolean;
  /** Which of the rows under the names are left out. */
  readonly without?: readonly ('texts' | 'ids')[];
  readonly separator?: ',' | '\t';
}

const QUALTRICS = [
  ...['StartDate', 'EndDate', 'Status', 'IPAddress', 'Progress', 'Duration (in seconds)', 'Finished', 'RecordedDate', 'ResponseId'],
  ...['RecipientLastName', 'RecipientFirstName', 'RecipientEmail', 'ExternalReference', 'LocationLatitude', 'LocationLongitude'],
  ...['DistributionChannel', 'UserLanguage'],
] as const;

/** Data export as CSV or TSV: names, texts and import ids in three rows. */
export function qualtricsCsv(questionnaire: Questionnaire, answers: readonly SampleAnswer[], form: QualtricsForm): string {
  const file = JSON.parse(toQsf(questionnaire)) as Qsf;
  const questions = file.SurveyElements.filter(({ Element }) => Element === 'SQ').map(({ Payload }) => Payload);
  const flow = file.SurveyElements.find(({ Element }) => Element === 'FL')?.Payload.Flow ?? [];
  const fields = flow.flatMap(({ Type, EmbeddedData }) => (Type === 'EmbeddedData' ? (EmbeddedData ?? []) : [])).map(({ Field }) => Field);
  const items = itemsOf(plainQuestionnaire(questionnaire));
  interface QColumn {
    readonly name: string;
    readonly text: string;
    readonly id: string;
    readonly cell: (answer: SampleAnswer) => string;
  }
  const columns: QColumn[] = [];
  questions.forEach((question, index) => {
    const item = items[index];
    if (item === undefined) return;
    const { DataExportTag: tag, QuestionID: id, Choices = {}, ChoiceOrder = [], Answers = {}, AnswerOrder = [] } = question;
    const text = unescaped(question.QuestionText);
    const shown = (key: string, from: Readonly<Record<string, { readonly Display: string }>>): string =>
      form.cells === 'numbers' ? key : unescaped(from[key]?.Display ?? '');
    const of = (answer: SampleAnswer, name = item.name): SampleCell | undefined => answer.cells.get(name);
    if (question.QuestionType === 'Matrix' && item.form === 'matrix') {
      item.rows.forEach(({ name }, at) => {
        const key = ChoiceOrder[at] ?? '';
        columns.push({
          name: `${tag}_${key}`,
          text: `${text} - ${unescaped(Choices[key]?.Display ?? '')}`,
          id: `${id}_${key}`,
          cell: (answer) => {
            const cell = of(answer, name);
            return cell !== undefined && 'index' in cell ? shown(AnswerOrder[cell.index] ?? '', Answers) : '';
          },
        });
      });
      return;
    }
    const suffix = Object.values(Choices).some(({ TextEntry }) => TextEntry === 'true') ? ' - Selected Choice' : '';
    if (question.Selector === 'MAVR') {
      const chosen = (answer: SampleAnswer): readonly number[] => {
        const cell = of(answer);
        return cell !== undefined && 'indexes' in cell ? cell.indexes : [];
      };
      if (form.split)
        ChoiceOrder.forEach((key, at) => {
          columns.push({
            name: `${tag}_${key}`,
            text: `${text}${suffix} - ${unescaped(Choices[key]?.Display ?? '')}`,
            id: `${id}_${key}`,
            cell: (answer) => (chosen(answer).includes(at) ? (form.cells === 'numbers' ? '1' : shown(key, Choices)) : ''),
          });
        });
      else
        columns.push({
          name: tag,
          text: `${text}${suffix}`,
          id,
          cell: (answer) =>
            chosen(answer)
              .map((at) => shown(ChoiceOrder[at] ?? '', Choices))
              .join(','),
        });
    } else {
      if (question.Selector === 'NPS')
        columns.push({ name: `${tag}_NPS_GROUP`, text: `${text} - Group`, id: `${id}_NPS_GROUP`, cell: () => 'Passive' });
      columns.push({
        name: tag,
        text: `${text}${suffix}`,
        id: question.QuestionType === 'TE' ? `${id}_TEXT` : id,
        cell: (answer) => {
          const cell = of(answer);
          return cell === undefined
            ? ''
            : 'text' in cell
              ? cell.text
              : 'index' in cell
                ? shown(ChoiceOrder[cell.index] ?? '', Choices)
                : '';
        },
      });
    }
    if (item.form === 'choice')
      item.options.forEach(({ own }, at) => {
        const key = ChoiceOrder[at] ?? '';
        if (own === null || Choices[key]?.TextEntry !== 'true') return;
        columns.push({
          name: `${tag}_${key}_TEXT`,
          text: `${text} - ${unescaped(Choices[key]?.Display ?? '')} - Text`,
          id: `${id}_${key}_TEXT`,
          cell: (answer) => {
            const cell = of(answer, own.name);
            return cell !== undefined && 'text' in cell ? cell.text : '';
          },
        });
      });
  });
  for (const field of fields)
    columns.push({
      name: field,
      text: field,
      id: field,
      cell: ({ cells }) => {
        const cell = cells.get(field);
        return cell !== undefined && 'text' in cell ? cell.text : '';
      },
    });
  const meta = (answer: SampleAnswer, row: number): Record<string, string> => ({
    StartDate: answer.at,
    EndDate: answer.at,
    RecordedDate: answer.at,
    Status: form.cells === 'numbers' ? '0' : 'IP Address',
    IPAddress: '192.0.2.1',
    Progress: '100',
    'Duration (in seconds)': '61',
    Finished: form.cells === 'numbers' ? '1' : 'True',
    ResponseId: `R_${String(row).padStart(15, 'a')}`,
    DistributionChannel: 'anonymous',
    UserLanguage: 'EN',
  });
  const ids: Readonly<Record<string, string>> = { ResponseId: '_recordId', 'Duration (in seconds)': 'duration' };
  return csvOf(
    [
      [...QUALTRICS, ...columns.map(({ name }) => name)],
      ...(form.without?.includes('texts')
        ? []
        : [
            [
              ...QUALTRICS.map((name) => name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/ Id$/, ' ID')),
              ...columns.map(({ text }) => text),
            ],
          ]),
      ...(form.without?.includes('ids')
        ? []
        : [
            [
              ...QUALTRICS.map((name) => JSON.stringify({ ImportId: ids[name] ?? `${name.charAt(0).toLowerCase()}${name.slice(1)}` })),
              ...columns.map(({ id }) => JSON.stringify({ ImportId: id })),
            ],
          ]),
      ...answers.map((answer, row) => {
        const known = meta(answer, row);
        return [...QUALTRICS.map((name) => known[name] ?? ''), ...columns.map(({ cell }) => cell(answer))];
      }),
    ],
    form.separator,
  );
}

// ---- Formbricks

interface FormbricksElement {
  readonly id: string;
  readonly type: string;
  readonly headline: Readonly<Record<string, string>>;
  readonly rows?: readonly { readonly label: Readonly<Record<string, string>> }[];
  readonly columns?: readonly { readonly label: Readonly<Record<string, string>> }[];
  readonly choices?: readonly { readonly id: string; readonly label: Readonly<Record<string, string>> }[];
}

/** Download of responses: numbered texts as heads in the first language, answers in the words of `language`. */
export function formbricksCsv(questionnaire: Questionnaire, answers: readonly SampleAnswer[], language: string): string {
  const file = JSON.parse(toFormbricks(questionnaire)) as {
    readonly blocks: readonly { readonly elements: readonly FormbricksElement[] }[];
    readonly hiddenFields: { readonly fieldIds: readonly string[] };
  };
  const elements = file.blocks.flatMap((block) => block.elements);
  const items = itemsOf(plainQuestionnaire(questionnaire));
  const said = (label: Readonly<Record<string, string>> | undefined): string => label?.[language] ?? label?.default ?? '';
  const heads: string[] = [];
  elements.forEach((element, at) => {
    const head = `${at + 1}. ${element.headline.default ?? ''}`;
    if (element.type === 'matrix') heads.push(...(element.rows ?? []).map(({ label }) => `${head} - ${label.default ?? ''}`));
    else if (element.type.startsWith('multipleChoice')) heads.push(head, `${head} - Option ID`);
    else heads.push(head);
  });
  return csvOf([
    [
      'No.',
      'Response ID',
      'Timestamp',
      'Finished',
      'Survey ID',
      'Formbricks ID (internal)',
      'User ID',
      'Notes',
      'Tags',
      ...heads,
      ...file.hiddenFields.fieldIds,
    ],
    ...answers.map(({ cells, at }, row) => [
      ...[String(row + 1), `clr${row}abc`, at, 'Yes', 'cls1', '', '', '', ''],
      ...elements.flatMap((element, index) => {
        const item = items[index];
        if (item === undefined) return [''];
        if (item.form === 'matrix')
          return item.rows.map(({ name }) => {
            const cell = cells.get(name);
            return cell !== undefined && 'index' in cell ? said(element.columns?.[cell.index]?.label) : '';
          });
        const cell = cells.get(item.name);
        const label = (one: number): string => {
          // Who chooses the option `other` leaves the words alone.
          const choice = element.choices?.[one];
          const own = item.form === 'choice' ? item.options[one]?.own : null;
          const words = own == null ? undefined : cells.get(own.name);
          return choice?.id === 'other' && words !== undefined && 'text' in words ? words.text : said(choice?.label);
        };
        if (!element.type.startsWith('multipleChoice')) {
          if (cell === undefined) return [''];
          if ('text' in cell) return [cell.text];
          const [column] = columnsOf({ ...questionnaire, hidden: [], pages: [{ name: '', title: null, items: [item] }] });
          return ['index' in cell ? String(column?.values[cell.index]?.value) : ''];
        }
        const chosen = cell === undefined || 'text' in cell ? [] : 'index' in cell ? [cell.index] : cell.indexes;
        return [chosen.map(label).join('; '), chosen.map((one) => element.choices?.[one]?.id ?? '').join(', ')];
      }),
      ...questionnaire.hidden.map(({ name }) => {
        const cell = cells.get(name);
        return cell !== undefined && 'text' in cell ? cell.text : '';
      }),
    ]),
  ]);
}

// ---- 问卷星

/** Download as a sheet: `1、题目` as heads, answers by text or by the number of the option, several with `┋` between them. */
export function wenjuanxingRows(
  questionnaire: Questionnaire,
  answers: readonly SampleAnswer[],
  form: { readonly cells: 'words' | 'numbers'; readonly language: string; readonly split?: boolean },
): readonly (readonly string[])[] {
  const text = toPasted(questionnaire);
  const own = questionnaire.languages.length > 1 ? (text.split(`===== ${form.language} =====\n`)[1]?.split('\n=====')[0] ?? '') : text;
  const questions = own
    .split('\n\n')
    .map((block) => block.split('\n'))
    .filter(([first = '']) => /^\d+\. .*\[\S+题\]/.test(first))
    .map(([first = '', ...options]) => ({
      head: first.replace(/^(\d+)\. (.*)\[(\S+题)\].*$/, '$1、$2'),
      many: /\[多选题\]/.test(first),
      options: options.filter((line) => line.trim() !== '').map((line) => line.replace(/_{3,}.*$/, '').trim()),
    }));
  const columns = columnsOf(plainQuestionnaire(questionnaire)).filter(({ item, option }) => item !== null && option === null);
  const split = form.split === true || form.cells === 'numbers';
  return [
    [
      ...['序号', '提交答卷时间', '所用时间', '来源', '来源详情', '来自IP'],
      ...questions.flatMap(({ head, many, options }) => (many && split ? options.map((option) => `${head}(${option})`) : [head])),
    ],
    ...answers.map(({ cells, at }, row) => [
      ...[String(row + 1), at.replace(/-0?/g, '/'), '61秒', '微信', 'N/A', '192.0.2.1(北京)'],
      ...questions.flatMap(({ many, options }, index) => {
        const column = columns[index];
        const cell = cells.get(column?.name ?? '');
        const words = (one: number): string => {
          const option = column?.item?.form === 'choice' ? column.item.options[one] : undefined;
          const said = option?.own == null ? undefined : cells.get(option.own.name);
          return `${options[one] ?? ''}${said !== undefined && 'text' in said ? `〖${said.text}〗` : ''}`;
        };
        if (many && split)
          return options.map((_, one) => (cell === undefined || !('indexes' in cell) ? '-3' : cell.indexes.includes(one) ? '1' : '0'));
        if (cell === undefined) return [form.cells === 'words' ? '(跳过)' : '-3'];
        if ('text' in cell) return [cell.text];
        if ('indexes' in cell) return [cell.indexes.map(words).join('┋')];
        return [form.cells === 'words' ? words(cell.index) : String(cell.index + 1)];
      }),
    ]),
  ];
}

// ---- SurveyJS

/** Results as SurveyJS keeps them: `survey.data` of each respondent in a list. */
export function surveyJsJson(questionnaire: Questionnaire, answers: readonly SampleAnswer[]): string {
  interface Element {
    readonly type: string;
    readonly name: string;
    readonly elements?: readonly Element[];
    readonly rows?: readonly { readonly value: string }[];
    readonly showOtherItem?: boolean;
  }
  const file = JSON.parse(toSurveyJs(questionnaire)) as { readonly pages: readonly { readonly elements: readonly Element[] }[] };
  const flat = (element: Element): readonly Element[] => (element.type === 'panel' ? (element.elements ?? []).flatMap(flat) : [element]);
  const elements = file.pages.flatMap((page) => page.elements.flatMap(flat)).filter(({ type }) => type !== 'html' && type !== 'expression');
  const columns = columnsOf(plainQuestionnaire(questionnaire));
  // In the order of the definition, a grid stands for its rows.
  const rows = answers.map(({ cells }) => {
    const data: Record<string, unknown> = {};
    let at = 0;
    const value = (): unknown => {
      const column = columns[at++];
      const cell = cells.get(column?.name ?? '');
      if (cell === undefined) return undefined;
      if ('text' in cell) return cell.text;
      const of = (index: number) => column?.values[index]?.value;
      return 'index' in cell ? of(cell.index) : cell.indexes.map(of);
    };
    for (const element of elements) {
      if (element.type === 'matrix') {
        const grid = Object.fromEntries(
          (element.rows ?? []).flatMap((row) => {
            const one = value();
            return one === undefined ? [] : [[row.value, one]];
          }),
        );
        if (Object.keys(grid).length > 0) data[element.name] = grid;
        continue;
      }
      const one = value();
      if (one !== undefined && !(Array.isArray(one) && one.length === 0)) data[element.name] = one;
      if (element.showOtherItem !== true) continue;
      const words = value();
      if (words !== undefined) data[`${element.name}-Comment`] = words;
    }
    return data;
  });
  return `${JSON.stringify(rows, null, 1)}\n`;
}
