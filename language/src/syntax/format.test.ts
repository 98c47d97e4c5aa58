import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format, formatted } from './format.ts';
import { marksOf } from './format-marks.ts';
import { canonicalSpelling, languageOf } from './format-spelling.ts';
import { displayWidth } from './format-width.ts';
import { keywordByEnglish } from './keywords.ts';
import { parse } from './parse.ts';
import { readFragment } from './read.ts';

const english = `program MeiSu "Mei Su" en "Mei Su Electronics" { // the whole house
  scale 0 to 10
  weight 1 to 10
  cycle 6 months
}
factor Range "All there" in Product { topics "Models", "Out of stock" }
channel Store "Shop" physical
channel Chat "Chat" chat
channel Web "Site" web
breakdown Dealer "Dealer" { member A "First"  member B "Second" { worth { revenue 4,200 HKD per year margin 38% } } }
persona Visitor "Day-tripper" { share 70% goal "A camera in one trip" pain "Who has it?" }
journey Purchase "Buying" for Visitor { stage Find "Find" { goal "No detour" feel "Worried" } stage Choose "Choose" stage Pay }
touchpoint Shop "Street shop" at Purchase.Find, Purchase.Choose via Store {
  moment-of-truth
  /* what they say */ expect near "A few steps" in Convenience expected 7 weight 9 ideal 10 actual 5 delighter { evidence Shops }
  expect cost "Clear prices" in Price expected 7 weight 7~8 ideal 7 must-be { ask "How clear?" en "How clear?" benchmark 8.1 "Average" }
  expect target "What I want" in Range expected 7 weight 6 ideal 6
  for Visitor { expect near expected 6 } // known
}
source Reviews "Reviews" reviews { covers Shop  refresh 1 day }
kpi Recommend "NPS" nps each Dealer { target 40 by 2026-Q2 target 50 by 2026-Q4 alarm 25 }
kpi Waiting mean at Shop { promise 5 min  target 4 min by 2026-Q3 }
kpi Returning rate = (returning + 2) / customers * 100 { target 45% by 2026-12-31 }
kpi Shops count
survey AfterVisit "After" { for Visitor after Shop within 2 h via Chat rest 90 days quota Visitor 200
  ask Recommend ask why open "Why?" when Recommend <= 6
  ask reason choose many "What?" { range "All" in Product  other "Other" open } when Recommend >= 9
}
wave 2026-Q1 "First" { responses "r/*.csv" Shop.near 6.1 n 212 sd 1.4 Waiting 7 min n 900 for A { Recommend 35 } }
initiative Fourth "Fourth shop" { period 2026-04-01 to 2026-09-30 improves Shop.near to 8~9 confidence 70% improves Returning +4 points
  cost 52万 HKD cost 3万 HKD per month keeps 120~140 Visitor over 3 years allow strategy/overkill because "signed" until 2026-12-31 }
`;
const chinese = readFileSync(new URL('../../../examples/auto-service/旅程.cx', import.meta.url), 'utf8');
const listening = readFileSync(new URL('../../../examples/auto-service/倾听.cx', import.meta.url), 'utf8');
const plans = readFileSync(new URL('../../../examples/auto-service/举措.cx', import.meta.url), 'utf8');
const programs = [
  english,
  chinese,
  listening,
  plans,
  readFileSync(new URL('../../../examples/retail/experience.cx', import.meta.url), 'utf8'),
];

/** What a text says, without places and findings. */
function said(text: string): unknown {
  const { findings: _findings, keywords: _keywords, ...fragment } = readFragment('a.cx', text);
  return JSON.parse(JSON.stringify(fragment, (key, value) => (/origin$|^places$/i.test(key) ? undefined : value)));
}

/** The tokens as they mean, and the comments as they say. */
function substance(text: string): { tokens: string[]; comments: string[] } {
  const { tokens, hidden } = parse(text.replace(/\r\n?/g, '\n'));
  return {
    tokens: tokens.map(({ tokenType: { name }, image }) => (keywordByEnglish.has(name) ? name : canonicalSpelling(name, image))),
    comments: hidden.map(({ tokenType: { name }, image }) =>
      canonicalSpelling(name, image)
        .split('\n')
        .map((line) => line.trim())
        .join('\n'),
    ),
  };
}

