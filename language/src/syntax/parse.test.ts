import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Model } from './generated/ast.ts';
import { auto, store } from './parse.sample.ts';
import { parse } from './parse.ts';

/** The tree without places, as text; declarations and properties without a name left out, since a half line makes one. */
function shape(model: Model): string {
  return JSON.stringify(model, (key, value: unknown) => {
    if (key.startsWith('$') && key !== '$type') return undefined;
    return Array.isArray(value) ? value.filter((each) => !isNameless(each)) : value;
  });
}

function isNameless(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('$type' in value)) return false;
  return /^(Touchpoint|Kpi|Team|Expectation|Stage)$/.test(String(value.$type)) && !('name' in value && value.name);
}

/** Every problem as `rule messageId "text"`, without the group. */
function problems(text: string): string[] {
  return parse(text).problems.map(
    ({ rule, messageId, offset, end }) => `${rule.replace('syntax/', '')} ${messageId} ${text.slice(offset, end)}`,
  );
}

function declared(text: string): string[] {
  return parse(text).model.declarations.map((each) => `${each.$type} ${'name' in each ? each.name : ''}`);
}

describe('a healthy text', () => {
  it('has a tree and no problem', () => {
    for (const text of [auto, store]) expect(parse(text).problems).toEqual([]);
    expect(declared('team A  team B "b" team 目标客户')).toEqual(['Team A', 'Team B', 'Team 目标客户']);
  });

  it('is the same in both keyword languages', () => {
    const english = parse(
      'touchpoint Shop "店" at A.x, A.y via Store { owner R  moment-of-truth  expect near "近" in Price expected 7 delighter }',
    );
    const chinese = parse('触点 Shop "店" 位于 A.x、A.y 通过 Store { 负责方 R  关键时刻  期望 near "近" 属于 Price 预期 7 魅力型 }');
    expect(chinese.problems).toEqual([]);
    const plain = (model: Model): string =>
      shape(model).replaceAll('关键时刻', 'moment-of-truth').replaceAll('预期', 'expected').replaceAll('魅力型', 'delighter');
    expect(plain(chinese.model)).toBe(plain(english.model));
  });

  it('lets every word that opens no declaration be a name', () => {
    expect(
      problems(
        'touchpoint T { expect weight "w" expected 3  expect 目标 "t" 预期 3 }\nkpi goal rate = cost / n\nwave 2026 { goal 3  n 4 n 5 }',
      ),
    ).toEqual([]);
    expect(
      problems(
        'source Calls "电话" survey { covers X }\nsurvey After "x"\nwave 2026 { map { "who" as persona "way" as channel "form" as survey } }',
      ),
    ).toEqual([]);
  });

  it('keeps comments beside the tree, in order', () => {
    expect(parse('// a\nteam /* b */ A // c').hidden.map(({ image }) => image)).toEqual(['// a', '/* b */', '// c']);
  });

  it('has places', () => {
    const text = 'team A\nteam Betty "b" { note "x" }';
    const [, second] = parse(text).model.declarations;
    expect(second?.$cstNode && text.slice(second.$cstNode.offset, second.$cstNode.end)).toBe('team Betty "b" { note "x" }');
  });
});

