import { describe, expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { languagesOf, questionnairesOf } from './make.ts';
import { asking, item, made, programOf, shop } from './programs.sample.ts';
import { itemsOf } from './questionnaire.ts';
import { type Remark, remarkText } from './remarks.ts';

const visit = made(shop);
const zh = 'zh-Hans';

function texts(name: string): [string | undefined, string | undefined] {
  const { text } = itemsOf(visit.questionnaire).find((one) => one.name === name) ?? { text: {} as Record<string, string> };
  return [text[zh], text.en];
}

function said(remarks: readonly Remark[]): string[] {
  return remarks.map((remark) => `${remark.message} ${Object.values(remark.arguments).flat().join(' ')}`);
}

describe('wordings', () => {
  it('are made in each language of the program', () => {
    expect(texts('Recommend')).toEqual([
      '您有多大可能把我们推荐给朋友或同事？',
      'How likely are you to recommend us to a friend or colleague?',
    ]);
    expect(texts('Satisfied')).toEqual(['您对“收银台”这一环节满意吗？', 'How satisfied were you with “Checkout”?']);
    expect(texts('Easy')).toEqual([
      '您在多大程度上同意：和我们打交道很轻松？',
      'How much do you agree that we made it easy for you to get what you needed?',
    ]);
    expect(texts('Index')).toEqual(['总体来说，您对我们满意吗？', 'Overall, how satisfied are you with us?']);
    expect(texts('Mood')).toEqual(['您给“气氛”打几分？', 'How would you rate “The mood”?']);
    expect(texts('Waiting')).toEqual(['您这一次的“等待时长”大约是多少分钟？', '“Waiting time”: how long was it for you, in minutes?']);
    expect(texts('Spent')).toEqual(['您这一次的“花费”大约是多少？（单位：HKD）', '“The bill”: how much was it for you, in HKD?']);
    expect(texts('Street')).toEqual([
      '就“门店”来说，以下各点我们做得怎么样？',
      'Thinking about “Street shop”, how well did we do on each of these?',
    ]);
    expect(texts('Checkout.fast')).toEqual([
      '就“收银台”来说，“付款快”这一点我们做得怎么样？',
      'Thinking about “Checkout”, how well did we do on “Fast”?',
    ]);
  });
  it('name the place the survey comes after, of several', () => {
    expect(texts('Effort')).toEqual(['您觉得“收银台”这一环节轻松还是费力？', 'How easy or difficult was “Checkout” for you?']);
    const elsewhere = made(shop.replace('after Checkout within 2 h', ''));
    expect(item(elsewhere, 'Effort', 'rating').text).toEqual({
      'zh-Hans': '您觉得“门店”和“收银台”这几个环节轻松还是费力？',
      en: 'How easy or difficult was “Street shop” and “Checkout” for you?',
    });
  });
  it('are those of the program where it gives them', () => {
    expect(texts('Explained')).toEqual(['店员主动介绍了吗？', 'Did anyone explain unasked?']);
    expect(item(visit, 'Street', 'matrix').rows.map(({ text }) => text.en)).toEqual([
      'A shop close by',
      'How clear were our prices?',
      'New things first',
    ]);
  });
  it('are in traditional characters for Hong Kong and Taiwan', () => {
    const { questionnaire } = made(shop.replace('languages zh-Hans, en', 'languages zh-HK, en'));
    expect(itemsOf(questionnaire)[0]?.text['zh-HK']).toBe('您有多大可能把我們推薦給朋友或同事？');
  });
  it('fall back to a language that has them, and say so', () => {
    const { questionnaire, remarks } = made('program P { languages fr, en } kpi N "Recommander" nps survey S "Enquête" { ask N }');
    expect(itemsOf(questionnaire)[0]?.text.fr).toBe('How likely are you to recommend us to a friend or colleague?');
    expect(said(remarks)).toEqual(['noWording fr en', 'untranslated en S fr']);
    expect(remarks.map((remark) => remarkText(remark, 'en'))).toEqual([
      'cx writes no questions in `fr`; those that have no `ask "…"` of their own are in `en` there.',
      'S has no words in `en`; those of `fr` are shown there.',
    ]);
  });
  it('that are the same for two ratings are remarked, unless they are asked of others', () => {
    const twice = made('program P kpi A "a" csi kpi B "b" csat { scale 1 to 7 } survey S "s" { ask A ask B }');
    expect(said(twice.remarks)).toEqual(['sameWords A B']);
    expect(remarkText(twice.remarks[0] as Remark, 'zh')).toContain('A、B 的问法一字不差');
    const others = made('program P kpi A "a" csi kpi B "b" csat kpi N "n" nps survey S "s" { ask N ask A ask B when N <= 6 }');
    expect(others.remarks).toEqual([]);
  });
  it('without a translation are named by their words, and not all of many', () => {
    const asks = (count: number): string => Array.from({ length: count }, (_, at) => `ask q${at} open "${at}?"`).join(' ');
    const { remarks } = made(`program P { languages en, ja } survey S "s" { ${asks(9)} page "The room" ask last open "?" ja "?" }`);
    const text = remarks.filter(({ message }) => message === 'untranslated').map((remark) => remarkText(remark, 'en'));
    expect(text).toEqual(['11 texts (S.q0, S.q1, S.q2, S.q3, S.q4, …) have no words in `ja`; those of `en` are shown there.']);
    const few = made('program P { languages en, ja } survey S "s" ja "s" { page "The room" ask last open "?" ja "?" }');
    expect(remarkText(few.remarks[1] as Remark, 'en')).toBe('“The room” has no words in `ja`; those of `en` are shown there.');
  });
  it('have no unseen characters of the author', () => {
    const { questionnaire } = made('program P "a" kpi N "n" nps { ask "Would\u202E you\\nrecommend us?" } survey S "s" { ask N }');
    expect(itemsOf(questionnaire)[0]?.text.en).toBe('Would\uFFFD you recommend us?');
  });
  it('are plain names where there is no label, with a remark', () => {
    const { questionnaire, remarks } = made('program P touchpoint T { expect a expect b } survey S "s" { ask T }');
    expect(item({ questionnaire, remarks }, 'T', 'matrix').rows.map(({ text }) => text.en)).toEqual(['a', 'b']);
    expect(said(remarks)).toEqual(['unlabelled T T.a T.b']);
  });
});

describe('languages', () => {
  it('are those the program names, the first first', () => {
    expect(visit.questionnaire.languages).toEqual(['zh-Hans', 'en']);
    expect(made(shop, 'en').questionnaire.languages).toEqual(['en', 'zh-Hans']);
    expect(made(shop, 'de').questionnaire.languages).toEqual(['zh-Hans', 'en']);
  });
  it('are guessed from the words where the program names none', () => {
    expect(languagesOf(programOf('program P survey S "离店" { ask a open "为什么？" }'))).toEqual(['zh-Hans']);
    expect(languagesOf(programOf('program P survey S "After" { ask a open "Why?" }'))).toEqual(['en']);
  });
});

describe('scales', () => {
  const scale = (text: string): readonly number[] =>
    item(made(`program P { ${text} } touchpoint T "t" { expect a "a" } survey S "s" { ask T.a }`), 'T.a', 'rating').scale.values;
  it('are those of the kind', () => {
    const of = (name: string) => item(visit, name, 'rating');
    expect(of('Recommend').scale.values).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(of('Satisfied').scale.values).toEqual([1, 2, 3, 4, 5]);
    expect(of('Satisfied').scale.labels?.map((words) => words[zh])).toEqual(['非常不满意', '不满意', '一般', '满意', '非常满意']);
    expect(of('Effort').scale.values).toEqual([1, 2, 3, 4, 5]);
    expect(of('Easy').scale.values).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(of('Mood').scale.values).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
  it('name both ends, the polarity of effort with them', () => {
    const ends = (name: string) => {
      const { lowest, highest } = item(visit, name, 'rating').scale;
      return [lowest.en, highest.en, lowest[zh], highest[zh]];
    };
    expect(ends('Effort')).toEqual(['Very easy', 'Very difficult', '非常轻松', '非常费力']);
    expect(ends('Easy')).toEqual(['Strongly disagree', 'Strongly agree', '非常不同意', '非常同意']);
    expect(ends('Mood')).toEqual(['Very poor', 'Excellent', '非常差', '非常好']);
    expect(ends('Crowd')).toEqual(['Very low', 'Very high', '很低', '很高']);
  });
  it('have at most eleven steps that are round where they can be', () => {
    expect(scale('scale 1 to 5')).toEqual([1, 2, 3, 4, 5]);
    expect(scale('scale 0 to 100')).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(scale('scale 0 to 50')).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50]);
    expect(scale('scale 0 to 1')).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(scale('scale 0 to 13')).toHaveLength(11);
    for (const [low, high] of [
      [0, 7],
      [1, 11],
      [-3, 3],
      [0, 1000],
      [2, 2.5],
      [0, 0.3],
      [100, 850],
    ] as const) {
      const values = scale(`scale ${low} to ${high}`);
      expect(values[0]).toBe(low);
      expect(values.at(-1)).toBe(high);
      expect(values.length).toBeGreaterThan(2);
      expect(values.length).toBeLessThan(12);
    }
  });
});

describe('a matrix', () => {
  it('holds the expectations of the survey’s personas, each under its stable name', () => {
    const { rows, personas } = item(visit, 'Street', 'matrix');
    expect(rows.map(({ name, key, personas: whom }) => [name, key, whom])).toEqual([
      ['Street.near', 'near', null],
      ['Street.price', 'price', null],
      ['Street.news', 'news', ['Local']],
    ]);
    expect(personas).toBeNull();
    expect(said(visit.remarks)).toContain('needsPersona Local');
  });
  it('leaves out what none of them holds', () => {
    const visitors = made(shop.replace('for Visitor, Local\n  after', 'for Visitor\n  after'));
    expect(item(visitors, 'Street', 'matrix').rows.map(({ key }) => key)).toEqual(['near', 'price']);
    expect(said(visitors.remarks)).not.toContain('needsPersona Local');
    const clerks = made(shop.replace('for Visitor, Local\n  after', 'for Clerk\n  after'));
    expect(said(clerks.remarks)).toEqual(expect.arrayContaining(['nothingToRate Street', 'nothingToRate Checkout']));
  });
  it('of the personas of what it comes after, where it names none', () => {
    expect(made(shop.replace('for Visitor, Local\n  after', 'after')).questionnaire.personas).toEqual(['Visitor', 'Local']);
    expect(made(shop.replace('for Visitor, Local\n  after Checkout', 'after Purchase.Pay')).questionnaire.personas).toEqual([
      'Visitor',
      'Local',
    ]);
  });
  it('has no row for what is asked by itself', () => {
    const single = made(shop.replace('ask Street', 'ask Street.near ask Street'));
    expect(item(single, 'Street', 'matrix').rows.map(({ key }) => key)).toEqual(['price', 'news']);
    expect(item(single, 'Street.near', 'rating').scale.values).toHaveLength(11);
  });
  it('of one row is a plain question', () => {
    expect(item(visit, 'Checkout.fast', 'rating').measure).toBe('level');
  });
  it('has a page of its own', () => {
    const page = visit.questionnaire.pages.find(({ items }) => items.some(({ form }) => form === 'matrix'));
    expect(page?.items.map(({ name }) => name)).toEqual(['Street']);
  });
});

describe('KPIs', () => {
  it('that are rates are yes or no, those with units are numbers', () => {
    expect(item(visit, 'Explained', 'yes-no').yes).toEqual({ 'zh-Hans': '是', en: 'Yes' });
    expect(item(visit, 'Waiting', 'amount').unit).toBe('min');
    expect(item(visit, 'Spent', 'amount').unit).toBe('HKD');
  });
  it('that are computed are not asked, with a remark', () => {
    const computed = made(shop.replace('ask Street\n', 'ask Returning ask Value\n'));
    expect(itemsOf(computed.questionnaire).map(({ name }) => name)).not.toContain('Returning');
    expect(said(computed.remarks)).toEqual(expect.arrayContaining(['notAQuestion Returning', 'notAQuestion Value']));
  });
  it('that are rates without a wording get one, with a remark', () => {
    const poor = made('program P kpi Told "We told you" rate survey S "s" { ask Told }');
    expect(item(poor, 'Told', 'yes-no').text.en).toBe('Was this so in your case: “We told you”?');
    expect(said(poor.remarks)).toEqual(['poorQuestion Told']);
  });
});

describe('conditions', () => {
  it('keep the stable names', () => {
    expect(item(visit, 'AfterVisit.why', 'open').when).toEqual({ name: 'Recommend', comparison: '<=', value: 6, many: false });
    expect(item(visit, 'AfterVisit.cheaper', 'open').when).toEqual({
      name: 'AfterVisit.reason',
      comparison: '=',
      value: 'price',
      many: true,
    });
  });
  it('are in the unit of the question', () => {
    expect(item(visit, 'AfterVisit.slow', 'open').when).toEqual({ name: 'Waiting', comparison: '>', value: 5, many: false });
  });
  it('on what is not asked make it come with the invitation', () => {
    const { questionnaire, remarks } = made('program P kpi N "n" nps survey S "s" { ask why open "Why?" when N <= 6 }');
    expect(questionnaire.hidden.find(({ name }) => name === 'N')?.kind).toBe('known');
    expect(said(remarks)).toEqual(['givenBeforehand N']);
  });
  it('on what only an invitation knows are remarked', () => {
    const web = (via: string): string =>
      `program P channel Web "w" web channel Mail "m" mail survey S "s" { via ${via} ask a open "?" when channel = Web }`;
    expect(said(made(web('Web, Mail')).remarks)).toEqual(['givenBeforehand channel']);
    expect(made(web('Web')).remarks).toEqual([]);
  });
  it('on a later question are remarked, on itself undone', () => {
    const later = made('program P kpi N "n" nps survey S "s" { ask why open "Why?" when N <= 6 ask N }');
    expect(said(later.remarks)).toEqual(['decidedLater S.why N']);
    const itself = made('program P kpi N "n" nps survey S "s" { ask N when N <= 6 }');
    expect(said(itself.remarks)).toEqual(['dependsOnItself N']);
    expect(item(itself, 'N', 'rating').when).toBeNull();
  });
});

describe('a questionnaire', () => {
  it('carries what the sender must keep to', () => {
    const { after, via, rest, limit, quotas, responds, introduction } = visit.questionnaire;
    expect(after).toEqual({ at: 'Checkout', within: { low: 0, high: 2, time: 'h' } });
    expect(via).toEqual(['Chat']);
    expect([rest, limit]).toEqual([
      { low: 90, high: 90, time: 'day' },
      { low: 3, high: 3, time: 'min' },
    ]);
    expect(quotas).toEqual([
      { persona: 'Visitor', count: 200 },
      { persona: 'Local', count: 100 },
    ]);
    expect(responds).toEqual([
      {
        team: 'Retail',
        within: expect.objectContaining({ high: 24, time: 'h' }),
        when: { name: 'Recommend', comparison: '<=', value: 6, many: false },
      },
    ]);
    expect(introduction).toEqual({ 'zh-Hans': '填写不超过 3 分钟。', en: 'This takes no more than 3 minutes.' });
  });
  it('has hidden fields for what data are cut by', () => {
    expect(visit.questionnaire.hidden.map(({ name, kind, fixed }) => [name, kind, fixed])).toEqual([
      ['survey', 'survey', 'AfterVisit'],
      ['persona', 'persona', null],
      ['touchpoint', 'touchpoint', 'Checkout'],
      ['channel', 'channel', 'Chat'],
      ['at', 'at', null],
      ['respondent', 'respondent', null],
      ['wave', 'wave', null],
      ['language', 'language', null],
      ['Dealer', 'breakdown', null],
    ]);
  });
  it('asks nothing twice', () => {
    const twice = made(shop.replace('ask Satisfied\n', 'ask Satisfied ask Recommend\n'));
    expect(itemsOf(twice.questionnaire).filter(({ name }) => name === 'Recommend')).toHaveLength(1);
    expect(said(twice.remarks)).toContain('askedTwice Recommend');
  });
  it('is made of a broken program too', () => {
    const text = 'program P survey S "s" { for Nobody after Nowhere ask Nothing ask why open "Why?" when Nothing <= 6 respond No';
    const [broken] = questionnairesOf(compile({ own: [{ file: 'a.cx', text }] }).program);
    expect(itemsOf(broken?.questionnaire ?? visit.questionnaire).map(({ name, when }) => [name, when])).toEqual([['S.why', null]]);
    const nothing = made('program P survey S "s"');
    expect(nothing.questionnaire.pages).toEqual([]);
    expect(said(nothing.remarks)).toEqual(['empty ']);
  });
  it('is the same every time, and plain data', () => {
    const text = JSON.stringify(visit.questionnaire);
    expect(JSON.stringify(made(shop).questionnaire)).toBe(text);
    expect(JSON.parse(text)).toEqual(visit.questionnaire);
  });
  it('has a name for every page that no question has', () => {
    const { questionnaire } = made('program P kpi page1 "a" nps survey S "s" { ask page1 }');
    expect(questionnaire.pages.map(({ name }) => name)).toEqual(['page1_']);
  });
  it('is one for each survey, in the order of the text', () => {
    const program = programOf('program P survey B "b" { ask x open "x" } survey A "a" { ask x open "x" }');
    expect(questionnairesOf(program).map(({ questionnaire }) => questionnaire.name)).toEqual(['B', 'A']);
  });
});

describe('how a survey asks', () => {
  const one = made(asking);
  const { questionnaire } = one;

  it('begins with consent, then with who the respondent is, each on a page of its own', () => {
    expect(questionnaire.pages.map(({ title, items }) => [title?.en ?? null, items.map(({ form }) => form)])).toEqual([
      [null, ['consent']],
      [null, ['screening']],
      ['Your visit', ['rating', 'open']],
      [null, ['matrix', 'rating', 'kano', 'rating', 'choice', 'open']],
    ]);
    const consent = item(one, 'Visit.consent', 'consent');
    expect([consent.required, consent.agree[zh], consent.disagree.en]).toEqual([true, '同意', 'I do not agree']);
    const screening = item(one, 'persona', 'screening');
    expect(screening.text.en).toBe('Who are you?');
    expect(screening.options.map(({ key, text, persona }) => [key, text.en, text[zh], persona])).toEqual([
      ['Visitor', 'I am travelling', '我来旅游', 'Visitor'],
      ['Local', 'Local', '街坊', 'Local'],
      ['out', 'None of these', '以上都不符合', null],
    ]);
  });

  it('then asks nobody to bring the persona', () => {
    expect(questionnaire.hidden.map(({ name, fixed }) => [name, fixed])).toEqual([
      ['survey', 'Visit'],
      ['touchpoint', 'Street'],
      ['at', null],
      ['respondent', null],
      ['wave', null],
      ['language', null],
      ['Dealer', null],
    ]);
    expect(said(one.remarks)).toEqual([]);
  });

  it('offers every persona of the survey where it names none, and nobody a way out unless it says so', () => {
    const plain = made(asking.replace(/screen .*/, 'screen'));
    expect(item(plain, 'persona', 'screening').options.map(({ key }) => key)).toEqual(['Visitor', 'Local']);
    expect(item(plain, 'persona', 'screening').text.en).toBe('Which of these describes you best?');
  });

  it('asks only what those expect whom it offers', () => {
    const narrow = made(asking.replace(/screen .*/, 'screen { Visitor out }'));
    expect(narrow.questionnaire.personas).toEqual(['Visitor']);
    expect(item(narrow, 'Street', 'matrix').rows.map(({ key, personas }) => [key, personas])).toEqual([
      ['near', null],
      ['price', null],
    ]);
  });

  it('says what must be answered', () => {
    const required = itemsOf(questionnaire).map(({ form, name, required: must }) => `${form} ${name} ${must}`);
    expect(required).toEqual([
      'consent Visit.consent true',
      'screening persona true',
      'rating Recommend false',
      'open Visit.why true',
      'matrix Street true',
      'rating Street.noise true',
      'kano Street.near false',
      'rating Effort true',
      'choice Visit.reason false',
      'open Visit.last false',
    ]);
  });

  it('keeps own words and what stands alone last where options are shuffled', () => {
    const reason = item(one, 'Visit.reason', 'choice');
    expect([reason.shuffled, reason.options.map(({ key, alone }) => `${key} ${alone}`)]).toEqual([
      true,
      ['range false', 'price false', 'other false', 'none true'],
    ]);
    expect(item(one, 'Street', 'matrix').shuffled).toBe(true);
    const still = made(asking.replace('choose many shuffled', 'choose many'));
    expect(item(still, 'Visit.reason', 'choice').options.map(({ key }) => key)).toEqual(['other', 'none', 'range', 'price']);
  });

  it('asks a Kano pair in five answers, beside the rating of the same expectation', () => {
    const kano = item(one, 'Street.near', 'kano');
    expect([kano.present, kano.absent].map(({ name, text }) => [name, text.en, text[zh]])).toEqual([
      ['Street.near.present', 'How would you feel if this were so: “A shop close by”?', '如果我们做到了“走几步就有店”，您会觉得怎么样？'],
      [
        'Street.near.absent',
        'How would you feel if this were not so: “A shop close by”?',
        '如果我们没有做到“走几步就有店”，您会觉得怎么样？',
      ],
    ]);
    expect(kano.answers.map((words) => words.en)).toEqual([
      'I like it',
      'I expect it',
      'I am neutral',
      'I can live with it',
      'I dislike it',
    ]);
    expect(item(one, 'Street', 'matrix').rows.map(({ key }) => key)).toEqual(['near', 'price', 'news']);
    const whole = made(asking.replace('ask Street.near kano', 'ask Street kano'));
    const kanos = itemsOf(whole.questionnaire).filter(({ form }) => form === 'kano');
    expect(kanos.map(({ name, personas }) => [name, personas])).toEqual([
      ['Street.near', null],
      ['Street.price', null],
      ['Street.noise', null],
      ['Street.news', ['Local']],
    ]);
  });

  it('writes the ends that the program, an expectation or a KPI gives', () => {
    const ends = (scale: { lowest: Record<string, string>; highest: Record<string, string> }) => [scale.lowest.en, scale.highest[zh]];
    expect(ends(item(one, 'Street', 'matrix').scale)).toEqual(['Poor', '做得很好']);
    expect(ends(item(one, 'Street.noise', 'rating').scale)).toEqual(['Loud', '很静']);
    expect(ends(item(one, 'Effort', 'rating').scale)).toEqual(['No effort', '很费力']);
  });

  it('fills names between braces that are known by then, and no other', () => {
    const why = item(one, 'Visit.why', 'open');
    expect(why.pipes).toEqual(['Recommend', 'Dealer']);
    expect(why.text).toEqual({ 'zh-Hans': '为什么给 {Recommend} 分，{名字}？', en: 'Why {Recommend} for {Dealer}, {why}?' });
    const last = item(one, 'Visit.last', 'open');
    expect([last.pipes, last.text.en]).toEqual([['Visit.reason'], 'About {Visit.reason} and {later}']);
  });
});
