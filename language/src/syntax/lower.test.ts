import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../findings/finding.ts';
import type { Fragment } from '../program/fragment.ts';
import { readFragment } from './read.ts';

const read = (text: string): Fragment => readFragment('a.cx', text);

/** `rule messageId arguments @ the text it stands at`. */
function said(text: string, findings: readonly Finding[] = read(text).findings): string[] {
  return findings.map(
    ({ rule, messageId, arguments: args, origin }) =>
      `${rule.replace('program/', '')} ${messageId} ${JSON.stringify(args)} @ ${text.slice(origin.offset, origin.end)}`,
  );
}

function fixed(text: string): string[] {
  return read(text).findings.flatMap((finding) =>
    (finding.fixes ?? []).map((fix) => {
      let made = text;
      for (const edit of [...fix.edits].reverse()) {
        if (edit.kind === 'replace') made = made.slice(0, edit.origin.offset) + edit.text + made.slice(edit.origin.end);
        if (edit.kind === 'remove') made = made.slice(0, edit.origin.offset) + made.slice(edit.origin.end);
      }
      return made;
    }),
  );
}

describe('an expectation', () => {
  it('holds what the text says, and where each property stands', () => {
    const text =
      'touchpoint Shop "Shop" { expect near was close "Near" en "Near by" in Convenience expected 6~7 weight 9 must-be { actual 5 note "n" } }';
    const near = read(text).touchpoints[0]?.expectations[0];
    expect(near).toMatchObject({
      name: 'near',
      label: { text: 'Near', translations: { en: 'Near by' } },
      was: [{ name: 'close' }],
      factor: { name: 'Convenience', resolved: null },
      kind: 'must-be',
      expected: { low: 6, high: 7 },
      weight: { low: 9, high: 9 },
      ideal: null,
      actual: { low: 5, high: 5 },
      notes: [{ text: 'n', translations: {} }],
      onlyFor: null,
    });
    const places = Object.fromEntries(
      Object.entries(near?.places ?? {}).map(([field, { offset, end }]) => [field, text.slice(offset, end)]),
    );
    expect(places).toEqual({
      factor: 'in Convenience',
      expected: 'expected 6~7',
      weight: 'weight 9',
      kind: 'must-be',
      actual: 'actual 5',
    });
    expect(text.slice(near?.nameOrigin.offset, near?.nameOrigin.end)).toBe('near');
    expect(said(text)).toEqual([]);
  });

  it('is overridden for a persona where its name is known, before or after, and held by that persona alone where it is new', () => {
    const text = `touchpoint Shop {
  for A, B { expect near expected 6 delighter  expect news in Brand weight 7 }
  expect near expected 7
  for C { expect news weight 3 }
}`;
    const [near, news] = read(text).touchpoints[0]?.expectations ?? [];
    expect(said(text)).toEqual([]);
    expect(near?.overrides.map(({ persona, expected, weight, kind }) => [persona.name, expected, weight, kind])).toEqual([
      ['A', { low: 6, high: 6 }, null, 'delighter'],
      ['B', { low: 6, high: 6 }, null, 'delighter'],
    ]);
    expect(near?.onlyFor).toBeNull();
    expect(news?.onlyFor?.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
    expect(news?.weight).toEqual({ low: 7, high: 7 });
    expect(news?.overrides.map(({ persona, weight }) => [persona.name, weight])).toEqual([['C', { low: 3, high: 3 }]]);
  });

  it('takes no label, factor or evidence in an override, and no second override for one persona', () => {
    const text =
      'touchpoint Shop { expect near  for A { expect near "x" in Brand weight 2 { evidence K } } for A { expect near weight 3 } }';
    expect(said(text)).toEqual([
      'misplaced-property in-override {"property":"label","expectation":"near"} @ "x"',
      'misplaced-property in-override {"property":"in","expectation":"near"} @ in Brand',
      'misplaced-property in-override {"property":"evidence","expectation":"near"} @ evidence K',
      'duplicate-property override {"expectation":"near","persona":"A"} @ expect near weight 3',
    ]);
    expect(read(text).touchpoints[0]?.expectations[0]?.overrides).toMatchObject([{ weight: { low: 2, high: 2 } }]);
  });
});

describe('places of properties', () => {
  it('names the blocks where a property belongs', () => {
    expect(said('persona A { weight 3 alarm 4 }')).toEqual([
      'misplaced-property misplaced {"property":"weight","block":"persona","belongs":["program","expect"]} @ weight 3',
      'misplaced-property misplaced {"property":"alarm","block":"persona","belongs":["kpi"]} @ alarm 4',
    ]);
    expect(read('persona A { weight 3 }').personas).toMatchObject([{ name: 'A' }]);
  });

  it('keeps the first of two, points at it, and offers to take the second away', () => {
    const text = 'persona A { share 40% share 50% }';
    const [finding] = read(text).findings;
    expect(said(text)).toEqual(['duplicate-property twice {"property":"share","block":"persona"} @ share 50%']);
    expect(finding?.related?.map(({ origin }) => text.slice(origin.offset, origin.end))).toEqual(['share 40%']);
    expect(fixed(text)).toEqual(['persona A { share 40%  }']);
    expect(read(text).personas[0]?.share).toEqual({ low: 0.4, high: 0.4 });
  });

  it('knows that two kinds of one expectation are one too many', () => {
    expect(said('touchpoint T { expect e must-be delighter }')).toEqual([
      'duplicate-property twice {"property":"delighter","block":"expect"} @ delighter',
    ]);
  });

  it('reports a second factor, a second translation, a second n', () => {
    expect(said('factor F in Brand, Price')).toEqual(['duplicate-property single {"property":"in"} @ Price']);
    expect(said('persona P "a" en "b" en "c"')).toEqual(['duplicate-property translation {"language":"en"} @ en "c"']);
    expect(said('wave 2026 { K 3 n 4 n 5 }')).toEqual(['duplicate-property twice {"property":"n","block":"wave"} @ 5']);
  });

  it('gives owner, note and allow of an inner block to the declaration it stands in', () => {
    const text = 'wave 2026 { for A { note "x" allow strategy/overkill because "y" until 2026-06 K 3 } }';
    expect(read(text).waves[0]).toMatchObject({
      notes: [{ text: 'x' }],
      allows: [{ rule: 'strategy/overkill', reason: 'y', until: '2026-06-30' }],
      groups: [{ for: { name: 'A' }, values: [{ subject: { name: 'K' } }] }],
    });
  });
});

describe('units', () => {
  it.each([
    [
      'persona P { share 0.4 }',
      'unit-mismatch unit {"property":"share","wanted":"share","found":"number","written":"0.4"} @ 0.4',
      'persona P { share 40% }',
    ],
    [
      'persona P { share 40 }',
      'unit-mismatch unit {"property":"share","wanted":"share","found":"number","written":"40"} @ 40',
      'persona P { share 40% }',
    ],
    [
      'touchpoint T { expect e weight 40% }',
      'unit-mismatch unit {"property":"weight","wanted":"number","found":"share","written":"40%"} @ 40%',
      null,
    ],
    ['survey S { rest 90 }', 'unit-mismatch unit {"property":"rest","wanted":"duration","found":"number","written":"90"} @ 90', null],
    [
      'initiative I { effort 3 weeks }',
      'unit-mismatch unit {"property":"effort","wanted":"days","found":"duration","written":"3 weeks"} @ 3 weeks',
      null,
    ],
    ['initiative I { cost 3 h }', 'unit-mismatch unit {"property":"cost","wanted":"money","found":"duration","written":"3 h"} @ 3 h', null],
    ['survey S { limit 3 min to 40% }', 'unit-mismatch units-differ {"property":"limit","written":"3 min to 40%"} @ 3 min to 40%', null],
    [
      'initiative I { cost 3 USD ~ 4 EUR }',
      'unit-mismatch units-differ {"property":"cost","written":"3 USD ~ 4 EUR"} @ 3 USD ~ 4 EUR',
      null,
    ],
    ['initiative I { cost 3 RMB }', 'unknown-currency nearest {"currency":"RMB","nearest":"CNY"} @ 3 RMB', 'initiative I { cost 3 CNY }'],
    ['program P { currency RMB }', 'unknown-currency nearest {"currency":"RMB","nearest":"CNY"} @ RMB', 'program P { currency CNY }'],
    ['program P { scale 10 }', 'incomplete-property range {"property":"scale"} @ scale 10', null],
    [
      'program P { scale 10 to 0 }',
      'range-reversed reversed {"property":"scale","written":"10 to 0"} @ 10 to 0',
      'program P { scale 0~10 }',
    ],
    ['initiative I { improves K 8 }', 'incomplete-property change {"written":"8"} @ 8', null],
    [
      'initiative I { improves K to 8 confidence 120% }',
      'impossible-number above-whole {"property":"confidence","written":"120%"} @ 120%',
      null,
    ],
    ['persona P { share -4% }', 'impossible-number negative {"property":"share","written":"-4%"} @ -4%', null],
    ['wave 2026 { K 3 n 2.5 }', 'impossible-number whole {"property":"n","written":"2.5"} @ 2.5', null],
    ['team T { capacity 120 days }', 'incomplete-property per {"property":"capacity"} @ capacity 120 days', null],
  ])('%s', (text, finding, fix) => {
    expect(said(text)).toEqual([finding]);
    expect(fixed(text)).toEqual(fix === null ? [] : [fix]);
  });

  it('leaves a broken property out, and keeps the declaration', () => {
    expect(read('persona P "p" { share 0.4 goal "g" }').personas).toMatchObject([{ name: 'P', share: null, goals: [{ text: 'g' }] }]);
  });

  it('refuses numbers that no strategy counts', () => {
    const huge = '9'.repeat(400);
    expect(said(`wave 2026 { K ${huge} }`)).toEqual([`impossible-number too-large {"written":"${huge}"} @ ${huge}`]);
    expect(JSON.stringify(read(`wave 2026 { K 3 sd ${huge} }`))).not.toContain('Infinity');
  });

  const quantity = (written: string): unknown => read(`wave 2026 { K ${written} }`).waves[0]?.values[0]?.value;

  it.each([
    ['120~140位', { low: 120, high: 140, unit: 'number' }],
    ['14~21 days', { low: 14, high: 21, unit: 'duration', time: 'day' }],
    ['12~20万 CNY', { low: 120_000, high: 200_000, unit: 'money', currency: 'CNY' }],
    ['12万~20万 CNY', { low: 120_000, high: 200_000, unit: 'money', currency: 'CNY' }],
    ['5000~1万', { low: 5000, high: 10_000, unit: 'number' }],
    ['30~40%', { low: 0.3, high: 0.4, unit: 'share' }],
    ['30%~40%', { low: 0.3, high: 0.4, unit: 'share' }],
    ['¥3~5', { low: 3, high: 5, unit: 'money', currency: 'CNY' }],
    ['90 min to 2 h', { low: 90, high: 120, unit: 'duration', time: 'min' }],
    ['-5 to 5', { low: -5, high: 5, unit: 'number' }],
    ['-5 to -3', { low: -5, high: -3, unit: 'number' }],
  ])('reads %s', (written, expected) => expect(quantity(written)).toEqual(expected));

  it.each([
    ['to 8~9', 'to', { low: 8, high: 9, unit: 'number' }],
    ['+4 points', 'by', { low: 0.04, high: 0.04, unit: 'points' }],
    ['-53%', 'relative', { low: -0.53, high: -0.53, unit: 'share' }],
    ['-5~8%', 'relative', { low: -0.08, high: -0.05, unit: 'share' }],
    ['+13~15', 'by', { low: 13, high: 15, unit: 'number' }],
    ['to 81%', 'to', { low: 0.81, high: 0.81, unit: 'share' }],
    ['-5 min', 'by', { low: -5, high: -5, unit: 'duration', time: 'min' }],
  ])('improves %s', (written, mode, value) =>
    expect(read(`initiative I { improves K ${written} }`).initiatives[0]?.improves).toMatchObject([{ mode, value }]),
  );
});

describe('dates and periods', () => {
  it('reports a day there never is, and a period that ends before it begins', () => {
    expect(said('kpi K nps { target 4 by 2026-02-30 }')).toEqual(['impossible-date date {"written":"2026-02-30"} @ 2026-02-30']);
    const text = 'initiative I { period 2026-Q3 to 2026-Q1 }';
    expect(said(text)).toEqual(['period-reversed reversed {"from":"2026-Q3","to":"2026-Q1"} @ 2026-Q3 to 2026-Q1']);
    expect(fixed(text)).toEqual(['initiative I { period 2026-Q1 to 2026-Q3 }']);
    expect(read(text).initiatives[0]?.period).toBeNull();
  });

  it('gives a wave the period of its name, unless it says another', () => {
    const [named, said_, none] = read('wave 2026-Q1 wave spring { period 2026-03 to 2026-05 } wave autumn').waves;
    expect(named?.period).toEqual({ from: '2026-01-01', to: '2026-03-31', written: '2026-Q1' });
    expect(said_?.period).toEqual({ from: '2026-03-01', to: '2026-05-31', written: '2026-03~2026-05' });
    expect(none?.period).toBeNull();
  });

  it.each(['2026-Q5', '2026-13', '2026-09-31', '20261', '2026年13月'])('says that %s, the name of a wave, is no period', (name) => {
    expect(said(`wave ${name} { K 3 }`)).toEqual([`impossible-date wave {"written":"${name}"} @ ${name}`]);
    expect(said(`wave ${name} { period 2026-Q3 K 3 }`)).toEqual([]);
  });

  it('takes a sample below zero for what it is, and what follows it for the value before', () => {
    expect(said('wave 2026 { T.x 5 n -5 sd 1 K 3 }')).toEqual(['impossible-number negative {"property":"n","written":"-5"} @ n -5']);
    expect(said('轮次 2026 { 台.快 5 样本 -3 }')).toEqual(['impossible-number negative {"property":"n","written":"-3"} @ 样本 -3']);
    expect(said('wave 2026 { for A { T.x 5 n 9 sd −1 } }')).toEqual([
      'impossible-number negative {"property":"sd","written":"−1"} @ sd −1',
    ]);
    expect(read('wave 2026 { T.x 5 n -5 sd 1 K 3 }').waves[0]?.values).toMatchObject([
      { subject: { name: 'T.x' }, n: null, sd: 1 },
      { subject: { name: 'K' } },
    ]);
    // A KPI may be called n.
    expect(said('wave 2026 { K 5\nn -5 }')).toEqual([]);
    expect(read('wave 2026 { n -5 K 5 }').waves[0]?.values.map(({ subject }) => subject.name)).toEqual(['n', 'K']);
  });

  it.each([
    ['中文', 'zh-Hans'],
    ['繁体', 'zh-Hant'],
    ['英文', 'en'],
    ['English', 'en'],
    ['chinese', 'zh-Hans'],
  ])('reads %s in the list of languages as what it means, and says so', (written, tag) => {
    const text = `program P { languages fr, ${written} }`;
    expect(said(text)).toEqual([`unknown-language nearest {"written":"${written}","nearest":"${tag}"} @ ${written}`]);
    expect(fixed(text)).toEqual([`program P { languages fr, ${tag} }`]);
    expect(read(text).heads[0]?.languages).toEqual(['fr', tag]);
  });

  it('leaves tags alone, and leaves out what is none', () => {
    expect(said('program P { languages zh-CN, zh, zh-Hant-TW, EN, pt-BR, es-419, yue }')).toEqual([]);
    expect(said('program P { languages en, klingon }')).toEqual(['unknown-language unknown {"written":"klingon"} @ klingon']);
    expect(read('program P { languages en, klingon }').heads[0]?.languages).toEqual(['en']);
  });
});

describe('words of closed lists', () => {
  it('reads both languages and says the nearest for others', () => {
    expect(read('channel A 线下 channel B physical source C 运营 source D 问卷 kpi E 均值 kpi F NPS')).toMatchObject({
      channels: [{ medium: 'physical' }, { medium: 'physical' }],
      sources: [{ kind: 'operational' }, { kind: 'survey' }],
      kpis: [{ kind: 'mean' }, { kind: 'nps' }],
    });
    const text = 'channel phone "x" phne { note "phne" }';
    expect(said(text)).toEqual([
      'unknown-word nearest {"word":"phne","place":"medium","nearest":"phone","known":["physical 线下","phone 电话","web 网站","app","chat 即时消息","social 社媒","mail 邮件","partner 伙伴"]} @ phne',
    ]);
    expect(fixed(text)).toEqual(['channel phone "x" phone { note "phne" }']);
  });
});

describe('kpis', () => {
  it('judges ces as lower-is-better unless it asks for agreement', () => {
    expect(read('kpi A ces kpi B ces agree kpi C nps { lower-is-better } kpi D nps').kpis.map((kpi) => kpi.lowerIsBetter)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('reads formulas by the rules of arithmetic, and refuses endless ones', () => {
    expect(read('kpi A rate = (a + b) / c × 2 － 1').kpis[0]?.formula).toMatchObject({
      op: '-',
      left: {
        op: '*',
        left: { op: '/', left: { op: '+', left: { name: 'a' }, right: { name: 'b' } }, right: { name: 'c' } },
        right: { number: 2 },
      },
      right: { number: 1 },
    });
    const endless = `kpi A rate = ${'a + '.repeat(300)}a`;
    expect(read(endless).findings.map(({ rule }) => rule)).toEqual(['program/formula-too-long']);
    expect(read(endless).kpis).toMatchObject([{ name: 'A', formula: null }]);
  });
});

describe('surveys', () => {
  it('tells what it asks of others from questions of its own', () => {
    const text = `survey S {
  after Shop within 2 h
  ask Recommend
  ask why open "Why?" when Recommend ≤ 6
  ask reason choose many "Reason?" { price "Price" in Price  other open }
  respond T within 24 h when reason = price
}`;
    expect(said(text)).toEqual([]);
    expect(read(text).surveys[0]).toMatchObject({
      after: { at: { name: 'Shop' }, within: { low: 0, high: 2, time: 'h' } },
      asks: [
        { subject: { name: 'Recommend' }, question: null },
        {
          subject: null,
          question: { name: 'why', form: 'open', many: false, label: { text: 'Why?' } },
          when: { comparison: '<=', value: { low: 6 } },
        },
        {
          question: {
            name: 'reason',
            form: 'choose',
            many: true,
            options: [
              { name: 'price', factor: { name: 'Price' }, open: false },
              { name: 'other', open: true },
            ],
          },
        },
      ],
      responds: [{ within: { low: 0, high: 24, time: 'h' }, when: { value: { option: 'price' } } }],
    });
  });

  it('reads consent, who is wanted, pages, and how each question is put', () => {
    const text = `survey S {
  consent "May we?"
  screen "Who?" { Visitor "I visit"  Local  out "Neither" }
  page "First" en "1"
  ask Recommend
  ask Shop.near kano optional
  page
  ask Shop shuffled required
  ask why choose many shuffled "Why?" { price "Price"  none "None" alone  other open } required when Recommend <= 6
  ask more open optional "More?"
}`;
    expect(said(text)).toEqual([]);
    expect(read(text).surveys[0]).toMatchObject({
      consent: { text: { text: 'May we?' } },
      screen: {
        text: { text: 'Who?' },
        profiles: [
          { persona: { name: 'Visitor' }, label: { text: 'I visit' } },
          { persona: { name: 'Local' }, label: null },
        ],
        out: { label: { text: 'Neither' } },
      },
      asks: [
        { subject: { name: 'Recommend' }, kano: false, shuffled: false, required: null, page: { title: { text: 'First' } } },
        { subject: { name: 'Shop.near' }, question: null, kano: true, required: false, page: null },
        { subject: { name: 'Shop' }, shuffled: true, required: true, page: { title: null } },
        {
          question: {
            name: 'why',
            many: true,
            options: [
              { name: 'price', open: false, alone: false },
              { name: 'none', alone: true },
              { name: 'other', open: true },
            ],
          },
          shuffled: true,
          required: true,
          when: { comparison: '<=' },
        },
        { question: { form: 'open', label: { text: 'More?' } }, required: false },
      ],
    });
    const chinese =
      '问卷 S { 同意书 甄别 { A "甲" 不符 "都不是" } 分页 "一" 提问 Shop.near 卡诺 选答 提问 q 选择 随机 "?" { a "一" 排他 } 必答 }';
    expect(said(chinese)).toEqual([]);
    expect(read(chinese).surveys[0]).toMatchObject({
      consent: { text: null },
      screen: { profiles: [{ label: { text: '甲' } }], out: { label: { text: '都不是' } } },
      asks: [
        { kano: true, required: false, page: { title: { text: '一' } } },
        { question: { options: [{ alone: true }] }, shuffled: true, required: true },
      ],
    });
  });

  it('reads the two ends of a scale, with their translations, of a KPI, an expectation and the program', () => {
    const { kpis, touchpoints, heads } = read(
      'program P { ends "bad" "good" }\nkpi K ces { ends "easy" en "Easy" to "hard" en "Hard" }\ntouchpoint T { expect e ends "no" "yes" }',
    );
    expect(kpis[0]?.ends).toEqual({
      low: { text: 'easy', translations: { en: 'Easy' } },
      high: { text: 'hard', translations: { en: 'Hard' } },
    });
    expect(heads[0]?.ends?.high.text).toBe('good');
    expect(touchpoints[0]?.expectations[0]?.ends).toBe(null);
  });

  it('says what of it contradicts itself or says nothing', () => {
    expect(
      said('survey S { consent consent  screen { out out }  page page ask A required optional  ask Shop kano "Why?"  page "End" }'),
    ).toEqual([
      'duplicate-property twice {"property":"consent","block":"survey"} @ consent',
      'duplicate-property twice {"property":"out","block":"survey"} @ out',
      'incomplete-property page-empty {} @ page',
      'duplicate-property required-and-optional {"name":"A"} @ ask A required optional',
      'incomplete-property kano-words {"name":"Shop"} @ ask Shop kano "Why?"',
      'incomplete-property page-empty {} @ page "End"',
    ]);
  });

  it('reads what a question of its own was called, and knows that nothing else was called by its `ask`', () => {
    const text = 'survey S { ask why was cause was Old.reason open "Why?"  ask what was matter "What?"  ask K was L }';
    const { surveys, findings } = read(text);
    expect(surveys[0]?.asks.map(({ question }) => question?.was.map(({ name }) => name))).toEqual([
      ['cause', 'Old.reason'],
      ['matter'],
      undefined,
    ]);
    expect(said(text, findings)).toEqual([
      'incomplete-property ask-form {"name":"what"} @ ask what was matter "What?"',
      'misplaced-property in-ask {"name":"K"} @ L',
    ]);
  });

  it('says what an incomplete question lacks', () => {
    expect(said('survey S { ask why "Why?" ask "x" ask a choose "A?" ask b.c open "B?" }')).toEqual([
      'incomplete-property ask-form {"name":"why"} @ ask why "Why?"',
      'incomplete-property ask-subject {} @ ask "x"',
      'incomplete-property choices {"name":"a"} @ ask a choose "A?"',
      'incomplete-property question-name {"name":"b.c"} @ b.c',
    ]);
  });
});

describe('keywords', () => {
  it('knows the language that most of the file is written in', () => {
    expect(read('触点 T { 期望 e 权重 3 }').keywords).toBe('zh');
    expect(read('touchpoint T { expect e 权重 3 }').keywords).toBe('en');
    expect(read('').keywords).toBe('en');
  });
});

const example = (...path: string[]): string => readFileSync(join(import.meta.dirname, '../../../examples', ...path), 'utf8');
const samples = [
  example('auto-service', '旅程.cx'),
  example('auto-service', '倾听.cx'),
  example('auto-service', '举措.cx'),
  example('retail', 'experience.cx'),
];

describe('any text', () => {
  it('has a Fragment that is JSON, cut off anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.double({ min: 0, max: 1, noNaN: true }), (text, part) => {
        const cut = text.slice(0, Math.floor(text.length * part));
        const fragment = read(cut);
        expect(JSON.parse(JSON.stringify(fragment))).toEqual(fragment);
        for (const { origin } of fragment.findings) expect(origin.offset >= 0 && origin.end <= cut.length).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('has a Fragment, with anything written into it', () => {
    const scraps = fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '"',
        '期望',
        'for A {',
        'expect',
        '~',
        '%',
        '2026-13',
        'weight',
        '，',
        '￥',
        '= (',
        'ask',
        'n',
        'when',
        'in',
        '.',
        '12万元',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), scraps, fc.nat(12)), { maxLength: 4 }),
        (text, changes) => {
          let changed = text;
          for (const [part, scrap, taken] of changes) {
            const at = Math.floor(changed.length * part);
            changed = changed.slice(0, at) + scrap + changed.slice(at + taken);
          }
          expect(read(changed).file).toBe('a.cx');
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the standard deviation of a typed result', () => {
  it('may repeat the unit of its value, and no other', () => {
    expect(read('wave 2026 { K 47 min n 900 sd 21 min }').waves[0]?.values[0]).toMatchObject({ n: 900, sd: 21 });
    expect(read('轮次 2026 { K 47分钟 样本 900 标准差 21分钟 }').waves[0]?.values[0]).toMatchObject({ n: 900, sd: 21 });
    const other = 'wave 2026 { K 47 min n 900 sd 21 h }';
    expect(read(other).waves[0]?.values[0]?.sd).toBeNull();
    expect(said(other)).toEqual(['unit-mismatch unit {"property":"sd","wanted":"number","found":"duration","written":"21 h"} @ 21 h']);
  });
});
