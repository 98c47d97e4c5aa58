/** What is known of the formats of other survey systems, as checks. Each gives the faults of a file; none, where the facts hold. */

export interface TsvRow {
  readonly [heading: string]: string;
}

/** The rows of a LimeSurvey structure: Excel-style quoted cells are read as its importer does. */
export function readTsv(text: string): TsvRow[] {
  const [head = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const headings = head.split('\t');
  return lines.map((line) => {
    const cells = line
      .split('\t')
      .map((cell) => (cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell));
    return Object.fromEntries(headings.map((heading, at) => [heading, cells[at] ?? '']));
  });
}

const limeSurveyTaken = new Set(['lang', 'sid', 'savedid', 'token', 'qid', 'gid', 'sgq', 'self', 'that', 'this']);

/** Types of questions that the facts name. */
const limeSurveyTypes = 'L!FABNSTUMPYRX*5';

export function limeSurveyFaults(text: string): string[] {
  const faults: string[] = [];
  const [head = ''] = text.split('\n');
  const width = head.split('\t').length;
  for (const [at, line] of text.replace(/\n$/, '').split('\n').entries())
    if (line.split('\t').length !== width) faults.push(`line ${at + 1} has another number of cells`);
  if (text.includes('\r')) faults.push('CR');
  const rows = readTsv(text);
  if (rows[0]?.class !== 'S') faults.push('no setting comes first');
  const settings = new Map(rows.filter((row) => row.class === 'S').map((row) => [row.name, row.text]));
  const languages = [settings.get('language') ?? '', ...(settings.get('additional_languages') ?? '').split(' ')].filter(
    (one) => one !== '',
  );
  if (new Set(languages).size !== languages.length) faults.push('a language twice');
  for (const language of languages) {
    const own = rows.filter((row) => row.language === language);
    if (!own.some((row) => row.class === 'SL' && row.name === 'surveyls_title' && row.text !== '')) faults.push(`${language}: no title`);
    const codes = new Set<string>();
    let parts = new Set<string>();
    let answers = new Set<string>();
    let question: TsvRow = {};
    const variables = limeSurveyVariables(own);
    const known = (expression: string, where: string): void => {
      for (const [, name = ''] of expression.replace(/"[^"]*"/g, '').matchAll(/([A-Za-z][\w]*)(?:\.\w+)?/g)) {
        if (!variables.has(name) && !['and', 'or', 'list'].includes(name)) faults.push(`${where} asks for ${name}`);
      }
    };
    const ended = (): void => {
      const excluding = (question.exclude_all_others ?? '').split(';').filter((one) => one !== '');
      for (const code of excluding) if (!parts.has(code)) faults.push(`${question.name} is excluded by ${code}`);
      const type = question['type/scale'] ?? '';
      if (excluding.length > 0 && !'MP'.includes(type)) faults.push(`one answer alone in a question of type ${type}`);
      if ((question.random_order ?? '') !== '' && !'L!FMPR'.includes(type)) faults.push(`random order in a question of type ${type}`);
    };
    for (const row of own) {
      const name = row.name ?? '';
      if (row.class === 'Q' || row.class === 'G') ended();
      if (row.class === 'G') {
        question = {};
        if (name === '' || row.relevance === '') faults.push('a group without a title or relevance');
        known(row.relevance ?? '', 'a group');
      } else if (row.class === 'Q') {
        question = row;
        if (!/^[A-Za-z][A-Za-z0-9]{0,19}$/.test(name) || limeSurveyTaken.has(name.toLowerCase())) faults.push(`question code ${name}`);
        if (codes.has(name.toLowerCase())) faults.push(`question code twice: ${name}`);
        codes.add(name.toLowerCase());
        parts = new Set();
        answers = new Set();
        const type = row['type/scale'] ?? '';
        if (!limeSurveyTypes.includes(type) || type === '') faults.push(`type ${type}`);
        if (row.mandatory !== 'Y' && row.mandatory !== 'N') faults.push(`mandatory of ${name}`);
        if (row.relevance === '') faults.push(`relevance of ${name}`);
        known(row.relevance ?? '', name);
      } else if (row.class === 'SQ') {
        if (!/^[A-Za-z0-9]{1,20}$/.test(name) || ['time', 'other'].includes(name.toLowerCase())) faults.push(`row code ${name}`);
        if (parts.has(name)) faults.push(`row code twice: ${name}`);
        parts.add(name);
        if (!'FMP'.includes(question['type/scale'] ?? '')) faults.push(`rows in a question of type ${question['type/scale']}`);
        known(row.relevance ?? '', name);
      } else if (row.class === 'A') {
        if (!/^[A-Za-z0-9]{1,5}$/.test(name)) faults.push(`answer code ${name}`);
        if (answers.has(name)) faults.push(`answer code twice: ${name}`);
        answers.add(name);
        if (!'L!FR'.includes(question['type/scale'] ?? '')) faults.push(`answers in a question of type ${question['type/scale']}`);
      } else if (row.class !== 'SL') faults.push(`class ${row.class}`);
      // An expression shows what is known; nothing else stands between braces.
      const shown = (row.text ?? '').replace(/\{([^{}]*)\}/g, (_, expression: string) => {
        known(expression, `the text of ${name}`);
        if (!/^(list\()?[\w.]+(, [\w.]+)*\)?$/.test(expression)) faults.push(`an expression in ${name}`);
        return '';
      });
      if (/[{}]/.test(shown)) faults.push(`an expression in ${name}`);
      if (/<(?!br>)/.test(row.text ?? '') || (row.class === 'G' && /[<{}]/.test(name))) faults.push(`markup in ${name}`);
    }
    ended();
  }
  const shape = (language: string): string =>
    rows
      .filter((row) => row.language === language && row.class !== 'SL')
      .map((row) => [row.class, row['type/scale'], row.class === 'G' ? '' : row.name, row.relevance, row.random_order].join(' '))
      .join('\n');
  for (const language of languages) if (shape(language) !== shape(languages[0] ?? '')) faults.push(`${language} has other rows`);
  return faults;
}

/** What an expression may ask for: questions, and `question_row`. */
function limeSurveyVariables(rows: readonly TsvRow[]): ReadonlySet<string> {
  const variables = new Set<string>();
  let question = '';
  for (const { class: kind, name = '' } of rows) {
    if (kind === 'Q') question = name;
    if (kind === 'Q') variables.add(name);
    if (kind === 'SQ') variables.add(`${question}_${name}`);
  }
  return variables;
}

export interface QsfElement {
  readonly Element: string;
  readonly PrimaryAttribute: string;
  readonly SecondaryAttribute: string | null;
  readonly Payload: unknown;
}

interface QsfQuestion {
  readonly QuestionID: string;
  readonly DataExportTag: string;
  readonly QuestionText: string;
  readonly QuestionType: string;
  readonly Selector: string;
  readonly Choices?: Record<string, { readonly Display: string; readonly DisplayLogic?: QsfLogic; readonly ExclusiveAnswer?: boolean }>;
  readonly ChoiceOrder?: string[];
  readonly Answers?: Record<string, { readonly Display: string }>;
  readonly AnswerOrder?: string[];
  readonly Language: unknown;
  readonly Validation: { readonly Settings: { readonly ForceResponse?: string } };
  readonly DisplayLogic?: QsfLogic;
  readonly Randomization?: {
    readonly Type: string;
    readonly Advanced: { readonly FixedOrder: string[]; readonly RandomizeAll: string[] } | null;
  };
}

interface QsfExpression {
  readonly LogicType: string;
  readonly LeftOperand: string;
  readonly Operator: string;
  readonly RightOperand?: string;
  readonly QuestionID?: string;
  readonly ChoiceLocator?: string;
  readonly Type: string;
  readonly Conjuction?: string;
}

interface QsfLogic {
  readonly [key: string]: unknown;
}

interface QsfFlow {
  readonly ID?: string;
  readonly Type: string;
  readonly FlowID: string;
  readonly BranchLogic?: QsfLogic;
  readonly Flow?: readonly QsfFlow[];
  readonly EmbeddedData?: readonly { readonly Field: string }[];
}

const qsfComparisons = ['EqualTo', 'LessThan', 'LessThanOrEqual', 'GreaterThan', 'GreaterThanOrEqual'];

/** The expressions of a condition, in order. */
export function qsfExpressions(logic: QsfLogic): readonly QsfExpression[] {
  const numbered = (of: object): unknown[] => Object.entries(of).flatMap(([key, value]) => (/^\d+$/.test(key) ? [value] : []));
  return numbered(logic).flatMap((group) => numbered(group as object) as QsfExpression[]);
}

export function qsfFaults(text: string): string[] {
  const faults: string[] = [];
  if (text.includes('\r')) faults.push('CR');
  const { SurveyEntry, SurveyElements } = JSON.parse(text) as { SurveyEntry: { SurveyID: string }; SurveyElements: QsfElement[] };
  if (!/^SV_/.test(SurveyEntry.SurveyID)) faults.push('survey id');
  const of = (kind: string): QsfElement[] => SurveyElements.filter(({ Element }) => Element === kind);
  for (const kind of ['FL', 'BL', 'SO', 'SCO', 'PROJ', 'STAT', 'QC', 'RS'])
    if (of(kind).length !== 1) faults.push(`${of(kind).length} elements ${kind}`);
  const blocks = (of('BL')[0]?.Payload ?? []) as { Type: string; ID: string; BlockElements: { Type: string; QuestionID: string }[] }[];
  if (blocks.filter(({ Type }) => Type === 'Trash').length !== 1) faults.push('trash');
  const questions = of('SQ');
  const payloads = new Map(questions.map(({ PrimaryAttribute, Payload }) => [PrimaryAttribute, Payload as QsfQuestion]));
  if (payloads.size !== questions.length) faults.push('a question twice');
  const placed = blocks.flatMap(({ BlockElements }) =>
    BlockElements.flatMap(({ Type, QuestionID }) => (Type === 'Page Break' ? [] : [QuestionID])),
  );
  for (const id of placed) if (!payloads.has(id)) faults.push(`${id} is in a block but is no question`);
  for (const id of payloads.keys()) if (placed.filter((one) => one === id).length !== 1) faults.push(`${id} is not in one block`);
  if (of('QC')[0]?.SecondaryAttribute !== String(questions.length)) faults.push('question count');

  const known = new Set(blocks.map(({ ID }) => ID));
  const flowIds = new Set<string>();
  const fields = new Set<string>();
  const walk = (flow: readonly QsfFlow[]): void => {
    for (const one of flow) {
      if (flowIds.has(one.FlowID)) faults.push(`flow id twice: ${one.FlowID}`);
      flowIds.add(one.FlowID);
      if (one.Type === 'EmbeddedData') for (const { Field } of one.EmbeddedData ?? []) fields.add(Field);
      else if (one.Type === 'Branch') {
        if ((one.Flow ?? []).length === 0) faults.push(`an empty branch ${one.FlowID}`);
        checkLogic(one.BranchLogic ?? {}, one.FlowID);
        walk(one.Flow ?? []);
      } else if (one.Type !== 'EndSurvey' && !known.has(one.ID ?? '')) faults.push(`flow ${one.ID}`);
    }
  };
  const checkLogic = (logic: QsfLogic, where: string): void => {
    if (logic.Type !== 'BooleanExpression') faults.push(`logic of ${where}`);
    for (const [key, group] of Object.entries(logic))
      if (/^\d+$/.test(key) && (group as QsfLogic).Type !== 'If') faults.push(`group of ${where}`);
    const all = qsfExpressions(logic);
    if (all.length === 0) faults.push(`no expression in ${where}`);
    all.forEach((one, at) => {
      if (one.Type !== 'Expression') faults.push(`expression of ${where}`);
      if ((one.Conjuction === undefined) !== (at === 0) || !['And', 'Or', undefined].includes(one.Conjuction))
        faults.push(`how ${where} is joined`);
      if (one.LogicType === 'EmbeddedField') {
        if (!fields.has(one.LeftOperand)) faults.push(`${where} depends on the field ${one.LeftOperand}`);
        if (!qsfComparisons.includes(one.Operator) || one.RightOperand === undefined) faults.push(`operator of ${where}`);
        return;
      }
      const {
        id = '',
        what = '',
        row,
        key,
      } = /^q:\/\/(?<id>QID\d+)\/(?<what>\w+)(?:\/(?<row>\w+))?(?:\/(?<key>\w+))?$/.exec(one.LeftOperand)?.groups ?? {};
      const asked = payloads.get(id);
      if (one.LogicType !== 'Question' || asked === undefined || one.QuestionID !== id || one.ChoiceLocator !== one.LeftOperand)
        faults.push(`${where} depends on ${one.LeftOperand}`);
      else if (what === 'ChoiceTextEntryValue') {
        if (asked.QuestionType !== 'TE' || !qsfComparisons.includes(one.Operator) || one.RightOperand === undefined)
          faults.push(`operator of ${where}`);
      } else if (what === 'SelectableChoice') {
        const there = asked.QuestionType === 'Matrix' ? asked.Answers?.[key ?? ''] !== undefined : key === undefined;
        if (asked.Choices?.[row ?? ''] === undefined || !there || !['Selected', 'NotSelected'].includes(one.Operator))
          faults.push(`${where} depends on ${one.LeftOperand}`);
      } else faults.push(`${where} depends on ${one.LeftOperand}`);
    });
  };
  walk(((of('FL')[0]?.Payload ?? { Flow: [] }) as { Flow: QsfFlow[] }).Flow);

  const tags = new Set<string>();
  for (const [primary, payload] of payloads) {
    const id = payload.QuestionID;
    if (id !== primary || !/^QID\d+$/.test(id)) faults.push(`id ${id}`);
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(payload.DataExportTag)) faults.push(`tag ${payload.DataExportTag}`);
    if (tags.has(payload.DataExportTag.toLowerCase())) faults.push(`tag twice ${payload.DataExportTag}`);
    tags.add(payload.DataExportTag.toLowerCase());
    const kind = `${payload.QuestionType}/${payload.Selector}`;
    if (!['MC/NPS', 'MC/SAVR', 'MC/MAVR', 'Matrix/Likert', 'TE/SL', 'TE/ML', 'DB/TB'].includes(kind)) faults.push(`type of ${id}`);
    const same = (keys: string[] | undefined, values: object | undefined): boolean =>
      JSON.stringify([...(keys ?? [])].sort()) === JSON.stringify(Object.keys(values ?? {}).sort());
    if (!same(payload.ChoiceOrder, payload.Choices)) faults.push(`choice order of ${id}`);
    if (!same(payload.AnswerOrder, payload.Answers)) faults.push(`answer order of ${id}`);
    if (kind !== 'DB/TB' && !['ON', 'OFF'].includes(payload.Validation.Settings.ForceResponse ?? '')) faults.push(`validation of ${id}`);
    if (payload.DisplayLogic !== undefined) checkLogic(payload.DisplayLogic, id);
    for (const [key, choice] of Object.entries(payload.Choices ?? {})) {
      if (choice.DisplayLogic !== undefined) checkLogic(choice.DisplayLogic, `${id}/${key}`);
      if (choice.ExclusiveAnswer === true && kind !== 'MC/MAVR') faults.push(`one answer alone in ${id}`);
    }
    if (payload.Randomization?.Type === 'Advanced') {
      const { FixedOrder = [], RandomizeAll = [] } = payload.Randomization.Advanced ?? {};
      const fixed = FixedOrder.filter((key) => key !== '{~Randomized~}');
      if (FixedOrder.length - fixed.length !== RandomizeAll.length || !same([...fixed, ...RandomizeAll], payload.Choices))
        faults.push(`random order of ${id}`);
    } else if (payload.Randomization !== undefined && payload.Randomization.Type !== 'All') faults.push(`random order of ${id}`);
    const displays = (choices: object | undefined): string[] =>
      Object.values(choices ?? {}).map(({ Display }: { readonly Display: string }) => Display);
    const spoken = Object.values(payload.Language as Record<string, Partial<QsfQuestion>>);
    for (const said of [payload, ...spoken].flatMap((one) => [
      one.QuestionText ?? '',
      ...displays(one.Choices),
      ...displays(one.Answers),
    ])) {
      const left = said.replace(
        /\$\{(?:e:\/\/Field\/([^}]+)|q:\/\/(QID\d+)\/Choice(?:Group\/Selected(?:Choices|Answers\/\d+)|TextEntryValue))\}/g,
        (_, field: string | undefined, asked: string | undefined) => {
          if (field === undefined ? !payloads.has(asked ?? '') : !fields.has(field)) faults.push(`${id} shows ${field ?? asked}`);
          return '';
        },
      );
      for (const found of left.match(kind === 'DB/TB' ? /<(?!\/?b>)|\$\{/g : /<(?!br>)|\$\{/g) ?? []) faults.push(`${found} in ${id}`);
    }
  }
  return faults;
}

interface FormbricksElement {
  readonly id: string;
  readonly type: string;
  readonly headline: Record<string, string>;
  readonly required: boolean;
  readonly range?: number;
  readonly scale?: string;
  readonly inputType?: string;
  readonly choices?: { readonly id: string; readonly label: Record<string, string> }[];
  readonly rows?: { readonly id: string }[];
  readonly columns?: { readonly id: string }[];
  readonly shuffleOption?: string;
}

interface FormbricksCondition {
  readonly id: string;
  readonly connector?: string;
  readonly conditions?: readonly FormbricksCondition[];
  readonly leftOperand?: { readonly type: string; readonly value: string };
  readonly operator?: string;
  readonly rightOperand?: { readonly type: string; readonly value: string | number | readonly string[] };
}

interface FormbricksBlock {
  readonly id: string;
  readonly name: string;
  readonly elements: readonly FormbricksElement[];
  readonly logic?: readonly {
    readonly id: string;
    readonly conditions: FormbricksCondition;
    readonly actions: readonly { readonly id: string; readonly objective: string; readonly target: string }[];
  }[];
  readonly logicFallback?: string;
}

const compared = ['equals', 'doesNotEqual', 'isGreaterThan', 'isGreaterThanOrEqual', 'isLessThan', 'isLessThanOrEqual'];

/** What an element, or a hidden field, may be asked for. */
function operatorsOf(element: FormbricksElement | undefined): readonly string[] {
  switch (element?.type) {
    case undefined:
      return ['equals', 'doesNotEqual'];
    case 'nps':
    case 'rating':
      return [...compared, 'isSubmitted', 'isSkipped'];
    case 'multipleChoiceSingle':
      return ['equals', 'doesNotEqual', 'equalsOneOf', 'isSubmitted', 'isSkipped'];
    case 'multipleChoiceMulti':
      return ['equals', 'doesNotEqual', 'includesAllOf', 'includesOneOf', 'isSubmitted', 'isSkipped'];
    case 'openText':
      return element.inputType === 'number' ? [...compared, 'isSubmitted', 'isSkipped'] : ['equals', 'isSubmitted', 'isSkipped'];
    default:
      return ['isSkipped'];
  }
}

export function formbricksFaults(text: string): string[] {
  const faults: string[] = [];
  const survey = JSON.parse(text) as {
    hiddenFields: { fieldIds: string[] };
    blocks: FormbricksBlock[];
    endings: { id: string }[];
  };
  const ids = new Set<string>();
  const id = (one: string): void => {
    if (!/^[a-zA-Z0-9_-]+$/.test(one)) faults.push(`id ${one}`);
    if (ids.has(one)) faults.push(`id twice ${one}`);
    ids.add(one);
  };
  for (const one of survey.hiddenFields.fieldIds) id(one);
  const cuids: string[] = [...survey.blocks, ...survey.endings].map((one) => one.id);
  const asked = new Map<string, FormbricksElement>();
  const condition = (one: FormbricksCondition, where: string): void => {
    cuids.push(one.id);
    if (one.conditions !== undefined) {
      if (one.connector !== 'and' && one.connector !== 'or') faults.push(`how ${where} is joined`);
      if (one.conditions.length === 0) faults.push(`no condition in ${where}`);
      for (const inner of one.conditions) condition(inner, where);
      return;
    }
    const { type = '', value = '' } = one.leftOperand ?? {};
    const element = type === 'element' ? asked.get(value) : undefined;
    if (element === undefined && !(type === 'hiddenField' && survey.hiddenFields.fieldIds.includes(value)))
      faults.push(`${where} depends on ${type} ${value}`);
    if (!operatorsOf(element).includes(one.operator ?? '')) faults.push(`${where}: ${one.operator} of ${element?.type ?? type}`);
    if (['isSubmitted', 'isSkipped'].includes(one.operator ?? '')) return;
    if (one.rightOperand?.type !== 'static') faults.push(`${where} is compared with nothing`);
    const right = one.rightOperand?.value ?? '';
    const choices = element?.choices?.map((choice) => choice.id);
    if (choices !== undefined) {
      for (const choice of [right].flat()) if (!choices.includes(String(choice))) faults.push(`${where} depends on ${value} = ${choice}`);
      if (Array.isArray(right) !== (one.operator?.endsWith('OneOf') === true || one.operator === 'includesAllOf'))
        faults.push(`value of ${where}`);
    } else if (typeof right !== (element === undefined ? 'string' : 'number')) faults.push(`value of ${where}`);
  };
  survey.blocks.forEach((block, at) => {
    const { name, elements } = block;
    if (name === '' || elements.length === 0) faults.push('an empty block');
    const before = new Set(asked.keys());
    for (const element of elements) {
      id(element.id);
      if (!['openText', 'multipleChoiceSingle', 'multipleChoiceMulti', 'nps', 'rating', 'matrix'].includes(element.type))
        faults.push(`type ${element.type}`);
      if (typeof element.headline.default !== 'string') faults.push(`headline of ${element.id}`);
      if (typeof element.required !== 'boolean') faults.push(`required of ${element.id}`);
      if (element.type === 'rating' && (![3, 4, 5, 6, 7, 10].includes(element.range ?? 0) || element.scale !== 'number'))
        faults.push(`range of ${element.id}`);
      if (element.type.startsWith('multipleChoice')) {
        const choices = (element.choices ?? []).map((choice) => choice.id);
        if (choices.length < 2 || new Set(choices).size !== choices.length) faults.push(`choices of ${element.id}`);
      }
      if (!['none', 'all', 'exceptLast', undefined].includes(element.shuffleOption)) faults.push(`order of ${element.id}`);
      if (element.type === 'matrix' && ((element.rows ?? []).length === 0 || (element.columns ?? []).length === 0))
        faults.push(`matrix ${element.id}`);
      // A question may recall what was asked in a block before, or came with the invitation.
      const headlines = Object.values(element.headline).map((one) =>
        one.replace(/#recall:([A-Za-z0-9_-]+)\/fallback:[^#\s]+#/g, (_, recalled: string) => {
          if (!before.has(recalled) && !survey.hiddenFields.fieldIds.includes(recalled)) faults.push(`${element.id} recalls ${recalled}`);
          return '';
        }),
      );
      if (/[<>]|#recall:/i.test(JSON.stringify({ ...element, headline: headlines }))) faults.push(`markup in ${element.id}`);
      asked.set(element.id, element);
    }
    // A way leads on, never back.
    const ahead = new Set([...survey.blocks.slice(at + 1), ...survey.endings].map((one) => one.id));
    for (const rule of block.logic ?? []) {
      cuids.push(rule.id);
      condition(rule.conditions, name);
      if (rule.actions.length === 0) faults.push(`${name} leads nowhere`);
      for (const action of rule.actions) {
        cuids.push(action.id);
        if (action.objective !== 'jumpToBlock' || !ahead.has(action.target)) faults.push(`${name} leads to ${action.target}`);
      }
    }
    if (block.logicFallback !== undefined && ((block.logic ?? []).length === 0 || !ahead.has(block.logicFallback)))
      faults.push(`${name} leads to ${block.logicFallback}`);
  });
  if (new Set(cuids).size !== cuids.length) faults.push('a block id twice');
  for (const cuid of cuids) if (!/^[a-z][0-9a-z]{23}$/.test(cuid)) faults.push(`block id ${cuid}`);
  return faults;
}

/** XML that is whole: every element is closed in its order, every `&` is a reference. */
export function tripleSFaults(text: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  for (const [tag] of text.replace(/^<\?xml[^>]*\?>/, '').matchAll(/<[^>]*>/g)) {
    if (tag.startsWith('</')) {
      if (open.pop() !== tag.slice(2, -1)) faults.push(tag);
    } else if (!tag.endsWith('/>')) open.push(/^<(\w+)/.exec(tag)?.[1] ?? '');
  }
  if (open.length > 0) faults.push(`left open: ${open.join(', ')}`);
  if (/&(?!(amp|lt|gt|quot|#39|#96);)/.test(text)) faults.push('&');
  const names = [...text.matchAll(/<variable[^>]*>\s*<name>([^<]*)<\/name>/g)].map(([, name = '']) => name);
  for (const name of names) if (!/^[A-Za-z][A-Za-z0-9_.]*$/.test(name)) faults.push(`name ${name}`);
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) faults.push('a name twice');
  for (const [, type, body = ''] of text.matchAll(/<variable[^>]*type="(\w+)">([\s\S]*?)<\/variable>/g)) {
    const codes = [...body.matchAll(/<value code="([^"]*)"/g)].map(([, code = '']) => code);
    if ((type === 'single' || type === 'multiple') && (codes.length === 0 || codes.some((code) => !/^\d+$/.test(code))))
      faults.push(`codes of a ${type}`);
    if (new Set(codes).size !== codes.length) faults.push('a code twice');
    if (type === 'character' && !/<size>\d+<\/size>/.test(body)) faults.push('no size');
  }
  return faults;
}
