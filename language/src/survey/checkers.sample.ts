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
    let type = '';
    for (const row of own) {
      const name = row.name ?? '';
      if (row.class === 'Q') {
        if (!/^[A-Za-z][A-Za-z0-9]{0,19}$/.test(name) || limeSurveyTaken.has(name.toLowerCase())) faults.push(`question code ${name}`);
        if (codes.has(name.toLowerCase())) faults.push(`question code twice: ${name}`);
        codes.add(name.toLowerCase());
        parts = new Set();
        answers = new Set();
        type = row['type/scale'] ?? '';
        if (!'L!FABNSTUMPYRX*5'.includes(type) || type === '') faults.push(`type ${type}`);
        if (row.mandatory !== 'Y' && row.mandatory !== 'N') faults.push(`mandatory of ${name}`);
        if (row.relevance === '') faults.push(`relevance of ${name}`);
      } else if (row.class === 'SQ') {
        if (!/^[A-Za-z0-9]{1,20}$/.test(name) || ['time', 'other'].includes(name.toLowerCase())) faults.push(`row code ${name}`);
        if (parts.has(name)) faults.push(`row code twice: ${name}`);
        parts.add(name);
        if (!'FMP'.includes(type)) faults.push(`rows in a question of type ${type}`);
      } else if (row.class === 'A') {
        if (!/^[A-Za-z0-9]{1,5}$/.test(name)) faults.push(`answer code ${name}`);
        if (answers.has(name)) faults.push(`answer code twice: ${name}`);
        answers.add(name);
        if (!'L!FR'.includes(type)) faults.push(`answers in a question of type ${type}`);
      } else if (!['G', 'SL'].includes(row.class ?? '')) faults.push(`class ${row.class}`);
      if (row.class !== 'Q' && /[{}]/.test(row.text ?? '')) faults.push(`an expression in ${name}`);
      if (/<(?!br>)/.test(row.text ?? '')) faults.push(`markup in ${name}`);
    }
  }
  const shape = (language: string): string =>
    rows
      .filter((row) => row.language === language && row.class !== 'SL')
      .map((row) => [row.class, row['type/scale'], row.class === 'G' ? '' : row.name, row.relevance].join(' '))
      .join('\n');
  for (const language of languages) if (shape(language) !== shape(languages[0] ?? '')) faults.push(`${language} has other rows`);
  return faults;
}

interface QsfElement {
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
  readonly Choices?: Record<string, { Display: string }>;
  readonly ChoiceOrder?: string[];
  readonly Answers?: Record<string, { Display: string }>;
  readonly AnswerOrder?: string[];
  readonly Language: unknown;
  readonly Validation: { readonly Settings: { readonly ForceResponse: string } };
}