describe('a line with a mistake', () => {
  const lines = [
    'xyz foo 3',
    'weight lots',
    'owner',
    '7 7',
    '@@@',
    'target by 3',
    '((',
    'expect',
    'stage',
    'kpi',
    'team',
    'for',
    '4S店 x',
    'Sign-up x',
    'allow',
    'a.b.c',
    'touchpoint',
    ', , ,',
    '面向',
    '权重 很高',
    '期望',
  ];
  it.each(lines)('costs itself and nothing else: %s', (bad) => {
    for (const text of [auto, store]) {
      const healthy = shape(parse(text).model);
      const all = text.split('\n');
      for (let i = bad.length % 3; i <= all.length; i += 3) {
        const indent = /^ */.exec(all[i] ?? '')?.[0] ?? '';
        const broken = parse([...all.slice(0, i), indent + bad, ...all.slice(i)].join('\n'));
        expect(shape(broken.model) === healthy, `${bad} before line ${i + 1}`).toBe(true);
        expect(broken.problems.filter(({ rule }) => rule.startsWith('syntax/')).length, `before line ${i + 1}`).toBeGreaterThan(0);
      }
    }
  });

  it.each(['{', '}', 'for X {', 'worth {', 'expect q "x" {', 'weight 9 }', '"no end', '“no end'])(
    'costs at most its declaration: %s',
    (bad) => {
      for (const text of [auto, store]) {
        const healthy = parse(text).model.declarations.map((each) => shape({ declarations: [each] } as unknown as Model));
        const all = text.split('\n');
        for (let i = 0; i <= all.length; i += 2) {
          const indent = /^ */.exec(all[i] ?? '')?.[0] ?? '';
          const broken = parse([...all.slice(0, i), indent + bad, ...all.slice(i)].join('\n'));
          const left = new Set(broken.model.declarations.map((each) => shape({ declarations: [each] } as unknown as Model)));
          expect(healthy.filter((each) => !left.has(each)).length, `${bad} before line ${i + 1}`).toBeLessThanOrEqual(1);
          expect(broken.problems.length).toBeGreaterThan(0);
        }
      }
    },
  );

  it('leaves the rest of a one-line block', () => {
    const [persona] = parse('persona P { share 40%  goal 12  pain "y" }').model.declarations;
    expect(persona?.$type === 'Persona' && persona.block?.items.map(({ $type }) => $type)).toEqual(['ShareItem', 'PainItem']);
  });

  it('leaves the name and the healthy clauses of a head', () => {
    const [touchpoint] = parse('touchpoint T "t" at via X for P {\n  owner R\n}').model.declarations;
    expect(touchpoint?.$type === 'Touchpoint' && [touchpoint.name, touchpoint.block?.items.length]).toEqual(['T', 1]);
    const [owner] = parse('touchpoint T {\n  expect near "n" in Price expectd 7 weight 9\n}').model.declarations;
    const [first] = owner?.$type === 'Touchpoint' ? (owner.block?.items ?? []) : [];
    expect(first?.$type === 'Expectation' && first.clauses.map(({ $type }) => $type)).toEqual(['InClause', 'WeightItem']);
  });

  it('takes lines together that only make sense together', () => {
    expect(shape(parse('touchpoint T\n{\n  at A,\n    B,\n    C\n  weight lots\n}').model)).toBe(
      shape(parse('touchpoint T {\n  at A, B, C\n}').model),
    );
    expect(problems('kpi K {\n  target 40\n    by 2026-Q2\n  alarm lots\n}')).toEqual(['value-expected number-found lots']);
  });

  it('is read as what was meant where a declaration is misspelt', () => {
    expect(declared('touchpiont Shop "x" {\n owner A\n}\n团对 B')).toEqual(['Touchpoint Shop', 'Team B']);
    expect(problems('touchpiont Shop "x" {\n owner A\n}\nteam B')).toEqual(['unknown-declaration nearest touchpiont']);
  });

  it('keeps a declaration that was written into another one', () => {
    expect(declared('touchpoint T {\n  owner R\n  team R "r"\n  note "n"\n}\nteam S')).toEqual(['Touchpoint T', 'Team R', 'Team S']);
  });
});

