/** The table of commands: the help, the parser, did-you-mean and docs/cli.md all read it. */
import { surveyTargets } from '@touchstone/language/survey/file-names.ts';
import type { CommandDefinition, OptionDefinition } from './arguments.ts';
import { templateNames } from './templates.ts';
import { platforms } from './workspace/ci.ts';

/** Options that every command takes. */
export const everywhere: readonly OptionDefinition[] = [
  {
    name: 'lang',
    value: 'LANGUAGE',
    text: {
      en: 'language of messages and outputs: en or zh (a tag such as zh-Hans works too)',
      zh: '消息与输出的语言：en 或 zh（zh-Hans 这样的写法也可以）',
    },
  },
  {
    name: 'no-color',
    text: {
      en: 'no colour (NO_COLOR does the same, FORCE_COLOR the reverse)',
      zh: '不使用颜色（环境变量 NO_COLOR 同此，FORCE_COLOR 相反）',
    },
  },
  { name: 'help', short: 'h', text: { en: 'show this help', zh: '显示帮助' } },
  { name: 'version', short: 'V', text: { en: 'show the version', zh: '显示版本' } },
];

const asOf: OptionDefinition = {
  name: 'as-of',
  value: 'DAY',
  text: { en: 'the day to judge by, such as 2026-03-31', zh: '以哪一天为准，例如 2026-03-31' },
};

/** What if: `report` and `plan` beside the original. */
const setOption: OptionDefinition = {
  name: 'set',
  value: 'NAME.field=V',
  many: true,
  text: {
    en: 'what if: another value for this run, with the original beside it, such as Shop.near.actual=8 (may be repeated)',
    zh: '假如：只在这一次改用别的数，与原方案并列，例如 Shop.near.实际=8（可重复）',
  },
};

const watchOption: OptionDefinition = {
  name: 'watch',
  text: { en: 'do it again whenever a file is saved, until Ctrl-C', zh: '每次保存文件都重做一遍，按 Ctrl-C 结束' },
};

/** The shells `cx completion` speaks to. */
export const shells = ['bash', 'zsh', 'fish', 'pwsh'] as const;

/** What `cx setup` prepares. */
export const setups = ['vscode', 'git', 'ci'] as const;

export const schemaNames = ['program', 'report', 'plan', 'questionnaire', 'config', 'check', 'gate', 'diff', 'manifest'] as const;

/** The forms `cx check --format` prints. */
export const checkFormats = ['pretty', 'compact', 'json', 'github', 'sarif', 'gitlab', 'junit'] as const;

/** The forms `cx gate --format` prints. */
export const gateFormats = ['pretty', 'json', 'junit', 'github'] as const;

/** The forms `cx diff --format` prints. */
export const diffFormats = ['pretty', 'markdown', 'html', 'json', 'github', 'singleline'] as const;

/** The endings `cx diff -o` understands. */
export const diffEndings = ['.md', '.html', '.json'] as const;

/** What `cx diff --fail-on` may be. */
export const failOnLevels = ['breaking', 'review', 'information', 'none'] as const;

/** The forms `cx plan --format` prints. */
export const planFormats = ['pretty', 'markdown', 'json', 'html'] as const;

/** The endings `cx plan -o` understands. */
export const planEndings = ['.html', '.md', '.json'] as const;

/** What `cx plan --objective` may be. */
export const objectives = ['gap', 'money'] as const;

/** What `cx report --weighting` may be. */
export const weightings = ['as-answered', 'shares'] as const;

/** The endings `cx report -o` understands. */
export const reportEndings = ['.html', '.md', '.json', '.csv', '.xlsx', '.pptx', '.pdf'] as const;

/** Those `cx build` writes: not the one that needs a browser. */
export const builtEndings = reportEndings.filter((ending) => ending !== '.pdf');