export function qsfFaults(text: string): string[] {
  const faults: string[] = [];
  if (text.includes('\r')) faults.push('CR');
  const { SurveyEntry, SurveyElements } = JSON.parse(text) as { SurveyEntry: { SurveyID: string }; SurveyElements: QsfElement[] };
  if (!/^SV_/.test(SurveyEntry.SurveyID)) faults.push('survey id');
  const of = (kind: string): QsfElement[] => SurveyElements.filter(({ Element }) => Element === kind);
  for (const kind of ['FL', 'BL', 'SO', 'SCO', 'PROJ', 'STAT', 'QC', 'RS'])
    if (of(kind).length !== 1) faults.push(`${of(kind).length} elements ${kind}`);
  const blocks = (of('BL')[0]?.Payload ?? []) as { Type: string; ID: string; BlockElements: { QuestionID: string }[] }[];
  if (blocks.filter(({ Type }) => Type === 'Trash').length !== 1) faults.push('trash');
  const questions = of('SQ');
  const ids = new Set(questions.map(({ PrimaryAttribute }) => PrimaryAttribute));
  if (ids.size !== questions.length) faults.push('a question twice');
  const placed = blocks.flatMap(({ BlockElements }) => BlockElements.map(({ QuestionID }) => QuestionID));
  for (const id of placed) if (!ids.has(id)) faults.push(`${id} is in a block but is no question`);
  for (const id of ids) if (placed.filter((one) => one === id).length !== 1) faults.push(`${id} is not in one block`);
  if (of('QC')[0]?.SecondaryAttribute !== String(questions.length)) faults.push('question count');
  const flow = ((of('FL')[0]?.Payload ?? { Flow: [] }) as { Flow: { ID?: string; Type: string; FlowID: string }[] }).Flow;
  const known = new Set(blocks.map(({ ID }) => ID));
  for (const { ID, Type } of flow) if (Type !== 'EmbeddedData' && !known.has(ID ?? '')) faults.push(`flow ${ID}`);
  const tags = new Set<string>();
  for (const { PrimaryAttribute, Payload } of questions) {
    const payload = Payload as QsfQuestion;
    const id = payload.QuestionID;
    if (id !== PrimaryAttribute || !/^QID\d+$/.test(id)) faults.push(`id ${id}`);
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(payload.DataExportTag)) faults.push(`tag ${payload.DataExportTag}`);
    if (tags.has(payload.DataExportTag.toLowerCase())) faults.push(`tag twice ${payload.DataExportTag}`);
    tags.add(payload.DataExportTag.toLowerCase());
    if (!['MC/NPS', 'MC/SAVR', 'MC/MAVR', 'Matrix/Likert', 'TE/SL', 'TE/ML'].includes(`${payload.QuestionType}/${payload.Selector}`))
      faults.push(`type of ${id}`);
    const same = (keys: string[] | undefined, values: object | undefined): boolean =>
      JSON.stringify([...(keys ?? [])].sort()) === JSON.stringify(Object.keys(values ?? {}).sort());
    if (!same(payload.ChoiceOrder, payload.Choices)) faults.push(`choice order of ${id}`);
    if (!same(payload.AnswerOrder, payload.Answers)) faults.push(`answer order of ${id}`);
    if (!['ON', 'OFF'].includes(payload.Validation.Settings.ForceResponse)) faults.push(`validation of ${id}`);
    for (const shown of JSON.stringify([payload.QuestionText, payload.Choices, payload.Answers, payload.Language]).match(
      /<(?!br>)|\$\{/g,
    ) ?? [])
      faults.push(`${shown} in ${id}`);
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
  readonly choices?: { readonly id: string; readonly label: Record<string, string> }[];
  readonly rows?: { readonly id: string }[];
  readonly columns?: { readonly id: string }[];
}

export function formbricksFaults(text: string): string[] {
  const faults: string[] = [];
  const survey = JSON.parse(text) as {
    hiddenFields: { fieldIds: string[] };
    blocks: { id: string; name: string; elements: FormbricksElement[] }[];
    endings: { id: string }[];
  };
  const ids = new Set<string>();
  const id = (one: string): void => {
    if (!/^[a-zA-Z0-9_-]+$/.test(one)) faults.push(`id ${one}`);
    if (ids.has(one)) faults.push(`id twice ${one}`);
    ids.add(one);
  };
  for (const one of survey.hiddenFields.fieldIds) id(one);
  const cuids = [...survey.blocks, ...survey.endings].map((one) => one.id);
  if (new Set(cuids).size !== cuids.length) faults.push('a block id twice');
  for (const cuid of cuids) if (!/^[a-z][0-9a-z]{23}$/.test(cuid)) faults.push(`block id ${cuid}`);
  for (const { name, elements } of survey.blocks) {
    if (name === '' || elements.length === 0) faults.push('an empty block');
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
      if (element.type === 'matrix' && ((element.rows ?? []).length === 0 || (element.columns ?? []).length === 0))
        faults.push(`matrix ${element.id}`);
      if (/[<>]|#recall:/.test(JSON.stringify(element))) faults.push(`markup in ${element.id}`);
    }
  }
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
