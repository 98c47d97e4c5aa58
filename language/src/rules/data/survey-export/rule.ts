import type { Rule } from '../../rule.ts';
import { problemsOf } from '../problems.ts';

export const rule: Rule = {
  id: 'data/survey-export',
  severity: 'warning',
  sentences: {
    partly: {
      en: 'Only {count} of the {of} questions of `{source}` belong to the survey `{name}`. It may be an export of another survey, or of another version of it: check the file.',
      zh: '「{source}」的 {of} 道题中只有 {count} 道属于问卷 {name}。这可能是另一份问卷或另一个版本的导出，请核对文件。',
    },
    'anybodys-names': {
      en: '{count} {count#column|columns} of `{source}` {count#is|are} only called {examples}, as questions of any survey are, and nothing in the file says which survey it is; so they are not read. Export with the texts of questions as well, or keep the hidden field `survey` in the survey.',
      zh: '「{source}」有 {count} 列只叫做{examples}，任何问卷的题目都可能这样叫，而文件里没有说明是哪份问卷，因此没有读取。请在导出时连同题目文字一起导出，或在问卷里保留隐藏字段「survey」。',
    },
    'ambiguous-survey': {
      en: '`{source}` fits {others} equally well, and they say different things of {count} {count#column|columns} ({examples}), so these are not read. Add a column `survey` with the name of the survey, or say under `map` in the wave what the columns are.',
      zh: '「{source}」与{others}同样吻合，而有 {count} 列（{examples}）在它们中含义不同，没有读取。请加一列「问卷」写明问卷名称，或在轮次的「映射」里说明这些列是什么。',
    },
    'ambiguous-column': {
      en: 'Several questions have the text `{column}` that heads a column of `{source}`: {others}. Which of them it is cannot be told, so it is not read. Export with the codes of questions, give the questions different wordings, or say under `map` in the wave which it is.',
      zh: '「{source}」的列标题「{column}」是几道题共有的文字：{others}，无法判断是哪一道，没有读取。请按题目编码导出，或让各题措辞不同，或在轮次的「映射」里写明。',
    },
    'ambiguous-values': {
      en: 'Whether the cells of `{column}` in `{source}` ({examples}) are codes of answers or the answers themselves cannot be told, and they would mean different things; so the column is not read. Export with the texts of answers.',
      zh: '无法判断「{source}」的列「{column}」里（{examples}）是选项编号还是选项本身，而两者含义不同，因此没有读取。请按选项文字导出。',
    },
    'head-rows': {
      en: '`{source}` has {count} of the {of} head rows of an export of {system}: one was taken out. It is read without it; export it again if something is missing.',
      zh: '{system} 的导出有 {of} 行表头，而「{source}」只有 {count} 行，少了一行。已照现有内容读取；如有缺漏，请重新导出。',
    },
  },
  *check(context) {
    for (const told of problemsOf(context, 'survey-export')) {
      const { reason, system, others } = told.problem;
      if (reason === undefined || reason === 'other-survey') continue;
      yield {
        rule: rule.id,
        severity: 'warning',
        messageId: reason,
        arguments: { ...told.arguments, system: system ?? '', others: others ?? [] },
        origin: told.origin,
      };
    }
  },
};