export const commands: readonly CommandDefinition[] = [
  {
    name: 'init',
    operands: '[DIR]',
    mostOperands: 1,
    summary: { en: 'begin a program from a template, in English or Chinese', zh: '从模板开始一个新方案，中文或英文' },
    options: [
      {
        name: 'template',
        value: 'NAME',
        choices: templateNames,
        text: {
          en: 'what to begin with: a chain of shops (default), after-sales of cars, software by subscription, or a bare frame',
          zh: '从哪个模板开始：连锁零售（默认）、汽车售后、订阅软件，或空白框架',
        },
      },
    ],
    examples: [
      {
        line: 'cx init my-shop',
        text: { en: 'a new folder with a program that reports at once', zh: '新建文件夹，里面的方案马上就能出报告' },
      },
      {
        line: 'cx init my-plan --template blank --lang zh',
        text: { en: 'a bare frame that asks the seven questions, in Chinese', zh: '逐步提问的空白框架，用中文书写' },
      },
    ],
  },
  {
    name: 'check',
    operands: '[PATH...]',
    mostOperands: Number.POSITIVE_INFINITY,
    summary: { en: 'check programs: say what is wrong, where, and the way out', zh: '检查方案：哪里有问题、在什么位置、怎么办' },
    options: [
      {
        name: 'format',
        value: 'FORM',
        choices: checkFormats,
        text: {
          en: 'how findings are printed (default: pretty; github, with annotations, where GITHUB_ACTIONS is set); sarif, gitlab and junit are for build servers',
          zh: '结果的输出形式（默认 pretty；设置了 GITHUB_ACTIONS 时为 github，附带行内批注）；sarif、gitlab、junit 供构建系统读取',
        },
      },
      { name: 'json', text: { en: 'the same as --format json', zh: '等同于 --format json' } },
      {
        name: 'max-warnings',
        value: 'N',
        text: { en: 'fail when there are more warnings than this', zh: '警告多于 N 个即视为失败' },
      },
      { name: 'fix', text: { en: 'mend in the files what can be mended safely', zh: '把能安全修正的问题直接改进文件' } },
      { name: 'dry-run', text: { en: 'with --fix: show the changes, write nothing', zh: '与 --fix 合用：只显示改动，不写入文件' } },
      {
        name: 'emit',
        value: 'WHAT',
        choices: ['program', 'measurements'],
        text: {
          en: 'print the compiled program, or what its answers were counted to, as JSON; findings go to standard error',
          zh: '以 JSON 输出编译后的方案，或答卷的统计结果；问题改写到标准错误',
        },
      },
      { ...asOf, text: { en: `${asOf.text.en} (default: today)`, zh: `${asOf.text.zh}（默认今天）` } },
      watchOption,
    ],
    examples: [
      { line: 'cx check', text: { en: 'everything in this folder', zh: '检查当前文件夹里的全部方案' } },
      { line: 'cx check shop --max-warnings 0', text: { en: 'one folder, for a pipeline', zh: '检查一个文件夹，供流水线使用' } },
      { line: 'cx check --fix', text: { en: 'and mend what is mechanical', zh: '并修正可以自动修正的问题' } },
      { line: 'cx check --format sarif > cx.sarif', text: { en: 'for code scanning', zh: '供代码扫描平台读取' } },
    ],
  },
  {
    name: 'report',
    operands: '[DIR]',
    mostOperands: Number.POSITIVE_INFINITY,
    summary: {
      en: 'write the gap analysis: HTML, Markdown, JSON, CSV, a workbook, slides or PDF',
      zh: '生成差距分析报告：HTML、Markdown、JSON、CSV、工作簿、幻灯片或 PDF',
    },
    options: [
      {
        name: 'output',
        short: 'o',
        value: 'FILE',
        many: true,
        text: {
          en: 'where to; the ending chooses the form: .html .md .json .csv .xlsx .pptx .pdf (may be repeated; without it Markdown goes to standard output)',
          zh: '输出文件；由后缀决定格式：.html .md .json .csv .xlsx .pptx .pdf（可重复；不写则把 Markdown 输出到标准输出）',
        },
      },
      { name: 'wave', value: 'NAME', text: { en: 'report as of this wave (default: the newest)', zh: '以这一轮次为准（默认最新一轮）' } },
      { ...asOf, text: { en: `${asOf.text.en} (default: the end of the newest wave)`, zh: `${asOf.text.zh}（默认最新轮次的最后一天）` } },
      {
        name: 'compare',
        value: 'WAVE',
        text: { en: 'say what moved since this wave (default: the one before)', zh: '以这一轮次为对照说明变化（默认上一轮）' },
      },
      {
        name: 'weighting',
        value: 'HOW',
        choices: weightings,
        text: {
          en: 'how answers make the whole: as-answered, each counts the same (default); shares, those of each persona together count as much as its share of customers',
          zh: '整体怎样由答卷得出：as-answered，每份同等计算（默认）；shares，每类画像的答卷合起来按其客户占比计算',
        },
      },
      {
        name: 'quotes',
        text: {
          en: 'quote some open answers, with telephone numbers, addresses, plates and identity numbers hidden (default: none)',
          zh: '引用几条开放回答的原话，电话、邮箱、车牌与证件号先隐去（默认不引用）',
        },
      },
      setOption,
      { name: 'open', text: { en: 'open the HTML report when it is written', zh: '写好后打开 HTML 报告' } },
      watchOption,
    ],
    examples: [
      { line: 'cx report -o report.html', text: { en: 'one file to open or to send', zh: '生成一个可直接打开或发送的文件' } },
      { line: 'cx report shop -o out/gap.html -o out/gap.csv', text: { en: 'two forms at once', zh: '一次生成两种格式' } },
      {
        line: 'cx report -o gaps.xlsx',
        text: { en: 'a workbook to play with; `cx import` brings the numbers back', zh: '可以试算的工作簿，用 `cx import` 写回' },
      },
      {
        line: 'cx report -o gaps.pptx -o gaps.pdf',
        text: { en: 'slides with charts that can be edited, and the page printed', zh: '图表可以编辑的幻灯片，以及打印好的报告' },
      },
      {
        line: 'cx report --set Shop.near.actual=8 -o what-if.html',
        text: { en: 'what if: the report as it would be, the original beside it', zh: '假如某个数改变，报告会怎样，与原值并列' },
      },
      { line: 'cx report --compare 2025-Q4', text: { en: 'what moved in a year', zh: '一年来的变化' } },
    ],
  },
  {
    name: 'plan',
    operands: '[DIR]',
    mostOperands: 1,
    summary: {
      en: 'what initiatives cost and earn, how sure that is, and the best set of them under the budget',
      zh: '举措花多少、赚多少、有多大把握，以及预算内的最优组合',
    },
    options: [
      {
        name: 'format',
        value: 'FORM',
        choices: planFormats,
        text: {
          en: 'what goes to standard output (default: pretty; nothing where -o is given)',
          zh: '标准输出的形式（默认 pretty；给出 -o 时默认不输出）',
        },
      },
      { name: 'json', text: { en: 'the same as --format json', zh: '等同于 --format json' } },
      {
        name: 'output',
        short: 'o',
        value: 'FILE',
        many: true,
        text: {
          en: 'where to; the ending chooses the form: .html .md .json (may be repeated)',
          zh: '输出文件；由后缀决定格式：.html .md .json（可重复）',
        },
      },
      {
        name: 'objective',
        value: 'WHAT',
        choices: objectives,
        text: {
          en: 'what the set is the best for: gap, the most weighted gap closed (default); money, the most left of what is earned',
          zh: '按什么选：gap，补上的加权差距最多（默认）；money，留下的钱最多',
        },
      },
      {
        name: 'budget',
        value: 'AMOUNT',
        text: {
          en: 'another budget than the program’s, such as 300000 or “200万 CNY”',
          zh: '不用方案里的预算，改用这个数，例如 300000 或「200万 CNY」',
        },
      },
      setOption,
      {
        name: 'revenue',
        text: { en: 'say the return on revenue beside the return on margin', zh: '在按毛利的回报率之外，也列出按收入的回报率' },
      },
      {
        name: 'trace',
        value: 'INITIATIVE',
        many: true,
        text: {
          en: 'with pretty: show the working of its figures, down to what is written where (may be repeated)',
          zh: '与 pretty 合用：逐步列出这项举措的数字从哪里来（可重复）',
        },
      },
      { name: 'seed', value: 'N', text: { en: 'where the draws begin (default: 1)', zh: '模拟的随机种子（默认 1）' } },
      { ...asOf, text: { en: `${asOf.text.en} (default: the end of the newest wave)`, zh: `${asOf.text.zh}（默认最新轮次的最后一天）` } },
    ],
    examples: [
      { line: 'cx plan', text: { en: 'the plan of the program in this folder', zh: '当前方案的举措计划' } },
      { line: 'cx plan -o plan.html', text: { en: 'a page to open or to send', zh: '生成一个可直接打开或发送的页面' } },
      {
        line: 'cx plan shop --objective money --budget 300000',
        text: { en: 'what earns most within another budget', zh: '换一个预算，看怎样最赚钱' },
      },
      {
        line: 'cx plan --set WinBack.confidence=50% --trace WinBack',
        text: { en: 'what if it works half the time, and how its figures come about', zh: '假如把握只有一半；并列出数字的来处' },
      },
    ],
  },
  {
    name: 'import',
    operands: 'FILE.xlsx [DIR]',
    mostOperands: 2,
    summary: {
      en: 'bring levels, weights and actuals that were changed in a workbook of the report back into the program',
      zh: '把报告工作簿里改过的预期、理想、权重和实际写回方案',
    },
    options: [
      {
        name: 'yes',
        short: 'y',
        text: {
          en: 'write without asking (elsewhere than in a terminal nothing is written without it)',
          zh: '不询问直接写入（不在终端里运行时，不加它就不写入）',
        },
      },
      { name: 'dry-run', text: { en: 'show the changes, write nothing', zh: '只显示改动，不写入' } },
    ],
    examples: [
      { line: 'cx import gaps.xlsx', text: { en: 'show what would change, and ask', zh: '列出改动，询问后写入' } },
      {
        line: 'cx import gaps.xlsx shop --yes',
        text: { en: 'into the program in `shop`, without asking', zh: '写入 `shop` 里的方案，不再询问' },
      },
    ],
  },
  {
    name: 'survey',
    operands: '[DIR] [NAME]',
    mostOperands: 2,
    summary: {
      en: 'write the surveys of a program in the form of a survey system',
      zh: '把方案里的问卷写成问卷系统能直接使用的文件',
    },
    options: [
      {
        name: 'target',
        value: 'FORM',
        choices: surveyTargets,
        many: true,
        text: {
          en: 'surveyjs: SurveyJS JSON (default); limesurvey: LimeSurvey’s tab-separated structure; qsf: Qualtrics; formbricks: Formbricks JSON; markdown: to print; docx: to print, as a Word document; text: to paste into 问卷星 or 腾讯问卷; triple-s: what the data means, as XML; codebook: what every answer means, as CSV, with the names each system gives; codebook-json: the same as JSON; questionnaire: everything cx knows of it, as JSON (may be repeated)',
          zh: 'surveyjs：SurveyJS JSON（默认）；limesurvey：LimeSurvey 的制表符分隔结构；qsf：Qualtrics；formbricks：Formbricks JSON；markdown：用于打印；docx：用于打印的 Word 文档；text：粘贴到问卷星或腾讯问卷；triple-s：数据说明（XML）；codebook：说明每一列答卷的编码表（CSV），含各系统里的名称；codebook-json：同样内容的 JSON；questionnaire：问卷的全部内容（JSON）（可重复）',
        },
      },
      {
        name: 'output',
        short: 'o',
        value: 'FILE|FOLDER',
        text: {
          en: 'where to; a folder takes a file for each survey (without it one survey goes to standard output)',
          zh: '输出到哪里；给出文件夹则每份问卷一个文件（不写则把一份问卷输出到标准输出）',
        },
      },
      {
        name: 'lock',
        text: {
          en: 'record in surveys.lock.json how each question stands: wording, scale, order, channel; with --target or -o the surveys are written too',
          zh: '在 surveys.lock.json 里记录每道题的现状：问法、量表、题序、渠道；同时写了 --target 或 -o 时也写出问卷',
        },
      },
      {
        name: 'wave',
        value: 'NAME',
        text: {
          en: 'with --lock: the wave that asked so (default: the latest)',
          zh: '与 --lock 同用：用了这些问法的轮次（默认：最近一轮）',
        },
      },
      {
        name: 'preview',
        text: {
          en: 'serve the surveys on this computer as respondents see them, until Ctrl-C; in a terminal the browser is opened, elsewhere only the address is printed',
          zh: '在本机展示受访者看到的问卷，按 Ctrl-C 结束；在终端里会打开浏览器，否则只输出网址',
        },
      },
      {
        name: 'port',
        value: 'N',
        text: { en: 'with --preview: the port (default: a free one)', zh: '与 --preview 同用：端口（默认自动选用空闲端口）' },
      },
      {
        name: 'answers',
        value: 'FILE',
        text: {
          en: 'with --preview: the .csv file that takes test answers (default: test-answers.csv in the current folder)',
          zh: '与 --preview 同用：保存测试答卷的 .csv 文件（默认为当前文件夹里的 test-answers.csv）',
        },
      },
      {
        name: 'open',
        text: { en: 'with --preview: open the browser also where there is no terminal', zh: '与 --preview 同用：没有终端时也打开浏览器' },
      },
    ],
    examples: [
      {
        line: 'cx survey --lock',
        text: { en: 'record how the last wave asked, before you change a word', zh: '改动措辞之前，先记录上一轮的问法' },
      },
      { line: 'cx survey -o surveys/', text: { en: 'every survey of the program in this folder', zh: '写出当前方案的全部问卷' } },
      { line: 'cx survey shop AfterVisit -o after-visit.json', text: { en: 'one of them', zh: '只写其中一份' } },
      {
        line: 'cx survey shop -o surveys/ --target surveyjs --target codebook',
        text: { en: 'with their codebooks', zh: '连同编码表一起写出' },
      },
      { line: 'cx survey --preview', text: { en: 'see and try them in a browser', zh: '在浏览器里查看并试答' } },
    ],
  },
  {
    name: 'build',
    operands: '[DIR]',
    mostOperands: 1,
    summary: {
      en: 'write everything a program yields: the report, the surveys, the findings, and a manifest of what was made of what',
      zh: '写出方案的全部产物：报告、问卷、检查结果，以及记录输入与输出的清单',
    },
    options: [
      {
        name: 'out',
        short: 'o',
        value: 'FOLDER',
        text: {
          en: 'where to (default: dist); outputs of an earlier build are replaced, other files are left alone',
          zh: '输出到哪里（默认 dist）；以前构建的输出会被替换，其他文件不受影响',
        },
      },
      { ...asOf, text: { en: `${asOf.text.en} (default: the end of the newest wave)`, zh: `${asOf.text.zh}（默认最新轮次的最后一天）` } },
    ],
    examples: [
      { line: 'cx build', text: { en: 'everything, into dist', zh: '全部写入 dist' } },
      { line: 'cx build shop --out public --lang en', text: { en: 'another folder, in English only', zh: '换一个文件夹，只用英文' } },
    ],
  },
  {
    name: 'gate',
    operands: '[DIR]',
    mostOperands: 1,
    summary: {
      en: 'stop a pipeline when a KPI is surely past its alarm, or a target’s date has gone by unmet',
      zh: '把关：有指标确已越过警戒，或目标到期未达，就让流水线停下',
    },
    options: [
      {
        name: 'format',
        value: 'FORM',
        choices: gateFormats,
        text: {
          en: 'how the table is printed (default: pretty; github, with annotations, where GITHUB_ACTIONS is set); junit is for build servers',
          zh: '表格的输出形式（默认 pretty；设置了 GITHUB_ACTIONS 时为 github，附带行内批注）；junit 供构建系统读取',
        },
      },
      { name: 'json', text: { en: 'the same as --format json', zh: '等同于 --format json' } },
      { ...asOf, text: { en: `${asOf.text.en} (default: today)`, zh: `${asOf.text.zh}（默认今天）` } },
    ],
    examples: [
      { line: 'cx gate', text: { en: 'the program in this folder, as of today', zh: '当前方案，以今天为准' } },
      {
        line: 'cx gate shop --format junit > gate.xml',
        text: { en: 'each alarm and each target as a test', zh: '每个警戒、每个目标各为一项测试' },
      },
    ],
  },
  {
    name: 'diff',
    operands: '[BASE] [HEAD]',
    mostOperands: 2,
    summary: {
      en: 'what changed in the strategy, not in the text: what breaks, what is to decide, what moves',
      zh: '策略（而不是文字）有哪些变化：哪些会中断，哪些要确认，结果怎样变动',
    },
    options: [
      {
        name: 'format',
        value: 'FORM',
        choices: diffFormats,
        text: {
          en: 'what goes to standard output (default: pretty; github, with annotations, where GITHUB_ACTIONS is set; nothing where -o is given)',
          zh: '标准输出的形式（默认 pretty；设置了 GITHUB_ACTIONS 时为 github，附带行内批注；给出 -o 时默认不输出）',
        },
      },
      { name: 'json', text: { en: 'the same as --format json', zh: '等同于 --format json' } },
      {
        name: 'output',
        short: 'o',
        value: 'FILE',
        many: true,
        text: {
          en: 'where to; the ending chooses the form: .md (the comment), .html (the page), .json (may be repeated)',
          zh: '输出文件；由后缀决定格式：.md（评论）、.html（页面）、.json（可重复）',
        },
      },
      {
        name: 'fail-on',
        value: 'LEVEL',
        choices: failOnLevels,
        text: {
          en: 'exit with 1 when a change that nobody accepted is of this level or a heavier one (default: what cx.json says, else breaking where CI is set, else none)',
          zh: '有未经认可的改动达到或超过此级别时，以 1 退出（默认取 cx.json；否则设置了 CI 时为 breaking，其余为 none）',
        },
      },
      {
        name: 'only',
        value: 'RULE|CATEGORY',
        many: true,
        text: {
          en: 'tell and count these alone: a rule, or trend, survey, strategy, structure, impact (may be repeated)',
          zh: '只列出并计入这些：某条规则，或 trend、survey、strategy、structure、impact 之一（可重复）',
        },
      },
      {
        name: 'skip',
        value: 'RULE|CATEGORY',
        many: true,
        text: { en: 'neither tell nor count these (may be repeated)', zh: '不列出也不计入这些（可重复）' },
      },
      {
        name: 'accept',
        value: 'FINGERPRINT',
        many: true,
        text: {
          en: 'write into cx.accepted.json that this change is wanted; its first digits are enough (may be repeated)',
          zh: '在 cx.accepted.json 里记下这项改动已获认可；写出指纹的开头几位即可（可重复）',
        },
      },
      { name: 'reason', value: 'TEXT', text: { en: 'with --accept: why', zh: '与 --accept 合用：理由' } },
      {
        name: 'until',
        value: 'DAY',
        text: { en: 'with --accept: the last day it holds (default: for good)', zh: '与 --accept 合用：有效的最后一天（默认长期有效）' },
      },
      {
        ...asOf,
        text: {
          en: `${asOf.text.en}, for both sides (default: the end of the newest wave)`,
          zh: `两边${asOf.text.zh}（默认最新轮次的最后一天）`,
        },
      },
      {
        name: 'with-data',
        text: {
          en: 'judge each side by its own measurements, instead of both by those of the head',
          zh: '两边各用自己的测量数据（默认都用新版本的数据）',
        },
      },
      { name: 'top', value: 'N', text: { en: 'tell so many results that move (default: 10)', zh: '最多列出 N 项受影响的结果（默认 10）' } },
      { name: 'no-renames', text: { en: 'look for no renames but those that `was` declares', zh: '除「曾用名」外，不推断改名' } },
      { name: 'open', text: { en: 'open the page when it is written', zh: '写好后打开页面' } },
    ],
    examples: [
      {
        line: 'cx diff',
        text: { en: 'what this branch changes since it left the default branch', zh: '当前分支自默认分支分出以来改了什么' },
      },
      { line: 'cx diff git:v1.2 git:HEAD', text: { en: 'two commits, nothing is checked out', zh: '比较两个提交，不检出任何文件' } },
      {
        line: 'cx diff git:main:plans/shop plans/shop -o comment.md -o changes.html',
        text: { en: 'one program of several, for a comment and a page', zh: '多个方案中的一个，写出评论和页面' },
      },
      { line: 'cx diff old new', text: { en: 'two folders', zh: '比较两个文件夹' } },
      {
        line: 'cx diff --accept 3f9a12 --reason "Agreed with the board" --until 2026-12-31',
        text: { en: 'take one change as agreed', zh: '认可其中一项改动' },
      },
    ],
  },
  {
    name: 'fmt',
    operands: '[PATH...]',
    mostOperands: Number.POSITIVE_INFINITY,
    summary: { en: 'format programs; - reads standard input', zh: '统一排版；写 - 则读取标准输入' },
    options: [
      {
        name: 'check',
        text: { en: 'write nothing; list files that are not formatted and fail', zh: '不写入；列出未排版的文件并以失败结束' },
      },
      {
        name: 'keywords',
        value: 'LANGUAGE',
        choices: ['en', 'zh'],
        text: { en: 'translate the keywords (names and texts stay)', zh: '转换关键字的语言（名称和文字不变）' },
      },
      {
        name: 'stdin-filename',
        value: 'FILE',
        text: { en: 'the name to use for standard input in messages', zh: '标准输入在消息中使用的文件名' },
      },
    ],
    examples: [
      { line: 'cx fmt', text: { en: 'every .cx file in this folder', zh: '排版当前文件夹里的全部 .cx 文件' } },
      { line: 'cx fmt --keywords zh shop.cx', text: { en: 'with Chinese keywords', zh: '改用中文关键字' } },
    ],
  },
  {
    name: 'explain',
    operands: '[RULE]',
    mostOperands: 1,
    summary: { en: 'the page of a rule: what, why, how to write it instead', zh: '一条规则的说明：是什么、为什么、该怎么写' },
    options: [],
    examples: [
      { line: 'cx explain program/unknown-name', text: { en: 'one rule', zh: '查看一条规则' } },
      { line: 'cx explain', text: { en: 'the list of all', zh: '列出全部规则' } },
    ],
  },
  {
    name: 'schema',
    operands: 'NAME',
    operandChoices: schemaNames,
    mostOperands: 1,
    summary: { en: `a JSON Schema: ${schemaNames.join(', ')}`, zh: `输出 JSON Schema：${schemaNames.join('、')}` },
    options: [],
    examples: [
      { line: 'cx schema config > cx.schema.json', text: { en: 'for an editor that completes cx.json', zh: '供编辑器补全 cx.json 使用' } },
      { line: 'cx schema program', text: { en: 'what --emit program prints', zh: '--emit program 的输出格式' } },
    ],
  },
  {
    name: 'lsp',
    operands: '',
    mostOperands: 0,
    summary: { en: 'the language server, for editors to start', zh: '语言服务器，由编辑器启动' },
    options: [
      {
        name: 'stdio',
        text: { en: 'speak on standard input and output (it always does)', zh: '通过标准输入输出对话（总是如此）' },
      },
    ],
    examples: [
      {
        line: 'cx lsp --stdio',
        text: { en: 'what to enter where an editor asks for the server of .cx files', zh: '编辑器询问 .cx 文件的语言服务器时，填这一行' },
      },
      {
        line: 'cx lsp --stdio --lang zh',
        text: { en: 'with messages in Chinese, whatever the editor speaks', zh: '无论编辑器用什么语言，消息都用中文' },
      },
    ],
  },
  {
    name: 'setup',
    operands: `${setups.join('|')} [DIR]`,
    operandChoices: setups,
    mostOperands: 2,
    summary: {
      en: 'prepare a folder: for VS Code (it offers the extension and a task that checks), for git (what a change is in), for a build server',
      zh: '为文件夹做好准备：VS Code（推荐扩展、检查任务）、git（差异标题写出所在声明）、构建系统',
    },
    options: [
      {
        name: 'platform',
        value: 'NAME',
        choices: platforms,
        text: {
          en: 'for ci: whose files to write (default: what the remote or the repository says, else github)',
          zh: '用于 ci：为哪个平台生成文件（默认看远程地址或仓库内容，否则为 github）',
        },
      },
    ],
    examples: [
      {
        line: 'cx setup vscode',
        text: { en: 'this folder; what its .vscode holds already stays', zh: '准备当前文件夹；.vscode 里原有的内容保持不变' },
      },
      { line: 'cx setup git', text: { en: 'hunk headers that name the declaration', zh: '让 git 的差异标题写出所在的声明' } },
      {
        line: 'cx setup ci shop --platform gitlab',
        text: { en: 'check the program in `shop` in each merge request', zh: '每个合并请求都检查 shop 里的方案' },
      },
    ],
  },
  {
    name: 'completion',
    operands: 'SHELL',
    operandChoices: shells,
    mostOperands: 1,
    summary: { en: `completes cx in your shell: ${shells.join(', ')}`, zh: `让命令行自动补全 cx：${shells.join('、')}` },
    options: [],
    examples: [
      {
        line: 'cx completion bash >> ~/.bashrc',
        text: { en: 'once, for bash (zsh: ~/.zshrc)', zh: 'bash 只需运行一次（zsh 写进 ~/.zshrc）' },
      },
      {
        line: 'cx completion fish > ~/.config/fish/completions/cx.fish',
        text: { en: 'once, for fish', zh: 'fish 只需运行一次' },
      },
    ],
  },
];

/** The command of that name, or undefined. */
export function commandNamed(name: string): CommandDefinition | undefined {
  return commands.find((command) => command.name === name);
}
