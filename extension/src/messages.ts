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
  'command.previewChanges': { en: 'Compare with an Earlier Version…', zh: '与以前的版本对比…' },
  'command.exportReport': { en: 'Export Report…', zh: '导出报告…' },
  'command.exportSurveys': { en: 'Export Surveys…', zh: '导出问卷…' },
  'command.showProgram': { en: 'Show Compiled Program (JSON)', zh: '查看编译出的方案（JSON）' },
  'command.restartServer': { en: 'Restart Language Server', zh: '重启语言服务' },
  'command.showLog': { en: 'Show Log', zh: '查看日志' },
  'command.explainRule': { en: 'Explain a Rule', zh: '查看规则说明' },
  'command.keywordsChinese': { en: 'Write Keywords in Chinese', zh: '把关键字写成中文' },
  'command.keywordsEnglish': { en: 'Write Keywords in English', zh: '把关键字写成英文' },

  'command.newProgram': { en: 'New CX Program…', zh: '新建 CX 方案…' },
  'command.getStarted': { en: 'Get Started', zh: '快速入门' },
  'command.check': { en: 'Show What the Check Found', zh: '查看检查结果' },
  'command.copyTable': { en: 'Copy Expectations as a Table…', zh: '把期望复制为表格…' },

  'view.container': { en: 'CX Program', zh: 'CX 方案' },
  'view.program': { en: 'At a Glance', zh: '一览' },
  'view.empty': {
    en: 'There is no CX program here yet. A program says who your customers are, what they expect where, and what you measure.\n[New CX Program](command:cx.newProgram)\n[Get Started in Ten Minutes](command:cx.getStarted)',
    zh: '这里还没有 CX 方案。方案写明：客户是谁、在哪里期望什么、怎样衡量。\n[新建 CX 方案](command:cx.newProgram)\n[十分钟入门](command:cx.getStarted)',
  },

  'walkthrough.title': { en: 'Get started with Touchstone', zh: '试金石入门' },
  'walkthrough.about': { en: 'From nothing to a gap analysis, in six steps and ten minutes.', zh: '六步、十分钟，从零到一份差距分析。' },
  'walkthrough.create': { en: 'Begin a program', zh: '新建一个方案' },
  'walkthrough.create.about': {
    en: 'Choose a template and a folder. All of it is text that you may change.\n[New CX Program](command:cx.newProgram)',
    zh: '选一个模板和一个文件夹。里面都是可以修改的文字。\n[新建 CX 方案](command:cx.newProgram)',
  },
  'walkthrough.report': { en: 'See the report beside the text', zh: '在旁边看报告' },
  'walkthrough.report.about': {
    en: 'The gap analysis follows every edit. Click a row to see where it is said.\n[Open the Report](command:cx.preview)',
    zh: '差距分析随每次修改更新。点一行，就能看到它写在哪里。\n[打开报告](command:cx.preview)',
  },
  'walkthrough.change': { en: 'Change a number', zh: '改一个数' },
  'walkthrough.change.about': {
    en: 'Change a weight or an expected level, and watch the ranking move. Ctrl+Space says what may stand where you are.',
    zh: '改一个权重或预期，看排名怎样变化。按 Ctrl+空格，就知道光标处还能写什么。',
  },
  'walkthrough.mend': { en: 'Mend what was found', zh: '查看问题并修复' },
  'walkthrough.mend.about': {
    en: 'Whatever is missing or does not fit is listed, with its reason. Ctrl+. on a word offers what mends it.\n[Show What the Check Found](command:cx.check)',
    zh: '缺漏或不合理之处都会列出并说明原因。在词上按 Ctrl+. 可以修复。\n[查看检查结果](command:cx.check)',
  },
  'walkthrough.around': { en: 'Find your way', zh: '一览全局' },
  'walkthrough.around.about': {
    en: 'Gaps by rank, KPIs by status, journeys, personas and waves at a glance; a click leads to the text.\n[Show the Program](command:cx.program.focus)',
    zh: '差距排名、指标状态、旅程、画像和轮次一目了然；点一下就到原文。\n[查看方案一览](command:cx.program.focus)',
  },
  'walkthrough.handOn': { en: 'Hand it on', zh: '交给别人' },
  'walkthrough.handOn.about': {
    en: 'The report as one page to send or print; the surveys as files for your survey system.\n[Export the Report](command:cx.exportReport)\n[Export the Surveys](command:cx.exportSurveys)',
    zh: '报告导出成一个网页，可以发送或打印；问卷导出成文件，供问卷系统使用。\n[导出报告](command:cx.exportReport)\n[导出问卷](command:cx.exportSurveys)',
  },

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
    en: 'The `cx` program that tasks run in a terminal, and that counts answers in workbooks, Parquet, packed or very large files and databases where the workspace is trusted: its name, or where it is on this machine. As long as it says `cx`, a `touchstone-cx` that is installed in the workspace counts. All else needs none.',
    zh: '任务在终端里运行的 `cx` 程序；在受信任的工作区里，工作簿、Parquet、压缩文件、特大文件和数据库中的答卷也由它统计。写名称，或写它在这台机器上的位置。保持为 `cx` 时，统计优先使用工作区里安装的 `touchstone-cx`。其他功能都不需要它。',
  },
  trust: {
    en: 'Answers in workbooks, Parquet, packed or very large files and databases are counted by the command line `cx`, which is run in trusted workspaces alone. All else works.',
    zh: '工作簿、Parquet、压缩文件、特大文件和数据库中的答卷由命令行 `cx` 统计，只在受信任的工作区里运行。其他功能照常可用。',
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

// ---- the pages beside the steps of the walkthrough, by the names of their files

export const walkthroughPages = {
  begin: {
    en: `A program is a folder of text files. This is a whole one:

\`\`\`cx
program Shop "Corner shop" {
  scale 0 to 10
  weight 1 to 9
}

persona Local "Neighbour" { share 100% }

touchpoint Counter "At the counter" {
  expect quick "No queue" in Convenience
    expected 8 weight 9 ideal 9
  expect kind "A kind word" in Relationship
    expected 7 weight 6
}

wave 2026-Q1 {
  Counter.quick 6 n 40
  Counter.kind 8 n 40
}
\`\`\`

Keywords are written in English or in Chinese; what you write between them is yours.`,
    zh: `方案就是一个文件夹里的文本文件。下面是一个完整的方案：

\`\`\`cx
方案 小店 "街角小店" {
  量表 0 至 10
  权重 1 至 9
}

画像 街坊 "附近居民" { 占比 100% }

触点 柜台 "在柜台" {
  期望 不排队 "不用排队" 属于 便利
    预期 8 权重 9 理想 9
  期望 招呼 "一声招呼" 属于 关系
    预期 7 权重 6
}

轮次 2026-Q1 {
  柜台.不排队 6 n 40
  柜台.招呼 8 n 40
}
\`\`\`

关键字可以写中文，也可以写英文；名称和说明由您决定。`,
  },
  report: {
    en: `The report ranks what customers expect by **W·S**: how far what they get lies from what they expect, times how much it weighs.

- A row below zero is a gap; the first is the worst.
- The map shows what to mend first.
- Click a row: the text shows where it is said. Ctrl+K V opens the report at any time.`,
    zh: `报告按 **W·S** 排名：实际与预期相差多少，再乘以它有多重要。

- 小于零的行是差距，第一行最大。
- 优先级图显示先改什么。
- 点一行，文本就跳到它所在的位置。随时按 Ctrl+K V 打开报告。`,
  },
  change: {
    en: `\`\`\`cx
expect quick "No queue" in Convenience
  expected 8 weight 9 ideal 9
\`\`\`

Change the 9 behind \`weight\` to a 3. The hint at the end of the line and the report follow at once; Ctrl+Z takes it back.

A table from Excel? Copy its rows and paste them into a touchpoint: they become expectations.`,
    zh: `\`\`\`cx
期望 不排队 "不用排队" 属于 便利
  预期 8 权重 9 理想 9
\`\`\`

把“权重”后面的 9 改成 3，行尾的提示和报告随即更新；按 Ctrl+Z 撤销。

已有 Excel 表格？复制几行，粘贴到触点里，就成了期望。中文名称可以用拼音查找：输入 \`bpd\` 就能找到“不排队”。`,
  },
  mend: {
    en: `The check looks at the strategy, not only at spelling: an expectation that nobody measures, a promise kept in one place only, a target without a date.

- The name of a rule leads to its page, with the reason and an example.
- Ctrl+. mends it, or excuses it with a reason.`,
    zh: `检查的不只是写法，还有策略本身：没人衡量的期望、只在一处兑现的承诺、没有期限的目标。

- 规则名称链接到它的说明页，有原因，也有例子。
- 按 Ctrl+. 修复，或写明理由豁免。`,
  },
  around: {
    en: `The side bar shows the program at a glance: **gaps by rank**, **KPIs by status**, **journeys** with their touchpoints, **personas**, **waves**. While you write, the status bar names the worst gap; a click leads to it.

F12 goes from a name to where it is declared, F2 renames it everywhere.`,
    zh: `侧边栏把方案摆在一起看：**差距排名**、**指标状态**、带触点的**旅程**、**画像**、**轮次**。编辑时，状态栏显示最大差距，点一下就到那里。

F12 从名称跳到声明，F2 在各处一起改名。`,
  },
  'hand-on': {
    en: `- **HTML**: one page that opens in any browser, prints, and can be sent by mail.
- **Markdown**, **JSON**, **CSV** for a wiki, other programs, a spreadsheet.
- **Surveys**: the questions that measure what you expect, as files for SurveyJS, with a codebook.

On a command line, \`cx report\` writes the same report, and workbooks and slides too.`,
    zh: `- **HTML**：一个网页，任何浏览器都能打开，可以打印，也可以用邮件发送。
- **Markdown**、**JSON**、**CSV**：用于知识库、其他程序、电子表格。
- **问卷**：衡量这些期望的题目，导出为 SurveyJS 文件，附编码表。

在命令行里，\`cx report\` 写出同样的报告，还能导出工作簿和幻灯片。`,
  },
} as const satisfies Readonly<Record<string, Both>>;

// ---- the running code

const texts = {
  // the server
  serverAgain: { en: 'The language server ended unexpectedly; it is being started again.', zh: '语言服务意外结束，正在重新启动。' },
  serverEnded: {
    en: 'The CX language server has ended and will not start again by itself. Until it does, nothing is checked and nothing can be previewed or exported.',
    zh: 'CX 语言服务已经停止，不会再自动启动。在它重新启动之前，无法检查、预览或导出。',
  },
  countingNeedsCx: {
    en: 'Some answers can only be counted by the command line `cx`, and it is not on this machine: install `touchstone-cx`, or say where it is in the setting `cx.path`.',
    zh: '有些答卷只能由命令行 `cx` 统计，而这台机器上没有找到它：请安装 `touchstone-cx`，或在设置 `cx.path` 里写明它的位置。',
  },
  countingFailed: { en: 'The command line `cx` did not count the answers: {reason}', zh: '命令行 `cx` 没有统计出答卷：{reason}' },
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

  // a new program
  chooseTemplate: { en: 'What should the program begin with?', zh: '从什么开始？' },
  templateRetail: { en: 'Retail', zh: '零售' },
  templateRetailAbout: {
    en: 'Shops: personas, a journey, touchpoints with expectations, figures of a round',
    zh: '门店零售：画像、旅程、带期望的触点和一轮数据',
  },
  templateAutoService: { en: 'Car service', zh: '汽车售后' },
  templateAutoServiceAbout: {
    en: 'A workshop from booking to pick-up, with promises and operational figures',
    zh: '从预约到取车的维修服务，带承诺和运营数据',
  },
  templateSaas: { en: 'Software as a service', zh: '软件服务（SaaS）' },
  templateSaasAbout: { en: 'From trial to renewal, with teams, KPIs and initiatives', zh: '从试用到续费，带团队、指标和举措' },
  templateBlank: { en: 'Blank, with explanations', zh: '空白（带说明）' },
  templateBlankAbout: { en: 'One file that explains what is said where, to be filled in', zh: '一个文件，逐项说明该写什么，供您填写' },
  chooseProgramLanguage: { en: 'In which language will you write?', zh: '用哪种语言写？' },
  programEnglish: { en: 'English', zh: '英文' },
  programChinese: { en: 'Chinese', zh: '中文' },
  nameFolder: { en: 'A folder for the program, in {folder}', zh: '在 {folder} 里为方案建一个文件夹' },
  nameFolderHow: {
    en: 'The name of a new folder. Leave it empty to begin in the folder that is open.',
    zh: '新文件夹的名称；留空就放在当前打开的文件夹里。',
  },
  noFolderName: { en: 'No folder can be called that: leave out / \\ : * ? " < > |', zh: '文件夹不能这样命名：请勿使用 / \\ : * ? " < > |' },
  chooseFolder: { en: 'Choose the folder for the program', zh: '选择方案所在的文件夹' },
  beginHere: { en: 'Begin Here', zh: '从这里开始' },
  newInTheWay: {
    en: 'There is a program in {folder} already: {names}. Choose another folder; nothing was written.',
    zh: '{folder} 里已有方案：{names}。请换一个文件夹；没有写入任何内容。',
  },
  newOutside: { en: 'The program is in {folder}, which is not open yet.', zh: '方案在 {folder} 里，该文件夹尚未打开。' },
  openFolder: { en: 'Open Folder', zh: '打开文件夹' },

  // the program at a glance
  keyGap: { en: 'Worst gap', zh: '最大差距' },
  showInText: { en: 'Show in the Text', zh: '在文本中显示' },

  // tables
  copySpreadsheet: { en: 'For a spreadsheet', zh: '用于电子表格' },
  copySpreadsheetAbout: {
    en: 'Cells apart by tabs, to paste into Excel, WPS or Numbers',
    zh: '以制表符分隔，可粘贴到 Excel、WPS 或 Numbers',
  },
  copyMarkdownAbout: { en: 'For a wiki or a comment', zh: '用于知识库或评论' },
  copyHtmlAbout: { en: 'For a page or a mail', zh: '用于网页或邮件' },
  nothingToCopy: {
    en: 'No expectation is declared there. Select lines with expectations, or nothing for the whole file.',
    zh: '这里没有声明期望。请选中带有期望的行；不选则复制整个文件。',
  },
  copied: { en: 'Copied {count} {count#row|rows}.', zh: '已复制 {count} 行。' },
  pasteRows: { en: 'Insert as {count} {count#expectation|expectations}', zh: '插入为 {count} 条期望' },
  dropAnswers: { en: 'Insert as answers of the wave', zh: '插入为该轮次的答卷' },

  // the report preview
  previewTitle: { en: 'Preview: {name}', zh: '预览：{name}' },
  previewTools: { en: 'Preview', zh: '预览' },
  previewLanguage: { en: 'Language of the report', zh: '报告的语言' },
  previewExport: { en: 'Export…', zh: '导出…' },
  previewWrite: { en: 'Write into the text', zh: '写进文本' },
  previewWrote: { en: 'CX: the figures are in the text now.', zh: 'CX：数字已写进文本。' },
  previewWaiting: { en: 'Reading the program…', zh: '正在读取方案……' },
  previewNoSource: { en: 'CX: this is no longer in the text.', zh: 'CX：文本里已经没有这一项。' },

  // the survey preview
  surveyTitle: { en: 'Survey: {name}', zh: '问卷：{name}' },

  // the change preview
  changesTitle: { en: 'Changes: {name}', zh: '变更：{name}' },
  changesHead: { en: 'the last commit of {branch}', zh: '{branch} 的最近一次提交' },
  changesHeadAbout: { en: 'the last commit: what is not committed yet', zh: '最近一次提交：看尚未提交的改动' },
  changesChoose: { en: 'Compare the program as it is now with which version?', zh: '把当前方案与哪个版本对比？' },
  changesBranches: { en: 'branches', zh: '分支' },
  changesTags: { en: 'tags', zh: '标签' },
  changesRemotes: { en: 'branches of a remote', zh: '远程分支' },
  changesOther: { en: 'Other Version…', zh: '换个版本…' },
  changesNoGit: {
    en: 'This VS Code has no Git, so there is no earlier version to compare with. On a desktop with Git installed, this compares with any branch or tag.',
    zh: '这个 VS Code 里没有 Git，因此没有以前的版本可供对比。在装有 Git 的桌面版里，可与任何分支或标签对比。',
  },
  changesNoRepository: {
    en: 'This file is in no Git repository that VS Code has open, so there is no earlier version to compare with.',
    zh: '此文件不在 VS Code 已打开的 Git 仓库里，因此没有以前的版本可供对比。',
  },
  changesNoCommit: {
    en: 'Nothing has been committed in this repository yet, so there is no earlier version to compare with.',
    zh: '这个仓库还没有提交过任何内容，因此没有以前的版本可供对比。',
  },
  changesNotRead: { en: 'Git could not read {name}: {reason}', zh: 'Git 无法读取 {name}：{reason}' },

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
