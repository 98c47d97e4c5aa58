import { describe, expect, it } from 'vitest';
import type { ModelEdit } from '../findings/finding.ts';
import { applyTextEdits, toTextEdits } from './edit.ts';
import { linesOf, originAt } from './lines.ts';

/** The place of `<|…|>` in a text, and the text without the marks. */
function marked(text: string): { text: string; origin: ModelEdit['origin'] } {
  const offset = text.indexOf('<|');
  const end = text.indexOf('|>') - 2;
  const plain = text.replace('<|', '').replace('|>', '');
  return { text: plain, origin: originAt('a.cx', linesOf(plain), offset, end) };
}

function after(text: string, ...edits: readonly ModelEdit[]): string {
  return applyTextEdits(
    text,
    toTextEdits(edits, () => text),
  );
}

function edited(withMark: string, edit: (origin: ModelEdit['origin']) => ModelEdit): string {
  const { text, origin } = marked(withMark);
  return after(text, edit(origin));
}

const remove = (text: string): string => edited(text, (origin) => ({ kind: 'remove', origin }));
const set = (text: string, property: string, value: string): string => edited(text, (origin) => ({ kind: 'set', origin, property, value }));

describe('replace and keyword', () => {
  it('puts a text in the place of another', () => {
    expect(edited('team <|A|> "a"', (origin) => ({ kind: 'replace', origin, text: 'B' }))).toBe('team B "a"');
  });

  it('writes a keyword in the language most of the file is written in', () => {
    expect(edited('touchpoint T { expect a <|expectd|> 7 }', (origin) => ({ kind: 'keyword', origin, keyword: 'expected' }))).toBe(
      'touchpoint T { expect a expected 7 }',
    );
    expect(edited('触点 甲 { 期望 乙 <|expectd|> 7 }', (origin) => ({ kind: 'keyword', origin, keyword: 'expected' }))).toBe(
      '触点 甲 { 期望 乙 预期 7 }',
    );
  });
});

describe('remove', () => {
  it('takes the line that becomes empty, and one of two empty lines', () => {
    expect(remove('kpi K {\n  alarm 3\n  <|owner A|>\n  drives B\n}\n')).toBe('kpi K {\n  alarm 3\n  drives B\n}\n');
    expect(remove('team A\n\n<|team B "b"|>\n\nteam C\n')).toBe('team A\n\nteam C\n');
    expect(remove('<|team B|>\n\nteam C\n')).toBe('team C\n');
    expect(remove('team C\n\n<|team B|>\n')).toBe('team C\n\n');
    expect(remove('team A\r\n<|team B|>\r\nteam C\r\n')).toBe('team A\r\nteam C\r\n');
  });

  it('takes a whole block, found by its name', () => {
    expect(remove('team A\nkpi <|K|> {\n  alarm 3\n}\nteam B\n')).toBe('team A\nteam B\n');
    expect(remove('触点 甲 {\n  期望 乙 {\n    <|备注 "x"|>\n  }\n}')).toBe('触点 甲 {\n  期望 乙 {\n  }\n}');
  });

  it('keeps what stands beside it on the line', () => {
    expect(remove('kpi K { <|alarm 3|>  owner A }')).toBe('kpi K { owner A }');
    expect(remove('kpi K { alarm 3  <|owner A|> }')).toBe('kpi K { alarm 3 }');
    expect(remove('kpi K {\n  <|alarm 3|> // why\n}')).toBe('kpi K {\n  // why\n}');
    expect(remove('touchpoint T { expect a expected 7 <|weight 3|> ideal 9 }')).toBe('touchpoint T { expect a expected 7 ideal 9 }');
  });

  it('takes the comma of one of several names', () => {
    expect(remove('journey J for A, <|B|>, C')).toBe('journey J for A, C');
    expect(remove('旅程 甲 面向 <|乙|>、丙')).toBe('旅程 甲 面向 丙');
    expect(remove('旅程 甲 面向 乙、<|丙|>')).toBe('旅程 甲 面向 乙');
  });
});

