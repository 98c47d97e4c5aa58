import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formbricksFaults, limeSurveyFaults, qsfFaults, readTsv, tripleSFaults } from './checkers.sample.ts';
import { codebookOf } from './codebook.ts';
import { surveyTargets, textTargets } from './file-names.ts';
import { surveyText } from './files.ts';
import { toFormbricks } from './formbricks.ts';
import { toLimeSurvey } from './limesurvey.ts';
import { clausesWithout, limitsOf } from './limits.ts';
import { type Made, questionnairesOf } from './make.ts';
import { namesIn, systems } from './names.ts';
import { toPasted, toPrintable } from './printable.ts';
import { made, programOf, shop } from './programs.sample.ts';
import { toQsf } from './qsf.ts';
import { clausesRemark, remarkText } from './remarks.ts';
import { toTripleS } from './triple-s.ts';

const { questionnaire } = made(shop);
const chinese = made(`program 店 "店"
persona 游客 "游客"
touchpoint 收银台 "收银台" { expect 快 "付款快" expected 7 weight 7 expect 清楚 "账目清楚" expected 7 weight 7 }
kpi 推荐 "推荐" nps
survey 离店回访 "离店回访" { ask 推荐 ask 收银台 ask 理由 choose many "为什么？" { 货全 "货全" 价格 "价格" 其他 "其他" open } ask 原因 open "原因？" when 推荐 <= 6 }
`).questionnaire;

/** Elements of a QSF by the tag of their question. */
function qsfQuestions(text: string): Map<string, Record<string, unknown>> {
  const { SurveyElements } = JSON.parse(text) as { SurveyElements: { Element: string; Payload: Record<string, unknown> }[] };
  return new Map(SurveyElements.filter(({ Element }) => Element === 'SQ').map(({ Payload }) => [String(Payload.DataExportTag), Payload]));
}

function formbricksElements(text: string): Map<string, Record<string, unknown>> {
  const { blocks } = JSON.parse(text) as { blocks: { elements: Record<string, unknown>[] }[] };
  return new Map(blocks.flatMap(({ elements }) => elements.map((element) => [String(element.id), element] as const)));
}

describe('the checks of formats', () => {
  it('find what is wrong', () => {
    const tsv = toLimeSurvey(questionnaire);
    expect(limeSurveyFaults(tsv)).toEqual([]);
    expect(limeSurveyFaults(tsv.replace(/\tRecommend\t/g, '\tRe_commend\t'))).toContain('question code Re_commend');
    expect(limeSurveyFaults(tsv.replace(/\tRecommend\t/g, '\tEffort\t'))).toContain('question code twice: Effort');
    expect(limeSurveyFaults(tsv.replace('\tRecommend\t1\t', '\tRecommend\t0\t'))).not.toEqual([]);
    const qsf = toQsf(questionnaire);
    expect(qsfFaults(qsf)).toEqual([]);
    expect(qsfFaults(qsf.replace('"QuestionID": "QID2"', '"QuestionID": "QID99"'))).not.toEqual([]);
    expect(qsfFaults(qsf.replace('"Element": "QC"', '"Element": "QQ"'))).not.toEqual([]);
    const forms = toFormbricks(questionnaire);
    expect(formbricksFaults(forms)).toEqual([]);
    expect(formbricksFaults(forms.replace('"Recommend"', '"Re commend"'))).toContain('id Re commend');
    expect(formbricksFaults(forms.replace(/"range": 7/, '"range": 8'))).not.toEqual([]);
    const sss = toTripleS(questionnaire);
    expect(tripleSFaults(sss)).toEqual([]);
    expect(tripleSFaults(sss.replace('</label>', ''))).not.toEqual([]);
  });

  it('hold of a Qualtrics file as those of others are', () => {
    // The skeleton that the facts describe, with one question.
    const element = (Element: string, PrimaryAttribute: string, SecondaryAttribute: string | null, Payload: unknown) => ({
      SurveyID: 'SV_1',
      Element,
      PrimaryAttribute,
      SecondaryAttribute,
      TertiaryAttribute: null,
      Payload,
    });
    const skeleton = {
      SurveyEntry: { SurveyID: 'SV_1', SurveyName: 'x' },
      SurveyElements: [
        element('FL', 'Survey Flow', null, { Flow: [{ ID: 'BL_1', Type: 'Block', FlowID: 'FL_2' }], FlowID: 'FL_1', Type: 'Root' }),
        ...['SO', 'SCO', 'PROJ', 'STAT', 'RS'].map((kind) => element(kind, kind, null, null)),
        element('QC', 'Survey Question Count', '1', null),
        element('BL', 'Survey Blocks', null, [
          { Type: 'Default', ID: 'BL_1', BlockElements: [{ Type: 'Question', QuestionID: 'QID1' }] },
          { Type: 'Trash', ID: 'BL_2', BlockElements: [] },
        ]),
        element('SQ', 'QID1', 'Q1', {
          QuestionText: 'How likely?',
          DataExportTag: 'Q1',
          QuestionType: 'MC',
          Selector: 'NPS',
          Choices: [{ Display: '0' }, { Display: '1' }],
          ChoiceOrder: ['0', '1'],
          Validation: { Settings: { ForceResponse: 'OFF' } },
          Language: [],
          QuestionID: 'QID1',
        }),
      ],
    };
    expect(qsfFaults(JSON.stringify(skeleton))).toEqual([]);
  });
});