describe('problems in words', () => {
  it.each([
    ['touchpoint T {\n  weight lots\n}', ['value-expected number-found lots']],
    ['touchpoint T {\n  weight\n  note "n"\n}', ['value-expected number-missing weight']],
    ['program P { scale 0 to ten }', ['value-expected number-found ten']],
    ['program P {\n  scale 0 to\n}', ['value-expected number-missing to']],
    ['persona P "Day tripper {\n  share 3%\n}', ['text-not-closed open "Day tripper']],
    ['kpi K { target 40 by }', ['value-expected date-missing by']],
    ['survey S { ask A when B 6 }', ['value-expected comparison-found 6']],
    ['persona P { worth { revenue 3 CNY per lots } }', ['value-expected unit-found lots']],
    ['persona P { worth }', ['value-expected block-missing worth']],
    ['kpi K rate = a + { target 3 }', ['value-expected term-missing +']],
    ['persona P { goal schnell }', ['value-expected text-found schnell']],
    ['touchpoint T { owner "x" }', ['name-expected name-found "x"']],
    ['touchpoint T {\n  owner\n  moment-of-truth\n}', ['name-expected name-missing owner']],
    ['team', ['name-expected name-missing team']],
    ['team team "x"', ['reserved-name reserved team']],
    ['touchpoint T { owner 团队 }', ['reserved-name reserved 团队']],
    [
      '问卷 S {\n  提问 来源 选择 多选 "为什么？" en "Why?" { 团队 "跟团"  价 "价格"\n    旅程 "自由行" }\n  提问 渠道 开放 "哪里？"\n}',
      ['reserved-name reserved 来源', 'reserved-name reserved 团队', 'reserved-name reserved 旅程', 'reserved-name reserved 渠道'],
    ],
    // Who writes no name gets no name out of the words behind.
    ['survey S { ask q choose "Why?" { a "A" } }\nteam "x"', ['name-expected name-found "x"']],
    ['touchpoint T {\n  expct near "n"\n}', ['unknown-property nearest-in expct']],
    ['touchpoint T {\n  expect near "n" in P expectd 7\n}', ['unknown-property nearest-in expectd']],
    ['触点 T {\n  负责人 R\n}', ['unknown-property nearest-in 负责人']],
    ['touchpoint T {\n  moment-of-truths\n}', ['unknown-property nearest-in moment-of-truths']],
    ['touchpoint T {\n  高兴 R\n}', ['unknown-property unknown-in 高兴']],
    ['kpi K { alarm 15 minz }', ['unknown-property nearest-in minz']],
    ['hello world', ['unknown-declaration unknown hello']],
    ['weight 3', ['outside-block outside weight']],
    ['note "x"', ['outside-block outside-any note']],
    ['touchpoint A {\n  owner R\ntouchpoint B { owner R }', ['block-not-closed open {']],
    ['touchpoint A {\n  expect a "x" {\n    ask "q"\n  expect b "y"\n}', ['block-not-closed open {']],
    ['team A\n}', ['stray-brace extra }']],
    ['kpi K {\n  {\n  target 3\n  }\n}', ['stray-brace alone {']],
    ['persona P { goal "open }', ['text-not-closed open "open']],
    ['persona P { goal “一趟" pain "y" }', ['quotation-marks mixed “一趟"']],
    ['persona P "x” en "y"', ['quotation-marks mixed "x”']],
    ["persona P { goal 'one' }", ["quotation-marks single 'one'"]],
    ['/* never closed\nteam A', ['comment-not-closed open /*']],
    ['touchpoint T { weight: 9; }', ['stray-sign stray :', 'stray-sign stray ;']],
    ['team A\u200b', ['stray-sign invisible \u200b']],
    ['journey J { stage Sign-up "s" }', ['name-with-hyphen hyphen Sign-up']],
    ['program P "x" zh-Hans, en "y" {}', ['unexpected language zh-Hans']],
    ['program P "x" en, zh-Hant "y" {}', ['unexpected language en']],
    ['survey S { quota A 200 B 100 }', ['unexpected comma B']],
    ['survey S { ask T KANO }', ['unknown-property nearest-in KANO']],
    ['survey S { ask K 卡诺模型 }', ['unknown-property nearest-in 卡诺模型']],
    ['survey S { screen "Who?" A "a" B "b" }', ['unexpected braces A']],
    ['survey S { ask q choose many "Why?" a1 "x" b1 "y" }', ['unexpected braces a1']],
    ['survey S { ask K 必答题 }', ['unknown-property nearest-in 必答题']],
    ['channel 4S店 physical', ['name-begins-with-digit digit 4S店']],
  ])('%j', (text, wanted) => {
    expect(problems(text)).toEqual(wanted);
  });

  it('gives the nearest word, and a fix that writes it', () => {
    const [problem] = parse('touchpoint T {\n  expect near "n" in P expectd 7\n}').problems;
    expect(problem?.arguments).toMatchObject({ nearest: 'expected', word: 'expectd' });
    expect(problem?.fixes?.map(({ edits }) => edits.map(({ text }) => text))).toEqual([['expected']]);
  });

  it('names the block that is not closed, and its line', () => {
    expect(parse('team A\n\n触点 Shop "x" {\n  负责方 A\n').problems[0]?.arguments).toEqual({ block: '触点 Shop', line: 3 });
  });

  it('mends what its fixes mend', () => {
    for (const text of [
      'journey J { stage Sign-up "s" }',
      'channel 4S店 physical',
      'touchpoint T { weight: 9; }',
      'persona P { goal “一趟" }',
      'team team "x"',
      '触点 Ｔ { 权重 ９ }',
    ]) {
      const edits = parse(text).problems.flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
      const fixed = [...edits]
        .sort((a, b) => b.offset - a.offset)
        .reduce((all, { offset, end, text: put }) => all.slice(0, offset) + put + all.slice(end), text);
      expect(problems(fixed), fixed).toEqual([]);
    }
  });
});

