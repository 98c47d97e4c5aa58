import { describe, expect, it } from 'vitest';
import { findingsOf } from '../example.sample.ts';
import { messageOf } from '../registry.ts';

const head = `program Demo { currency CNY }
persona Family { share 70% }
persona Tourist { share 30% }
touchpoint Shop {
  expect near expected 7 weight 9
  expect music expected 3 weight 2
  for Tourist { expect map expected 7 weight 8 }
}
kpi Recommend nps
kpi Paid csat
`;

function said(rule: string, more: string): string[] {
  return findingsOf({ source: `${head}${more}\n` })
    .filter((finding) => finding.rule === rule)
    .map((finding) => messageOf(finding, 'en'));
}

/** For each rule, what must raise it once and what must not, each below a program of two personas. */
const cases: Readonly<Record<string, { readonly speaks: Record<string, string>; readonly silent: Record<string, string> }>> = {
  'survey/experience-as-option': {
    speaks: {
      'a Chinese one': 'survey S { ask q choose "为什么？" { 甲 "体验" 乙 "价格" 丙 "其他" open } }',
      'beside a factor': 'survey S { ask q choose many "Why?" { good "Customer experience" cheap "Cheap" in Price other "Else" open } }',
      'a bare name': 'survey S { ask q choose "Why?" { experience price other "Else" open } }',
    },
    silent: {
      'parts alone': 'survey S { ask q choose "Why?" { price "The price" service "The service" other "Else" open } }',
      'experience beside what is no part of it':
        'survey S { ask q choose "What did you miss?" { talk "Experience" time "Time" other "Else" open } }',
      'a narrower experience':
        'survey S { ask q choose "Why?" { till "The experience at the till of the north hall" price "Price" other "Else" open } }',
    },
  },
  'survey/double-barrelled': {
    speaks: {
      'a KPI': 'kpi K mean { scale 1 to 5 ask "How fast and friendly was it?" }\nsurvey S { ask K }',
      'an expectation of a matrix, by its label': 'touchpoint T { expect a "价格和质量" expected 7 }\nsurvey S { ask T }',
      'a translation': 'kpi K mean { scale 1 to 5 ask "Was it fast?" zh-Hans "是否又快速又友好，价格和服务好吗？" }\nsurvey S { ask K }',
    },
    silent: {
      'an open question': 'survey S { ask q open "What of price and quality?" }',
      'what no survey asks': 'kpi K mean { scale 1 to 5 ask "How fast and friendly was it?" }',
    },
  },
  'survey/leading': {
    speaks: {
      'an open question': 'survey S { ask q open "What did you like about our amazing shop?" }',
      'a KPI in Chinese': 'kpi K csat { ask "难道您不满意吗？" }\nsurvey S { ask K }',
    },
    silent: {
      'the label of an expectation': 'touchpoint T { expect a "贴心的服务" expected 7 }\nsurvey S { ask T }',
      'a plain one': 'survey S { ask q open "What did you like?" }',
    },
  },
  'survey/scale-mixed': {
    speaks: {
      'two csat scales': 'kpi K csat { scale 1 to 10 }\nsurvey S { ask Paid ask K }',
      'two directions of effort': 'kpi K ces\nkpi L ces agree\nsurvey S { ask K ask L }',
    },
    silent: {
      'the same scale, once by default': 'kpi K csat { scale 1 to 5 }\nsurvey S { ask Paid ask K }',
      'different kinds': 'survey S { ask Paid ask Recommend }',
      'different surveys': 'kpi K csat { scale 1 to 10 }\nsurvey S { ask Paid }\nsurvey T { ask K }',
      'means of different things': 'kpi K mean { scale 1 to 7 }\nkpi L mean { scale 1 to 5 }\nsurvey S { ask K ask L }',
    },
  },
  'survey/nps-form': {
    speaks: {
      'five points': 'kpi K nps { scale 1 to 5 }',
      'a mean by that name': 'kpi K "门店 NPS" mean { scale 1 to 5 }\nsurvey S { ask K }',
    },
    silent: {
      'ten points': 'kpi K nps { scale 0 to 10 }',
      'a mean of another name': 'kpi K "Mood" mean { scale 1 to 5 }\nsurvey S { ask K }',
    },
  },
  'survey/matrix-too-long': {
    speaks: {
      'eight rows': `touchpoint T { ${'abcdefgh'
        .split('')
        .map((name) => `expect ${name}1`)
        .join(' ')} }\nsurvey S { ask T }`,
    },
    silent: {
      'seven rows': `touchpoint T { ${'abcdefg'
        .split('')
        .map((name) => `expect ${name}1`)
        .join(' ')} }\nsurvey S { ask T }`,
      'eight, of which nobody sees more than seven': `touchpoint T { ${'abcdef'
        .split('')
        .map((name) => `expect ${name}1`)
        .join(' ')} for Family { expect g1 } for Tourist { expect h1 } }\nsurvey S { ask T }`,
    },
  },
  'survey/options-not-exhaustive': {
    speaks: {
      'three reasons': 'survey S { ask q choose "Why?" { near "Near" cheap "Cheap" nice "Nice" } }',
      Chinese: 'survey S { ask q choose "为什么？" { 甲 "离得近" 乙 "便宜" 丙 "货全" } }',
      'who is none of those asked for': 'survey S { for Family screen ask Recommend }',
    },
    silent: {
      'an option that stands alone': 'survey S { ask q choose "Why?" { near "Near" cheap "Cheap" nice "Nice" nothing "No reason" alone } }',
      'who may leave': 'survey S { for Family screen { Family "a" out } ask Recommend }',
      'everybody there is': 'survey S { screen ask Recommend }',
      'an option to write in': 'survey S { ask q choose "Why?" { near "Near" cheap "Cheap" nice "More" open } }',
      'none of these': 'survey S { ask q choose "为什么？" { 甲 "离得近" 乙 "便宜" 丙 "以上都不是" } }',
      many: 'survey S { ask q choose many "Why?" { near "Near" cheap "Cheap" nice "Nice" } }',
      two: 'survey S { ask q choose "Which?" { near "Near" cheap "Cheap" } }',
      'how often': 'survey S { ask q choose "多久来一次？" { 甲 "每天" 乙 "每周" 丙 "每月" } }',
      'every season, or less': 'survey S { ask q choose "多久来一次？" { 甲 "每周" 乙 "每月" 丙 "每季度" 丁 "更少" } }',
      'who would rather not say': 'survey S { ask q choose "性别？" { 甲 "男" 乙 "女" 丙 "不愿透露" } }',
      'parts of the day': 'survey S { ask q choose "几点到店？" { 甲 "中午前" 乙 "下午" 丙 "晚上" 丁 "凌晨" } }',
      'degrees of one thing, in Chinese':
        'survey S { ask q choose "会再来吗？" { 甲 "一定会" 乙 "可能会" 丙 "说不准" 丁 "不会" } ask p choose "贵吗？" { 甲 "太贵" 乙 "有点贵" 丙 "正好" 丁 "便宜" } }',
      'degrees of one thing': 'survey S { ask q choose "Happy?" { a1 "Very satisfied" b1 "Satisfied" c1 "Dissatisfied" } }',
      'bands of age': 'survey S { ask q choose "Age?" { young "Under 30" middle "30 to 60" old "Over 60" } }',
    },
  },
  'survey/order-bias': {
    speaks: {
      'five reasons':
        'survey S { ask q choose "Why?" { near "Near" cheap "Cheap" nice "Nice" range "Range" crew "Crew" other "Else" open } }',
      'of many, in Chinese': 'survey S { ask q choose many "为什么？" { 甲 "近" 乙 "便宜" 丙 "货全" 丁 "服务好" 戊 "有朋友推荐" } }',
      'reasons with degrees before them':
        'survey S { ask q choose many "为什么？" { 甲 "很近" 乙 "太便宜" 丙 "货全" 丁 "非常干净" 戊 "有朋友" 己 "其他" open } }',
    },
    silent: {
      'how satisfied':
        'survey S { ask q choose "满意吗？" { 甲 "非常满意" 乙 "满意" 丙 "一般" 丁 "不满意" 戊 "非常不满意" } ask p choose "Happy?" { a1 "Very satisfied" b1 "Satisfied" c1 "Neither" d1 "Dissatisfied" e1 "Very dissatisfied" } }',
      shuffled:
        'survey S { ask q choose shuffled "Why?" { near "Near" cheap "Cheap" nice "Nice" range "Range" crew "Crew" other "Else" open } }',
      'four and a way out': 'survey S { ask q choose "Why?" { near "Near" cheap "Cheap" nice "Nice" range "Range" not "None" alone } }',
      'how often': 'survey S { ask q choose "多久来一次？" { 甲 "每天" 乙 "每周" 丙 "每月" 丁 "每年" 戊 "第一次" } }',
      'a matrix': 'touchpoint T { expect a1 expect b1 expect c1 expect d1 expect e1 expect f1 }\nsurvey S { ask T }',
    },
  },
  'survey/ends-unlabelled': {
    speaks: {
      'a question of its own': 'kpi K mean { scale 1 to 5 ask "How loud was it?" }\nsurvey S { ask K }',
      'the same at both ends': 'kpi K ces { ends "easy" "easy" }\nsurvey S { ask K }',
      'an expectation without words': 'touchpoint T { expect a { ends "" "good" } }',
      'the program': 'touchpoint T { expect a }\nkpi K median { scale 0 to 10 ask "多吵？" }\nsurvey S { ask K ask T }',
    },
    silent: {
      'with ends': 'kpi K mean { scale 1 to 5 ask "How loud was it?" ends "Quiet" to "Loud" }\nsurvey S { ask K }',
      'ends in the wording': 'kpi K mean { scale 1 to 5 ask "How loud was it, where 1 is quiet and 5 loud?" }\nsurvey S { ask K }',
      'in Chinese': 'kpi K mean { scale 1 to 5 ask "吵不吵？1分代表很安静，5分代表很吵" }\nsurvey S { ask K }',
      'a made question': 'kpi K "Noise" mean { scale 1 to 5 }\nsurvey S { ask K }',
      'a kind that says it': 'kpi K csat { ask "How satisfied were you with the lounge?" }\nsurvey S { ask K }',
      'not asked': 'kpi K mean { scale 1 to 5 ask "How loud was it?" }',
    },
  },
  'survey/without-effect': {
    speaks: {
      'a persona that is not asked': 'survey S { for Family screen { Family "a" Tourist "b" out } ask Recommend }',
      'one that stands twice': 'survey S { screen { Family "a" Tourist "b" Family "c" out } ask Recommend }',
      'one that is left out': 'survey S { for Family, Tourist screen { Family "a" out } ask Recommend }',
      'a Kano pair of a KPI': 'survey S { ask Recommend kano }',
      'nothing to shuffle': 'survey S { ask Recommend shuffled }',
      'ends of a yes or no': 'kpi K rate { ask "Was it clean?" ends "no" "yes" }\nsurvey S { ask K }',
      'a score that nobody can give': 'survey S { ask Recommend ask q open "?" when Recommend > 10 }',
      'a channel that it does not go by': 'channel A web\nchannel B mail\nsurvey S { via A ask Recommend ask q open "?" when channel = B }',
      'a persona that it is not for': 'survey S { for Family ask Recommend ask q open "?" when persona = Tourist }',
      'a later answer': 'survey S { ask why open "Why {q}?" ask q choose "?" { a1 "A" b1 "B" } }',
      'a slip': 'survey S { ask Recommend ask why open "Why {Recomend}?" }',
    },
    silent: {
      'all of them': 'survey S { screen { Family "a" Tourist "b" out } ask Recommend }',
      'for nobody by name': 'survey S { screen { Family "a" out } ask Recommend }',
      'nobody by name': 'survey S { screen ask Recommend }',
      'a pair of an expectation': 'survey S { ask Shop.near kano }',
      'rows and options': 'survey S { ask Shop shuffled ask q choose shuffled "?" { a1 "A" b1 "B" } }',
      'a persona that is told elsewhere': 'survey S { ask Recommend ask p open "?" when persona = Nobody }',
      'conditions that may hold':
        'channel A web\nchannel B mail\nkpi W mean { promise 5 min }\nsurvey S { via A, B for Family, Tourist ask Recommend ask q open "?" when channel = B ask r open "?" when persona = Tourist ask s open "?" when Recommend >= 10 ask t open "?" when W > 100 min }',
      'what is known': 'survey S { screen ask Recommend ask why open "Why {Recommend}, {persona}?" }',
      'braces of another kind': 'survey S { ask Recommend ask why open "Why {something else} or {xyz}?" }',
    },
  },
  'survey/contact-without-consent': {
    speaks: {
      'a number': 'survey S { ask q open "What is your phone number?" }',
      Chinese: 'survey S { ask q open "请留下您的手机号" }',
      'a mailbox, in Chinese': 'survey S { ask q open "方便的话请留个邮箱" }',
    },
    silent: {
      'with consent': 'survey S { consent "May we call?" ask q open "What is your phone number?" }',
      'a service by phone': 'survey S { ask q open "What should we do better on the phone?" }',
      'the hotline':
        'survey S { ask q open "电话里有什么不清楚的？" ask p open "发票寄错过哪个邮箱？" ask r open "请写下微信服务让您不便的地方" }',
    },
  },
  'survey/too-long': {
    speaks: {
      'six open questions after a visit': `survey S { after Shop ${'abcdefg'
        .split('')
        .map((name) => `ask ${name}1 open "What?"`)
        .join(' ')} }`,
      'a minute promised': 'survey S { limit 1 min ask a1 open "What?" ask b1 open "Why?" }',
    },
    silent: {
      'six of every year': `survey S { cycle year ${'abcdefg'
        .split('')
        .map((name) => `ask ${name}1 open "What?"`)
        .join(' ')} }`,
      'half of them on a condition': 'survey S { limit 1 min ask Recommend ask a1 open "Why?" when Recommend <= 6 }',
    },
  },
  'survey/no-open-question': {
    speaks: { 'scores alone': 'survey S { ask Recommend }' },
    silent: {
      'an open question': 'survey S { ask Recommend ask why open "Why?" }',
      'an option to write in': 'survey S { ask q choose "Why?" { near "Near" other "Else" open } }',
      'nothing asked yet': 'survey S { after Shop }',
      'an allowance': 'survey S { ask Recommend allow survey/no-open-question because "SMS" }',
    },
  },
  'survey/asks-what-nobody-minds': {
    speaks: {
      'a touchpoint of which nothing weighs':
        'touchpoint T { expect a expected 7 weight 2 expect b expected 7 weight 1 }\nsurvey S { after T ask T }',
      'by itself': 'survey S { after Shop ask Shop.music }',
    },
    silent: {
      'a light row among others': 'survey S { after Shop ask Shop }',
      'what weighs': 'survey S { after Shop ask Shop.near }',
      'every quarter': 'survey S { cycle quarter ask Shop }',
      'on a condition': 'survey S { after Shop ask Recommend ask Shop.music when Recommend <= 6 }',
      'what weighs for one of them':
        'touchpoint T { expect a expected 7 weight 2 for Tourist { expect a weight 9 } }\nsurvey S { after T ask T }',
    },
  },
  'survey/too-often': {
    speaks: {
      'no rest beside a rest': 'survey S { rest 90 days ask Recommend }\nsurvey T { after Shop within 2 h ask Paid }',
      'a cycle shorter than its rest': 'survey S { cycle month rest 90 days ask Recommend }',
    },
    silent: {
      'rests all over': 'survey S { rest 90 days ask Recommend }\nsurvey T { rest 30 days ask Paid }',
      'no policy at all': 'survey S { ask Recommend }\nsurvey T { ask Paid }',
      'other people': 'survey S { for Family rest 90 days ask Recommend }\nsurvey T { for Tourist ask Paid }',
      'a long wait': 'survey S { rest 90 days ask Recommend }\nsurvey T { after Shop within 90~120 days ask Paid }',
      'a quarter of 90 days': 'survey S { cycle quarter rest 90 days ask Recommend }',
    },
  },
  'survey/sample-too-small': {
    speaks: { 'a hundred': 'survey S { quota Family 70, Tourist 30 ask Recommend }' },
    silent: {
      enough: 'survey S { quota Family 170, Tourist 70 ask Recommend }',
      'no NPS': 'survey S { quota Family 70 ask Paid }',
      'no quota': 'survey S { ask Recommend }',
    },
  },
  'survey/quota-mismatch': {
    speaks: {
      'halves of 70 and 30': 'survey S { quota Family 200, Tourist 200 ask Paid }',
      'a persona that is not asked': 'survey S { for Family quota Tourist 200 ask Paid }',
    },
    silent: {
      'by share': 'survey S { quota Family 350, Tourist 150 ask Paid }',
      nearly: 'survey S { quota Family 320, Tourist 180 ask Paid }',
      'said so': 'survey S { quota Family 200, Tourist 200 note "游客加量" ask Paid }',
      'one quota': 'survey S { quota Tourist 200 ask Paid }',
    },
  },
};

