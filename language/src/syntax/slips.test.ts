import { describe, expect, it } from 'vitest';
import { applyTextEdits } from './edit.ts';
import { format } from './format.ts';
import { parse } from './parse.ts';
import { readFragment } from './read.ts';

/** The text after every safe fix of its problems, and what they say. */
function mended(text: string): { said: string[]; text: string } {
  const { problems } = parse(text);
  const edits = problems.flatMap(({ fixes }) => fixes?.find(({ safe }) => safe)?.edits ?? []);
  return {
    said: problems.map(({ rule, messageId }) => `${rule.replace('syntax/', '')} ${messageId}`),
    text: applyTextEdits(
      text,
      edits.map((edit) => ({ ...edit, file: 'a.cx' })),
    ),
  };
}

describe('slips of other notations', () => {
  it.each([
    ['touchpoint T for A and B { }', 'comma-for', 'touchpoint T for A, B { }'],
    ['touchpoint T for A B { }', 'comma', 'touchpoint T for A, B { }'],
    ['触点 台 面向 甲 和 乙 { }', 'comma-for', '触点 台 面向 甲, 乙 { }'],
    ['问卷 S { 提问 q 选择 单选 "谁？" { 甲 "甲" 乙 "乙" } }', 'single', '问卷 S { 提问 q 选择 "谁？" { 甲 "甲" 乙 "乙" } }'],
    [
      'survey S { ask q choose one shuffled "Who?" { a "A" b "B" } }',
      'single',
      'survey S { ask q choose shuffled "Who?" { a "A" b "B" } }',
    ],
    ['program P = "P" { cycle quarter }', 'equals', 'program P "P" { cycle quarter }'],
    ['touchpoint T { expect n "New" was old in X }', 'was-late', 'touchpoint T { expect n was old "New" in X }'],
    ['team T "New" was Old', 'was-late', 'team T was Old "New"'],
  ])('%s', (text, messageId, wanted) => {
    const { said, text: after } = mended(text);
    expect(said).toEqual([`unexpected ${messageId}`]);
    expect(after).toBe(wanted);
    expect(parse(after).problems).toEqual([]);
    // Nothing but the slip is lost: the program is read as the mended text is.
    const plain = (source: string) =>
      JSON.stringify(readFragment('a.cx', source), (key, value) => (/origin|places|findings|tokens|text$/i.test(key) ? undefined : value));
    expect(plain(text)).toBe(plain(after));
    expect(format(text)).toBe(format(format(text)));
  });

  it.each([
    ['kpi K nps { alarm 20 target 40 2026-Q3 }', 'by', 'kpi K nps { alarm 20 target 40 by 2026-Q3 }'],
    ['指标 意愿 nps { 目标 40 于 2026-Q3 }', 'by', '指标 意愿 nps { 目标 40 截至 2026-Q3 }'],
    ['指标 比例 nps {\n  目标 40% 2026-Q3 警戒 20%\n}', 'by', '指标 比例 nps {\n  目标 40% 截至 2026-Q3 警戒 20%\n}'],
    ['触点 T { 期望 a "甲", 属于 产品, 预期 9, 权重 8 }', 'comma-idle', '触点 T { 期望 a "甲" 属于 产品 预期 9 权重 8 }'],
    ['触点 T { 期望 a "甲" 属于 产品,预期 9, 权重 8 }', 'comma-idle', '触点 T { 期望 a "甲" 属于 产品 预期 9 权重 8 }'],
    ['kpi K nps { alarm 20, target 40 by 2026-Q3 }', 'comma-idle', 'kpi K nps { alarm 20 target 40 by 2026-Q3 }'],
    ['问卷 S {\n  提问 台, 店.快、甲\n}', 'ask-each', '问卷 S {\n  提问 台\n  提问 店.快\n  提问 甲\n}'],
    ['survey S { ask Counter, Till required }', 'ask-each', 'survey S { ask Counter\nask Till required }'],
  ])('what was left out is put in: %s', (text, messageId, wanted) => {
    const { said, text: after } = mended(text);
    expect(said).toEqual([`unexpected ${messageId}`]);
    expect(after).toBe(wanted);
    expect(parse(after).problems).toEqual([]);
  });

  it.each([
    ['触点 T { 期望 a "甲" 期望值 9 权重 8 }', '触点 T { 期望 a "甲" 预期 9 权重 8 }'],
    ['触点 T { 期望 a "甲" 预期 9 重要性 8 现状 6 }', '触点 T { 期望 a "甲" 预期 9 权重 8 实际 6 }'],
    ['touchpoint T { expect a "A" expected 9 importance 8 }', 'touchpoint T { expect a "A" expected 9 weight 8 }'],
  ])('what people say for a level: %s', (text, wanted) => {
    let after = text;
    for (let left = 3; left > 0 && parse(after).problems.length > 0; left--) {
      const [problem] = parse(after).problems;
      expect(problem).toMatchObject({ rule: 'syntax/unknown-property', messageId: 'nearest-in' });
      after = applyTextEdits(
        after,
        (problem?.fixes?.[0]?.edits ?? []).map((edit) => ({ ...edit, file: 'a.cx' })),
      );
    }
    expect(after).toBe(wanted);
  });

  it('a touchpoint listed in a stage is told where it says so itself', () => {
    for (const text of ['旅程 J { 阶段 点单 { 小程序 } }', 'journey J { Counter }']) {
      expect(parse(text).problems).toMatchObject([{ rule: 'syntax/unknown-property', messageId: 'touchpoint-in' }]);
    }
  });

  it('a name of several words is told whole, and joined', () => {
    const [problem] = parse('touchpoint T { expect room quality now "x" in P }').problems;
    expect(problem).toMatchObject({ messageId: 'one-word', arguments: { name: 'room quality now' } });
    expect(problem?.fixes?.[0]).toMatchObject({ safe: false, edits: [{ text: 'roomQualityNow' }] });
  });

  it('a sign between two words leaves two words', () => {
    expect(mended('touchpoint T for A&B { }').text).toMatch(/for A\W+B/);
    expect(mended('team A§').text).toBe('team A');
  });
});