describe('LimeSurvey', () => {
  const rows = readTsv(toLimeSurvey(questionnaire));
  const row = (name: string, language = 'en', kind = 'Q') =>
    rows.find((one) => one.name === name && one.language === language && one.class === kind);
  it('says every question in every language under one code', () => {
    expect(row('Recommend')).toMatchObject({ 'type/scale': 'L', mandatory: 'Y', relevance: '1' });
    expect(row('Recommend', 'zh-Hans')?.text).toContain('推荐');
    expect(row('Street')).toMatchObject({ 'type/scale': 'F', mandatory: 'N' });
    expect(row('near', 'en', 'SQ')?.text).toBe('A shop close by');
    expect(row('reason')).toMatchObject({ 'type/scale': 'M' });
    expect(row('persona')).toMatchObject({ hidden: '1', 'type/scale': 'S' });
    expect(row('survey')?.default).toBe('AfterVisit');
  });
  it('asks where the program asks', () => {
    expect(row('why')?.relevance).toBe('Recommend.NAOK <= 6');
    expect(row('news', 'en', 'SQ')?.relevance).toBe('persona.NAOK == "Local"');
    expect(row('cheaper')?.relevance).toBe('reason_price.NAOK == "Y"');
    expect(row('slow')?.relevance).toBe('Waiting.NAOK > 5');
  });
  it('counts the steps of a scale whose values are no codes, and compares steps', () => {
    const half = made(`program P { languages en } kpi Mood "Mood" mean { scale -1 to 1 } kpi R "R" nps
survey S "s" { ask Mood ask R ask why open "Why?" when Mood < 0 ask how open "How?" when Mood = 0.5 }`).questionnaire;
    const steps = half.pages.flatMap(({ items }) => items).find(({ name }) => name === 'Mood');
    expect(steps?.form === 'rating' && steps.scale.values[0]).toBe(-1);
    const lines = readTsv(toLimeSurvey(half));
    expect(lines.filter(({ class: kind }) => kind === 'A')[0]).toMatchObject({ name: '1', text: '&#45;1 (Very poor)' });
    const middle = namesIn(half, 'limesurvey').codes.get('Mood') ?? [];
    expect(middle[0]).toBe('1');
    expect(lines.find(({ name }) => name === 'why')?.relevance).toMatch(/^Mood\.NAOK < [\d.]+$/);
  });
});

describe('Qualtrics', () => {
  const questions = qsfQuestions(toQsf(questionnaire));
  it('has an NPS of its own, a matrix, options with a box', () => {
    expect(questions.get('Recommend')).toMatchObject({
      QuestionType: 'MC',
      Selector: 'NPS',
      Validation: { Settings: { ForceResponse: 'ON' } },
    });
    expect(Object.keys((questions.get('Recommend')?.Choices ?? {}) as object)).toHaveLength(11);
    expect(questions.get('Street')).toMatchObject({
      QuestionType: 'Matrix',
      Choices: { 1: { Display: '走几步就有店' } },
      Language: { EN: { Choices: { 1: { Display: 'A shop close by' } } } },
    });
    expect(questions.get('AfterVisit_reason')).toMatchObject({ Selector: 'MAVR', Choices: { 3: { Display: '其他', TextEntry: 'true' } } });
  });
});

