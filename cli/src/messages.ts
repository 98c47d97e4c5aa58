/** Every sentence of the command line itself, in both languages. Sentences about a program belong to the rules. */
import type { Argument } from '@touchstone/language/findings/finding.ts';
import type { Both, MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { sentence } from '@touchstone/language/messages/sentence.ts';
import { visible } from '@touchstone/language/messages/visible.ts';
import { gateSentences } from '@touchstone/language/report/gate-sentences.ts';

const texts = {
  // usage
  unknownCommand: { en: 'There is no command `{name}`.', zh: '没有「{name}」这个命令。' },
  unknownOption: { en: '`cx {command}` has no option `{name}`.', zh: '`cx {command}` 没有「{name}」这个选项。' },
  unknownGlobalOption: { en: '`cx` has no option `{name}`.', zh: '`cx` 没有「{name}」这个选项。' },
  didYouMean: { en: 'Did you mean `{name}`?', zh: '您是不是想写「{name}」？' },
  seeHelp: { en: 'See `cx {command} --help`.', zh: '用法见 `cx {command} --help`。' },
  seeGeneralHelp: { en: 'See `cx --help`.', zh: '用法见 `cx --help`。' },
  missingValue: { en: '`{name}` needs a value: {value}.', zh: '「{name}」后面要写一个值：{value}。' },
  noValue: { en: '`{name}` takes no value.', zh: '「{name}」后面不带值。' },
  givenTwice: { en: '`{name}` is given twice; keep one.', zh: '「{name}」写了两次，请只留一个。' },
  badChoice: { en: '`{name}` cannot be `{value}`; it is one of {choices}.', zh: '「{name}」不能是「{value}」，可选：{choices}。' },
  badCount: { en: '`{name}` must be a whole number from 0 up, not `{value}`.', zh: '「{name}」应为不小于 0 的整数，而不是「{value}」。' },
  badDate: {
    en: '`{name}` must be a day such as 2026-03-31, not `{value}`.',
    zh: '「{name}」应写成 2026-03-31 这样的日期，而不是「{value}」。',
  },
  badEpoch: {
    en: 'The environment variable SOURCE_DATE_EPOCH must be a whole number of seconds since 1970, not `{value}`.',
    zh: '环境变量 SOURCE_DATE_EPOCH 应为 1970 年以来的整秒数，而不是「{value}」。',
  },
  missingOperand: { en: '`cx {command}` needs {operand}.', zh: '`cx {command}` 还需要写明{operand}。' },
  excessOperand: { en: '`cx {command}` does not know what to do with `{value}`.', zh: '`cx {command}` 用不上「{value}」。' },
  optionsDisagree: { en: '`{first}` and `{second}` cannot be used together.', zh: '「{first}」和「{second}」不能一起用。' },
  stdinAlone: {
    en: '`-` (standard input) stands alone: name no other path beside it.',
    zh: '「-」（标准输入）要单独使用，不能再写别的路径。',
  },
  terminalInput: {
    en: 'Standard input is a terminal; pipe a program in, as in `cx fmt - < shop.cx`.',
    zh: '标准输入是终端；请用管道送入内容，例如 `cx fmt - < shop.cx`。',
  },

  lspInTerminal: {
    en: '`cx lsp` speaks to an editor, not to a person. Have the editor start `cx lsp --stdio` for `.cx` files; in VS Code the extension does so itself.',
    zh: '`cx lsp` 是与编辑器对话的，不与人对话。请让编辑器为 .cx 文件启动 `cx lsp --stdio`；VS Code 的扩展会自行启动。',
  },

  // input
  notThere: {
    en: '`{path}` is not there. Check the spelling and the folder you are in ({folder}).',
    zh: '找不到「{path}」。请检查拼写，以及当前所在的文件夹（{folder}）。',
  },
  notReadable: {
    en: '`{path}` cannot be read: {reason}.',
    zh: '无法读取「{path}」：{reason}。',
  },
  linkLoop: {
    en: '`{path}` is a symbolic link that leads back to itself. Remove it or point it at a file.',
    zh: '「{path}」是一个绕回自身的符号链接。请删除它，或让它指向真正的文件。',
  },
  notCx: {
    en: '`{path}` is not a `.cx` file. Name a `.cx` file or the folder that holds the program.',
    zh: '「{path}」不是 .cx 文件。请给出 .cx 文件，或方案所在的文件夹。',
  },
  notRegular: { en: '`{path}` is neither a file nor a folder.', zh: '「{path}」既不是文件也不是文件夹。' },
  nothingToRead: {
    en: 'There is no `.cx` file in `{path}`. A program is a folder with a `.cx` file in which `program` stands.',
    zh: '「{path}」里没有 .cx 文件。一个方案就是一个文件夹，其中一个 .cx 文件写有“方案”声明。',
  },
  skippedLinkOut: {
    en: 'Not read: `{path}` is a symbolic link that leads out of the workspace ({root}).',
    zh: '未读取：「{path}」是指向工作区（{root}）之外的符号链接。',
  },
  skippedLinkBack: {
    en: 'Not read twice: `{path}` is a symbolic link that leads back to a folder above it.',
    zh: '未重复读取：「{path}」是绕回上级文件夹的符号链接。',
  },
  skippedUnreadable: { en: 'Not read: `{path}`: {reason}.', zh: '未读取「{path}」：{reason}。' },
  severalPrograms: {
    en: '`{path}` holds {count} programs: {programs}. Say which one.',
    zh: '「{path}」里有 {count} 个方案：{programs}。请指明其中一个。',
  },
  noProgramToReport: {
    en: 'There is no program in `{path}`: no file says `program NAME { … }`. Add that to one of the files.',
    zh: '「{path}」里没有方案：没有文件写「方案 名称 { … }」。请在其中一个文件里加上。',
  },
  reportTakesFolder: {
    en: '`{path}` is a file; the program in its folder is reported.',
    zh: '「{path}」是文件；将报告它所在文件夹的方案。',
  },
  unknownWave: { en: 'The program has no wave `{name}`.', zh: '方案里没有「{name}」这个轮次。' },
  wavesAre: { en: 'Its waves are {names}.', zh: '现有轮次：{names}。' },
  noWaves: { en: 'It has no wave at all.', zh: '方案里还没有任何轮次。' },
  waveAfterDate: {
    en: 'The wave `{name}` begins on {begin}, after `--as-of {date}`. Leave `--as-of` out or choose a later day.',
    zh: '轮次「{name}」始于 {begin}，晚于 `--as-of {date}`。请去掉 `--as-of`，或换一个更晚的日期。',
  },
  compareNotEarlier: {
    en: 'The wave `{name}` is not earlier than `{wave}`, which is reported, so nothing can have changed since.',
    zh: '轮次「{name}」并不早于所报告的「{wave}」，无从比较。',
  },
  earlierWavesAre: { en: 'Earlier waves: {names}.', zh: '更早的轮次：{names}。' },
  noEarlierWave: { en: 'There is none before `{wave}`.', zh: '「{wave}」之前没有轮次。' },
  unknownRule: { en: 'There is no rule `{name}`.', zh: '没有「{name}」这条规则。' },
  rulesAre: { en: '`cx explain` without a name lists all rules.', zh: '`cx explain` 不带名称会列出全部规则。' },
  unknownSchema: { en: 'There is no schema `{name}`; there are {names}.', zh: '没有「{name}」这个模式；可选：{names}。' },

  unknownShell: { en: 'There is no completion for `{name}`; there is one for {names}.', zh: '没有「{name}」的补全脚本；可选：{names}。' },

  // output
  outputIsFolder: {
    en: 'Cannot write `{path}`: it is a folder. Name a file in it, such as `{example}`.',
    zh: '无法写入「{path}」：它是一个文件夹。请写明其中的文件名，例如「{example}」。',
  },
  outputRefused: {
    en: 'Cannot write `{path}`: {reason}. What was there before is untouched.',
    zh: '无法写入「{path}」：{reason}。原有文件未被改动。',
  },
  outputEnding: {
    en: 'Cannot tell the form of `{path}` from its ending; use one of {endings}.',
    zh: '从「{path}」的后缀看不出格式；请用 {endings} 之一。',
  },
  outputTwice: { en: '`{path}` is named twice as an output.', zh: '「{path}」作为输出写了两次。' },
  outputIsSource: {
    en: '`{path}` is a file of the program; a report may not take its place.',
    zh: '「{path}」是方案自身的文件，报告不能覆盖它。',
  },
  wrote: { en: 'Wrote {path}', zh: '已写入 {path}' },

  // reasons
  reasonPermission: { en: 'you have no permission', zh: '没有权限' },
  reasonReadOnly: { en: 'the disk is read-only', zh: '磁盘是只读的' },
  reasonFull: { en: 'the disk is full', zh: '磁盘已满' },
  reasonNotFolder: { en: 'a part of the path is a file, not a folder', zh: '路径中有一段是文件而不是文件夹' },
  reasonLong: { en: 'the path is too long', zh: '路径太长' },
  reasonLoop: { en: 'symbolic links lead round in a circle', zh: '符号链接绕成了圈' },
  reasonGone: { en: 'it is not there', zh: '它不存在' },
  reasonFolder: { en: 'it is a folder', zh: '它是一个文件夹' },
  reasonMany: { en: 'too many files are open', zh: '打开的文件过多' },
  reasonOther: { en: 'the system says {code}', zh: '系统返回 {code}' },

  // findings in the terminal
  severityError: { en: 'error', zh: '错误' },
  severityWarning: { en: 'warning', zh: '警告' },
  severityInformation: { en: 'information', zh: '提示' },
  severityHint: { en: 'hint', zh: '建议' },
  wayOut: { en: 'way out: {fix}', zh: '办法：{fix}' },
  wayOutFix: { en: 'way out: {fix}   (`cx check --fix` does it)', zh: '办法：{fix}（`cx check --fix` 可自动完成）' },
  page: { en: 'more: cx explain {rule}', zh: '详情：cx explain {rule}' },
  moreAlike: {
    en: '... and {count} more of {rule} in this file, in {lines#line|lines} {lines} (`--format compact` lists all)',
    zh: '……此文件中另有 {count} 处 {rule}，在第 {lines} 行（`--format compact` 可全部列出）',
  },
  wideForms: {
    en: '{n} full-width forms in {lines#line|lines} {lines} are read as they are meant; `cx fmt` writes them in half-width.',
    zh: '第 {lines} 行共有 {n} 处全角写法，均已正确读取；`cx fmt` 会统一改写。',
  },
  moreRelated: {
    en: '... and {count} more such {count#place|places} (`--json` lists all)',
    zh: '……另有 {count} 处（`--json` 可全部列出）',
  },
  summary: { en: '{parts} in {files} {files#file|files}.', zh: '{files} 个文件：{parts}。' },
  summaryNone: { en: 'No findings in {files} {files#file|files}.', zh: '{files} 个文件，没有发现问题。' },
  countErrors: { en: '{n} {n#error|errors}', zh: '{n} 个错误' },
  countWarnings: { en: '{n} {n#warning|warnings}', zh: '{n} 个警告' },
  countInformation: { en: '{n} {n#piece|pieces} of information', zh: '{n} 条提示' },
  countHints: { en: '{n} {n#hint|hints}', zh: '{n} 条建议' },
  canBeFixed: { en: '`cx check --fix` mends {n} of them.', zh: '其中 {n} 个可用 `cx check --fix` 自动修好。' },
  elsewhere: {
    en: '{n} more {n#finding|findings} in other files of the same program: `cx check {path}` shows all.',
    zh: '同一方案的其他文件里还有 {n} 个问题，可用 `cx check {path}` 查看全部。',
  },
  moreInLog: {
    en: '{count} more {count#is|are} in the log of this step.',
    zh: '此步骤的日志里还有 {count} 条。',
  },
  sarifRoot: { en: 'The root of the repository.', zh: '仓库的根目录。' },
  sarifLeftOut: {
    en: '{count} more {count#finding is|findings are} left out here; `cx check` lists all.',
    zh: '此处省略了 {count} 个问题；`cx check` 会全部列出。',
  },
  tooManyWarnings: {
    en: '{n} {n#warning is|warnings are} more than the {limit} allowed by `--max-warnings`.',
    zh: '警告 {n} 个，超过 `--max-warnings` 允许的 {limit} 个。',
  },
  mended: { en: 'Mended {files} {files#file|files}.', zh: '已修正 {files} 个文件。' },
  wouldMend: { en: 'Would mend {files} {files#file|files}; nothing was written.', zh: '将修正 {files} 个文件；尚未写入。' },
  emitOneProgram: {
    en: '`--emit {what}` prints one program, and there are {count} here: {programs}. Name one.',
    zh: '`--emit {what}` 一次输出一个方案，这里有 {count} 个：{programs}。请指明其中一个。',
  },
  checking: { en: 'checking file {done} ...', zh: '正在检查第 {done} 个文件……' },
  counting: {
    en: 'counting the answers of {wave}: {shown}, {done} of {total} ...',
    zh: '正在统计 {wave} 的答案：{shown}，第 {done} 个，共 {total} 个……',
  },

  // watching
  watchBegin: { en: '[cx] checking…', zh: '[cx] 正在检查……' },
  watchEnd: { en: '[cx] done: {outcome}', zh: '[cx] 完成：{outcome}' },
  watchNone: { en: 'no findings', zh: '没有发现问题' },
  watchNotDone: { en: 'could not do it; waiting for a change', zh: '没能完成，等待文件改动' },
  watchRefused: {
    en: '`{path}` cannot be watched: {reason}. Name a smaller folder, or run the command without `--watch`.',
    zh: '无法监视「{path}」：{reason}。请给出更小的文件夹，或不用 `--watch`。',
  },

  // opening
  openNeedsHtml: {
    en: '`--open` opens an HTML report, and none is written: name one, such as `-o report.html`.',
    zh: '`--open` 用来打开 HTML 报告，而这里没有写出：请加上 `-o report.html`。',
  },
  openMissing: {
    en: 'The report is written, but there is no `{program}` here to open it with. Open it yourself: {path}',
    zh: '报告已写入，但这里没有可用来打开它的 `{program}`。请自行打开：{path}',
  },
  openRefused: {
    en: 'The report is written, but `{program}` could not be started ({code}). Open it yourself: {path}',
    zh: '报告已写入，但无法启动 `{program}`（{code}）。请自行打开：{path}',
  },
  pdfNoBrowser: {
    en: 'A PDF is printed by a browser, and none of Chrome, Chromium or Edge is found here. Install one, or name it in the environment variable CX_CHROMIUM; or write `-o report.html` and print that from any browser.',
    zh: 'PDF 由浏览器打印，但这里没有找到 Chrome、Chromium 或 Edge。请安装其中一个，或用环境变量 CX_CHROMIUM 指明它的位置；也可以写出 `-o report.html`，再用任意浏览器打印。',
  },
  pdfNamedMissing: {
    en: 'The environment variable {name} names `{path}` as the browser that prints the PDF, but there is no such program. Correct it, or remove it to have one searched for.',
    zh: '环境变量 {name} 指定用「{path}」打印 PDF，但没有这个程序。请改正；或删去这个变量，由 cx 自行查找。',
  },
  pdfNotStarted: {
    en: 'The browser `{program}` that was to print the PDF could not be started: {reason}. Name another one in CX_CHROMIUM, or print `-o report.html` yourself.',
    zh: '无法启动用来打印 PDF 的浏览器「{program}」：{reason}。请用 CX_CHROMIUM 换一个，或写出 `-o report.html` 自行打印。',
  },
  pdfFailed: {
    en: 'The browser `{program}` that was to print the PDF ended with {how}. It last said: {said} Name another one in CX_CHROMIUM, or print `-o report.html` yourself.',
    zh: '用来打印 PDF 的浏览器「{program}」中途退出（{how}）。它最后的输出是：{said} 请用 CX_CHROMIUM 换一个，或写出 `-o report.html` 自行打印。',
  },
  pdfNothing: {
    en: 'The browser `{program}` ended without having printed a PDF. Name another one in CX_CHROMIUM, or print `-o report.html` yourself.',
    zh: '浏览器「{program}」没有打印出 PDF 就结束了。请用 CX_CHROMIUM 换一个，或写出 `-o report.html` 自行打印。',
  },
  pdfSlow: {
    en: 'The browser `{program}` had not printed the PDF after {seconds} seconds, and was ended. Name another one in CX_CHROMIUM, or print `-o report.html` yourself.',
    zh: '浏览器「{program}」过了 {seconds} 秒还没有打印出 PDF，已将它结束。请用 CX_CHROMIUM 换一个，或写出 `-o report.html` 自行打印。',
  },
  pdfStopped: { en: 'Stopped: nothing was written.', zh: '已停止，没有写入任何文件。' },
  openFailed: {
    en: 'The report is written, but `{program}` could not open it (it ended with {code}). Open it yourself: {path}',
    zh: '报告已写入，但 `{program}` 没能打开它（退出码 {code}）。请自行打开：{path}',
  },

  // formatting
  formatted: { en: 'Formatted {path}', zh: '已排版 {path}' },
  wouldFormat: {
    en: '{n} {n#file is|files are} not formatted; `cx fmt` does it.',
    zh: '有 {n} 个文件未排版；运行 `cx fmt` 即可。',
  },
  allFormatted: { en: '{files} {files#file is|files are} formatted; nothing is left to do.', zh: '{files} 个文件均已排好版。' },
  readyButLeft: {
    en: 'Nothing else is to be formatted in {files} {files#file|files}.',
    zh: '{files} 个文件的其余部分均已排好版。',
  },
  leftAsIs: {
    en: '{path}: {n} {n#declaration was|declarations were} left as {n#it stands|they stand} because of errors; `cx check {path}` shows them.',
    zh: '{path}：有 {n} 处声明因有错误而保持原样；用 `cx check {path}` 查看。',
  },
  formattedCount: { en: 'Formatted {n} of {files} {files#file|files}.', zh: '共 {files} 个文件，排版 {n} 个。' },

  // report
  withErrors: {
    en: 'The program has {n} {n#error|errors}, so the report is not complete; `cx check {path}` shows them.',
    zh: '方案有 {n} 个错误，报告并不完整；用 `cx check {path}` 查看。',
  },

  // answers
  answersUnread: {
    en: 'Nothing was written, since answers would be missing from it.',
    zh: '没有写出任何内容，否则其中会缺少答卷。',
  },
  answersWithoutDuckdb: {
    en: '`{file}` is large, and DuckDB is not installed here, so counting it takes longer. `npm install @duckdb/node-api` beside cx makes it quick.',
    zh: '「{file}」很大，而这里没有安装 DuckDB，统计会慢一些。与 cx 一起安装 `@duckdb/node-api` 即可加快。',
  },

  // survey
  unknownSurvey: { en: 'The program has no survey `{name}`.', zh: '方案里没有「{name}」这份问卷。' },
  surveysAre: { en: 'Its surveys are {names}.', zh: '现有问卷：{names}。' },
  noSurveys: {
    en: 'The program in `{path}` has no survey. Add one, such as `survey AfterVisit { ask Recommend }`.',
    zh: '「{path}」的方案里还没有问卷。请先加上，例如「问卷 回访 { 提问 推荐意愿 }」。',
  },
  severalSurveys: {
    en: 'There are {count} files to write, and standard output takes one. Name a folder (`-o surveys/`) or one survey: {names}.',
    zh: '共有 {count} 个文件要写，而标准输出只能容纳一个。请给出文件夹（`-o surveys/`），或指明一份问卷：{names}。',
  },
  surveysNeedFolder: {
    en: 'There are {count} files to write, and `{path}` is one. Name a folder, such as `{path}/`.',
    zh: '共有 {count} 个文件要写，而「{path}」只是一个文件。请给出文件夹，例如「{path}/」。',
  },
  surveyEnding: {
    en: 'The form `{target}` is written to a file that ends in {ending}, and `{path}` does not.',
    zh: '「{target}」应写入以 {ending} 结尾的文件，而「{path}」不是。',
  },
  surveyLimitsTitle: { en: 'What the forms of the surveys leave to you', zh: '各种问卷格式需要您自行处理的内容' },
  surveyLimits: {
    en: 'What the forms of the surveys leave to you is told in {path}.',
    zh: '各种问卷格式需要您自行处理的内容见 {path}。',
  },
  documentNeedsFile: {
    en: 'The form `{target}` is no text to print here. Name a file, such as `-o {example}`.',
    zh: '「{target}」不是可以直接显示的文本。请给出文件，例如 `-o {example}`。',
  },
  lockWithErrors: {
    en: 'The program has {n} {n#error|errors}, so how its questions stand is not recorded; `cx check {path}` shows them.',
    zh: '方案有 {n} 个错误，因此没有记录问题的现状；用 `cx check {path}` 查看。',
  },
  lockUnreadable: {
    en: '`{path}` is not what `cx survey --lock` writes. Restore it, or delete it to begin anew.',
    zh: '「{path}」不是 `cx survey --lock` 写出的内容。请恢复它，或删除后重新开始。',
  },
  waveNeedsLock: {
    en: '`--wave` says which wave `--lock` is for. Add `--lock`, or leave it out.',
    zh: '「--wave」说明「--lock」记录的是哪一轮。请加上「--lock」，或去掉它。',
  },
  lockedSurveys: {
    en: 'Recorded how {names} {names#is|are} asked in {wave}. Commit {path}; `survey/breaks-trend` tells when it changes.',
    zh: '已记录 {names} 在 {wave} 的问法。请提交 {path}；之后的改动由 `survey/breaks-trend` 提示。',
  },
  lockedWithoutWave: {
    en: 'Recorded how {names} {names#is|are} asked; the program has no wave yet. Commit {path}; `survey/breaks-trend` tells when it changes.',
    zh: '已记录 {names} 的问法；方案还没有轮次。请提交 {path}；之后的改动由 `survey/breaks-trend` 提示。',
  },
  needsPreview: { en: '`{name}` goes with `--preview`.', zh: '「{name}」要与 `--preview` 一起用。' },
  badPort: {
    en: '`--port` must be a number from 0 to 65535, not `{value}`.',
    zh: '「--port」应为 0 到 65535 之间的整数，而不是「{value}」。',
  },
  portTaken: {
    en: 'Port {port} is in use. Name another with `--port`, or leave it out to have a free one.',
    zh: '端口 {port} 已被占用。请用 `--port` 换一个，或不写以自动选用空闲端口。',
  },
  portRefused: {
    en: 'The system does not give `cx` port {port} ({code}). Name one from 1024 up, or leave `--port` out to have a free one.',
    zh: '系统不允许 `cx` 使用端口 {port}（{code}）。请选 1024 以上的端口，或不写 `--port` 以自动选用空闲端口。',
  },
  answersNotCsv: {
    en: 'Test answers are written as CSV, and `{path}` does not end in .csv.',
    zh: '测试答卷以 CSV 写出，而「{path}」不以 .csv 结尾。',
  },
  answersForeign: {
    en: '`{path}` is there and does not hold answers of the preview; it is left alone. Name another file with `--answers`.',
    zh: '「{path}」已存在，且不是预览保存的答卷，未作改动。请用 `--answers` 换一个文件。',
  },
  previewServing: {
    en: 'The preview is at the address above, for this computer only, until Ctrl-C. It follows every save of the program.',
    zh: '预览在上面的网址，仅供本机访问，按 Ctrl-C 结束。方案每次保存后自动更新。',
  },
  previewAnswers: {
    en: 'Test answers are saved on request, into {path}.',
    zh: '测试答卷在您要求时保存到 {path}。',
  },
  previewBroken: {
    en: 'The program has {n} {n#error|errors}, so the survey is as it was before; `cx check {path}` shows {n#it|them}.',
    zh: '方案有 {n} 处错误，问卷暂保持之前的样子；运行 `cx check {path}` 可查看。',
  },
  addressNotOpened: {
    en: '`{program}` could not open a browser here. Open the address yourself: {address}',
    zh: '「{program}」无法在这里打开浏览器。请自行打开网址：{address}',
  },
  surveyWithErrors: {
    en: 'The program has {n} {n#error|errors}, so something may be missing; `cx check {path}` shows them.',
    zh: '方案有 {n} 个错误，问卷可能有缺漏；用 `cx check {path}` 查看。',
  },

  // build
  buildInTheWay: {
    en: 'Nothing was written: `{path}` holds what no earlier build made where {count#an output|outputs} should stand: {names}. Move {count#it|them} away, or name another folder with `--out`.',
    zh: '没有写入任何文件：「{path}」里已有不是由以前的构建生成的文件，占着输出的位置：{names}。请移走，或用 `--out` 换一个文件夹。',
  },
  buildNotFolder: {
    en: '`{path}` is a file. Name a folder for the outputs.',
    zh: '「{path}」是一个文件。请给出存放输出的文件夹。',
  },
  buildChangedMeanwhile: {
    en: '`{path}` changed while it was being built. Build again.',
    zh: '构建期间「{path}」发生了变化。请重新构建。',
  },
  // import
  importNotWorkbook: {
    en: '`{path}` is not a workbook (XLSX) that can be read. Save it as “Excel Workbook (.xlsx)”, and name that file.',
    zh: '「{path}」不是可以读取的工作簿（XLSX）。请另存为「Excel 工作簿（.xlsx）」，再给出那个文件。',
  },
  importOld: {
    en: '`{path}` is a workbook of the old form (.xls), or has a password. Save it as .xlsx without a password.',
    zh: '「{path}」是旧格式（.xls）的工作簿，或者设了密码。请另存为不带密码的 .xlsx。',
  },
  importTooMuch: {
    en: '`{path}` unpacks to far more than a report’s workbook holds, and was not read.',
    zh: '「{path}」解压后远远超出报告工作簿应有的大小，没有读取。',
  },
  importUnsaid: { en: 'not said', zh: '未写' },
  importNothing: { en: 'The workbook says what the program says: nothing to change.', zh: '工作簿与方案一致，没有需要改动的地方。' },
  importNothingTaken: { en: 'Nothing was changed.', zh: '没有作任何改动。' },
  importWould: {
    en: '{n} {n#change|changes} would be made; nothing was written.',
    zh: '将作 {n} 处改动；尚未写入。',
  },
  importAsk: { en: 'Write {n#this change|these changes} ({n}) into the program? [y/N]', zh: '把这 {n} 处改动写进方案吗？[y/N]' },
  importNotAsked: {
    en: '{n} {n#change|changes} shown, nothing written. To write {n#it|them}, say `--yes`.',
    zh: '以上共 {n} 处改动，尚未写入。要写入，请加上 `--yes`。',
  },
  importLeft: { en: 'Nothing was written.', zh: '没有写入。' },
  importChangedMeanwhile: {
    en: '`{path}` was changed while the changes were being looked at. Nothing was written; import again.',
    zh: '查看改动期间「{path}」被修改过。没有写入，请重新导入。',
  },
  imported: { en: '{n} {n#change|changes} made.', zh: '已作 {n} 处改动。' },

  buildRemoved: { en: 'Removed {path}', zh: '已删除 {path}' },
  buildLeft: {
    en: '{path} is an output of an earlier build that is made no more. Somebody has changed it since, so it stays.',
    zh: '{path} 是以前构建的输出，现在不再生成；由于后来有人改过，予以保留。',
  },
  built: {
    en: '{count} {count#output|outputs} in {path}: {written} written, {same} unchanged, {removed} removed.',
    zh: '{path} 中共 {count} 个输出：写入 {written} 个，未变 {same} 个，删除 {removed} 个。',
  },
  buildWithErrors: {
    en: 'The program has {n} {n#error|errors}, so the outputs are not complete; `cx check {path}` shows them.',
    zh: '方案有 {n} 个错误，输出并不完整；用 `cx check {path}` 查看。',
  },
  programRoot: { en: 'The folder of the program.', zh: '方案所在的文件夹。' },

  // diff
  diffCouldNot: { en: 'Could not compare.', zh: '无法比较。' },
  gitMissing: {
    en: 'There is no `git` here, and it is asked for the other version. Install git, or name two folders: `cx diff OLD NEW`.',
    zh: '这里没有 `git`，而另一个版本要靠它读取。请安装 git，或给出两个文件夹：`cx diff 旧 新`。',
  },
  gitSays: { en: 'git says: {text}', zh: 'git 提示：{text}' },
  diffNoRef: {
    en: '`{side}` names no commit. Write a branch, a tag or a commit: `git:main`, `git:v1.2`, `git:a1b2c3d`.',
    zh: '「{side}」没有写明提交。请写分支、标签或提交号：`git:main`、`git:v1.2`、`git:a1b2c3d`。',
  },
  diffNoRepository: {
    en: '`{folder}` is in no git repository, so there is no earlier version of it. Name two folders: `cx diff OLD NEW`.',
    zh: '「{folder}」不在任何 git 仓库里，因此没有更早的版本。请给出两个文件夹：`cx diff 旧 新`。',
  },
  diffNoCommit: {
    en: 'The repository has no commit yet, so there is nothing to compare with. Commit first, or name two folders: `cx diff OLD NEW`.',
    zh: '仓库里还没有任何提交，没有可比较的版本。请先提交，或给出两个文件夹：`cx diff 旧 新`。',
  },
  diffUnknownRef: {
    en: 'git knows no branch, tag or commit `{ref}` here.',
    zh: '这里的 git 不认识分支、标签或提交「{ref}」。',
  },
  diffFetch: {
    en: 'If it is a branch of the server, fetch it first: `git fetch origin {ref}`.',
    zh: '如果它是服务器上的分支，请先取回：`git fetch origin {ref}`。',
  },
  diffShallow: {
    en: 'This clone holds only the newest commits (it is shallow), and `{ref}` is not among them. Fetch the rest: `git fetch --unshallow`. In GitHub Actions give actions/checkout `fetch-depth: 0`, in GitLab set `GIT_DEPTH: 0`.',
    zh: '这个克隆只含最近的提交（浅克隆），其中没有「{ref}」。请取回其余部分：`git fetch --unshallow`。GitHub Actions 请给 actions/checkout 加上 `fetch-depth: 0`，GitLab 请设 `GIT_DEPTH: 0`。',
  },
  diffShallowBase: {
    en: 'This clone holds only the newest commits (it is shallow), so it cannot be told where the change left `{ref}`. Fetch the rest: `git fetch --unshallow`. In GitHub Actions give actions/checkout `fetch-depth: 0`, in GitLab set `GIT_DEPTH: 0`.',
    zh: '这个克隆只含最近的提交（浅克隆），看不出改动是从「{ref}」的哪里分出来的。请取回其余部分：`git fetch --unshallow`。GitHub Actions 请给 actions/checkout 加上 `fetch-depth: 0`，GitLab 请设 `GIT_DEPTH: 0`。',
  },
  diffNoMergeBase: {
    en: '`{ref}` and what is checked out have no commit in common. Say what to compare with: `cx diff git:{ref}`.',
    zh: '「{ref}」与当前检出的版本没有共同的提交。请写明与什么比较：`cx diff git:{ref}`。',
  },
  diffNoDefault: {
    en: 'There is no branch to compare with: neither origin/HEAD, main nor master. Say which: `cx diff git:BRANCH`.',
    zh: '没有可比较的分支：origin/HEAD、main、master 都不存在。请写明：`cx diff git:分支`。',
  },
  diffNoPath: { en: '`{side}` has no folder `{path}`.', zh: '「{side}」里没有文件夹「{path}」。' },
  diffPartial: {
    en: '`{path}` of {side} is not on this machine (a partial clone). Fetch it: `git fetch --refetch --no-filter origin`.',
    zh: '{side} 的「{path}」不在本机（部分克隆）。请取回：`git fetch --refetch --no-filter origin`。',
  },
  diffSubmodule: {
    en: '`{path}` is a submodule, and its commit of {side} is not on this machine. Fetch it: `git submodule update --init {path}`, then `git -C {path} fetch`.',
    zh: '「{path}」是子模块，它在 {side} 中的提交不在本机。请取回：`git submodule update --init {path}`，再 `git -C {path} fetch`。',
  },
  diffLfs: {
    en: '`{file}` of {side} is kept in Git LFS, and only a pointer to it is here. Keep `.cx` files out of LFS: `git lfs untrack "*.cx"`.',
    zh: '{side} 的「{file}」存放在 Git LFS 里，这里只有指向它的指针。请不要把 .cx 文件放进 LFS：`git lfs untrack "*.cx"`。',
  },
  diffHoles: {
    en: '{side} cannot be read whole: {n} {n#error|errors}, the first in {file}, line {line}: {finding}',
    zh: '{side} 无法完整读取：有 {n} 个错误，第一个在 {file} 第 {line} 行：{finding}',
  },
  diffMend: {
    en: 'What is left out there would be told as removed. Mend it, or compare with another commit.',
    zh: '没读到的部分会被当成已删除。请先改正，或换一个提交来比较。',
  },
  diffNoProgram: {
    en: 'Neither side holds a program: no file says `program NAME { … }`.',
    zh: '两边都没有方案：没有文件写「方案 名称 { … }」。',
  },
  diffNotJson: {
    en: '`{path}` is not JSON. A built program is what `cx check --emit program` prints.',
    zh: '「{path}」不是 JSON。编译后的方案由 `cx check --emit program` 输出。',
  },
  diffNotProgram: {
    en: '`{path}` is no built program: `{place}` in it is not as `cx check --emit program` prints it. Build it again.',
    zh: '「{path}」不是编译后的方案：其中的「{place}」与 `cx check --emit program` 的输出不符。请重新生成。',
  },
  diffNewerProgram: {
    en: '`{path}` was built by a newer cx (format {version}; this one reads {known}). Update cx.',
    zh: '「{path}」由更新版本的 cx 生成（格式 {version}，当前版本只读 {known}）。请升级 cx。',
  },
  diffAnswers: {
    en: 'The answers that {file}, line {line}, names cannot be read: {finding}',
    zh: '{file} 第 {line} 行写明的答卷无法读取：{finding}',
  },
  diffMoreListed: {
    en: '... and {n} more (`--format singleline` lists all)',
    zh: '……另有 {n} 项（`--format singleline` 可全部列出）',
  },
  diffMoreMoves: {
    en: '... and {n} more (`--top` lists more)',
    zh: '……另有 {n} 项（用 `--top` 列出更多）',
  },
  diffAccept: {
    en: 'A change that is wanted: `cx diff --accept FINGERPRINT --reason "…"`.',
    zh: '某项改动确属需要：`cx diff --accept 指纹 --reason "…"`。',
  },
  diffUncommitted: { en: '{name} with changes not committed', zh: '{name}（含未提交的改动）' },
  diffWithErrors: {
    en: '{side} has {n} {n#error|errors} of its own; what is said here may not be the whole.',
    zh: '{side} 自身有 {n} 个错误，这里所说的可能不完整。',
  },
  diffGate: {
    en: '{n} {n#change is|changes are} at or above `{level}` (`--fail-on`).',
    zh: '有 {n} 项改动达到或超过「{level}」（`--fail-on`）。',
  },
  diffUnknownRule: {
    en: '`{name}` is neither a rule of changes nor one of {categories}.',
    zh: '「{name}」既不是关于改动的规则，也不是 {categories} 之一。',
  },
  diffNeedsReason: {
    en: '`--accept` needs a reason that others can read: `--reason "Agreed with the board"`.',
    zh: '`--accept` 需要写明别人看得懂的理由：`--reason "已与管理层商定"`。',
  },
  diffWithAccept: { en: '`{name}` goes with `--accept FINGERPRINT`.', zh: '「{name}」要与 `--accept 指纹` 一起用。' },
  diffUntilPast: {
    en: '`--until {day}` is over already. Choose a later day, or leave it out.',
    zh: '`--until {day}` 已经过去。请换一个更晚的日期，或不写。',
  },
  diffNoSuchChange: {
    en: 'No change has the fingerprint `{name}`. `cx diff --format singleline` lists them with theirs.',
    zh: '没有指纹为「{name}」的改动。`cx diff --format singleline` 会列出全部改动及其指纹。',
  },
  diffSeveralChanges: {
    en: '{n} changes have a fingerprint that begins with `{name}`. Write more of it.',
    zh: '有 {n} 项改动的指纹以「{name}」开头，请多写几位。',
  },
  diffAcceptNowhere: {
    en: 'A change is accepted in the folder of the program, and `{head}` is not one. Run `cx diff` with the work tree as the newer side.',
    zh: '认可记录写在方案所在的文件夹里，而「{head}」不是文件夹。请以工作区为新的一边来运行 `cx diff`。',
  },
  diffAccepted: { en: 'Accepted: {says}', zh: '已认可：{says}' },

  // gate
  ...gateSentences,
  gateHeadKpi: { en: 'KPI', zh: '指标' },
  gateHeadValue: { en: 'value', zh: '数值' },
  gateHeadInterval: { en: '95 % interval', zh: '95% 区间' },
  gateHeadVerdict: { en: 'verdict', zh: '结论' },
  gateMembersLeft: { en: '{n} more ({parts})', zh: '另有 {n} 个（{parts}）' },
  gateCount: { en: '{what}: {n}', zh: '{what}：{n}' },
  planWithErrors: {
    en: 'The program has {n} {n#error|errors}, so the plan is not complete; `cx check {path}` shows them.',
    zh: '方案有 {n} 个错误，计划并不完整；用 `cx check {path}` 查看。',
  },
  cannotSet: { en: '{problem}', zh: '{problem}' },
  badBudget: {
    en: '`--budget` must be an amount such as 300000 or 300,000 EUR, not `{value}`.',
    zh: '「--budget」应写成金额，例如 300000 或 30万 CNY，而不是「{value}」。',
  },
  budgetCurrency: {
    en: 'The program counts in {currency}, so `--budget {value}` does not compare. Give the budget in {currency}.',
    zh: '方案的金额以 {currency} 计，与「--budget {value}」无法相比。请用 {currency} 写预算。',
  },
  unknownInitiative: { en: 'There is no initiative called `{name}`.', zh: '没有叫「{name}」的举措。' },
  initiativesAre: { en: 'The program has: {names}.', zh: '方案里有：{names}。' },
  gateNoKpis: {
    en: 'The program in `{path}` has no KPI, so there is nothing to judge. Add one, such as `kpi Recommend nps { alarm 20 }`.',
    zh: '「{path}」的方案里还没有指标，没有可判断的内容。请先加上，例如「指标 推荐意愿 nps { 警戒 20 }」。',
  },
  gateHoles: {
    en: '`{path}` cannot be read whole: {n} {n#error|errors}, the first in {file}, line {line}: {finding}',
    zh: '「{path}」无法完整读取：有 {n} 个错误，第一个在 {file} 第 {line} 行：{finding}',
  },
  gateMend: {
    en: 'A KPI that is not read cannot stop anything. Mend it first.',
    zh: '没读到的指标起不了把关的作用。请先改正。',
  },
  gateWithErrors: {
    en: 'The program has {n} {n#error|errors} of its own; `cx check {path}` shows {n#it|them}.',
    zh: '方案自身有 {n} 个错误；用 `cx check {path}` 查看。',
  },

  // init
  initNotFolder: {
    en: '`{path}` is a file. Name the folder the new program should stand in.',
    zh: '「{path}」是一个文件。请给出要放新方案的文件夹。',
  },
  initInTheWay: {
    en: 'Nothing was written: {count#this is|these are} in the way in `{path}`: {names}.',
    zh: '没有写入任何文件：「{path}」里已有 {names}。',
  },
  initMoreInTheWay: { en: 'And {count} more.', zh: '另有 {count} 个。' },
  initWayOut: {
    en: 'Name another folder, as in `cx init new-program`, or move them away first.',
    zh: '请换一个文件夹，例如 `cx init 新方案`，或先把它们移走。',
  },
  initRefused: {
    en: 'Nothing was written: `{path}` cannot be written to: {reason}.',
    zh: '没有写入任何文件：「{path}」无法写入：{reason}。',
  },
  initInside: {
    en: '`{path}` lies inside the program `{program}` ({folder}). It is a program of its own: neither sees the other’s declarations.',
    zh: '「{path}」位于方案「{program}」（{folder}）之内。它自成一个方案：两边互相看不到对方的声明。',
  },
  initAttributes: {
    en: '`{path}` was there already and is unchanged; add this line to it: {line}',
    zh: '「{path}」原来就有，没有改动；请在其中加上这一行：{line}',
  },
  initCi: {
    en: '`{path}` is part of a repository: `cx setup ci {path}` has it checked in each pull request.',
    zh: '「{path}」位于一个仓库之内：运行 `cx setup ci {path}`，每个合并请求都会自动检查它。',
  },
  next: { en: 'Next:', zh: '接下来：' },
  nextCheck: { en: 'what is wrong, where, and the way out', zh: '哪里有问题、在什么位置、怎么办' },
  nextReport: { en: 'the gap analysis, in your browser', zh: '生成差距分析，并在浏览器里打开' },
  nextWatch: { en: 'checks again whenever you save', zh: '每次保存都重新检查' },

  // setup
  unknownSetup: {
    en: 'There is nothing to set up for `{name}`; there is for {names}.',
    zh: '没有为「{name}」做准备的功能；可选：{names}。',
  },
  setupNotFolder: {
    en: '`{path}` is a file. Name a folder.',
    zh: '「{path}」是一个文件。请给出文件夹。',
  },
  setupBroken: {
    en: '`{path}` is not in order (line {line}): mend it or remove it, then try again.',
    zh: '「{path}」的内容有误（第 {line} 行）：请改正或删除后再试。',
  },
  setupEncoding: {
    en: '`{path}` is not in UTF-8: save it in UTF-8, then try again.',
    zh: '「{path}」不是 UTF-8 编码：请另存为 UTF-8 后再试。',
  },
  setupNothingWritten: { en: 'Nothing was written.', zh: '没有写入任何文件。' },
  setupUnwanted: {
    en: '`{path}` says that the extension is not wanted here (`unwantedRecommendations`); it is left at that.',
    zh: '「{path}」写明这里不需要此扩展（`unwantedRecommendations`），保持不变。',
  },
  setupDone: {
    en: 'Open the folder in VS Code: it offers the extension, and `cx: check` is among its tasks.',
    zh: '用 VS Code 打开此文件夹：它会推荐扩展，任务里有 `cx: check`。',
  },
  setupPlatformForCi: {
    en: '`--platform` belongs to `cx setup ci`, not to `cx setup {name}`.',
    zh: '`--platform` 用于 `cx setup ci`，不用于 `cx setup {name}`。',
  },
  setupNoRepository: {
    en: '`{path}` lies in no work tree of git. Run `git init` in it first, then `cx setup git` again.',
    zh: '「{path}」不在任何 git 工作区里。请先在其中运行 `git init`，再运行 `cx setup git`。',
  },
  setupLine: { en: 'Added to {path}: {line}', zh: '已在 {path} 中加上：{line}' },
  setupConfigured: { en: 'Set in the configuration of this repository: {name}', zh: '已写入此仓库的配置：{name}' },
  setupReconfigured: {
    en: 'Changed in the configuration of this repository: {name} (it was: {before})',
    zh: '已更改此仓库的配置：{name}（原为：{before}）',
  },
  setupGitDone: {
    en: 'Hunk headers now name the declaration, and `git diff`, `git log -p` and `git show` leave out what is formatting only. Others who clone the repository run `cx setup git` too: git keeps such settings to itself.',
    zh: '现在 git 的差异标题会写出所在的声明，`git diff`、`git log -p`、`git show` 不再显示仅属排版的改动。其他人克隆仓库后也要运行一次 `cx setup git`：git 不会随仓库传递这类设置。',
  },
  setupCiThere: {
    en: '`{path}` is there and says something else; it is left as it is. Remove it to have it made anew.',
    zh: '「{path}」已经存在且内容不同，保持不变。如需重新生成，请先删除它。',
  },
  setupCiGuess: {
    en: 'Nothing here says which platform it is for, so it is for GitHub; `--platform gitlab` is for GitLab.',
    zh: '这里看不出用的是哪个平台，因此按 GitHub 生成；GitLab 请用 `--platform gitlab`。',
  },
  setupCiInclude: {
    en: '`{path}` is unchanged; add to it what makes GitLab run the job:',
    zh: '「{path}」没有改动；请在其中加上以下内容，GitLab 才会运行此任务：',
  },
  setupCiGithub: {
    en: 'Commit it: from then on each pull request is checked, and its comment says what it does to the strategy.',
    zh: '请提交它：此后每个合并请求都会自动检查，并有一条评论说明它对策略的影响。',
  },
  setupCiGitlab: {
    en: 'Commit it: from then on each merge request is checked. For the note on it, put a project access token with the scope `api` into the masked CI/CD variable CX_GITLAB_TOKEN.',
    zh: '请提交它：此后每个合并请求都会自动检查。要在其中写评论，请把权限范围为 `api` 的项目访问令牌放进已屏蔽的 CI/CD 变量 CX_GITLAB_TOKEN。',
  },
  setupNothing: { en: 'There is nothing to do in `{path}`: all of it is there.', zh: '「{path}」里已经一应俱全，无需改动。' },

  // help
  helpIntro: {
    en: 'Customer experience as code: check a strategy and turn it into a gap analysis.',
    zh: '客户体验即代码：检查策略，生成差距分析报告。',
  },
  usage: { en: 'Usage', zh: '用法' },
  commands: { en: 'Commands', zh: '命令' },
  options: { en: 'Options', zh: '选项' },
  everywhere: { en: 'Everywhere', zh: '通用选项' },
  examples: { en: 'Examples', zh: '示例' },
  oneOf: { en: 'one of {choices}', zh: '可选 {choices}' },
  helpMore: { en: '`cx COMMAND --help` tells more about one command.', zh: '`cx 命令 --help` 查看某个命令的详细用法。' },

  // trouble
  internal: {
    en: 'cx itself failed: {reason}. This is a fault of cx, not of your program; please report it with what you ran. `CX_DEBUG=1` shows where.',
    zh: 'cx 自身出错：{reason}。这是 cx 的问题，不是您的方案的问题；请把所执行的命令一并反馈给我们。设置 `CX_DEBUG=1` 可查看出错位置。',
  },
} as const satisfies Record<string, Both>;

/** The remarks in the files for build servers. */
export const ciRemarks: readonly Both[] = [
  {
    en: 'Checks and builds the program, and tells in each pull request what the change does to the strategy.',
    zh: '检查并构建方案，并在每个合并请求里说明这次修改对策略的影响。',
  },
  { en: 'For the comment. Without it, the summary of the run says the same.', zh: '用于写评论。没有此权限时，运行摘要里有同样的内容。' },
  {
    en: 'Checks and builds the program, and tells in each merge request what the change does to the strategy.',
    zh: '检查并构建方案，并在每个合并请求里说明这次修改对策略的影响。',
  },
  {
    en: 'To write a note there it needs a token: put a project access token (scope api) into the masked CI/CD variable CX_GITLAB_TOKEN.',
    zh: '写评论需要令牌：请把项目访问令牌（权限范围 api）放进已屏蔽的 CI/CD 变量 CX_GITLAB_TOKEN。',
  },
  { en: 'Without one, the files of the job say the same.', zh: '没有令牌时，作业的产物文件里有同样的内容。' },
  {
    en: 'Far enough back to find where most changes began; what is missing is fetched.',
    zh: '这么多历史通常足以找到修改的起点；不够时会再取。',
  },
];

export type Message = keyof typeof texts;

/** The sentence in the reader's language, with its blanks filled; unseen characters of the arguments made visible. */
export function say(message: Message, language: MessageLanguage, args: Readonly<Record<string, Argument>> = {}): string {
  // A sentence cuts what is long; a path must be printed whole to be of any use.
  const long: string[] = [];
  const short: Record<string, Argument> = {};
  for (const [name, value] of Object.entries(args)) {
    short[name] = typeof value === 'string' && value.length > 100 ? `⟦${long.push(visible(value)) - 1}⟧` : value;
  }
  const said = sentence(texts[message], short, language);
  return long.length === 0 ? said : said.replace(/⟦(\d+)⟧/g, (written, index: string) => long[Number(index)] ?? written);
}

/** Something the user must mend before the command can do its work (usage, input, output): exit code 2. */
export class Refusal extends Error {
  readonly sentences: readonly { readonly message: Message; readonly args: Readonly<Record<string, Argument>> }[];

  /** Each `[message, arguments]` is one sentence; they are printed one after the other. */
  constructor(...sentences: readonly (readonly [Message, Readonly<Record<string, Argument>>?])[]) {
    super(sentences.map(([message]) => message).join(', '));
    this.sentences = sentences.map(([message, args]) => ({ message, args: args ?? {} }));
  }

  /** A system error's code given as argument `code` is told as `{reason}`. */
  in(language: MessageLanguage): string {
    const words = this.sentences.map(({ message, args }) =>
      say(message, language, typeof args.code === 'string' ? { reason: reason(args.code, language), ...args } : args),
    );
    return words.join(language === 'zh' ? '' : ' ');
  }
}

const reasons: Readonly<Record<string, Message>> = {
  EACCES: 'reasonPermission',
  EPERM: 'reasonPermission',
  EROFS: 'reasonReadOnly',
  ENOSPC: 'reasonFull',
  EDQUOT: 'reasonFull',
  ENOTDIR: 'reasonNotFolder',
  EEXIST: 'reasonNotFolder',
  ENAMETOOLONG: 'reasonLong',
  ELOOP: 'reasonLoop',
  ENOENT: 'reasonGone',
  EISDIR: 'reasonFolder',
  EMFILE: 'reasonMany',
  ENFILE: 'reasonMany',
};

/** Why the system refused (its error code, such as `EACCES`), in the reader's words. */
export function reason(code: string, language: MessageLanguage): string {
  return say(reasons[code] ?? 'reasonOther', language, { code });
}

/** The code of a system error (`EACCES`), or its message where it has none. */
export function codeOf(error: unknown): string {
  if (error instanceof Error) return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return String(error);
}