describe('any text', () => {
  function whole(text: string): void {
    const { tokens, hidden, problems: found, model } = parse(text);
    const pieces = [...tokens, ...hidden]
      .map(({ startOffset, image }) => [startOffset, startOffset + image.length, image] as const)
      .sort((a, b) => a[0] - b[0]);
    const wrong: string[] = [];
    let last = 0;
    for (const [start, end, image] of pieces) {
      if (start < last || end <= start || text.slice(start, end) !== image) wrong.push(`piece ${start}-${end} ${image}`);
      last = end;
    }
    // What is neither token nor comment is white space, or is told.
    const told = new Uint8Array(text.length + 1);
    for (const { offset, end } of found) told.fill(1, offset, end);
    for (const [start, end] of pieces) told.fill(1, start, end);
    for (let i = 0; i < text.length; i++) if (told[i] === 0 && !/[\s\ufeff]/.test(text.charAt(i))) wrong.push(`nothing at ${i}`);
    for (const { offset, end, fixes = [] } of found) {
      for (const place of [{ offset, end }, ...fixes.flatMap(({ edits }) => edits)]) {
        if (place.offset < 0 || place.end < place.offset || place.end > text.length) wrong.push(`place ${place.offset}-${place.end}`);
      }
    }
    expect(wrong, text).toEqual([]);
    expect(Array.isArray(model.declarations)).toBe(true);
    expect(model.declarations.every((each) => (each.$cstNode?.end ?? 0) <= text.length)).toBe(true);
  }

  it('is taken apart without overlap and never throws', () => {
    const words = fc.constantFrom(
      ...' \n{}()"“”「」\',，、.。~-/*=<>%:；@4９万元位年月每至'.split(''),
      'touchpoint',
      'expect',
      '期望',
      'weight',
      '权重',
      'for',
      'survey',
      'wave',
      '2026-Q1',
      '名称',
      '𠮷',
      'e\u0301',
      'Sign-up',
      '4S',
      '//',
      '/*',
      '*/',
      'allow',
      'strategy/x',
      'CNY',
      'HK$',
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), whole), { numRuns: 300 });
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 60 }).map((parts) => parts.join('')),
        whole,
      ),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
        whole,
      ),
      { numRuns: 500 },
    );
  });

  it('may be cut off anywhere', () => {
    for (const text of [auto, store]) for (let end = 0; end < text.length; end += 7) whole(text.slice(0, end));
  });

  it('may have any of its tokens taken out', () => {
    const all = parse(auto).tokens;
    for (let i = 0; i < all.length; i += 3) {
      const token = all[i];
      if (token !== undefined) whole(auto.slice(0, token.startOffset) + auto.slice(token.startOffset + token.image.length));
    }
  });
});

describe('ten thousand bad lines', () => {
  const healthy = shape(parse(auto).model);
  const kinds: Readonly<Record<string, (line: number) => string>> = {
    words: (line) => `xyz ${line} foo`,
    table: (line) => `${line},abc,"x",3.5`,
    properties: (line) => `weight lots${line}`,
    'open blocks': (line) => `touchpoint A${line} {`,
    'open expectations': (line) => `expect e${line} { weight lots`,
    'closing braces': () => '}',
    'opening braces': () => '{',
    parentheses: () => '(((((((',
    'open texts': (line) => `goal "abc ${line}`,
    'open comments': () => '/* x',
    formulas: () => 'kpi X = ((a',
    signs: () => '@#$%^&*;:',
  };
  it.each(Object.keys(kinds))('%s: are read in time, told in part, and leave no trace', (kind) => {
    const lines = Array.from({ length: 10_000 }, (_, line) => `  ${kinds[kind]?.(line)}`).join('\n');
    // Some hundred milliseconds; quadratic work would take minutes, and a test may not.
    const { problems: found, model } = parse(`touchpoint Big "x" {\n  note "first"\n${lines}\n  note "last"\n}\nteam Z "z"\n`);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(101);
    expect(model.declarations.some((each) => each.$type === 'Team' && each.name === 'Z')).toBe(true);
    expect(shape(parse(auto).model)).toBe(healthy);
  });

  it('has deep nesting told and healthy files after it', () => {
    for (const text of [
      `kpi X = ${'('.repeat(50_000)}a`,
      `touchpoint A ${'{ for B '.repeat(20_000)}`,
      `kpi X = a${' + a'.repeat(20_000)}`,
      `persona A { ${'worth { '.repeat(20_000)}`,
    ]) {
      expect(() => parse(text)).not.toThrow();
      expect(shape(parse(auto).model)).toBe(healthy);
    }
  });
});
