import { describe, expect, it } from 'vitest';
import { findingsOf } from '../example.sample.ts';
import { raisedBy, under } from './strategy.sample.ts';

/** For each rule, what must raise it and what must not, each below a program of three expectations. */
const cases: Readonly<Record<string, { readonly speaks: Record<string, string>; readonly silent: Record<string, string> }>> = {
  'strategy/hundred-percent': {
    speaks: {
      'a share of satisfied customers': 'kpi K csat { target 100% }',
      'a later target': 'kpi K csat { target 90% by 2026-Q2 target 100% by 2027 }',
      'an NPS of 100': 'kpi K nps { target 100 }',
      'the whole index': 'kpi K csi { target 1000 }',
      'an index of its own scale': 'kpi K csi { scale 0 to 100 target 100 }',
      'a rate called satisfaction': 'kpi K "客户满意率" rate { target 100% }',
      'the top of a mean': 'kpi Satisfaction mean { scale 1 to 5 target 5 }',
      'an initiative that gets there': 'kpi K csat\ninitiative I { improves K to 100% cost 0 }',
    },
    silent: {
      'less than all': 'kpi K csat { target 95% }',
      'a range up to it': 'kpi K csat { target 95~100% }',
      'a high NPS': 'kpi K nps { target 80 }',
      'a rate of something else': 'kpi Booked rate { target 100% }',
      'dissatisfaction, whose best is none': 'kpi Dissatisfied rate { target 0% lower-is-better }',
      'a mean without a scale': 'kpi Satisfaction mean { target 5 }',
      'a rise': 'kpi K csat { baseline 50% }\ninitiative I { improves K +100% cost 0 }',
      'a unit that does not fit': 'kpi K csat { target 100 }',
    },
  },
  'strategy/activity-as-kpi': {
    speaks: {
      'one rate of replies': 'kpi ReplyRate rate',
      'two counts, named in Chinese': 'kpi 回复率 比率\nkpi K "投诉处理量" count',
      'a translation': 'kpi K "指标" en "Complaints answered within a day" rate',
    },
    silent: {
      'no KPI at all': '',
      'one KPI of the experience': 'kpi ReplyRate rate\nkpi Waiting mean',
      'a rate of what customers do': 'kpi Returning rate',
      'what is solved at once': 'kpi K "First-contact resolution of calls answered" rate',
      'a time': 'kpi HandlingTime mean { target 5 min }',
      'a score': 'kpi ReplyScore csat',
      'evidence of an expectation': 'kpi ReplyRate rate\ntouchpoint Line { expect reply { evidence ReplyRate } }',
    },
  },
  'strategy/nps-is-all': {
    speaks: { 'one NPS': 'kpi K nps', 'two of them': 'kpi K nps\nkpi L nps' },
    silent: { 'no KPI': '', 'another KPI beside it': 'kpi K nps\nkpi L rate', 'another KPI alone': 'kpi L csat' },
  },
  'strategy/survey-only': {
    speaks: {
      'a survey': 'kpi K csat\nsurvey S { ask K }',
      'a source that is a survey': 'source S survey { covers Shop }',
    },
    silent: {
      'nothing that listens yet': 'kpi K csat',
      'another source': 'kpi K csat\nsurvey S { ask K }\nsource R reviews { covers Shop }',
      'a source whose kind cannot be read': 'survey S { ask Shop }\nsource R revews { covers Shop }',
      'a KPI counted from data': 'kpi K rate = late / parcels\nsurvey S { ask Shop }',
      'a KPI of time': 'kpi K mean { promise 5 min }\nsurvey S { ask Shop }',
      'a KPI of money': 'kpi K money\nsurvey S { ask Shop }',
    },
  },
  'strategy/no-own-data': {
    speaks: {
      'reviews alone': 'source R reviews { covers Shop }',
      'reviews, social and a survey': 'kpi K csat\nsurvey S { ask K }\nsource R reviews { covers Shop }\nsource T social { covers Shop }',
    },
    silent: {
      'no source yet': 'kpi K csat',
      'surveys alone, which strategy/survey-only tells': 'source S survey { covers Shop }',
      'operational data': 'source R reviews { covers Shop }\nsource O operational { covers Shop }',
      tickets: 'source O tickets { covers Shop }',
      complaints: 'source O complaints { covers Shop }',
      'a source whose kind cannot be read': 'source R reviews { covers Shop }\nsource O operatonal { covers Shop }',
      'a KPI counted from data': 'source R reviews { covers Shop }\nkpi K rate = late / parcels',
    },
  },
  'strategy/after-the-fact': {
    speaks: {
      'a survey weeks later': 'survey S { after Shop within 14~21 days ask Shop }',
      'a survey of every quarter': 'survey S { cycle quarter ask Shop }',
      'two days': 'survey S { after Shop within 2 days ask Shop }',
      'a source refreshed every week': 'source R reviews { covers Shop refresh 1 week }',
      interviews: 'source R interviews { covers Shop }',
    },
    silent: {
      'nothing that listens yet': '',
      'a day': 'survey S { after Shop within 1 day ask Shop }',
      'two hours among others': 'survey S { after Shop within 2 h ask Shop }\nsurvey T { cycle year ask Shop }',
      'a source of every day': 'survey T { cycle year ask Shop }\nsource R reviews { covers Shop refresh 1 day }',
      'a survey that does not say how soon': 'survey T { cycle year ask Shop }\nsurvey S { after Shop ask Shop }',
      'a source that does not say how often': 'survey T { cycle year ask Shop }\nsource O operational { covers Shop }',
    },
  },
  'strategy/no-unknown': {
    speaks: {
      'closed questions only': 'survey S { ask Shop ask why choose "Why?" { near "Near" far "Far" } }',
      'figures only': 'source O operational { covers Shop }',
    },
    silent: {
      'nothing that listens yet': '',
      'a survey that asks nothing yet': 'survey S { after Shop }',
      'an open question': 'survey S { ask Shop ask other open "What else?" }',
      'an open answer': 'survey S { ask why choose "Why?" { near "Near" other "Else" open } }',
      'reviews beside it': 'survey S { ask Shop }\nsource R reviews { covers Shop }',
      'what staff hear': 'survey S { ask Shop }\nsource R staff { covers Shop }',
      'a source whose kind cannot be read': 'survey S { ask Shop }\nsource R revews { covers Shop }',
    },
  },
};

