import type { Rule } from '../../rule.ts';

/** Raised by `rules/settings`, which reads `cx.json`. */
export const rule: Rule = {
  id: 'program/settings',
  severity: 'error',
  firm: true,
  sentences: {
    'json-value': {
      en: 'A value is expected here, not `{found}`: a text in double quotes, a number, or a block in braces.',
      zh: '这里应是一个值，而不是「{found}」：双引号里的文字、数字，或花括号里的一组设置。',
    },
    'json-name': {
      en: 'The name of a setting in double quotes is expected here, such as "rules"; not `{found}`.',
      zh: '这里应是双引号里的设置名，如 "rules"，而不是「{found}」。',
    },
    'json-colon': { en: 'A colon is expected after the name, not `{found}`.', zh: '设置名后面应是英文冒号，而不是「{found}」。' },
    'json-comma': {
      en: 'A comma or the closing bracket is expected here, not `{found}`.',
      zh: '这里应是英文逗号或右括号，而不是「{found}」。',
    },
    'json-text-open': { en: 'This text has no closing quotation mark on its line.', zh: '这段文字在本行没有右引号。' },
    'json-escape': {
      en: '`{found}` is no escape of JSON. For a backslash itself write two.',
      zh: '「{found}」不是 JSON 的转义写法。要写反斜杠请写两个。',
    },
    'json-comment': { en: 'This file cannot hold comments. Delete the comment.', zh: '这个文件里不能写注释，请删除。' },
    'json-more': {
      en: 'The settings end before `{found}`. Delete the rest, or move it into the braces.',
      zh: '设置到「{found}」之前已经结束。请删除多余的内容，或移进花括号里。',
    },
    'json-deep': { en: 'The brackets are nested too deep. Settings need two levels.', zh: '括号嵌套太深。设置只需要两层。' },
    'json-ends': {
      en: 'The file ends too early: a value, a name or a closing bracket is missing.',
      zh: '文件没有写完：缺少值、设置名或右括号。',
    },
    'not-a-block': {
      en: 'The settings must stand in braces, such as { "rules": { } }.',
      zh: '设置要写在花括号里，如 { "rules": { } }。',
    },
    'unknown-setting': {
      en: 'There is no setting `{name}`. There are rules, diff, reportingMinimum, groupMinimum and database.',
      zh: '没有「{name}」这个设置。可用的有 rules、diff、reportingMinimum、groupMinimum、database。',
    },
    'unknown-setting-near': {
      en: 'There is no setting `{name}`. Did you mean `{near}`?',
      zh: '没有「{name}」这个设置。是不是要写「{near}」？',
    },
    'unknown-rule': {
      en: 'There is no rule `{name}`. Copy its name from the finding it is about.',
      zh: '没有规则「{name}」。请从相应的提示里抄写规则名。',
    },
    'unknown-rule-near': {
      en: 'There is no rule `{name}`. Did you mean `{near}`?',
      zh: '没有规则「{name}」。是不是要写「{near}」？',
    },
    'rules-wanted': {
      en: '"rules" holds rules and their severities in braces, such as { "program/typed-actual": "off" }.',
      zh: '"rules" 里用花括号写规则和级别，如 { "program/typed-actual": "off" }。',
    },
    'severity-wanted': {
      en: 'The severity of `{name}` must be one of {known}.',
      zh: '「{name}」的级别只能是 {known} 之一。',
    },
    firm: {
      en: '`{name}` stays an error: as long as it stands, the report is wrong or lacks a part. Delete this line.',
      zh: '「{name}」只能是错误：只要问题还在，报告就会出错或缺内容。请删除这一行。',
    },
    'change-rule': {
      en: '`{name}` speaks of a change between two versions. Its level stands under "diff": { "diff": { "rules": { "{name}": "review" } } }.',
      zh: '「{name}」讲的是两个版本之间的变化，级别要写在 "diff" 里：{ "diff": { "rules": { "{name}": "review" } } }。',
    },
    'no-change-rule': {
      en: '`{name}` does not speak of changes. Its severity stands under "rules": { "rules": { "{name}": "warning" } }.',
      zh: '「{name}」讲的不是变化，级别要写在 "rules" 里：{ "rules": { "{name}": "warning" } }。',
    },
    'diff-rules-wanted': {
      en: '"rules" of "diff" holds rules of changes and their levels in braces, such as { "changes/target-lowered": "breaking" }.',
      zh: '"diff" 的 "rules" 里用花括号写变化的规则和级别，如 { "changes/target-lowered": "breaking" }。',
    },
    'rule-level-wanted': {
      en: 'The level of `{name}` must be one of {known}.',
      zh: '「{name}」的级别只能是 {known} 之一。',
    },
    'categories-wanted': {
      en: '"use" holds categories in brackets, such as ["trend", "survey"]; there are {known}.',
      zh: '"use" 里用方括号写类别，如 ["trend", "survey"]；可用的有 {known}。',
    },
    'unknown-category-near': {
      en: 'There is no category `{name}`. Did you mean `{near}`?',
      zh: '没有「{name}」这个类别。是不是要写「{near}」？',
    },
    'diff-wanted': {
      en: '"diff" holds in braces how `cx diff` judges, such as { "failOn": "breaking" }.',
      zh: '"diff" 里用花括号写 cx diff 的判定办法，如 { "failOn": "breaking" }。',
    },
    'level-wanted': { en: '"failOn" must be one of {known}.', zh: '"failOn" 只能是 {known} 之一。' },
    'number-wanted': {
      en: '`{name}` is a whole number of answers, 1 or more; usually {usual}.',
      zh: '「{name}」是样本数，应为不小于 1 的整数，通常是 {usual}。',
    },
    'database-wanted': {
      en: '"database" is the name of an environment variable, such as "CX_DATABASE". Addresses and passwords stay out of this file.',
      zh: '"database" 要写环境变量的名称，如 "CX_DATABASE"。数据库地址和密码不要写在这里。',
    },
    twice: { en: '`{name}` stands twice; only the first counts. Delete one.', zh: '「{name}」写了两次，只有第一处有效。请删除一处。' },
  },
};
