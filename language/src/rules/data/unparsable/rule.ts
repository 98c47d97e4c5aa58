import { PERSONA } from '../../../measurement/naming.ts';
import { kanoExpectation } from '../../../program/answer-columns.ts';
import type { Rule } from '../../rule.ts';
import { findingsOf, withPlace } from '../problems.ts';

export const rule: Rule = {
  id: 'data/unparsable',
  severity: 'warning',
  sentences: {
    cells: {
      en: '{count} of {of} answers to `{name}` (column `{column}` of `{source}`) cannot be understood, such as {examples}. They are set aside. Write plain numbers, or leave the cell empty.',
      zh: '{name} 的 {of} 个答案（「{source}」的列「{column}」）中有 {count} 个看不懂，如{examples}，已剔除。请写普通的数字，或把单元格留空。',
    },
    'cells-at': {
      en: '{count} of {of} answers to `{name}` (column `{column}` of `{source}`) cannot be understood, such as {examples}, first in line {at}. They are set aside. Write plain numbers, or leave the cell empty.',
      zh: '{name} 的 {of} 个答案（「{source}」的列「{column}」）中有 {count} 个看不懂，如{examples}，最先出现在第 {at} 行，已剔除。请写普通的数字，或把单元格留空。',
    },
    options: {
      en: '{count} of {of} answers to `{name}` (column `{column}` of `{source}`) are none of its options, such as {examples}. They are set aside. Write the name or the label of an option, or add the option to the question.',
      zh: '{name} 的 {of} 个答案（「{source}」的列「{column}」）中有 {count} 个不是它的选项，如{examples}，已剔除。请写选项的名称或标签，或在问题里补上这个选项。',
    },
    'options-at': {
      en: '{count} of {of} answers to `{name}` (column `{column}` of `{source}`) are none of its options, such as {examples}, first in line {at}. They are set aside. Write the name or the label of an option, or add the option to the question.',
      zh: '{name} 的 {of} 个答案（「{source}」的列「{column}」）中有 {count} 个不是它的选项，如{examples}，最先出现在第 {at} 行，已剔除。请写选项的名称或标签，或在问题里补上这个选项。',
    },
    personas: {
      en: '{count} of {of} answers to `{name}` (column `{column}` of `{source}`) name no persona, such as {examples}. They are set aside. Write the name or the label of a persona, or its words in the `screen` of the survey.',
      zh: '{name} 的 {of} 个答案（「{source}」的列「{column}」）中有 {count} 个不是画像，如{examples}，已剔除。请写画像的名称或标签，或问卷「甄别」里这一项的文字。',
    },
    'personas-at': {
      en: '{count} of {of} answers to `{name}` (column `{column}` of `{source}`) name no persona, such as {examples}, first in line {at}. They are set aside. Write the name or the label of a persona, or its words in the `screen` of the survey.',
      zh: '{name} 的 {of} 个答案（「{source}」的列「{column}」）中有 {count} 个不是画像，如{examples}，最先出现在第 {at} 行，已剔除。请写画像的名称或标签，或问卷「甄别」里这一项的文字。',
    },
    pairs: {
      en: '{count} of {of} answers to `{name}` (column `{column}` of `{source}`) are none of the five answers of a Kano pair, such as {examples}. They are set aside. Write 1 (I like it) to 5 (I dislike it), or the words of an answer.',
      zh: '{name} 的 {of} 个答案（「{source}」的列「{column}」）中有 {count} 个不是卡诺双题的五个答案之一，如{examples}，已剔除。请写 1（我很喜欢）到 5（我很不喜欢），或答案的文字。',
    },
    'pairs-at': {
      en: '{count} of {of} answers to `{name}` (column `{column}` of `{source}`) are none of the five answers of a Kano pair, such as {examples}, first in line {at}. They are set aside. Write 1 (I like it) to 5 (I dislike it), or the words of an answer.',
      zh: '{name} 的 {of} 个答案（「{source}」的列「{column}」）中有 {count} 个不是卡诺双题的五个答案之一，如{examples}，最先出现在第 {at} 行，已剔除。请写 1（我很喜欢）到 5（我很不喜欢），或答案的文字。',
    },
    dates: {
      en: '{count} of {of} answers of `{source}` give no date that can be understood in column `{column}`, such as {examples}. They are set aside. Write dates as 2026-03-31.',
      zh: '「{source}」的 {of} 份答卷中有 {count} 份的日期（列「{column}」）看不懂，如{examples}，已剔除。请把日期写成 2026-03-31 的样子。',
    },
  },
  *check(context) {
    const chosen = new Set(
      context.program.surveys.flatMap(({ name, asks }) =>
        asks.flatMap(({ question }) => (question && question.options.length > 0 ? [`${name}.${question.name}`] : [])),
      ),
    );
    yield* findingsOf(context, rule.id, 'unparsable', 'warning', (told) =>
      told.problem.name === 'at' ? 'dates' : withPlace(sentenceFor(told.problem.name ?? ''))(told),
    );
    function sentenceFor(name: string): 'personas' | 'pairs' | 'options' | 'cells' {
      if (name === PERSONA) return 'personas';
      if (chosen.has(name)) return 'options';
      return kanoExpectation(name) === null ? 'cells' : 'pairs';
    }
  },
};
