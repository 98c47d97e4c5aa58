/** Writes docs/cli.md and docs/cli.zh-CN.md from the table of commands; `--check` compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OptionDefinition } from '../cli/src/arguments.ts';
import { commands, everywhere } from '../cli/src/commands.ts';

const root = join(import.meta.dirname, '..');

type Language = 'en' | 'zh';

const words = {
  title: { en: 'The command line', zh: '命令行' },
  other: { en: '[简体中文](cli.zh-CN.md)', zh: '[English](cli.md)' },
  written: {
    en: 'Written by `npm run docs` from the table that `cx --help` shows.',
    zh: '由 `npm run docs` 根据 `cx --help` 的命令表生成。',
  },
  option: { en: 'Option', zh: '选项' },
  does: { en: 'What it does', zh: '作用' },
  everywhere: { en: 'Options of every command', zh: '通用选项' },
  oneOf: { en: 'One of', zh: '可选' },
} as const;

const conventions: Readonly<Record<Language, string>> = {
  en: `## Conventions

- Results go to standard output, everything else to standard error. \`cx check | less\` shows findings, \`cx report > gap.md\` holds the report alone.
- The exit code is 0 when all is well, 1 when there is an error (or more warnings than \`--max-warnings\`, or a file that \`fmt --check\` would change, or a change at or above \`--fail-on\`, or what stops \`gate\`),
  and 2 when the work could not be done: a word on the command line, a file that cannot be read or written.
- Messages are in the language of \`--lang\`, else of the locale (LC_ALL, LC_MESSAGES, LANG), else of the program. A report is in the language of \`--lang\`, else
  in the program's first language: the same program gives the same bytes on every machine.
- A side of \`diff\` is a folder, \`git:REF\`, \`git:REF:PATH\` (from the root of the repository; \`./\` and \`../\` from where you are), or a built program (\`….json\`). Without any it compares where the
  branch left the default branch (origin/HEAD, main, master; in a build of a pull request its target) with the work tree, and on that branch its newest commit. One folder alone, at, below or above
  the current one, is the newer side. \`use\` and \`cx.json\` are read from the same side. Commits are read from git's object store: nothing is checked out, written or fetched. A side that cannot be read whole is exit code 2
  and never "no changes"; a comment that was asked for says so. [How to read it](review.md).
- A survey holds every language of its program and opens in the first, or in that of \`--lang\` where the program has it.
- \`check\` and \`gate\` judge by today, or by SOURCE_DATE_EPOCH (seconds since 1970) where it is set; \`report\` by the last day of the newest wave. \`--as-of\` overrules both.
- A folder is a program: the files at or below the one that says \`program\`. A path inside it stands for the whole, and its findings are shown for that path.
  Folders called \`node_modules\`, \`dist\` and \`out\` and those that begin with a dot are left out. \`use\` and symbolic links stay inside the workspace: the nearest
  folder up that holds \`.git\`, else the folder you are in, else the one you named.
- Outputs are written beside and then renamed: a reader never sees half a report, and a failure leaves the old one as it was.
- NO_COLOR, FORCE_COLOR, \`TERM=dumb\`, CI and GITHUB_ACTIONS are honoured. The network is used for one thing: a database whose table a wave names (\`responses from\`).
- Where GITHUB_ACTIONS is set, \`check\` adds workflow annotations to its list: the most severe first, at most nine errors, nine warnings and nine notices, and how many more
  there are in the log. Files are named from GITHUB_WORKSPACE. \`--format\` overrules it.
- \`--watch\` waits for a quiet tenth of a second after a save, says \`[cx] checking…\` and \`[cx] done: 2 errors\` on standard error around each round, goes on when a round
  cannot be done, and ends with 0 on Ctrl-C or SIGTERM.
- \`cx init\` replaces no file: what is in the way is named, and nothing is written. The quarters of a template are moved so that its newest wave is the last whole quarter.
- \`cx check --format sarif|gitlab|junit\` names files from the root of the repository (GITHUB_WORKSPACE, CI_PROJECT_DIR, else the nearest folder up that holds \`.git\`), prints
  the report alone, and says the summary on standard error. See [build servers](ci.md).
- \`cx build\` judges by the last day of the newest wave. Reports are in each language of the program that reports are written in, the first on top, each further one in a folder of its own;
  \`--lang\` builds one. The manifest is written last; in the folder nothing is touched that no earlier build made.
- Answers that waves name are read by \`check\`, \`report\`, \`build\`, \`diff\` and \`gate\`: [how they have to look](answers.md). One file that cannot be read whole is exit code 2, and no report is written.
- \`cx gate\` stops (exit code 1) where the whole 95 % interval of a KPI's newest value is past its alarm, for the whole or for any member it is judged in, and where the last day of a target has come and the value
  is short of it still. Where only the number of answers is known, a score or a mean on a scale has the widest interval that these answers could have; a value of which nothing more is known is taken at its word. Values that rest on fewer answers
  than the reporting minimum are not judged. A program that cannot be read whole is exit code 2: the KPI that is not read may be the one that should stop.
- \`cx setup git\` writes to \`.gitattributes\` and to the configuration of the repository, never to yours; \`cx setup ci\` replaces no file.
- \`cx setup vscode\` adds to the files of \`.vscode\` what is missing in them and keeps the rest, comments and all; a file that is broken is named, and nothing is written.
- \`cx\` keeps compiled code in the cache folder of your user (XDG_CACHE_HOME, \`~/.cache\`) to start faster; CX_NO_CACHE=1 turns that off.
- CX_DEBUG=1 adds the place in the code to the message of a fault of \`cx\` itself.

\`cx.json\` beside the program holds severities and other settings: see [settings](settings.md). Each rule has a [page](rules/README.md), which \`cx explain\` shows too.
`,
  zh: `## 约定

- 结果写到标准输出，其余一律写到标准错误。\`cx check | less\` 只看到问题，\`cx report > gap.md\` 里只有报告。
- 退出码：0 表示一切正常；1 表示有错误（或警告多于 \`--max-warnings\`，或 \`fmt --check\` 发现未排版的文件，或有改动达到 \`--fail-on\`，或 \`gate\` 不通过）；2 表示没能完成：命令写错、文件读不了或写不了。
- 消息的语言依次取 \`--lang\`、系统区域设置（LC_ALL、LC_MESSAGES、LANG）、方案本身的语言。报告的语言取 \`--lang\`，否则取方案的第一种语言：同一方案在任何机器上生成的内容逐字节相同。
- \`diff\` 的一边可以是文件夹、\`git:提交\`、\`git:提交:路径\`（从仓库根目录算起；以 \`./\`、\`../\` 开头则从当前文件夹算起），或编译好的方案（\`….json\`）。什么都不写时，拿分支自默认分支（origin/HEAD、main、master；
  合并请求的构建中是其目标分支）分出的位置与工作区比较；就在默认分支上时，拿它最新的提交比较。只写一个文件夹、且它是当前文件夹或在其上下级时，它就是新的一边。“引用”和 \`cx.json\` 都取自同一边。
  提交直接从 git 的对象库读取：不检出、不写入、不联网取回。有一边读不完整时退出码为 2，绝不说“没有变化”；要求写出的评论里也会说明。[如何阅读](review.zh-CN.md)。
- 问卷包含方案的全部语言，默认以第一种打开；方案有 \`--lang\` 所指的语言时以它打开。
- \`check\` 和 \`gate\` 以今天为准，设置了 SOURCE_DATE_EPOCH（1970 年以来的秒数）则以它为准；\`report\` 以最新轮次的最后一天为准。\`--as-of\` 优先于两者。
- 一个文件夹就是一个方案：写有“方案”声明的文件所在的文件夹及其下的全部文件。给出其中任何一个路径，都按整个方案检查，但只显示该路径的问题。
  名为 \`node_modules\`、\`dist\`、\`out\` 的文件夹和以点开头的文件夹不读取。“引用”和符号链接不能越出工作区：向上最近的含 \`.git\` 的文件夹，没有则是当前文件夹，再没有则是所给的文件夹。
- 输出先写到旁边再改名：不会有人读到写了一半的报告；写入失败时，原有文件保持不变。
- 遵守 NO_COLOR、FORCE_COLOR、\`TERM=dumb\`、CI 和 GITHUB_ACTIONS。只有轮次写明从数据库取答卷时才访问网络。
- 设置了 GITHUB_ACTIONS 时，\`check\` 在列出问题之外再给出行内批注：最严重的在前，错误、警告、提示各最多九条，其余的条数另写一条，全文在日志里。
  文件名从 GITHUB_WORKSPACE 算起。\`--format\` 优先。
- \`--watch\` 在保存之后静候十分之一秒再动手，每一轮前后在标准错误上写 \`[cx] 正在检查……\` 和 \`[cx] 完成：2 个错误\`；某一轮做不成也会继续等；按 Ctrl-C 或收到 SIGTERM 即以 0 结束。
- \`cx init\` 不覆盖任何文件：有冲突就列出来，一个也不写。模板里的季度会顺移，让最新的轮次落在刚过去的整季。
- \`cx check --format sarif|gitlab|junit\` 的文件名从仓库根目录算起（GITHUB_WORKSPACE、CI_PROJECT_DIR，否则为向上最近的含 \`.git\` 的文件夹），标准输出只有报告，小结写到标准错误。见[构建系统](ci.zh-CN.md)。
- \`cx build\` 以最新轮次的最后一天为准。方案的每种语言（报告支持的）各出一份报告，第一种在最上层，其余各有一个文件夹；\`--lang\` 只构建一种。清单最后写入；文件夹里不是由以前的构建生成的内容一概不动。
- \`check\`、\`report\`、\`build\`、\`diff\`、\`gate\` 都会读取轮次写明的答卷：[答卷应该是什么样子](answers.zh-CN.md)。有一个文件读不完整，退出码就是 2，也不写报告。
- \`cx gate\` 在以下情形不通过（退出码 1）：指标最新数值的整个 95% 区间都越过了警戒（整体，或按“逐个”判断的任何一个成员）；目标的最后一天已到而仍未达到。只知道答卷数时，推荐值和量表均值取这些答卷可能有的最宽区间；
  除数值外一无所知时，按数值本身判断。答卷数低于报告下限的不判断。方案读不完整时退出码为 2：没读到的指标也许正是该把关的那个。
- \`cx setup git\` 写入 \`.gitattributes\` 和仓库自己的配置，绝不改动您个人的配置；\`cx setup ci\` 不覆盖任何文件。
- \`cx setup vscode\` 只在 \`.vscode\` 的文件里补上缺少的内容，其余连同注释一律保持不变；有文件内容有误就指出来，一个也不写。
- \`cx\` 会把编译过的代码放在用户的缓存文件夹（XDG_CACHE_HOME 或 \`~/.cache\`）里以加快启动；设置 CX_NO_CACHE=1 可关闭。
- 设置 CX_DEBUG=1，\`cx\` 自身出错时会显示出错位置。

方案旁边的 \`cx.json\` 存放规则级别等设置，见[设置](settings.zh-CN.md)。每条规则都有[说明页](rules/README.zh-CN.md)，也可用 \`cx explain\` 查看。
`,
};

function options(rows: readonly OptionDefinition[], language: Language): string {
  const lines = rows.map(({ name, short, value, choices, text }) => {
    const option = `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
    const more = choices === undefined ? '' : ` ${words.oneOf[language]}: ${choices.map((choice) => `\`${choice}\``).join(', ')}`;
    return `| \`${option}\` | ${text[language].replaceAll('|', '\\|').replaceAll('<', '&lt;')}${more} |`;
  });
  return [`| ${words.option[language]} | ${words.does[language]} |`, '| --- | --- |', ...lines].join('\n');
}

/** The page in one language. */
export function cliPage(language: Language): string {
  const parts = [`# ${words.title[language]}: \`cx\``, words.other[language], words.written[language]];
  for (const command of commands) {
    const examples = command.examples.map((example) => `${example.line}   # ${example.text[language]}`).join('\n');
    parts.push(`## \`${`cx ${command.name} ${command.operands}`.trimEnd()}\``, command.summary[language], `\`\`\`sh\n${examples}\n\`\`\``);
    if (command.options.length > 0) parts.push(options(command.options, language));
  }
  parts.push(`## ${words.everywhere[language]}`, options(everywhere, language), conventions[language]);
  return parts.join('\n\n');
}

export const cliPages: readonly { readonly file: string; readonly language: Language }[] = [
  { file: 'docs/cli.md', language: 'en' },
  { file: 'docs/cli.zh-CN.md', language: 'zh' },
];

if (process.argv[1] === import.meta.filename) {
  for (const { file, language } of cliPages) {
    const path = join(root, file);
    const text = cliPage(language);
    let before = '';
    try {
      before = readFileSync(path, 'utf8');
    } catch {
      // It is not there yet.
    }
    if (before === text) continue;
    if (process.argv.includes('--check')) {
      process.stderr.write(`${file} is not what the table of commands says: run npm run docs.\n`);
      process.exitCode = 1;
    } else {
      writeFileSync(path, text);
      process.stdout.write(`Wrote ${file}\n`);
    }
  }
}