describe('set', () => {
  it('adds a block where there is none', () => {
    expect(set('<|kpi K nps|> // c\n', 'owner', 'Retail')).toBe('kpi K nps { owner Retail } // c\n');
    expect(set('<|指标 甲 nps|>\n', 'owner', '门店运营')).toBe('指标 甲 nps { 负责方 门店运营 }\n');
    expect(set('kpi <|K|> nps', 'lower-is-better', '')).toBe('kpi K nps { lower-is-better }');
  });

  it('adds to a block on one line, over several lines, an empty one', () => {
    expect(set('<|kpi K { alarm 3 }|>', 'owner', 'A')).toBe('kpi K { alarm 3  owner A }');
    expect(set('<|kpi K {}|>', 'owner', 'A')).toBe('kpi K { owner A }');
    expect(set('<|kpi K {\n  alarm 3 // c\n}|>\n', 'owner', 'A')).toBe('kpi K {\n  alarm 3 // c\n  owner A\n}\n');
    expect(set('<|指标 甲 {\r\n  警戒 3\r\n}|>\r\n', 'owner', '乙')).toBe('指标 甲 {\r\n  警戒 3\r\n  负责方 乙\r\n}\r\n');
    expect(set('breakdown D {\n  member <|A|> {\n    worth { margin 3% }\n  }\n}', 'note', '"x"')).toBe(
      'breakdown D {\n  member A {\n    worth { margin 3% }\n    note "x"\n  }\n}',
    );
  });

  it('writes a new value where the property stands already, and adds one that may stand often', () => {
    expect(set('<|kpi K { alarm 3  owner A }|>', 'alarm', '5')).toBe('kpi K { alarm 5  owner A }');
    expect(set('<|指标 甲 { 警戒 3 }|>', 'alarm', '5')).toBe('指标 甲 { 警戒 5 }');
    expect(set('<|kpi K { target 3 }|>', 'target', '5')).toBe('kpi K { target 3  target 5 }');
    expect(set('<|kpi K { lower-is-better }|>', 'lower-is-better', '')).toBe('kpi K { lower-is-better }');
  });

  it('writes what an expectation says into its head, in order', () => {
    expect(set('touchpoint T { <|expect a "A" in F weight 3 must-be { note "x" }|> }', 'expected', '7')).toBe(
      'touchpoint T { expect a "A" in F expected 7 weight 3 must-be { note "x" } }',
    );
    expect(set('触点 甲 { <|期望 乙 "乙"|> }', 'ideal', '8')).toBe('触点 甲 { 期望 乙 "乙" 理想 8 }');
    expect(set('touchpoint T { <|expect a delighter|> }', 'must-be', '')).toBe('touchpoint T { expect a must-be }');
    expect(set('touchpoint T { <|expect a { note "x" }|> }', 'weight', '3')).toBe('touchpoint T { expect a weight 3 { note "x" } }');
    expect(set('touchpoint T { <|expect a|> }', 'note', '"x"')).toBe('touchpoint T { expect a { note "x" } }');
  });

  it('puts several properties into one new block', () => {
    const { text, origin } = marked('touchpoint T { <|expect a|> }');
    const property = (name: string, value: string): ModelEdit => ({ kind: 'set', origin, property: name, value });
    expect(after(text, property('note', '"x"'), property('weight', '3'), property('topics', '"t"'), property('ideal', '9'))).toBe(
      'touchpoint T { expect a weight 3 ideal 9 { note "x"  topics "t" } }',
    );
  });
});

describe('was', () => {
  it('tells a former name right after the name, in the keywords of the file', () => {
    const named = (source: string): string => {
      const { text, origin } = marked(source);
      return after(text, { kind: 'was', origin, name: 'Old' });
    };
    expect(named('touchpoint <|Shop|> "A shop" { expect a }')).toBe('touchpoint Shop was Old "A shop" { expect a }');
    expect(named('触点 <|门店|> { 期望 近 }')).toBe('触点 门店 曾用名 Old { 期望 近 }');
  });
});

describe('declare', () => {
  const declare = (text: string, source: string): string =>
    after(text, { kind: 'declare', origin: originAt('a.cx', linesOf(text), 0, 0), source });

  it('adds a declaration at the end, in the keywords of the file', () => {
    expect(declare('team A\n// end\n', '`team` B "b"')).toBe('team A\n// end\n\nteam B "b"\n');
    expect(declare('团队 甲', '`team` 乙 "`team` 乙" { `note` "`x`" }')).toBe('团队 甲\n\n团队 乙 "团队 乙" { 备注 "`x`" }\n');
    expect(declare('', '`program` P')).toBe('program P\n');
  });
});

describe('several edits', () => {
  it('of two that overlap the first wins', () => {
    const { text, origin } = marked('kpi K { <|alarm 3|> owner A }');
    expect(after(text, { kind: 'replace', origin, text: 'alarm 4' }, { kind: 'remove', origin })).toBe('kpi K { alarm 4 owner A }');
  });

  it('come in the order of the files and texts', () => {
    const at = (file: string, offset: number): ModelEdit => ({
      kind: 'replace',
      origin: { ...originAt(file, linesOf('team A'), offset, offset + 1) },
      text: 'x',
    });
    const made = toTextEdits([at('b.cx', 5), at('b.cx', 1), at('a.cx', 2)], () => 'team A');
    expect(made.map((edit) => [edit.file, edit.offset])).toEqual([
      ['a.cx', 2],
      ['b.cx', 1],
      ['b.cx', 5],
    ]);
  });

  it('work in a text with errors', () => {
    const { text, origin } = marked('@@\nkpi K {\n  expectd 3\n  <|owner A|>\n  alarm 4\n}\n');
    expect(after(text, { kind: 'remove', origin })).toBe('@@\nkpi K {\n  expectd 3\n  alarm 4\n}\n');
  });
});
