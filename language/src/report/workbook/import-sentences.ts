/** What `cx import` says of a workbook, in both languages. `{cell}` is a cell such as `Gaps!F7`. */
import type { Argument } from '../../findings/finding.ts';
import type { Both, MessageLanguage } from '../../findings/rule.ts';
import { sentence } from '../../messages/sentence.ts';

const texts = {
  notOurs: {
    en: 'This workbook was not made by `cx report`, or its data sheet is gone: there is nothing to compare with. Make one with `cx report -o gaps.xlsx` and change that.',
    zh: '这份工作簿不是 `cx report` 生成的，或者其中的「数据」页已被删除，没有可比较的依据。请用 `cx report -o gaps.xlsx` 重新生成，在那一份上修改。',
  },
  ofWhatIf: {
    en: 'This workbook is of a what-if (`--set {set}`): what the program says and what was set for it cannot be told apart in it. Make one without `--set`, and change that.',
    zh: '这份工作簿是假设推演（`--set {set}`）的结果，方案原有的数值和假设的数值已分不开。请不带 `--set` 重新生成，在那一份上修改。',
  },
  newer: {
    en: 'This workbook was made by a newer cx ({version}). Update cx, then import it.',
    zh: '这份工作簿由更新的 cx（{version}）生成。请先升级 cx 再导入。',
  },
  otherProgram: {
    en: 'The workbook is of the program `{theirs}`, and this is `{ours}`. Name the folder of that program: `cx import FILE.xlsx DIR`.',
    zh: '工作簿属于方案「{theirs}」，而这里是「{ours}」。请写明那个方案的文件夹：`cx import FILE.xlsx DIR`。',
  },
  sheetGone: {
    en: 'The sheet “{sheet}” is gone, or its hidden row of names is; nothing of it was read.',
    zh: '找不到「{sheet}」页，或者该页隐藏的名称行已被删除，这一页没有读取。',
  },
  columnGone: {
    en: 'On the sheet “{sheet}” the column “{column}” is gone; nothing of it was read.',
    zh: '「{sheet}」页缺少「{column}」一列，这一列没有读取。',
  },
  rowsGone: {
    en: '{count} {count#row|rows} of “{sheet}” {count#is|are} gone. Nothing was changed for {count#it|them}: what the program says is only taken away in its text.',
    zh: '「{sheet}」页少了 {count} 行。这些行不作改动：要删去方案里的内容，请直接改文本。',
  },
  rowAdded: {
    en: '{cell}: this row has no name in the hidden first column, so nobody can tell what it is about. Rows are added in the program’s text.',
    zh: '{cell}：这一行在隐藏的首列里没有名称，无法判断说的是什么。要添加内容，请在方案文本里写。',
  },
  twice: {
    en: '{cell}: the row of `{name}` stands here a second time with another value. Keep one of them.',
    zh: '{cell}：「{name}」的这一行出现了两次，数值不同。请只保留一行。',
  },
  unknownName: { en: '{cell}: the program has no `{name}` any more.', zh: '{cell}：方案里已经没有「{name}」了。' },
  unknownNear: {
    en: '{cell}: the program has no `{name}` any more. Is it `{near}` now? Then write `was {name}` there, and import again.',
    zh: '{cell}：方案里已经没有「{name}」了。现在是不是叫「{near}」？如果是，请在那里写上 `曾用名 {name}`，再导入一次。',
  },
  emptied: {
    en: '{cell} is empty now, and was {before}. A workbook takes nothing away: to leave it unknown, remove it in the text.',
    zh: '{cell} 现在是空的，原来是 {before}。工作簿不会删去内容：若要改成未知，请在文本里删掉。',
  },
  errorCell: {
    en: '{cell} holds the error {value}. Mend the formula, or write a number.',
    zh: '{cell} 里是错误值 {value}。请改正公式，或直接写数字。',
  },
  notNumber: {
    en: '{cell} holds “{value}”, and a number is wanted here, or a range such as 6~7.',
    zh: '{cell} 写的是「{value}」，这里应填数字，或 6~7 这样的范围。',
  },
  aDate: {
    en: '{cell} holds the day {value}: the spreadsheet has taken what was typed for a date. Format the cell as a number and write it again.',
    zh: '{cell} 里是日期 {value}：表格软件把输入当成了日期。请把单元格格式改为数字，再写一遍。',
  },
  outside: {
    en: '{cell} says {value}, and it can only be from {low} to {high} here.',
    zh: '{cell} 写的是 {value}，而这里只能是 {low} 到 {high}。',
  },
  backwards: {
    en: '{cell} holds the range {value}, whose first end is the greater. Write the smaller one first.',
    zh: '{cell} 的范围 {value} 前大后小，请把小的写在前面。',
  },
  counted: {
    en: '{cell}: this value was counted from the answers of `{wave}` and cannot be typed over. What customers said changes with a new round only.',
    zh: '{cell}：这个数值由「{wave}」的答卷统计得出，不能手改。顾客怎么说，要等下一轮才会变。',
  },
  computed: {
    en: '{cell}: this value follows from a formula or from other values of the program; change those.',
    zh: '{cell}：这个数值由公式或方案里的其他数值得出，请改那些数值。',
  },
  noRound: {
    en: '{cell}: no round has a value of `{name}` to change. Write it into a `wave` in the text.',
    zh: '{cell}：还没有哪一轮写过「{name}」的数值。请在文本的 `轮次` 里写上。',
  },
  conflict: {
    en: '{cell}: {before} was changed to {after} in the workbook, but the text has been changed since and says {now} ({place}). Decide there; nothing was changed.',
    zh: '{cell}：工作簿里由 {before} 改成了 {after}，而文本此后也改过，现在是 {now}（{place}）。请在文本里定夺，这一项没有改动。',
  },
  gone: {
    en: '{cell}: {before} was changed to {after}, but the text no longer says it where the workbook read it. Nothing was changed.',
    zh: '{cell}：{before} 改成了 {after}，但文本里原来的那一处已经不在了。这一项没有改动。',
  },
  together: {
    en: '{cell}: {place} says one value for {people} together, and the workbook now says different ones. Change all of their rows alike, or write them apart in the text.',
    zh: '{cell}：{place} 给 {people} 写的是同一个值，而工作簿里改得不一样。请把他们的行改成一致，或在文本里分开写。',
  },
  shared: {
    en: '{cell}: this is said in `{file}`, which other programs use as well. Change it there, with those who own it.',
    zh: '{cell}：这一项写在「{file}」里，其他方案也在引用。请与负责的人一起在那里修改。',
  },
  already: { en: '{cell}: the text says {after} already.', zh: '{cell}：文本里已经是 {after}。' },
  changedSince: {
    en: 'The program has been changed since the workbook was made: {files}.',
    zh: '工作簿生成之后，方案又改过：{files}。',
  },
} as const satisfies Record<string, Both>;

export type ImportMessage = keyof typeof texts;

export function sayImport(message: ImportMessage, args: Readonly<Record<string, Argument>>, language: MessageLanguage): string {
  return sentence(texts[message], args, language);
}