describe('Formbricks', () => {
  const elements = formbricksElements(toFormbricks(questionnaire));
  it('has ratings where their steps allow, lists elsewhere', () => {
    expect(elements.get('Recommend')).toMatchObject({
      type: 'nps',
      required: true,
      lowerLabel: { default: '完全不可能', en: 'Not at all likely' },
    });
    expect(elements.get('Easy')).toMatchObject({ type: 'rating', range: 7 });
    expect(elements.get('Satisfied')).toMatchObject({ type: 'multipleChoiceSingle' });
    expect(elements.get('Street')).toMatchObject({ type: 'matrix' });
    expect(elements.get('AfterVisit-reason')).toMatchObject({
      type: 'multipleChoiceMulti',
      choices: [{ id: 'range' }, { id: 'price' }, { id: 'other', label: { default: '其他' } }],
    });
  });
});

describe('Triple-S', () => {
  it('has a variable for every column, with codes and languages', () => {
    const xml = toTripleS(questionnaire);
    expect(xml).toContain('<name>Street.near</name>');
    expect(xml).toContain('<range from="0" to="10"/>');
    expect(xml).toContain('<value code="10">非常可能<text xml:lang="en">Extremely likely</text></value>');
    expect(xml.match(/<variable /g)).toHaveLength(codebookOf(questionnaire).columns.length);
  });
});

describe('on paper', () => {
  it('is Markdown in each language, with conditions in words', () => {
    const page = toPrintable(questionnaire);
    expect(page).toContain('# 离店回访');
    expect(page).toContain('# After the visit');
    expect(page).toContain('*Only where the answer to question 1 is 6 or less*');
    expect(page).toContain('第1题的回答不高于 6');
    expect(page).toContain('“The prices” is chosen in question');
    expect(page).toContain('☐ The range');
    expect(page).toContain('仅限街坊');
  });
  it('is text to paste, a question for each row', () => {
    const text = toPasted(chinese);
    expect(text).toContain('离店回访\n\n1. 您有多大可能把我们推荐给朋友或同事？[单选题]\n0（完全不可能）\n1\n');
    expect(text).toContain('2. 就“收银台”来说，以下各点我们做得怎么样？ 付款快[单选题]');
    expect(text).toContain('4. 为什么？[多选题]\n货全\n价格\n其他____');
    expect(text).toContain('5. 原因？[填空题]');
    expect(toPasted(made('program P survey S "s" { ask a open "[多选题] 2. x" }').questionnaire)).toContain('1. ［多选题] 2. x[填空题]');
  });
});

describe('names', () => {
  it('are the program’s where they may be, and Q1, Q2 … of Chinese ones', () => {
    const names = namesIn(chinese, 'limesurvey');
    expect([...names.items.values()].slice(-5)).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'Q5']);
    expect(names.columns.get('收银台.快')).toEqual(['Q2[SQ1]']);
    expect(names.columns.get('离店回访.理由')).toEqual(['Q3[SQ1]', 'Q3[SQ2]', 'Q3[SQ3]']);
    expect(namesIn(questionnaire, 'limesurvey').columns.get('AfterVisit.reason')).toEqual([
      'reason[range]',
      'reason[price]',
      'reason[other2]',
    ]);
    expect(namesIn(questionnaire, 'qsf').columns.get('AfterVisit.reason.other')).toEqual(['AfterVisit_reason_3_TEXT']);
    expect(namesIn(questionnaire, 'surveyjs').columns.get('Street.near')).toEqual(['Street.near']);
  });
  it('travel in the codebook', () => {
    const reason = codebookOf(questionnaire).columns.find(({ name }) => name === 'AfterVisit.reason');
    expect(reason?.systems.qsf).toEqual({
      columns: ['AfterVisit_reason_1', 'AfterVisit_reason_2', 'AfterVisit_reason_3'],
      codes: ['1', '2', '3'],
    });
    expect(reason?.systems.surveyjs).toEqual({ columns: ['AfterVisit.reason'], codes: [] });
  });
});