function same(text: string, formatted: string): void {
  expect(format(formatted)).toBe(formatted);
  expect(substance(formatted)).toEqual(substance(text));
  expect(said(formatted)).toEqual(said(text.replace(/\r\n?/g, '\n')));
}

describe('format', () => {
  it('puts each declaration and each property on a line of its own', () => {
    expect(format('team A  team B "b"\npersona P "p" { share 70%   goal "g"  }\npersona Q{share 30% goal "g" pain "x"}')).toBe(`team A
team B "b"
persona P "p" { share 70%  goal "g" }

persona Q {
  share 30%
  goal "g"
  pain "x"
}
`);
  });

  it('keeps the head on one line and breaks a block that would pass column 100', () => {
    const label = 'x'.repeat(60);
    expect(
      format(`touchpoint T\n at A.B ,  C via D { expect e "${label}" in F expected 7 { note "${'y'.repeat(30)}" } }`),
    ).toBe(`touchpoint T at A.B, C via D {
  expect e "${label}" in F expected 7 {
    note "${'y'.repeat(30)}"
  }
}
`);
  });

  it('keeps one empty line between declarations, none at the edges of a block', () => {
    expect(format('\n\nteam A\n\n\n\nteam B\nkpi K {\n\n  alarm 5\n\n\n  owner A\n\n}\nteam C\n\n\n')).toBe(`team A

team B

kpi K {
  alarm 5

  owner A
}

team C
`);
  });

  it('aligns runs of three or more similar lines by display width, in steps of eight', () => {
    expect(
      format('渠道 授权店 "授权门店" 线下\n渠道 小程序 "车主小程序" app\n渠道 热线 "服务热线" 电话\n渠道 微信 即时消息'),
    ).toBe(`渠道 授权店     "授权门店"      线下
渠道 小程序     "车主小程序"    app
渠道 热线       "服务热线"      电话
渠道 微信       即时消息
`);
    const longer = format('渠道 授权店 "授权门店店" 线下\n渠道 小程序 "车主小程序" app\n渠道 热线 "服务热线" 电话\n渠道 微信 即时消息');
    expect(longer.split('\n').slice(1)).toEqual(format(longer.replace('店店', '店')).split('\n').slice(1));
    for (const line of longer.trim().split('\n')) expect(displayWidth(line.slice(0, line.search(/["即]/))) % 8).toBe(0);
  });

  it('aligns the amounts of expectations, and leaves two similar lines alone', () => {
    expect(
      format(
        'touchpoint T { expect a "A" in X expected 7 weight 9 ideal 10 expect bb "BB" in X expected 7 weight 10 ideal 6 expect c "C" in YY expected 7~8 weight 1 }',
      ),
    ).toBe(`touchpoint T {
  expect a        "A"     in X    expected 7      weight 9    ideal 10
  expect bb       "BB"    in X    expected 7      weight 10   ideal 6
  expect c        "C"     in YY   expected 7~8    weight 1
}
`);
    expect(format('kpi K { target 40 by 2026-Q2\n target 5 by 2026 }')).toBe('kpi K { target 40 by 2026-Q2  target 5 by 2026 }\n');
    expect(format('team A\nteam B "b"\nkpi A count\nkpi Bbbbbbbbb count')).toBe('team A\nteam B "b"\nkpi A count\nkpi Bbbbbbbbb count\n');
  });

  it('writes what a Chinese keyboard types in its half-width form, and nothing inside texts', () => {
    expect(format('触点 Ｔ “他说"好"，，” 位于 甲．乙、丙。丁 ｛ 期望 戊 预期 ７～８ 权重 １０ ｝\r\n')).toBe(
      '触点 T "他说\\"好\\"，，" 位于 甲.乙, 丙.丁 { 期望 戊 预期 7~8 权重 10 }\n',
    );
    expect(format('\uFEFFkpi K = a × (b ÷ 2) ／／ 说明，\nkpi L { alarm “x” }')).toBe(
      'kpi K = a * (b / 2)  // 说明，\nkpi L { alarm “x” }\n',
    );
    expect(format('survey S { ask 推荐意愿 when 推荐意愿 ≤ 6 }')).toBe('survey S { ask 推荐意愿 when 推荐意愿 <= 6 }\n');
    expect(format('initiative I { period 2026年3月1日 ～ 2026年12月9日 }')).toBe('initiative I { period 2026-03-01~2026-12-09 }\n');
    expect(format('/＊ a ＊/ 团队 甲')).toBe('/* a */ 团队 甲\n');
    expect(format('team A 「a“b”\\"c」')).toBe('team A "a“b”\\"c"\n');
  });

  it('writes amounts in one way: Latin units a blank off the number, Chinese ones attached, plurals by the number', () => {
    const cost = (amount: string): string => format(`initiative I { cost ${amount} }`).slice('initiative I { cost '.length, -3);
    expect(cost('52 万元')).toBe('52 万元');
    expect(cost('52万 元')).toBe('52万元');
    expect(cost('52万HKD')).toBe('52万 HKD');
    expect(cost('¥ 8，700 per months')).toBe('¥8,700 per month');
    const rest = (amount: string): string => format(`survey S { rest ${amount} }`).slice('survey S { rest '.length, -3);
    expect(['1 days', '90 day', '6个月', '6 月', '30 分钟', '3min', '2 季度', '1 天'].map(rest)).toEqual([
      '1 day',
      '90 days',
      '6个月',
      '6个月',
      '30分钟',
      '3 min',
      '2个季度',
      '1天',
    ]);
    expect(format('initiative I { improves K + 1 points }\ninitiative J { improves K +8 百分点 }')).toBe(
      'initiative I { improves K +1 point }\ninitiative J { improves K +8个百分点 }\n',
    );
    expect(format('initiative I { improves K -3 % ~ -2% }')).toBe('initiative I { improves K -3%~-2% }\n');
    expect(format('program P { languages zh-Hans、en }')).toBe('program P { languages zh-Hans, en }\n');
    expect(format('wave 2026 { days 5 }')).toBe('wave 2026 { days 5 }\n');
  });

  it('keeps every comment in its place', () => {
    const text = `// first

/* lead */ team A /* behind */ // and more
kpi K { // opens
  // own
  target 40 // why
    // in between
    by 2026-Q2 /* mid */ alarm 3 /* last */ }
/* alone */
persona P { /* only */ }
persona Q {
  /*
       * star
   * star
   */
  goal "g"
  // before the end
}
// last`;
    expect(format(text)).toBe(`// first

/* lead */ team A  /* behind */ // and more

kpi K {  // opens
  // own
  target 40 // why
      // in between
      by 2026-Q2
  /* mid */ alarm 3  /* last */
}

/* alone */
persona P { /* only */ }

persona Q {
  /*
   * star
   * star
   */
  goal "g"
  // before the end
}

// last
`);
    same(text, format(text));
  });

  it('keeps a comment that goes on below another in its column', () => {
    expect(format('team A    // one\n          // two\nteam Bbb // three')).toBe('team A  // one\n        // two\nteam Bbb  // three\n');
  });

  it('aligns the comments of three lines', () => {
    expect(format('kpi K { alarm 1 // a\nbaseline 22222 // b\nowner A // c\n}')).toBe(`kpi K {
  alarm 1               // a
  baseline 22222        // b
  owner A               // c
}
`);
  });

  it('leaves a declaration with an error as it stands and formats the others', () => {
    const bad = `touchpoint  Shop   "x" {
      expectd   near  7
   owner Retail }`;
    expect(format(`team   A\n${bad}\n\n\nkpi   K  count`)).toBe(`team A\n${bad}\n\nkpi K count\n`);
    expect(format('team   A\n@@  ##\nteam   B')).toBe('team A\n@@  ##\nteam B\n');
  });

  it('gives an empty text for nothing', () => {
    expect(format('')).toBe('');
    expect(format(' \n\uFEFF\n')).toBe('');
    expect(format('//')).toBe('//\n');
  });

  it('fits the examples: the same program, the same comments', () => {
    for (const text of programs) same(text, format(text));
  });
});

describe('format in another keyword language', () => {
  it('translates keywords, closed words, units and points, and no name', () => {
    expect(
      format(
        'touchpoint T { expect price "p" in target expected 7 must-be }\nchannel actual physical\nsource survey_1 survey\nkpi cost rate = cost / 成本\nsurvey S { rest 6 months }',
        {
          keywords: 'zh',
        },
      ),
    ).toBe(
      '触点 T { 期望 price "p" 属于 target 预期 7 必备型 }\n渠道 actual 线下\n来源 survey_1 问卷\n指标 cost 比率 = cost / 成本\n问卷 S { 间隔 6个月 }\n',
    );
    expect(format('画像 目标 { 占比 5% }\n因素 成本 属于 产品\n轮次 2026 { 成本 3 样本 4 }', { keywords: 'en' })).toBe(
      'persona 目标 { share 5% }\nfactor 成本 in 产品\nwave 2026 { 成本 3 n 4 }\n',
    );
  });

  it('there and back is the same text, and the same program, in both directions', () => {
    for (const text of programs) {
      const en = format(text, { keywords: 'en' });
      const zh = format(text, { keywords: 'zh' });
      expect(format(zh, { keywords: 'en' })).toBe(en);
      expect(format(en, { keywords: 'zh' })).toBe(zh);
      expect(said(zh)).toEqual(said(text));
      expect(said(en)).toEqual(said(text));
      expect(keywordLanguages(en)).toEqual(new Set(['en']));
      expect(keywordLanguages(zh)).toEqual(new Set(['zh']));
    }
  });
});

/** The languages of the keywords of a text, names that look like one apart. */
function keywordLanguages(text: string): Set<string> {
  const parsed = parse(text);
  const marks = marksOf(parsed);
  return new Set(parsed.tokens.filter((_, index) => marks.keyword[index] === 1).map((token) => languageOf(token.image)));
}

describe('laws of formatting', () => {
  const gap = fc.constantFrom(
    '',
    '',
    '',
    '',
    '',
    '\n',
    ' // c\n',
    '\n// own\n',
    ' /* i */ ',
    '/* m\n  l */',
    '\n\n\n',
    '\t',
    '\u3000',
    '\n/* x */ ',
    ' /* y */\n',
    '\r\n',
    '//\n',
  );
  const slip = fc.constantFrom(
    '{',
    '}',
    '"',
    '“',
    '”',
    '/*',
    '*/',
    '4S店',
    ':',
    'expectd',
    '，',
    '、',
    'kpi ',
    '触点 乙 ',
    '期望 a ',
    '目标',
    '3 ',
    '万',
    '元',
    '个',
    '天',
    '.',
    '。',
    '(',
    '=',
    '%',
    '\\',
    '"a"',
    'en "b"',
    '\r',
    '\u2028',
    '@',
    '；',
    '２',
    'was X',
    '面向 甲 {',
    '2026年3月1日',
    '\u{20000}',
    'e\u0301',
    '\0',
  );

  /** A few neighbouring declarations of the programs with other white space and comments between their tokens. */
  const relaid = fc
    .record({
      text: fc.constantFrom(...programs),
      first: fc.nat(),
      count: fc.integer({ min: 1, max: 3 }),
      gaps: fc.array(gap, { minLength: 40, maxLength: 400 }),
    })
    .map(({ text, first, count, gaps }) => {
      const { model, tokens } = parse(text);
      const from = first % model.declarations.length;
      const offset = model.declarations[from]?.$cstNode?.offset ?? 0;
      const end = model.declarations[Math.min(from + count, model.declarations.length) - 1]?.$cstNode?.end ?? text.length;
      let made = '';
      let at = offset;
      tokens.forEach((token, index) => {
        if (token.startOffset < offset || token.startOffset >= end) return;
        // a language tag and its text belong on one line
        const tag = token.tokenType.name === 'LANG' || tokens[index - 1]?.tokenType.name === 'LANG';
        made += text.slice(at, token.startOffset) + (tag ? '' : (gaps[index % gaps.length] ?? '')) + token.image;
        at = token.startOffset + token.image.length;
      });
      return made;
    });
  /** A piece of a program with slips of the pen. */
  const slipped = fc
    .record({
      text: fc.constantFrom(...programs),
      from: fc.nat(),
      length: fc.integer({ min: 1, max: 2500 }),
      slips: fc.array(fc.tuple(fc.nat(), slip, fc.nat(8)), { maxLength: 6 }),
    })
    .map(({ text, from, length, slips }) => {
      const start = from % text.length;
      let made = text.slice(start, start + length);
      for (const [place, what, cut] of slips) {
        const at = place % (made.length + 1);
        made = made.slice(0, at) + what + made.slice(at + cut);
      }
      return made;
    });

  const holds = (text: string): void => {
    const formatted = format(text);
    same(text, formatted);
    expect(formatted).toMatch(/^$|[^\n]\n$/);
    expect(formatted).not.toMatch(/\r/);
    const zh = format(formatted, { keywords: 'zh' });
    expect(said(zh)).toEqual(said(formatted));
    expect(format(zh, { keywords: 'en' })).toBe(format(formatted, { keywords: 'en' }));
  };

  it('keeps meaning and comments, and is done in one pass, however a healthy text is laid out', () => {
    fc.assert(fc.property(relaid, holds), { numRuns: 80 });
  });

  it('leaves a comment that nobody closed as long as it is', () => {
    for (const text of ['/*\n', '/*\n/*\n', '/*x\n', '／＊\n']) {
      expect(format(text)).toBe(text.replace('／＊', '/*'));
      same(text, format(text));
    }
  });

  it('reads what has errors as before, however its head was laid out', () => {
    const head = 'initiative\nFourth\n"Fourth shop" { cost 3\n';
    holds(`${head}HKD per month\nallow strategy/overkill because "signed" }`);
    holds(`${head}  HKD per month\nallow strategy/overkill because "signed" }`);
  });

  it('does so for texts with errors', () => {
    fc.assert(fc.property(slipped, holds), { numRuns: 100 });
  });

  it('never throws, and loses nothing but white space and marks, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const formatted = format(text);
        expect(format(formatted)).toBe(formatted);
      }),
      { numRuns: 500 },
    );
  });

  it('formats the healthy declarations around one bad line anywhere', () => {
    const lines = format(english).split('\n');
    for (let at = 0; at < lines.length; at += 3) {
      const text = [...lines.slice(0, at), '@@ nonsense 5', ...lines.slice(at), '', 'kpi   Last   count'].join('\n');
      expect(format(text)).toMatch(/\nkpi Last count\n$/);
    }
  });
});

describe('displayWidth', () => {
  it('counts wide characters twice, marks not at all', () => {
    expect(displayWidth('abc')).toBe(3);
    expect(displayWidth('触点 A')).toBe(6);
    expect(displayWidth('，Ａ')).toBe(4);
    expect(displayWidth('e\u0301\u200b')).toBe(1);
    expect(displayWidth('\u{20000}😀')).toBe(4);
    expect(displayWidth('ｱ가')).toBe(3);
  });
});

it('counts the declarations left as they stand because of errors', () => {
  const text = 'team A "a"\n\nteam   B   "b" what\nteam  C   3 "c"\n';
  expect(formatted(text)).toEqual({ text, left: 2 });
  expect(formatted('team   A "a"\n').left).toBe(0);
  expect(formatted('?? what').left).toBe(1);
});
