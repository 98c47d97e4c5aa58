import { describe, expect, it } from 'vitest';
import { offsetAt } from '../places.ts';
import { marks } from '../server.sample.ts';
import { source, typed } from '../sources.ts';
import { typedAt, typingTriggers } from './typing.ts';

/** The text once what was typed before the mark has been seen to. */
function fixed(marked: string): string {
  const { text, offsets } = marks(marked);
  const [offset = 0] = offsets;
  const one = source('file:///a.cx', 'a.cx', typed(text), 1);
  // An editor that begins a line puts blanks behind the break.
  const isLine = text.slice(0, offset).endsWith('\n  ');
  return typedAt({ source: one }, isLine ? offset - 2 : offset, isLine ? '\n' : text.slice(offset - 1, offset))
    .map(({ range, newText }) => ({ from: offsetAt(text, one.lines(), range.start), to: offsetAt(text, one.lines(), range.end), newText }))
    .sort((a, b) => b.from - a.from)
    .reduce((whole, { from, to, newText }) => whole.slice(0, from) + newText + whole.slice(to), text);
}

describe('what is typed with a Chinese keyboard', () => {
  it.each([
    ['a closing brace, with the one that opens', '画像 甲 ｛ 占比 20% ｝<|>', '画像 甲 { 占比 20% }'],
    ['brackets within others', '方案 P ｛ 承诺 "a" 策略 ｛ ｝<|>', '方案 P ｛ 承诺 "a" 策略 { }'],
    ['the braces of a block that is opened', '画像 甲 ｛\n  <|>\n｝', '画像 甲 {\n  \n}'],
    ['a brace alone', '画像 甲 ｛<|>', '画像 甲 {'],
    ['a closing brace', '画像 甲 { 占比 20% ｝<|>', '画像 甲 { 占比 20% }'],
    ['a closing brace typed over the one that was brought', '画像 甲 { 占比 20% ｝<|>}', '画像 甲 { 占比 20% }'],
    ['a closing brace before that of the block around', '方案 P { 承诺 "a" 策略 { ｝<|> }', '方案 P { 承诺 "a" 策略 { } }'],
    ['a percent sign', '画像 甲 { 占比 20％<|>', '画像 甲 { 占比 20%'],
    ['a digit', '画像 甲 { 占比 ２<|>', '画像 甲 { 占比 2'],
    ['a digit behind others', '画像 甲 { 占比 2０<|>% }', '画像 甲 { 占比 20% }'],
    ['a range', '问卷 Q { 配额 甲 8 ～<|>', '问卷 Q { 配额 甲 8 ~'],
    ['a sign of comparison', '问卷 Q { 提问 甲 当 乙 ＜<|>', '问卷 Q { 提问 甲 当 乙 <'],
    ['a colon', '画像 甲 { 占比：<|>', '画像 甲 { 占比 '],
    ['a colon beside a blank', '画像 甲 { 占比：<|> 20%', '画像 甲 { 占比 20%'],
    ['a text that is closed', '画像 甲 “年轻人”<|>', '画像 甲 "年轻人"'],
    ['a text with a straight mark in it', '画像 甲 “叫"小"的人”<|>', '画像 甲 "叫\\"小\\"的人"'],
    ['a text in corner marks', '画像 甲 「年轻人」<|>', '画像 甲 "年轻人"'],
    ['a text begun with the closing mark', '画像 甲 ”年轻人“<|>”', '画像 甲 "年轻人"'],
    ['a text begun with a straight mark', '画像 甲 "年轻人”<|>"', '画像 甲 "年轻人"'],
  ])('%s', (_, text, expected) => {
    expect(fixed(text)).toBe(expected);
  });

  it.each([
    ['a text', '画像 甲 "占比：<|>20"'],
    ['a text', '画像 甲 “２<|>”'],
    ['a text that is only begun', '画像 甲 “<|>”'],
    ['a quotation in a text', '画像 甲 "他说“好”<|>"'],
    ['a comment', '画像 甲 // 占比：<|>'],
    ['a comment', '/* ｛<|> */'],
    ['braces with nothing between them yet', '画像 甲 ｛<|>｝'],
    ['a line that opens no block', '画像 甲 ｛ 占比 20%\n<|>｝'],
    ['what is in order', '画像 甲 {<|>}'],
  ])('leaves %s: %s', (_, text) => {
    expect(fixed(text)).toBe(text.replace('<|>', ''));
  });

  it('leaves the signs that ask for suggestions to formatting', () => {
    for (const sign of '，、。') expect(typingTriggers).not.toContain(sign);
    for (const sign of '｛｝（）“”％～：０９＝') expect(typingTriggers).toContain(sign);
  });
});