describe('what a form cannot express', () => {
  const said = (one: Made, target: (typeof surveyTargets)[number]): string[] =>
    limitsOf(one.questionnaire, target, { file: 'a.cx', offset: 0, end: 1, line: 1, column: 1, endLine: 1, endColumn: 2 } as never).map(
      (remark) => remarkText(remark, 'en'),
    );
  it('is told, and nothing where it can', () => {
    const plain = made('program P { languages en } kpi R "R" nps survey S "s" { ask R ask why open "Why?" }');
    for (const target of surveyTargets) {
      expect(
        said(plain, target).filter((text) => !/rules of its own for names|must be answered|comes with the invitation/.test(text)),
      ).toEqual([]);
    }
    const all = made(shop);
    expect(said(all, 'qsf').join('\n')).not.toContain('does not say of whom');
    expect(said(all, 'formbricks').join('\n')).toContain('The file for Formbricks does not say of whom Street.news is asked');
    expect(said(all, 'text').join('\n')).toContain('AfterVisit.why, Street.news, AfterVisit.cheaper, AfterVisit.slow are asked');
    expect(said(all, 'formbricks').join('\n')).toContain('Satisfied, Index, Checkout.fast are a choice of one there');
    expect(said(all, 'limesurvey')).toHaveLength(1);
    expect(said(all, 'text').join('\n')).toContain('问卷星 or 腾讯问卷 takes no matrix from pasted text: Street is asked row by row.');
    expect(said(made('program P { languages zh-Hans, zh-SG } survey S "s" { ask a open "b" }'), 'qsf')).toContain(
      'Qualtrics knows `zh-Hans, zh-SG` as one language; the words of the first are in its file.',
    );
    expect(clausesRemark('qsf', clausesWithout(all.questionnaire, 'qsf'), 'zh')).toContain('Qualtrics 里没有地方写');
    expect(clausesWithout(all.questionnaire, 'codebook')).toEqual([]);
  });
});

describe('words of anybody', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '=1+1',
      '+1',
      '@x',
      '-2',
      '{persona}',
      `${'$'}{q://QID1}`,
      '<b>x</b>',
      'a\tb',
      'a\nb',
      '"quoted"',
      "it's",
      '#recall:x#',
      '[单选题]',
      '&amp;',
      '1. x',
      ']]>',
      '\u202Ex',
    ),
    fc.string({ minLength: 1, maxLength: 12 }),
  );
  const quoted = (words: string): string =>
    JSON.stringify(words)
      .replace(/\\u[0-9a-f]{4}/g, '')
      .replace(/\\[tnrfb]/g, ' ');
  it('stay whole and harmless in every form', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const source = `program P ${quoted(a)} { languages en, zh-Hans }
touchpoint T ${quoted(b)} { expect x ${quoted(c)} expected 7 weight 7 expect y ${quoted(a)} expected 7 weight 7 }
kpi R ${quoted(b)} nps
survey S ${quoted(a)} { ask R ask T ask q choose many ${quoted(c)} { first ${quoted(a)} second ${quoted(b)} open } ask w open ${quoted(b)} when q = first }`;
        let program: ReturnType<typeof programOf>;
        try {
          program = programOf(source);
        } catch {
          return;
        }
        for (const one of questionnairesOf(program)) {
          expect(limeSurveyFaults(toLimeSurvey(one.questionnaire))).toEqual([]);
          expect(qsfFaults(toQsf(one.questionnaire))).toEqual([]);
          expect(formbricksFaults(toFormbricks(one.questionnaire))).toEqual([]);
          expect(tripleSFaults(toTripleS(one.questionnaire))).toEqual([]);
          for (const target of textTargets) expect(surveyText(one.questionnaire, target, 'zh').length).toBeGreaterThan(10);
          for (const line of toLimeSurvey(one.questionnaire)
            .split('\n')
            .flatMap((one_) => one_.split('\t')))
            expect(line).not.toMatch(/^[=+@]/);
          for (const system of systems) {
            const given = [...namesIn(one.questionnaire, system).columns.values()].flat();
            if (system !== 'formbricks') expect(new Set(given).size).toBe(given.length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
