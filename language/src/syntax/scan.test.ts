import { describe, expect, it } from 'vitest';
import { warmUp } from './engine.ts';
import { keywords } from './keywords.ts';
import { scan } from './scan.ts';

warmUp();

/** Every token as `TYPE image`; a keyword's type is its English spelling. */
function tokens(text: string): string[] {
  return scan(text).tokens.map(({ tokenType, image }) => (tokenType.name === image ? image : `${tokenType.name} ${image}`));
}

/** Every problem as what stands there and what its first fix writes. */
function told(text: string): string[] {
  return scan(text).problems.map(({ rule, offset, end, fixes }) => {
    const edit = fixes?.[0]?.edits[0];
    return `${rule.slice(rule.indexOf('/') + 1)} ${text.slice(offset, end)}${edit === undefined ? '' : ` → ${edit.text}`}`;
  });
}

describe('keywords', () => {
  it.each(keywords.map(({ en, zh, also = [] }) => [en, [en, zh, ...also]] as const))(
    '%s has one token in every spelling',
    (en, spellings) => {
      for (const spelling of spellings) {
        expect(tokens(spelling)).toEqual([spelling === en ? en : `${en} ${spelling}`]);
        // One letter more is a name, in either language and behind either spelling.
        for (const letter of ['x', '户', '_']) {
          const longer = spelling + letter;
          if (keywords.some((keyword) => [keyword.en, keyword.zh, ...(keyword.also ?? [])].includes(longer))) continue;
          expect(tokens(longer), longer).toEqual([`ID ${longer}`]);
        }
      }
    },
  );

  it('has no spelling twice', () => {
    const all = keywords.flatMap(({ en, zh, also = [] }) => [...new Set([en, zh, ...also])]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('takes names that begin with a keyword as one word', () => {
    expect(tokens('targets 目标客户 sharely 周期表')).toEqual(['ID targets', 'ID 目标客户', 'ID sharely', 'ID 周期表']);
  });
});

describe('words without a space between them', () => {
  it.each([
    ['占比70%', ['share 占比', 'NUMBER 70', '%']],
    ['每年', ['per 每', 'year 年']],
    ['8至9', ['NUMBER 8', 'to 至', 'NUMBER 9']],
    ['预期9权重8理想10', ['expected 预期', 'NUMBER 9', 'weight 权重', 'NUMBER 8', 'ideal 理想', 'NUMBER 10']],
    ['截至2026-Q2', ['by 截至', 'DATE 2026-Q2']],
    ['为期3年', ['over 为期', 'NUMBER 3', 'year 年']],
    ['不迟于2小时', ['within 不迟于', 'NUMBER 2', 'h 小时']],
    ['预算300万CNY', ['budget 预算', 'NUMBER 300万', 'CURRENCY CNY']],
    ['承诺30分钟', ['promise 承诺', 'NUMBER 30', 'min 分钟']],
    ['样本1,180', ['n 样本', 'NUMBER 1,180']],
    ['47分钟样本9', ['NUMBER 47', 'min 分钟', 'n 样本', 'NUMBER 9']],
    ['指标 目标2', ['kpi 指标', 'ID 目标2']],
    ['指标 目标2 比率 带动 目标2', ['kpi 指标', 'ID 目标2', 'ID 比率', 'drives 带动', 'ID 目标2']],
    ['负责方 成本1', ['owner 负责方', 'ID 成本1']],
    ['每日优鲜', ['ID 每日优鲜']],
    ['目标2店', ['ID 目标2店']],
    ['weight9', ['ID weight9']],
  ])('%s', (text, wanted) => {
    expect(tokens(text)).toEqual(wanted);
  });
});

describe('numbers', () => {
  it.each([
    ['40%', ['NUMBER 40', '%']],
    ['4,200 3_000_000', ['NUMBER 4,200', 'NUMBER 3_000_000']],
    ['1,2345', ['NUMBER 1', ',', 'NUMBER 2345']],
    ['52万 1.2亿 3k 2.5M', ['NUMBER 52万', 'NUMBER 1.2亿', 'NUMBER 3k', 'NUMBER 2.5M']],
    ['52 万元', ['NUMBER 52', 'CURRENCY 万元']],
    ['52万元', ['NUMBER 52万', 'CURRENCY 元']],
    ['52 万', ['NUMBER 52 万']],
    ['¥8,700 HK$300 €5', ['MONEY ¥', 'NUMBER 8,700', 'MONEY HK$', 'NUMBER 300', 'MONEY €', 'NUMBER 5']],
    ['100 CNY 3 XYZ 5 元', ['NUMBER 100', 'CURRENCY CNY', 'NUMBER 3', 'CURRENCY XYZ', 'NUMBER 5', 'CURRENCY 元']],
    ['100\nNPS', ['NUMBER 100', 'ID NPS']],
    ['134位', ['NUMBER 134', 'MEASURE 位']],
    ['120~140位高危车主', ['NUMBER 120', '~', 'NUMBER 140', 'MEASURE 位', 'ID 高危车主']],
    ['23 家庭', ['NUMBER 23', 'ID 家庭']],
    ['6个月 8个百分点 3 个', ['NUMBER 6', 'month 个月', 'NUMBER 8', 'points 个百分点', 'NUMBER 3', 'MEASURE 个']],
    ['90 days 2h 30min', ['NUMBER 90', 'day days', 'NUMBER 2', 'h', 'NUMBER 30', 'min']],
    [
      '8~9 8～9 8–9 8 to 9',
      ['NUMBER 8', '~', 'NUMBER 9', 'NUMBER 8', '~ ～', 'NUMBER 9', 'NUMBER 8', '~ –', 'NUMBER 9', 'NUMBER 8', 'to', 'NUMBER 9'],
    ],
    ['-53% +13', ['-', 'NUMBER 53', '%', '+', 'NUMBER 13']],
  ])('%s', (text, wanted) => {
    expect(tokens(text)).toEqual(wanted);
  });
});

describe('dates and periods', () => {
  it.each(['2026-03-31', '2026-03', '2026-Q1', '2026-H2', '2026年3月1日', '2026年3月'])('%s', (text) => {
    expect(tokens(text)).toEqual([`DATE ${text}`]);
    expect(tokens(`by ${text} `)).toEqual(['by', `DATE ${text}`]);
  });
});

describe('words that mean something only at their place', () => {
  it('reads a rule after allow alone', () => {
    expect(tokens('allow strategy/overkill because')).toEqual(['allow', 'RULE strategy/overkill', 'because']);
    expect(tokens('豁免 strategy/value-blind')).toEqual(['allow 豁免', 'RULE strategy/value-blind']);
    expect(tokens('= strategy/overkill')).toEqual(['=', 'strategy', '/', 'ID overkill']);
  });

  it('reads a language between texts, and in the list of languages', () => {
    expect(tokens('"预约" en "Booking" zh-Hant “預約”')).toEqual([
      'STRING "预约"',
      'LANG en',
      'STRING "Booking"',
      'LANG zh-Hant',
      'STRING “預約”',
    ]);
    expect(tokens('languages zh-Hans、en\nweight 1')).toEqual(['languages', 'LANG zh-Hans', ', 、', 'LANG en', 'weight', 'NUMBER 1']);
    expect(tokens('"预约" en { }')).toEqual(['STRING "预约"', 'ID en', '{', '}']);
    expect(tokens('goal "a"\n  en "b"')).toEqual(['goal', 'STRING "a"', 'LANG en', 'STRING "b"']);
    expect(tokens('ask q choose "?" { all "a"\ntea "b" en "c" }').slice(4)).toEqual([
      '{',
      'ID all',
      'STRING "a"',
      'ID tea',
      'STRING "b"',
      'LANG en',
      'STRING "c"',
      '}',
    ]);
    // A word that names no language is the next option, on the same line too.
    expect(tokens('ask q choose "?" { one "a" two "b" no "c" open }').slice(4)).toEqual([
      '{',
      'ID one',
      'STRING "a"',
      'ID two',
      'STRING "b"',
      'ID no',
      'STRING "c"',
      'open',
      '}',
    ]);
    expect(tokens('goal "a"\nask "b"')).toEqual(['goal', 'STRING "a"', 'ask', 'STRING "b"']);
  });

  it('keeps a formula from its signs', () => {
    expect(tokens('kpi K rate = a-b / c')).toEqual(['kpi', 'ID K', 'ID rate', '=', 'ID a', '-', 'ID b', '/', 'ID c']);
  });

  it('reads a path sign only inside a path', () => {
    expect(tokens('保养.预约 保养。预约 a．b')).toEqual(['ID 保养', '.', 'ID 预约', 'ID 保养', '. 。', 'ID 预约', 'ID a', '. ．', 'ID b']);
    expect(told('owner Retail.')).toEqual(['stray-sign . → ']);
    expect(told('负责方 门店。')).toEqual(['stray-sign 。 → ']);
  });
});

describe('what an input method types', () => {
  it.each([
    ['占比 ７０％', ['share 占比', 'NUMBER ７０', '% ％'], ['full-width ７０ → 70', 'full-width ％ → %']],
    ['ｗｅｉｇｈｔ ９', ['weight ｗｅｉｇｈｔ', 'NUMBER ９'], ['full-width ｗｅｉｇｈｔ → weight', 'full-width ９ → 9']],
    ['目标“好”', ['target 目标', 'STRING “好”'], ['full-width “好” → "好"']],
    ['「说"好"」', ['STRING 「说"好"」'], ['full-width 「说"好"」 → "说\\"好\\""']],
    ['『好』', ['STRING 『好』'], ['full-width 『好』 → "好"']],
    ['｛　｝', ['{ ｛', '} ｝'], ['full-width ｛ → {', 'full-width 　 →   ', 'full-width ｝ → }']],
    ['a，b、c', ['ID a', ', ，', 'ID b', ', 、', 'ID c'], ['full-width ， → ,']],
    ['≤ ≥ × ÷ −', ['<= ≤', '>= ≥', '* ×', '/ ÷', '- −'], []],
    ['￥４，２００', ['MONEY ￥', 'NUMBER ４，２００'], ['full-width ￥ → ¥', 'full-width ４，２００ → 4,200']],
    ['２０２６－Ｑ１', ['DATE ２０２６－Ｑ１'], ['full-width ２０２６－Ｑ１ → 2026-Q1']],
    ['门店Ａ', ['ID 门店Ａ'], ['full-width 门店Ａ → 门店A']],
    ['"全角，在文字里：不算"', ['STRING "全角，在文字里：不算"'], []],
  ])('%s', (text, wanted, problems) => {
    expect(tokens(text)).toEqual(wanted);
    expect(told(text)).toEqual(problems);
  });

  it('takes comments in any width, and tells their marks alone', () => {
    const text = '／／ 一，二\nteam A ／＊ 三 ＊／ /* 四\n五 */ team B';
    expect(scan(text).hidden.map(({ image }) => image)).toEqual(['／／ 一，二', '／＊ 三 ＊／', '/* 四\n五 */']);
    expect(told(text)).toEqual(['full-width ／／ → //', 'full-width ／＊ → /*']);
    expect(tokens(text)).toEqual(['team', 'ID A', 'team', 'ID B']);
  });
});

describe('texts', () => {
  it.each([
    ['"a \\" b" c', ['STRING "a \\" b"', 'ID c'], []],
    ['“text" en “Text”', ['STRING “text"', 'LANG en', 'STRING “Text”'], ['quotation-marks “text" → "text"', 'full-width “Text” → "Text"']],
    ['"text” en "Text"', ['STRING "text”', 'LANG en', 'STRING "Text"'], ['quotation-marks "text” → "text"']],
    ['"他说“好”" x', ['STRING "他说“好”"', 'ID x'], []],
    ['"6.7”屏"', ['STRING "6.7”屏"'], []],
    ['“he said "hi" to me”', ['STRING “he said "hi" to me”'], ['full-width “he said "hi" to me” → "he said \\"hi\\" to me"']],
    ["'one'", ["STRING 'one'"], ['quotation-marks \'one\' → "one"']],
    ['goal "no end }\nx', ['goal', 'STRING "no end', '}', 'ID x'], ['text-not-closed "no end → "']],
    [
      'team A “台 { 期望 快 “不久” 属于 B }',
      ['team', 'ID A', 'STRING “台', '{', 'expect 期望', 'ID 快', 'STRING “不久”', 'in 属于', 'ID B', '}'],
      ['text-not-closed “台 → ”', 'full-width “不久” → "不久"'],
    ],
    [
      'team A "J\'s { expect x "X" in B }',
      ['team', 'ID A', 'STRING "J\'s', '{', 'expect', 'ID x', 'STRING "X"', 'in', 'ID B', '}'],
      ['text-not-closed "J\'s → "'],
    ],
    ['team A "a { expect b }" { }', ['team', 'ID A', 'STRING "a { expect b }"', '{', '}'], []],
    ['goal “a “b” c', ['goal', 'STRING “a “', 'ID b', 'STRING ” c'], ['text-not-closed ” c → ”']],
  ])('%s', (text, wanted, problems) => {
    expect(tokens(text)).toEqual(wanted);
    expect(told(text)).toEqual(problems);
  });
});

describe('names', () => {
  it('may be of any script, with marks and letters outside of the first plane', () => {
    for (const name of ['Ünïcode', '𠮷野家', 'cafe\u0301', 'Ωmega', 'имя', 'かな', '_x', 'a1'])
      expect(tokens(name)).toEqual([`ID ${name}`]);
  });

  it('are one token with a hyphen or a digit in front, and told', () => {
    expect(tokens('stage Sign-up')).toEqual(['stage', 'ID Sign-up']);
    expect(tokens('via 4S店, 3rdParty')).toEqual(['via', 'ID 4S店', ',', 'ID 3rdParty']);
    expect(told('stage Sign-up')).toEqual(['name-with-hyphen Sign-up → SignUp']);
    expect(told('via 4S店')).toEqual(['name-begins-with-digit 4S店 → _4S店']);
  });
});

describe('places', () => {
  it('count lines by \\n, \\r\\n and \\r, and drop a byte order mark', () => {
    const found = scan('\ufeffteam A\r\nteam B\rteam /* x\n y */ C\n').tokens.map(
      ({ image, startLine, startColumn }) => `${image} ${startLine}:${startColumn}`,
    );
    expect(found).toEqual(['team 1:2', 'A 1:7', 'team 2:1', 'B 2:6', 'team 3:1', 'C 4:7']);
  });

  // Work that grows with the square of the length would take longer than a test may.
  it('are found in very long lines', () => {
    for (const text of [
      '"a" '.repeat(50_000),
      '/* '.repeat(50_000),
      'a-'.repeat(50_000),
      '“'.repeat(50_000),
      "'".repeat(50_000),
      '1,'.repeat(50_000),
    ])
      expect(() => scan(text)).not.toThrow();
  });
});