describe.each(Object.entries(cases))('%s', (rule, { speaks, silent }) => {
  it.each(Object.entries(speaks))('speaks once of %s', (_, more) => expect(said(rule, more)).toHaveLength(1));
  it.each(Object.entries(silent))('is silent about %s', (_, more) => {
    expect(said(rule, more)).toEqual([]);
    expect(findingsOf({ source: `${head}${more}\n` }).filter((finding) => finding.rule.startsWith('syntax/'))).toEqual([]);
  });
});

describe('survey/translation-missing', () => {
  const missing = (more: string): string[] =>
    findingsOf({ source: `program Demo { languages en, zh-Hans }\nkpi R "R" zh-Hans "推荐" nps\n${more}\n` })
      .filter(({ rule }) => rule === 'survey/translation-missing')
      .map((finding) => messageOf(finding, 'en'));
  it('names what is missing, once for a language', () => {
    expect(missing('survey S "S" zh-Hans "问卷" { ask R ask why open "Why?" ask more open "More?" }')).toEqual([
      'Whoever opens `S` in `zh-Hans` reads words of another language: S.why, S.more are not translated. Write `zh-Hans "…"` after each label.',
    ]);
    expect(missing('survey S "S" zh-Hans "问卷" { ask R ask why open "Why?" zh-Hans "为什么？" }')).toEqual([]);
  });
});
