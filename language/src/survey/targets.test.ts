import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formbricksFaults, limeSurveyFaults, qsfExpressions, qsfFaults, readTsv, tripleSFaults } from './checkers.sample.ts';
import { codebookOf } from './codebook.ts';
import { surveyTargets, textTargets } from './file-names.ts';
import { surveyText } from './files.ts';
import { toFormbricks } from './formbricks.ts';
import { toLimeSurvey } from './limesurvey.ts';
import { clausesWithout, limitsOf } from './limits.ts';
import { type Made, questionnairesOf } from './make.ts';
import { namesIn, systems } from './names.ts';
import { toPasted, toPrintable } from './printable.ts';
import { asking, made, programOf, shop } from './programs.sample.ts';
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

  // Small files after what is known of each form, not after what is written here.
  it('hold of a LimeSurvey structure as those of others are', () => {
    const line = (...cells: string[]): string => cells.join('\t');
    const structure = [
      line(
        'class',
        'type/scale',
        'name',
        'relevance',
        'text',
        'help',
        'language',
        'mandatory',
        'other',
        'random_order',
        'exclude_all_others',
      ),
      line('S', '', 'language', '', 'en', '', '', '', '', '', ''),
      line('SL', '', 'surveyls_title', '', 'A survey', '', 'en', '', '', '', ''),
      line('G', 'G0', 'First', '1', '', '', 'en', '', '', '', ''),
      line('Q', 'L', 'gender', '1', 'Which?', '', 'en', 'Y', 'N', '', ''),
      line('A', '0', 'F', '', 'Female', '', 'en', '', '', '', ''),
      line('A', '0', 'M', '', 'Male', '', 'en', '', '', '', ''),
      line('Q', 'M', 'uses', '"gender.NAOK == ""F"""', 'What? {gender.shown}', '', 'en', 'N', 'N', '1', 'none'),
      line('SQ', '', 'phone', '1', 'A phone', '', 'en', '', '', '', ''),
      line('SQ', '', 'none', '1', 'Nothing', '', 'en', '', '', '', ''),
      line('Q', 'X', 'bye', '"uses_none.NAOK == ""Y"""', 'Thank you', '', 'en', 'N', 'N', '', ''),
      '',
    ].join('\n');
    expect(limeSurveyFaults(structure)).toEqual([]);
    expect(limeSurveyFaults(structure.replace('uses_none.NAOK', 'uses_never.NAOK'))).toEqual(['bye asks for uses_never']);
    expect(limeSurveyFaults(structure.replace('gender.shown', 'genre.shown'))).toContain('the text of uses asks for genre');
    expect(limeSurveyFaults(structure.replace('\t1\tnone', '\t1\tother'))).toEqual(['uses is excluded by other']);
    expect(limeSurveyFaults(structure.replace('\tF\t\tFemale', '\tFemale\t\tFemale'))).toEqual(['answer code Female']);
    expect(limeSurveyFaults(structure.replace('\tgender\t1', '\tgen_der\t1'))).toContain('question code gen_der');
    expect(limeSurveyFaults(structure.replace('\tgender\t1', '\ttoken\t1'))).toContain('question code token');
  });

  it('hold of a Formbricks survey as those of others are', () => {
    const id = (name: string): string => `c${name}`.padEnd(24, '0');
    const equal = (name: string, type: string, of: string, value: string) => ({
      id: id(name),
      leftOperand: { type, value: of },
      operator: 'equals',
      rightOperand: { type: 'static', value },
    });
    const above = {
      id: id('d1'),
      leftOperand: { type: 'element', value: 'score' },
      operator: 'isGreaterThan',
      rightOperand: { type: 'static', value: 8 },
    };
    const survey = {
      name: 'Rules',
      hiddenFields: { enabled: true, fieldIds: ['plan'] },
      blocks: [
        {
          id: id('b1'),
          name: 'Scales',
          elements: [
            { id: 'score', type: 'nps', headline: { default: 'How likely?' }, required: true, lowerLabel: { default: 'Not' } },
            {
              id: 'kind',
              type: 'multipleChoiceSingle',
              headline: { default: 'Which?' },
              required: false,
              choices: [
                { id: 'opt1', label: { default: 'One' } },
                { id: 'other', label: { default: 'Other' } },
              ],
              shuffleOption: 'exceptLast',
            },
          ],
          logic: [
            {
              id: id('l1'),
              conditions: {
                id: id('g1'),
                connector: 'and',
                conditions: [above, equal('d2', 'element', 'kind', 'opt1'), equal('d3', 'hiddenField', 'plan', 'hidden value')],
              },
              actions: [{ id: id('a1'), objective: 'jumpToBlock', target: id('e1') }],
            },
          ],
          logicFallback: id('b2'),
        },
        {
          id: id('b2'),
          name: 'Why',
          elements: [
            { id: 'why', type: 'openText', headline: { default: 'Why #recall:score/fallback:...#?' }, required: false, inputType: 'text' },
          ],
        },
      ],
      endings: [{ id: id('e1'), type: 'endScreen', headline: { default: 'Thank you' } }],
    };
    const text = JSON.stringify(survey);
    expect(formbricksFaults(text)).toEqual([]);
    expect(formbricksFaults(text.replace('"isGreaterThan"', '"includesOneOf"'))).toContain('Scales: includesOneOf of nps');
    expect(formbricksFaults(text.replace('"value":"opt1"', '"value":"opt9"'))).toEqual(['Scales depends on kind = opt9']);
    expect(formbricksFaults(text.replace('"value":"plan"', '"value":"plain"'))).toContain('Scales depends on hiddenField plain');
    expect(formbricksFaults(text.replace(`"target":"${id('e1')}"`, `"target":"${id('b1')}"`))).toEqual([`Scales leads to ${id('b1')}`]);
    expect(formbricksFaults(text.replace('#recall:score/', '#recall:why/'))).toEqual(['why recalls why']);
    expect(formbricksFaults(text.replace('"exceptLast"', '"some"'))).toEqual(['order of kind']);
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
    const selected = (question: string, choice: number): Record<string, unknown> => ({
      LogicType: 'Question',
      QuestionID: question,
      QuestionIsInLoop: 'no',
      ChoiceLocator: `q://${question}/SelectableChoice/${choice}`,
      Operator: 'Selected',
      QuestionIDFromLocator: question,
      LeftOperand: `q://${question}/SelectableChoice/${choice}`,
      Type: 'Expression',
    });
    const logic = (...expressions: Record<string, unknown>[]): Record<string, unknown> => ({
      0: { ...Object.fromEntries(expressions.map((one, at) => [at, one])), Type: 'If' },
      Type: 'BooleanExpression',
    });
    const team = {
      LogicType: 'EmbeddedField',
      LeftOperand: 'Team',
      Operator: 'EqualTo',
      RightOperand: '1',
      Type: 'Expression',
      Conjuction: 'Or',
    };
    const skeleton = {
      SurveyEntry: { SurveyID: 'SV_1', SurveyName: 'x' },
      SurveyElements: [
        element('FL', 'Survey Flow', null, {
          Flow: [
            { Type: 'EmbeddedData', FlowID: 'FL_3', EmbeddedData: [{ Description: 'Team', Type: 'Recipient', Field: 'Team' }] },
            { ID: 'BL_1', Type: 'Block', FlowID: 'FL_2' },
            {
              Type: 'Branch',
              FlowID: 'FL_4',
              Description: 'New Branch',
              BranchLogic: logic(selected('QID1', 1)),
              Flow: [{ Type: 'EndSurvey', FlowID: 'FL_5', EndingType: 'Advanced', Options: { Advanced: 'true', IgnoreResponse: 'Yes' } }],
            },
          ],
          FlowID: 'FL_1',
          Type: 'Root',
        }),
        ...['SO', 'SCO', 'PROJ', 'STAT', 'RS'].map((kind) => element(kind, kind, null, null)),
        element('QC', 'Survey Question Count', '2', null),
        element('BL', 'Survey Blocks', null, [
          {
            Type: 'Default',
            ID: 'BL_1',
            BlockElements: [{ Type: 'Question', QuestionID: 'QID1' }, { Type: 'Page Break' }, { Type: 'Question', QuestionID: 'QID5' }],
          },
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
        element('SQ', 'QID5', 'Q5', {
          QuestionText: `Please explain ${'$'}{q://QID1/ChoiceGroup/SelectedChoices}, ${'$'}{e://Field/Team}`,
          DataExportTag: 'Q5',
          QuestionType: 'TE',
          Selector: 'SL',
          Validation: { Settings: { ForceResponse: 'OFF', Type: 'None' } },
          Language: [],
          DisplayLogic: { ...logic(selected('QID1', 0), team), inPage: false },
          QuestionID: 'QID5',
        }),
      ],
    };
    const text = JSON.stringify(skeleton);
    expect(qsfFaults(text)).toEqual([]);
    expect(qsfFaults(text.replaceAll('SelectableChoice/0', 'SelectableChoice/7'))).toEqual(['QID5 depends on q://QID1/SelectableChoice/7']);
    expect(qsfFaults(text.replace('"Conjuction":"Or"', '"Conjunction":"Or"'))).toEqual(['how QID5 is joined']);
    expect(qsfFaults(text.replace('"LeftOperand":"Team"', '"LeftOperand":"Crew"'))).toEqual(['QID5 depends on the field Crew']);
    expect(qsfFaults(text.replace('Field/Team', 'Field/Crew'))).toEqual(['QID5 shows Crew']);
    expect(qsfFaults(text.replace('FL_5', 'FL_4'))).toEqual(['flow id twice: FL_4']);
  });
});

