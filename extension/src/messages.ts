/**
 * Every sentence of the extension itself, in both languages. Sentences about a program belong to the rules, those of the server to it.
 *
 * Three parts: what VS Code shows of the manifest, what it shows of the snippets, and what the running code says.
 * `node scripts/extension.ts` writes the first two into the files that VS Code reads.
 */
import type { Argument } from '@touchstone/language/findings/finding.ts';
import type { Both, MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { sentence } from '@touchstone/language/messages/sentence.ts';

// ---- the manifest: `%key%` in package.json

export const manifest = {
  displayName: { en: 'Touchstone: Customer Experience as Code', zh: 'Touchstone 试金石：客户体验即代码' },
  description: {
    en: 'Write a customer-experience strategy in plain words and numbers. It is checked as you type, with the gap analysis beside it.',
    zh: '用平实的文字和数字写下客户体验策略：边写边检查，旁边就是差距分析报告。',
  },

  'command.preview': { en: 'Open Report Preview to the Side', zh: '在侧边打开报告预览' },
  'command.previewSurvey': { en: 'Open Survey Preview to the Side', zh: '在侧边打开问卷预览' },
  'command.exportReport': { en: 'Export Report…', zh: '导出报告…' },
  'command.exportSurveys': { en: 'Export Surveys…', zh: '导出问卷…' },
  'command.showProgram': { en: 'Show Compiled Program (JSON)', zh: '查看编译出的方案（JSON）' },
  'command.restartServer': { en: 'Restart Language Server', zh: '重启语言服务' },
  'command.showLog': { en: 'Show Log', zh: '查看日志' },
  'command.explainRule': { en: 'Explain a Rule', zh: '查看规则说明' },
  'command.keywordsChinese': { en: 'Write Keywords in Chinese', zh: '把关键字写成中文' },
  'command.keywordsEnglish': { en: 'Write Keywords in English', zh: '把关键字写成英文' },

  'setting.language': {
    en: 'Language of messages and previews. What you write, and the language of the program’s outputs, does not depend on it.',
    zh: '消息和预览使用的语言。您写的内容，以及方案各项产出的语言，都不受影响。',
  },
  'setting.language.auto': { en: 'The language VS Code is in', zh: '与 VS Code 一致' },
  'setting.language.auto.about': {
    en: 'Chinese where VS Code is in Chinese, else English.',
    zh: 'VS Code 为中文界面时用中文，否则用英文。',
  },
  'setting.language.en': { en: 'English', zh: '英文' },
  'setting.language.zh': { en: 'Chinese (Simplified)', zh: '简体中文' },
  'setting.inlayHints': {
    en: 'Show satisfaction, gap and rank behind each expectation. `#editor.inlayHints.enabled#` switches the hints of all languages.',
    zh: '在每条期望后面显示满意度、差距和名次。所有语言的内嵌提示由 `#editor.inlayHints.enabled#` 统一开关。',
  },
  'setting.codeLens': {
    en: 'Show above declarations what can be opened from there: the report, initiatives, answers. `#editor.codeLens#` switches the lines of all languages.',
    zh: '在声明上方显示可以打开的内容：报告、举措、答卷。所有语言的这类提示行由 `#editor.codeLens#` 统一开关。',
  },
  'setting.previewFollowCursor': {
    en: 'The report preview shows the row of the expectation the cursor stands in.',
    zh: '光标停在哪条期望上，报告预览就显示它的那一行。',
  },
  'setting.trace': { en: 'What to write to the log of the talk with the language server.', zh: '与语言服务之间的往来，哪些要写入日志。' },
  'setting.trace.off': { en: 'Nothing', zh: '不记录' },
  'setting.trace.messages': { en: 'The name of every message', zh: '每条消息的名称' },
  'setting.trace.verbose': { en: 'Every message whole', zh: '每条消息的全文' },
  'setting.path': {
    en: 'The `cx` program that tasks run in a terminal: its name, or where it is on this machine. Checking, previews and exports need none.',
    zh: '任务在终端里运行的 `cx` 程序：写名称，或写它在这台机器上的位置。检查、预览和导出都不需要它。',
  },

  'task.command': { en: 'What `cx` is to do.', zh: '让 `cx` 做什么。' },
  'task.command.check': { en: 'Check the program and list its findings', zh: '检查方案并列出问题' },
  'task.command.report': { en: 'Write the report', zh: '写出报告' },
  'task.command.survey': { en: 'Write the surveys', zh: '写出问卷' },
  'task.path': {
    en: 'The folder of the program, from the workspace folder. Without it the workspace folder itself.',
    zh: '方案所在的文件夹，从工作区文件夹算起；不写就是工作区文件夹本身。',
  },
  'matcher.check': { en: 'Findings of `cx check --format compact`', zh: '`cx check --format compact` 列出的问题' },
  'matcher.watch': { en: 'Findings of `cx check --watch --format compact`', zh: '`cx check --watch --format compact` 列出的问题' },
} as const satisfies Readonly<Record<string, Both>>;

// ---- the snippets, by the word they are found by

export const snippetTexts = {
  program: { en: 'The beginning of a program: what it is, what it promises, who owns it', zh: '方案的开头：叫什么、承诺什么、谁负责' },
  persona: { en: 'A group of customers, with its share, goal and pain', zh: '一类客户：占比、诉求和痛点' },
  journey: { en: 'A customer’s way, stage by stage', zh: '客户走过的路，一个阶段接一个阶段' },
  touchpoint: { en: 'Where customers meet us, with what they expect there', zh: '客户与我们接触的地方，以及他们在那里的期望' },
  expect: { en: 'One expectation: its factor, expected level, weight, ideal and kind', zh: '一条期望：所属因素、预期、权重、理想和类型' },
  channel: { en: 'A channel, with its medium', zh: '一个渠道，以及它的媒介' },
  kpi: { en: 'A figure to steer by, with target, alarm and baseline', zh: '一项指标：目标、警戒和基线' },
  rate: { en: 'A share of customers to steer by, one column of data over another', zh: '一项比率指标：两列数据相除，带目标、警戒和基线' },
  survey: { en: 'A survey: when it is sent, what it asks, who responds', zh: '一份问卷：何时发出、问什么、谁来回应' },
  wave: { en: 'What one round of measurement found', zh: '一轮调研测得的结果' },
  initiative: { en: 'What we will do: what it improves, costs and brings', zh: '一项举措：改善什么、花多少、带来多少' },
  allow: { en: 'Excuse a finding, with the reason and the day it ends', zh: '豁免一个问题，写明理由和到期日' },
} as const satisfies Readonly<Record<string, Both>>;

// ---- the running code

const texts = {
  // the server
  serverAgain: { en: 'The language server ended unexpectedly; it is being started again.', zh: '语言服务意外结束，正在重新启动。' },
  serverEnded: {
    en: 'The CX language server has ended and will not start again by itself. Until it does, nothing is checked and nothing can be previewed or exported.',
    zh: 'CX 语言服务已经停止，不会再自动启动。在它重新启动之前，无法检查、预览或导出。',
  },
  restart: { en: 'Restart', zh: '重新启动' },
  showLog: { en: 'Show Log', zh: '查看日志' },
  restarting: { en: 'CX: restarting the language server…', zh: 'CX：正在重新启动语言服务……' },
  restarted: { en: 'The CX language server has been restarted.', zh: 'CX 语言服务已重新启动。' },

  // commands
  openFirst: {
    en: 'This works on the program you are editing: open a .cx file first.',
    zh: '此命令针对正在编辑的方案：请先打开一个 .cx 文件。',
  },
  compiling: { en: 'CX: compiling…', zh: 'CX：正在编译……' },
  chooseForm: { en: 'In which form?', zh: '导出成哪种格式？' },
  formHtml: { en: 'One page to open in any browser, to print or to send', zh: '一个网页文件，可在任何浏览器里打开、打印或发送' },
  formMarkdown: { en: 'Text with headings and tables, for a wiki or a document', zh: '带标题和表格的文本，适合知识库或文档' },
  formJson: { en: 'All figures, for other programs', zh: '全部数字，供其他程序使用' },
  formCsv: { en: 'A row for each expectation, for a spreadsheet', zh: '每条期望一行，适合电子表格' },
  saveReport: { en: 'Save the report', zh: '保存报告' },
  saveSurveys: { en: 'Choose the folder for the surveys', zh: '选择保存问卷的文件夹' },
  saveHere: { en: 'Save Here', zh: '保存到这里' },
  replaceFiles: {
    en: '{names} {count#is|are} already in this folder. Replace {count#it|them}?',
    zh: '此文件夹里已有 {names}。要替换吗？',
  },
  moreFiles: { en: '{count} more', zh: '另外 {count} 个' },
  replace: { en: 'Replace', zh: '替换' },
  wrote: { en: 'Wrote {count} {count#file|files}: {names}.', zh: '已写入 {count} 个文件：{names}。' },
  wrotePage: {
    en: 'Wrote {name}, a page for a browser. Download it from the Explorer to read it or send it on.',
    zh: '已写入 {name}，这是用浏览器看的网页：请在资源管理器里下载，再打开或发送。',
  },
  showInExplorer: { en: 'Show in Explorer', zh: '在资源管理器中显示' },
  notWritten: { en: 'Could not write {name}: {reason}', zh: '无法写入 {name}：{reason}' },
  chooseRule: { en: 'Which rule? Type a part of its name or title', zh: '查看哪条规则？可输入名称或标题的一部分' },
  rulesHere: { en: 'found in this file', zh: '本文件里出现的' },
  rulesAll: { en: 'all rules', zh: '全部规则' },
  noRulePage: { en: 'There is no rule of that name.', zh: '没有这个名称的规则。' },

  // the report preview
  previewTitle: { en: 'Preview: {name}', zh: '预览：{name}' },
  previewTools: { en: 'Preview', zh: '预览' },
  previewLanguage: { en: 'Language of the report', zh: '报告的语言' },
  previewExport: { en: 'Export…', zh: '导出…' },
  previewWaiting: { en: 'Reading the program…', zh: '正在读取方案……' },
  previewNoSource: { en: 'CX: this is no longer in the text.', zh: 'CX：文本里已经没有这一项。' },

  // the survey preview
  surveyTitle: { en: 'Survey: {name}', zh: '问卷：{name}' },

  // the gates of KPIs among the tests
  gatesTitle: { en: 'CX: KPI gates', zh: 'CX：指标把关' },
  gatesRun: { en: 'Judge', zh: '判断' },

  // tasks
  taskCheck: { en: 'Check the program and list its findings under Problems', zh: '检查方案，结果列在“问题”里' },
  taskReport: { en: 'Write the gap analysis as report.html', zh: '把差距分析写成 report.html' },
  taskSurvey: { en: 'Write every survey into the folder surveys', zh: '把全部问卷写进 surveys 文件夹' },
} as const satisfies Readonly<Record<string, Both>>;

export type Message = keyof typeof texts;

/** The sentence in the reader's language, with its blanks filled; unseen characters of the arguments made visible. */
export function say(message: Message, language: MessageLanguage, args: Readonly<Record<string, Argument>> = {}): string {
  return sentence(texts[message], args, language);
}