describe.each(Object.entries(cases))('%s', (rule, { speaks, silent }) => {
  it.each(Object.entries(speaks))('speaks once of %s', (_, more) => expect(raisedBy(rule, under(more))).toHaveLength(1));
  it.each(Object.entries(silent))('is silent about %s', (_, more) => {
    expect(raisedBy(rule, under(more))).toEqual([]);
    expect(findingsOf(under(more)).filter((finding) => finding.rule.startsWith('syntax/'))).toEqual([]);
  });
  it.each(Object.entries(speaks))('leaves %s alone where there is no program, or it is only begun', (_, more) => {
    if (rule === 'strategy/hundred-percent') return;
    const begun = 'touchpoint Shop { expect near expected 7 }\n';
    expect(raisedBy(rule, { source: `${under('').source.replace(/^program.*\n/, '')}\n${more}` })).toEqual([]);
    expect(raisedBy(rule, { source: `program Demo { currency CNY }\n${begun}${more}` })).toEqual([]);
  });
});

describe('what is said', () => {
  it('names the quickest ear and how long it takes', () => {
    const said = (more: string): string | undefined => raisedBy('strategy/after-the-fact', under(more))[0];
    expect(said('survey Slow { cycle year ask Shop }\nsurvey Quick { after Shop within 14~21 days ask Shop }')).toContain(
      'main.cx:9 Nothing listens within a day of the experience; the quickest ear, `Quick`, may take 21 days.',
    );
    expect(said('survey S { after Shop within 30 h ask Shop }')).toContain('may take 30 h.');
  });

  it('of nothing but surveys is one thing, not two', () => {
    const rules = findingsOf(under('kpi K csat\nkpi L nps\nsurvey S { after Shop within 1 h ask K ask other open "What else?" }')).map(
      ({ rule }) => rule,
    );
    expect(rules).toContain('strategy/survey-only');
    expect(rules).not.toContain('strategy/no-own-data');
  });
});