describe('a survey that asks in every way', () => {
  const { questionnaire: every } = made(asking);
  const tsv = readTsv(toLimeSurvey(every));
  const row = (name: string, language = 'zh-Hans', kind = 'Q') =>
    tsv.find((one) => one.name === name && one.language === language && one.class === kind);
  const qsf = qsfQuestions(toQsf(every));
  type Forms = {
    blocks: { id: string; name: string; elements: { id: string }[]; logic?: { actions: { target: string }[] }[] }[];
    endings: { id: string; headline: Record<string, string> }[];
  };
  const forms = JSON.parse(toFormbricks(every)) as Forms;
  const operands = (logic: unknown) =>
    qsfExpressions(logic as Record<string, unknown>).map(({ LeftOperand, Conjuction }) => [LeftOperand, Conjuction]);

  it('is nothing that is known to be wrong', () => {
    expect(limeSurveyFaults(toLimeSurvey(every))).toEqual([]);
    expect(qsfFaults(toQsf(every))).toEqual([]);
    expect(formbricksFaults(toFormbricks(every))).toEqual([]);
    expect(tripleSFaults(toTripleS(every))).toEqual([]);
  });

  it('ends in LimeSurvey for who does not agree or is not wanted', () => {
    const groups = tsv.filter((one) => one.class === 'G' && one.language === 'en').map((one) => [one.name, one.relevance]);
    const passed = 'consent.NAOK == "1" and persona.NAOK != "out"';
    expect(groups).toEqual([
      ['1', '1'],
      ['2', 'consent.NAOK == "1"'],
      ['Your visit', passed],
      ['4', passed],
      ['After the visit', '(consent.NAOK == "0") or (consent.NAOK == "1" and persona.NAOK == "out")'],
    ]);
    expect([row('End1')?.relevance, row('End2')?.relevance]).toEqual([
      'consent.NAOK == "0"',
      'consent.NAOK == "1" and persona.NAOK == "out"',
    ]);
    expect(row('End1', 'en')?.text).toBe('Thank you for your time. We have kept none of your answers.');
  });

  it('shuffles, excludes, shows answers and hides rows in LimeSurvey', () => {
    expect(row('Street')).toMatchObject({ random_order: '1', subquestion_order: 'random', mandatory: 'Y' });
    expect(row('reason')).toMatchObject({ random_order: '1', exclude_all_others: 'none' });
    expect(row('news', 'en', 'SQ')?.relevance).toBe('persona.NAOK == "Local"');
    expect(row('why', 'en')?.text).toBe('Why {Recommend.shown} for {Dealer.NAOK}, &#123;why&#125;?');
    expect(row('last', 'en')?.text).toBe(
      'About {list(reason_range.shown, reason_price.shown, reason_other2.shown, reason_none.shown)} and &#123;later&#125;',
    );
    expect(row('Streetnearpresent', 'en')?.['type/scale']).toBe('L');
  });

  it('ends, shuffles, excludes and shows answers in Qualtrics', () => {
    const { SurveyElements } = JSON.parse(toQsf(every)) as {
      SurveyElements: { Element: string; Payload: { Flow?: Record<string, unknown>[] } }[];
    };
    const flow = SurveyElements.find(({ Element }) => Element === 'FL')?.Payload.Flow ?? [];
    expect(flow.map(({ Type }) => Type)).toEqual(['EmbeddedData', 'Block', 'Branch', 'Standard', 'Branch', 'Standard', 'Standard']);
    const ends = flow
      .flatMap(({ Flow = [] }) => Flow as { Type: string; Options?: Record<string, string> }[])
      .filter(({ Type }) => Type === 'EndSurvey');
    expect(ends.map(({ Options }) => Options?.IgnoreResponse)).toEqual(['Yes', undefined]);
    expect(qsf.get('Visit_reason')).toMatchObject({
      Choices: { 4: { ExclusiveAnswer: true } },
      Randomization: {
        Type: 'Advanced',
        Advanced: { FixedOrder: ['{~Randomized~}', '{~Randomized~}', '3', '4'], RandomizeAll: ['1', '2'] },
      },
    });
    expect(qsf.get('Street')).toMatchObject({ Randomization: { Type: 'All' } });
    const rows = qsf.get('Street')?.Choices as Record<string, { DisplayLogic?: unknown }> | undefined;
    expect(operands(rows?.[3]?.DisplayLogic)).toEqual([['q://QID2/SelectableChoice/2', undefined]]);
    expect(qsf.get('Visit_why')).toMatchObject({
      Language: { EN: { QuestionText: `Why ${'$'}{q://QID3/ChoiceGroup/SelectedChoices} for ${'$'}{e://Field/Dealer}, {why}?` } },
    });
    expect([...qsf.values()].find(({ QuestionText }) => QuestionText === '<b>您的到访</b>')).toMatchObject({ QuestionType: 'DB' });
  });

  it('ends and shows answers in Formbricks', () => {
    expect(forms.endings.map(({ headline }) => headline.en)).toEqual([
      'Thank you. Your answers help us do better.',
      'Thank you for your time. We have kept none of your answers.',
      'Thank you for your time. This time our questions are for a different group of people.',
    ]);
    const targets = forms.blocks.flatMap(({ logic }) => logic ?? []).flatMap(({ actions }) => actions.map(({ target }) => target));
    expect(targets).toEqual([forms.endings[1]?.id, forms.endings[2]?.id]);
    expect(formbricksElements(JSON.stringify(forms)).get('Visit-why')?.headline).toMatchObject({
      en: 'Why #recall:Recommend/fallback:...# for #recall:Dealer/fallback:...#, {why}?',
    });
  });

  it('asks under conditions in Qualtrics and Formbricks', () => {
    const shopQsf = qsfQuestions(toQsf(questionnaire));
    const logicOf = (tag: string) => shopQsf.get(tag)?.DisplayLogic;
    expect(operands(logicOf('AfterVisit_why'))).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((n) => [`q://QID1/SelectableChoice/${n}`, n === 0 ? undefined : 'Or']),
    );
    expect(operands(logicOf('AfterVisit_cheaper'))).toEqual([[expect.stringMatching(/^q:\/\/QID\d+\/SelectableChoice\/2$/), undefined]]);
    expect(qsfExpressions(logicOf('AfterVisit_slow') as Record<string, unknown>)[0]).toMatchObject({
      Operator: 'GreaterThan',
      RightOperand: '5',
    });
    const { blocks } = JSON.parse(toFormbricks(questionnaire)) as Forms;
    const why = blocks.findIndex(({ elements }) => elements.some(({ id }) => id === 'AfterVisit-why'));
    expect(blocks[why]?.elements).toHaveLength(1);
    const sixOrLess = { leftOperand: { value: 'Recommend' }, operator: 'isLessThanOrEqual', rightOperand: { value: 6 } };
    expect(blocks[why - 1]).toMatchObject({
      logic: [{ conditions: { conditions: [sixOrLess] }, actions: [{ target: blocks[why]?.id }] }],
      logicFallback: blocks[why + 1]?.id,
    });
  });

  it('asks what is for a persona whom the screening does not offer of nobody', () => {
    const narrow = made(asking.replace('Visitor "我来旅游" en "I am travelling"  Local  out', 'Visitor out')).questionnaire;
    expect(limeSurveyFaults(toLimeSurvey(narrow))).toEqual([]);
    expect(qsfFaults(toQsf(narrow))).toEqual([]);
    expect(formbricksFaults(toFormbricks(narrow))).toEqual([]);
  });

  it('asks of some personas under a condition, both of which must hold', () => {
    const both = made(`program P { languages en }
persona A "A" { share 60% } persona B "B" { share 30% } persona C "C" { share 10% }
touchpoint T "T" { for A, B { expect x "X" expected 7 weight 7 } }
kpi R "R" nps
survey S "s" { for A, B, C ask R ask T.x when R >= 9 ask never open "Never?" when R < 0 }`).questionnaire;
    expect(qsfFaults(toQsf(both))).toEqual([]);
    const asked = qsfQuestions(toQsf(both));
    expect(operands(asked.get('T_x')?.DisplayLogic)).toEqual([
      ['q://QID1/SelectableChoice/9', undefined],
      ['q://QID1/SelectableChoice/10', 'Or'],
      ['persona', 'And'],
      ['persona', 'Or'],
    ]);
    const never = qsfExpressions(asked.get('S_never')?.DisplayLogic as Record<string, unknown>);
    expect(never.map(({ Operator }) => Operator)).toEqual(['Selected', 'NotSelected']);
    expect(formbricksFaults(toFormbricks(both))).toEqual([]);
    expect(readTsv(toLimeSurvey(both)).find(({ name }) => name === 'Tx')?.relevance).toBe(
      'R.NAOK >= 9 and (persona.NAOK == "A" or persona.NAOK == "B")',
    );
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
  it('instructs in the language of its questions, where cx writes none in that of the section', () => {
    const page = toPrintable(
      made(`program P "店" { languages zh-Hans, en, ja }
kpi N "推荐" en "Recommendation" nps
survey S "回访" en "Visit" { ask N  ask why choose "原因" en "Reasons" { a "货" en "Goods" b "价" en "Price" } when N <= 6 }`)
        .questionnaire,
    );
    const [simplified, english, japanese] = page.split('\n---\n').map((part) => part.trim());
    expect(japanese).toBe(simplified);
    expect(japanese).toContain('○ 0（完全不可能）');
    expect(japanese).toContain('*单选 · 仅在以下情况回答：第1题的回答不高于 6*');
    expect(english).toContain('*one answer · Only where the answer to question 1 is 6 or less*');
  });
  it('says what is known of a respondent by its label', () => {
    const page = toPrintable(
      made(`program P "P" zh-Hans "店" { languages en, zh-Hans }
channel Web "The portal" zh-Hans "网站" web
channel Mail "Letters" zh-Hans "信件" mail
survey S "s" { via Web, Mail  ask a open "Easy to find?" zh-Hans "好找吗？" when channel = Web }`).questionnaire,
    );
    expect(page).toContain('Only where Channel is The portal');
    expect(page).toContain('仅在以下情况回答：渠道是 网站');
  });
  it('is text to paste, a question for each row', () => {
    const text = toPasted(chinese);
    expect(text).toContain('离店回访\n\n1. 您有多大可能把我们推荐给朋友或同事？[单选题]\n0（完全不可能）\n1\n');
    expect(text).toContain('2. 就“收银台”来说，“付款快”这一点我们做得怎么样？[单选题]');
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
    // Rated and asked as a pair, it is named once.
    const twice = `program P { languages en } persona A persona B touchpoint T { expect x "x" for B { expect y "y" } } survey S "s" { for A, B ask T ask T kano }`;
    expect(said(made(twice), 'text').join('\n')).toContain('does not say of whom T.y is asked');
    expect(said(all, 'text').join('\n')).toContain('AfterVisit.why, Street.news, AfterVisit.cheaper, AfterVisit.slow are asked');
    expect(said(all, 'formbricks').join('\n')).toContain('from 1 only: Index, Checkout.fast are a choice of one there');
    expect(said(all, 'formbricks').join('\n')).toContain('Satisfied has words for each step, and is a choice of one there');
    expect(said(all, 'limesurvey')).toHaveLength(1);
    expect(said(all, 'text').join('\n')).toContain('问卷星 or 腾讯问卷 takes no matrix from pasted text: Street is asked row by row.');
    expect(said(made('program P { languages zh-Hans, zh-SG } survey S "s" { ask a open "b" }'), 'qsf')).toContain(
      'Qualtrics knows `zh-Hans, zh-SG` as one language; the words of the first are in its file.',
    );
    expect(clausesRemark('qsf', clausesWithout(all.questionnaire, 'qsf'), 'zh')).toContain('Qualtrics 里没有地方写');
    expect(clausesWithout(all.questionnaire, 'codebook')).toEqual([]);
  });

  it('is told of every way of asking, in both languages', () => {
    const every = made(asking);
    const messages = (target: (typeof surveyTargets)[number]): string[] =>
      limitsOf(every.questionnaire, target, {} as never).map(({ message }) => message);
    expect(messages('limesurvey')).toEqual(['otherNames', 'pinnedMoves', 'refusalKept']);
    expect(messages('qsf')).toEqual(['otherNames']);
    expect(messages('formbricks')).toEqual(['otherNames', 'conditionsByHand', 'asOptions', 'aloneByHand', 'titlesUnseen', 'refusalKept']);
    expect(messages('docx')).toEqual(['oneOrder', 'fieldsByHand']);
    expect(messages('markdown')).toEqual(messages('docx'));
    expect(messages('text')).toEqual([
      'rowsApart',
      'conditionsByHand',
      'requiredByHand',
      'endsByHand',
      'oneOrder',
      'aloneByHand',
      'pipesByHand',
      'titlesUnseen',
      'fieldsByHand',
    ]);
    for (const target of surveyTargets)
      for (const remark of limitsOf(every.questionnaire, target, {} as never))
        expect(remarkText(remark, 'zh')).toMatch(/^[^{}]*\p{Script=Han}[^{}]*$/u);
    const two = made(asking.replace('range "货全" en "Range"', 'range "货全" en "Range" alone')).questionnaire;
    expect(limitsOf(two, 'formbricks', {} as never).map(({ message }) => message)).toContain('pinnedMoves');
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
