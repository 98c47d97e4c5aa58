import fc from 'fast-check';
import { Model } from 'survey-core';
import 'survey-core/i18n';
import { type ILintFinding, lintSurvey } from 'survey-core/linter';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { questionnairesOf } from './make.ts';
import { asking, made, shop } from './programs.sample.ts';
import { clausesLeftOut, localeOf, surveyJs, surveyJsRemarks, toSurveyJs } from './surveyjs.ts';

const visit = made(shop).questionnaire;
const definition = surveyJs(visit);

/** What SurveyJS itself has to say, notes on unknown element types included. */
function faults(json: object): string[] {
  const model = new Model(json);
  return [
    ...lintSurvey(json).findings.map((one: ILintFinding) => `${one.severity} ${one.ruleId} ${one.path}: ${one.message}`),
    ...(model.jsonErrors ?? []).map((error) => error.message),
  ];
}

function model(json: object = definition): Model {
  return new Model(json);
}

function shown(survey: Model): string[] {
  return survey
    .getAllQuestions()
    .filter((question) => question.isVisible && question.isParentVisible)
    .map((question) => question.name);
}

function element(name: string): Record<string, unknown> {
  const all = (definition.pages as { elements: Record<string, unknown>[] }[]).flatMap(({ elements }) => elements);
  const found = all.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no element ${name}`);
  return found;
}

describe('SurveyJS', () => {
  it('has nothing to say', () => {
    expect(faults(definition)).toEqual([]);
    expect(faults(surveyJs(made(shop, 'en').questionnaire))).toEqual([]);
  });
  it('would have: the gate finds an unknown type, a dangling name and a wrong property', () => {
    const broken = {
      elements: [
        { type: 'matrx', name: 'a' },
        { type: 'comment', name: 'b', visibleIf: '{c} = 1', rowz: 2 },
      ],
    };
    const said = faults(broken).join('\n');
    expect(said).toMatch(/element\/unknown-type/);
    expect(said).toMatch(/reference\/unknown/);
    expect(said).toMatch(/property\/unknown/);
  });
  it('is the same bytes every time, and ends with a line break', () => {
    expect(toSurveyJs(made(shop).questionnaire)).toBe(toSurveyJs(visit));
    expect(toSurveyJs(visit).endsWith('}\n')).toBe(true);
    expect(JSON.parse(toSurveyJs(visit))).toEqual(definition);
  });
  it('has a kind of question for each', () => {
    const types = Object.fromEntries(
      [
        'Recommend',
        'AfterVisit.why',
        'Satisfied',
        'Waiting',
        'Explained',
        'Street',
        'Checkout.fast',
        'AfterVisit.reason',
        'AfterVisit.reason.other',
      ].map((name) => [name, element(name).type]),
    );
    expect(types).toEqual({
      Recommend: 'rating',
      'AfterVisit.why': 'comment',
      Satisfied: 'rating',
      Waiting: 'text',
      Explained: 'boolean',
      Street: 'panel',
      'Checkout.fast': 'rating',
      'AfterVisit.reason': 'checkbox',
      'AfterVisit.reason.other': 'text',
    });
  });
  it('shows every value and both ends', () => {
    const survey = model();
    const values = (name: string) =>
      (survey.getQuestionByName(name) as unknown as { visibleRateValues: { value: number; text: string }[] }).visibleRateValues;
    expect(values('Recommend').map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(values('Satisfied').map(({ value, text }) => [value, text])).toEqual([
      [1, '非常不满意'],
      [2, '不满意'],
      [3, '一般'],
      [4, '满意'],
      [5, '非常满意'],
    ]);
    expect(values('Effort').map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
    expect(element('Effort').minRateDescription).toEqual({ default: 'Very easy', 'zh-cn': '非常轻松' });
    expect(element('Street').description).toEqual({
      default: '0 = Not at all well, 10 = Extremely well',
      'zh-cn': '0 = 非常差，10 = 非常好',
    });
  });
  it('keeps scales that are not whole', () => {
    const json = surveyJs(made('program P { scale 0 to 1 } touchpoint T "t" { expect a "a" } survey S "s" { ask T }').questionnaire);
    const [question] = new Model(json).getAllQuestions().filter(({ name }) => name === 'T.a');
    expect((question as unknown as { visibleRateValues: { value: number }[] }).visibleRateValues.map(({ value }) => value)).toEqual([
      0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1,
    ]);
  });
});

describe('languages', () => {
  const titles = (survey: Model) => [survey.processedTitle, survey.getQuestionByName('Recommend').processedTitle, survey.completeText];
  it('are all there, and the first is the one it opens in', () => {
    const survey = model();
    expect(survey.locale).toBe('zh-cn');
    expect(titles(survey)).toEqual(['离店回访', '您有多大可能把我们推荐给朋友或同事？', '提交']);
    survey.locale = 'en';
    expect(titles(survey)).toEqual(['After the visit', 'How likely are you to recommend us to a friend or colleague?', 'Send']);
    survey.locale = 'fr';
    expect(titles(survey)[0]).toBe('After the visit');
  });
  it('open in English where that comes first', () => {
    const survey = model(surveyJs(made(shop, 'en').questionnaire));
    expect(titles(survey)[0]).toBe('After the visit');
    survey.locale = 'zh-cn';
    expect(titles(survey)[0]).toBe('离店回访');
  });
  it('show the first where there is no English', () => {
    const survey = model(surveyJs(made('program P { languages zh-Hans } kpi N "推荐" nps survey S "回访" { ask N }').questionnaire));
    expect(survey.processedTitle).toBe('回访');
    survey.locale = 'fr';
    expect(survey.processedTitle).toBe('回访');
  });
  it('are called as SurveyJS calls them', () => {
    expect(['zh-Hans', 'zh', 'zh-Hant', 'zh-HK', 'zh-Hant-TW', 'zh-Hans-CN', 'en', 'en-GB', 'fr', 'pt-BR'].map(localeOf)).toEqual([
      'zh-cn',
      'zh-cn',
      'zh-tw',
      'zh-tw',
      'zh-tw',
      'zh-cn',
      'en',
      'en',
      'fr',
      'pt-br',
    ]);
  });
});

describe('answers', () => {
  it('come back under the names of the program', () => {
    const survey = model();
    survey.mergeData({ persona: 'Local', Dealer: 'A' });
    survey.setValue('Recommend', 3);
    survey.setValue('AfterVisit.why', '排队太久');
    survey.setValue('Satisfied', 4);
    survey.setValue('Effort', 2);
    survey.setValue('Easy', 6);
    survey.setValue('Index', 7);
    survey.setValue('Mood', 5);
    survey.setValue('Crowd', 4);
    survey.setValue('Waiting', 12);
    survey.setValue('Spent', 480);
    survey.getQuestionByName('Explained').value = 1;
    survey.setValue('Street.near', 6);
    survey.setValue('Street.price', 8);
    survey.setValue('Street.news', 5);
    survey.setValue('Checkout.fast', 9);
    survey.setValue('AfterVisit.reason', ['price', 'other']);
    survey.setValue('AfterVisit.reason.other', '熟人介绍');
    survey.setValue('AfterVisit.cheaper', '网上');
    survey.setValue('AfterVisit.slow', '找零');
    expect(survey.doComplete()).toBe(true);
    expect(survey.data).toEqual({
      survey: 'AfterVisit',
      touchpoint: 'Checkout',
      persona: 'Local',
      channel: 'Chat',
      Dealer: 'A',
      Recommend: 3,
      'AfterVisit.why': '排队太久',
      Satisfied: 4,
      Effort: 2,
      Easy: 6,
      Index: 7,
      Mood: 5,
      Crowd: 4,
      Waiting: 12,
      Spent: 480,
      Explained: 1,
      'Street.near': 6,
      'Street.price': 8,
      'Street.news': 5,
      'Checkout.fast': 9,
      'AfterVisit.reason': ['price', 'other'],
      'AfterVisit.reason.other': '熟人介绍',
      'AfterVisit.cheaper': '网上',
      'AfterVisit.slow': '找零',
    });
  });
  it('cannot be sent without the scores', () => {
    const survey = model();
    expect(survey.validate()).toBe(false);
    expect(survey.getQuestionByName('Recommend').errors.map((error) => error.text)).toEqual(['请回答这个问题。']);
    expect(survey.getQuestionByName('Checkout.fast').errors.length).toBe(0);
  });
  it('of a condition that no longer holds are not sent', () => {
    const survey = model();
    survey.setValue('Recommend', 2);
    survey.setValue('AfterVisit.why', 'x');
    survey.setValue('Recommend', 9);
    survey.doComplete();
    expect(Object.keys(survey.data)).not.toContain('AfterVisit.why');
  });
});

describe('conditions', () => {
  it('hide and show', () => {
    const survey = model();
    expect(shown(survey)).not.toContain('AfterVisit.why');
    for (const [score, visible] of [
      [0, true],
      [6, true],
      [7, false],
      [10, false],
    ] as const) {
      survey.setValue('Recommend', score);
      expect(shown(survey).includes('AfterVisit.why'), String(score)).toBe(visible);
    }
    survey.setValue('Waiting', 5);
    expect(shown(survey)).not.toContain('AfterVisit.slow');
    survey.setValue('Waiting', 5.5);
    expect(shown(survey)).toContain('AfterVisit.slow');
    survey.setValue('AfterVisit.reason', ['range']);
    expect(shown(survey)).not.toContain('AfterVisit.cheaper');
    survey.setValue('AfterVisit.reason', ['range', 'price']);
    expect(shown(survey)).toContain('AfterVisit.cheaper');
    expect(shown(survey)).not.toContain('AfterVisit.reason.other');
    survey.setValue('AfterVisit.reason', ['other']);
    expect(shown(survey)).toContain('AfterVisit.reason.other');
  });
  it('ask each persona what it holds, as ratings under one heading on a long scale', () => {
    const survey = model();
    const rated = () => shown(survey).filter((name) => name.startsWith('Street.'));
    expect(rated()).toEqual(['Street.near', 'Street.price']);
    survey.setValue('persona', 'Visitor');
    expect(rated()).toEqual(['Street.near', 'Street.price']);
    survey.setValue('persona', 'Local');
    expect(rated()).toEqual(['Street.near', 'Street.price', 'Street.news']);
  });
  it('ask each persona what it holds, as a grid on a short one', () => {
    const json = surveyJs(
      made(shop.replace('languages zh-Hans', 'scale 1 to 5  languages zh-Hans').replace(/expected 7/g, 'expected 4')).questionnaire,
    );
    expect(faults(json)).toEqual([]);
    const survey = new Model(json);
    const street = survey.getQuestionByName('Street') as unknown as { visibleRows: object[]; columns: { value: number }[] };
    expect(street.columns.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
    expect(street.visibleRows).toHaveLength(2);
    survey.setValue('persona', 'Local');
    expect(street.visibleRows).toHaveLength(3);
    survey.setValue('Street', { near: 4, news: 2 });
    survey.doComplete();
    expect(survey.data).toMatchObject({ Street: { near: 4, news: 2 } });
  });
  it('hide the heading where nothing under it is asked', () => {
    const text = shop.replace('ask Street\n', 'ask Street when Recommend <= 6\n');
    const survey = new Model(surveyJs(made(text).questionnaire));
    expect(survey.getPanelByName('Street')?.isVisible).toBe(false);
    survey.setValue('Recommend', 1);
    expect(survey.getPanelByName('Street')?.isVisible).toBe(true);
  });
  it.each(['1 to 5', '0 to 10'])('work on what a touchpoint is asked, on a scale of %s', (scale) => {
    const text = `program P { scale ${scale} }
      touchpoint Shop "shop" { expect near "near" expect price "price" }
      survey S "s" {
        ask Shop
        ask far open "How far?" when Shop.near <= 4
        ask who choose "Who?" { me "me" other "another" }
        ask which open "Which?" when who = other
      }`;
    const json = surveyJs(made(text).questionnaire);
    expect(faults(json)).toEqual([]);
    const survey = new Model(json);
    const rate = (value: number) => (scale === '1 to 5' ? survey.setValue('Shop', { near: value }) : survey.setValue('Shop.near', value));
    rate(4);
    survey.setValue('S.who', 'me');
    expect(shown(survey).filter((name) => name.startsWith('S.'))).toEqual(['S.far', 'S.who']);
    rate(5);
    survey.setValue('S.who', 'other');
    expect(shown(survey).filter((name) => name.startsWith('S.'))).toEqual(['S.who', 'S.which']);
  });
  it('on what comes with the invitation work, and it goes back with the answers', () => {
    const text = 'program P kpi Waiting "w" mean { promise 5 min } survey S "s" { ask slow open "What kept you?" when Waiting > 10 min }';
    const json = surveyJs(made(text).questionnaire);
    expect(faults(json)).toEqual([]);
    const survey = new Model(json);
    expect(shown(survey)).toEqual([]);
    survey.mergeData({ Waiting: 12 });
    expect(shown(survey)).toEqual(['S.slow']);
    survey.doComplete();
    expect(survey.data).toEqual({ survey: 'S', language: 'en', Waiting: 12 });
  });
});

describe('names and words', () => {
  it('that SurveyJS keeps for itself are changed, everywhere alike, with a remark', () => {
    const text = `program P { scale 1 to 5 }
      kpi locale "where" nps
      touchpoint T "t" { expect constructor "a" expect b "b" }
      survey S "s" { ask locale ask why open "why" when locale <= 6 ask T ask more open "more" when T.constructor <= 3 }`;
    const { questionnaire } = made(text);
    const json = surveyJs(questionnaire);
    expect(faults(json)).toEqual([]);
    const survey = new Model(json);
    survey.setValue('locale_', 2);
    survey.setValue('T', { constructor_: 1 });
    expect(shown(survey)).toEqual(['locale_', 'S.why', 'T', 'S.more']);
    const origin = { file: '', offset: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
    expect(surveyJsRemarks(questionnaire, origin).map((remark) => remark.arguments)).toEqual([
      { name: 'locale', other: 'locale_' },
      { name: 'constructor', other: 'constructor_' },
    ]);
    expect(surveyJsRemarks(visit, origin)).toEqual([]);
  });
  it('that differ in case alone are told apart', () => {
    const { questionnaire } = made(
      'program P kpi Shop "a" nps kpi shop "b" nps survey S "s" { ask Shop ask shop ask w open "w" when shop <= 6 }',
    );
    const json = surveyJs(questionnaire);
    expect(faults(json)).toEqual([]);
    const survey = new Model(json);
    survey.setValue('Shop', 9);
    survey.setValue('shop_', 3);
    expect(shown(survey)).toEqual(['Shop', 'shop_', 'S.w']);
  });
  it('never reach into the form: any label is shown as it is written', () => {
    const hostile = fc.stringMatching(/^[a-z{}<>&'"$%=@+ .:中！]{1,20}$/).map((text) => text.replace(/["\\]/g, "'"));
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, question, option) => {
        const text = `program P "p" kpi N "n" nps touchpoint T "${title}" { expect a "${question}" expect b "b" }
          survey S "${title}" { ask N ask T ask T.b ask why open "${question}" ask c choose "${question}" { x "${option}" open y "y" } }`;
        const [one] = questionnairesOf(compile({ own: [{ file: 'a.cx', text }] }).program);
        if (one === undefined) throw new Error('no survey');
        const json = surveyJs(one.questionnaire);
        expect(faults(json)).toEqual([]);
        const survey = new Model(json);
        survey.setValue('N', 7);
        const words = question.trim() === '' ? [] : [question.trim().replace(/\{/g, '｛').replace(/\}/g, '｝')];
        for (const word of words) expect(survey.getQuestionByName('S.why').processedTitle).toContain(word);
      }),
      { numRuns: 60 },
    );
  });
  it('tell which clauses have no place in it', () => {
    expect(clausesLeftOut(visit)).toEqual(['after', 'rest', 'quota', 'respond']);
    expect(clausesLeftOut(made('program P survey S "s" { ask a open "b" }').questionnaire)).toEqual([]);
  });
});

describe('how a survey asks', () => {
  const asked = made(asking).questionnaire;
  const json = surveyJs(asked);
  const origin = { file: '', offset: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const started = (): Model => {
    const survey = new Model(json);
    survey.mergeData({ Dealer: 'A' });
    return survey;
  };

  it('is nothing SurveyJS objects to', () => {
    expect(faults(json)).toEqual([]);
    expect(faults(surveyJs(made(asking, 'en').questionnaire))).toEqual([]);
  });

  it('ends for who does not agree, and says why', () => {
    const survey = started();
    expect(survey.nextPage()).toBe(false);
    survey.setValue('Visit.consent', 0);
    survey.nextPage();
    expect(survey.state).toBe('completed');
    expect(survey.processedCompletedHtml).toBe('<p>感谢您的时间。我们没有保留您的任何回答。</p>');
  });

  it('ends for who is not wanted', () => {
    const survey = started();
    survey.setValue('Visit.consent', 1);
    survey.nextPage();
    survey.setValue('persona', 'out');
    survey.nextPage();
    expect(survey.state).toBe('completed');
    expect(survey.processedCompletedHtml).toBe('<p>感谢您的时间。这次的问题面向另一些客户，就不再打扰您了。</p>');
  });

  it('asks a persona what only that persona expects, and gives the answers under their names', () => {
    const survey = started();
    survey.locale = 'en';
    survey.setValue('Visit.consent', 1);
    survey.nextPage();
    expect(shown(survey)).not.toContain('Street.news');
    survey.setValue('persona', 'Local');
    survey.nextPage();
    expect(survey.currentPage.processedTitle).toBe('Your visit');
    expect(shown(survey)).toContain('Street.news');
    survey.setValue('Recommend', 3);
    const why = survey.getQuestionByName('Visit.why');
    expect(why.processedTitle).toBe('Why 3 for A, ｛why｝?');
    expect(survey.nextPage()).toBe(false);
    why.value = 'Far';
    expect(survey.nextPage()).toBe(true);
    for (const name of ['Street.near', 'Street.price', 'Street.news', 'Street.noise', 'Effort']) survey.setValue(name, 4);
    survey.setValue('Street.near.present', 1);
    survey.setValue('Street.near.absent', 5);
    survey.setValue('Visit.reason', ['price']);
    expect(survey.getQuestionByName('Visit.last').processedTitle).toBe('About Price and ｛later｝');
    expect(survey.tryComplete()).toBe(true);
    expect(survey.processedCompletedHtml).toContain('Thank you. Your answers');
    expect(survey.data).toMatchObject({
      persona: 'Local',
      'Street.news': 4,
      'Street.near.present': 1,
      'Street.near.absent': 5,
      survey: 'Visit',
    });
  });

  it('asks on what is known of somebody: the persona, as chosen here, and the channel', () => {
    const text = asking
      .replace('ask Street.near kano', 'ask Street.near kano when persona = Visitor')
      .replace('ask Effort\n', 'ask Effort when channel = Chat\n')
      .replace('kpi Recommend', 'channel Chat "聊天" en "Chat" channel Desk "柜台" en "Desk"\nkpi Recommend');
    const known = surveyJs(made(text).questionnaire);
    expect(faults(known)).toEqual([]);
    const survey = new Model(known);
    survey.mergeData({ channel: 'Desk', persona: 'Local' });
    expect(shown(survey)).not.toContain('Street.near.present');
    expect(shown(survey)).not.toContain('Effort');
    survey.mergeData({ channel: 'Chat', persona: 'Visitor' });
    expect(shown(survey)).toEqual(expect.arrayContaining(['Street.near.present', 'Street.near.absent', 'Effort']));
  });

  it('shuffles, but for what stays last; what is alone excludes the others', () => {
    const survey = started();
    const reason = survey.getQuestionByName('Visit.reason') as unknown as {
      visibleChoices: { value: string }[];
      choicesOrder: string;
      renderedValue: unknown;
      value: unknown;
    };
    expect(reason.choicesOrder).toBe('random');
    expect(reason.visibleChoices.slice(-2).map(({ value }) => value)).toEqual(['none', 'other']);
    reason.renderedValue = ['price'];
    reason.renderedValue = ['price', 'none'];
    expect([...(reason.value as string[])]).toEqual(['none']);
    const street = survey.getPanelByName('Street');
    expect((street as unknown as { questionOrder: string }).questionOrder).toBe('random');
    expect(surveyJsRemarks(asked, origin).map(({ message }) => message)).toEqual(['otherName']);
    const kept = made(asking.replace('none "没有"', 'nothing "没有"')).questionnaire;
    expect(surveyJsRemarks(kept, origin)).toMatchObject([{ message: 'keptInOrder', arguments: { names: ['Visit.reason'] } }]);
    expect(JSON.stringify(surveyJs(kept))).toContain('"isExclusive":true');
    expect(faults(surveyJs(kept))).toEqual([]);
  });
});
