import type { Rule } from '../../rule.ts';

/** Raised by whoever reads answers; what is wrong with a file or a database never gets as far as the language. */
export const rule: Rule = {
  id: 'data/unreadable-file',
  severity: 'error',
  firm: true,
  sentences: {
    // where it is
    address: {
      en: '`{file}` is an address, and answers are read from files of the workspace only. Download the file and name it here.',
      zh: '「{file}」是网址，而答卷只从工作区内的文件读取。请先下载，再在这里写文件名。',
    },
    outside: {
      en: '`{file}` lies outside the workspace, or is a link that leads out of it. Copy the file into the folder of the program.',
      zh: '「{file}」在工作区之外，或是指向工作区之外的链接。请把文件复制到方案的文件夹里。',
    },
    folder: {
      en: '`{file}` is a folder, not a file. Rename the folder, or name the files in it: `{file}/*.csv`.',
      zh: '「{file}」是文件夹，不是文件。请给文件夹改名，或写明其中的文件：「{file}/*.csv」。',
    },
    'not-a-file': { en: '`{file}` is neither a file nor a folder.', zh: '「{file}」既不是文件也不是文件夹。' },
    'link-loop': {
      en: '`{file}` is a link that leads round in a circle. Delete the link, or let it point at a file.',
      zh: '「{file}」是一个循环的链接。请删除它，或让它指向真正的文件。',
    },
    'no-permission': {
      en: 'You have no permission to read `{file}`.',
      zh: '没有读取「{file}」的权限。',
    },
    unreadable: {
      en: '`{file}` cannot be read ({reason}). Check that it is still there and that you may open it.',
      zh: '无法读取「{file}」（{reason}）。请确认文件还在，并且有权限打开。',
    },
    changing: {
      en: '`{file}` changed while it was being read. Run the command again once nothing writes to it any more.',
      zh: '读取期间「{file}」发生了变化。请等写入结束后再运行一次。',
    },
    'unknown-form': {
      en: 'Answers are not read from a file such as `{file}`. Save it as .csv, .tsv, .json, .jsonl, .xlsx or .parquet.',
      zh: '不能从「{file}」这样的文件读取答卷。请另存为 .csv、.tsv、.json、.jsonl、.xlsx 或 .parquet。',
    },
    'old-workbook': {
      en: '`{file}` is a workbook in the old form or with a password. Save it as .xlsx without a password.',
      zh: '「{file}」是旧格式或加了密码的工作簿。请另存为不加密码的 .xlsx。',
    },

    // what is in it
    empty: { en: '`{file}` holds no head of columns: its first line is empty.', zh: '「{file}」没有表头：第一行是空的。' },
    binary: {
      en: '`{file}` is no text: there are zero bytes in it. It may be damaged, or have the wrong ending.',
      zh: '「{file}」不是文本文件：其中含有零字节。文件可能已损坏，或后缀有误。',
    },
    encoding: {
      en: '`{file}` is neither UTF-8, UTF-16 nor GBK. Save it again with the encoding UTF-8.',
      zh: '「{file}」既不是 UTF-8，也不是 UTF-16 或 GBK 编码。请用 UTF-8 编码重新保存。',
    },
    ragged: {
      en: '`{file}`, line {line}: there {cells#is|are} {cells} {cells#cell|cells} where the head has {columns}, so what stands in which column is a guess ({count} of {rows} {rows#row is|rows are} like that). Check whether a text holds a separator without quotation marks around it.',
      zh: '「{file}」第 {line} 行有 {cells} 个单元格，而表头有 {columns} 列，无法确定各值属于哪一列（{rows} 行中共 {count} 行如此）。请检查是否有文本含分隔符却没有加引号。',
    },
    'ragged-line': {
      en: '`{file}`, line {line}: there {cells#is|are} {cells} {cells#cell|cells} where the head has {columns}, so what stands in which column is a guess. Check whether a text holds a separator without quotation marks around it.',
      zh: '「{file}」第 {line} 行有 {cells} 个单元格，而表头有 {columns} 列，无法确定各值属于哪一列。请检查是否有文本含分隔符却没有加引号。',
    },
    'open-quote': {
      en: '`{file}`, line {line}: a quotation mark opens a text that is never closed. The file may be cut off.',
      zh: '「{file}」第 {line} 行：引号打开后没有再关上。文件可能不完整。',
    },
    'stray-quote': {
      en: '`{file}`, line {line}: something follows a closing quotation mark. A quotation mark within a text is written twice.',
      zh: '「{file}」第 {line} 行：右引号之后还有内容。文本里面的引号要写两次。',
    },
    'long-line': {
      en: '`{file}`, line {line}: it is longer than {limit} characters, which no answer is. The file is damaged, or is another kind of file.',
      zh: '「{file}」第 {line} 行超过 {limit} 个字符，不可能是答卷。文件可能已损坏，或是另一种文件。',
    },
    'too-many-columns': {
      en: '`{file}` has {count} columns; up to {limit} are read. Its lines may be rows laid on their side.',
      zh: '「{file}」有 {count} 列，最多读取 {limit} 列。可能把行与列弄反了。',
    },
    'json-broken': {
      en: '`{file}`, line {line}: this is no JSON. The file may be cut off.',
      zh: '「{file}」第 {line} 行不是有效的 JSON。文件可能不完整。',
    },
    'json-no-rows': {
      en: '`{file}`: item {number} is not an object with names and values, as each answer must be.',
      zh: '「{file}」：第 {number} 项不是由名称和值组成的对象，而每份答卷都应如此。',
    },
    'broken-parquet': {
      en: '`{file}` is no whole Parquet file. It may be cut off: copy or export it again.',
      zh: '「{file}」不是完整的 Parquet 文件，可能被截断了。请重新复制或导出。',
    },
    'broken-workbook': {
      en: '`{file}` is no whole workbook. It may be cut off: copy or save it again.',
      zh: '「{file}」不是完整的工作簿，可能被截断了。请重新复制或保存。',
    },
    'broken-gzip': {
      en: '`{file}` cannot be unpacked. It may be cut off: copy it again.',
      zh: '无法解压「{file}」，可能被截断了。请重新复制。',
    },
    'unpacks-too-much': {
      en: '`{file}` unpacks to far more than answers do (over {megabytes} MB), and was left alone. Unpack it yourself if you trust it.',
      zh: '「{file}」解压后远超答卷应有的大小（超过 {megabytes} MB），未予读取。若确信无误，请自行解压。',
    },
    'too-large': {
      en: '`{file}` has {megabytes} MB; in this form up to {limit} MB are read. Save it as Parquet, or as CSV in UTF-8.',
      zh: '「{file}」有 {megabytes} MB，这种格式最多读取 {limit} MB。请另存为 Parquet，或 UTF-8 编码的 CSV。',
    },
    'export-too-large': {
      en: '`{file}` is an export of a survey system with {megabytes} MB; of such files up to {limit} MB are read. Export it in parts, such as a file for each month, and name them with `*`.',
      zh: '「{file}」是调查系统的导出文件，有 {megabytes} MB，而这种文件最多读取 {limit} MB。请分几部分导出，例如每月一个文件，并用「*」一起写明。',
    },
    'needs-duckdb': {
      en: '`{file}` has {megabytes} MB; without DuckDB up to {limit} MB are read. Install it beside cx: `npm install @duckdb/node-api`.',
      zh: '「{file}」有 {megabytes} MB，没有 DuckDB 时最多读取 {limit} MB。请与 cx 一起安装：`npm install @duckdb/node-api`。',
    },
    'too-many-rows': {
      en: '`{file}` claims to hold {rows} answers; up to {limit} are read. It may be damaged.',
      zh: '「{file}」自称含有 {rows} 份答卷，最多读取 {limit} 份。文件可能已损坏。',
    },
    'not-csv': {
      en: '`{file}`, line {line}: this is no table of comma-separated values. Check quotation marks and separators there.',
      zh: '「{file}」第 {line} 行不符合 CSV 格式。请检查该处的引号和分隔符。',
    },
    'engine-failed': {
      en: 'DuckDB could not read `{file}`: {reason}',
      zh: 'DuckDB 无法读取「{file}」：{reason}',
    },

    // databases
    'mixed-sources': {
      en: 'The wave `{wave}` takes answers from a database and from files. Give each its own wave.',
      zh: '轮次「{wave}」同时从数据库和文件取答卷。请分成两个轮次。',
    },
    'source-without-table': {
      en: 'The source `{source}` names no table, so there is nothing to read. Add it: `table "schema.table"`.',
      zh: '来源「{source}」没有写明数据表，无从读取。请加上：`数据表 "schema.table"`。',
    },
    'database-unset': {
      en: 'Answers from `{source}` need a database, and the environment variable {variable} does not hold its address. Set it, such as `postgresql://user@host/database`.',
      zh: '来源「{source}」的答卷在数据库里，而环境变量 {variable} 没有写明其地址。请设为 `postgresql://用户@主机/数据库` 这样的值。',
    },
    'database-address': {
      en: 'The environment variable {variable} holds no address of a database. It looks like `postgresql://user@host/database`.',
      zh: '环境变量 {variable} 里不是数据库地址。地址形如 `postgresql://用户@主机/数据库`。',
    },
    'database-down': {
      en: 'The database for `{source}` cannot be reached ({reason}). Check that it runs and that {variable} is right.',
      zh: '连不上来源「{source}」的数据库（{reason}）。请确认数据库正在运行，且 {variable} 正确。',
    },
    'database-slow': {
      en: 'The database for `{source}` did not answer within {seconds} seconds. Try again later, or have its table looked after.',
      zh: '来源「{source}」的数据库在 {seconds} 秒内没有应答。请稍后再试，或请人检查数据表。',
    },
    'database-password': {
      en: 'The database for `{source}` refuses the user or password in {variable}.',
      zh: '来源「{source}」的数据库不接受 {variable} 里的用户名或密码。',
    },
    'database-missing': {
      en: 'There is no such database for `{source}`. Check the name at the end of the address in {variable}.',
      zh: '来源「{source}」的数据库不存在。请检查 {variable} 中地址末尾的名称。',
    },
    'database-lost': {
      en: 'The connection to the database for `{source}` was lost half-way. Nothing was taken from it; run the command again.',
      zh: '与来源「{source}」的数据库的连接中途断开。没有采用任何数据，请再运行一次。',
    },
    'database-no-table': {
      en: 'The database has no table `{table}` for `{source}`, or this user may not see it.',
      zh: '数据库里没有来源「{source}」的数据表「{table}」，或该用户看不到它。',
    },
    'database-denied': {
      en: 'The user of the database may not read the table `{table}` for `{source}`.',
      zh: '数据库用户没有读取来源「{source}」的数据表「{table}」的权限。',
    },
    'database-other': {
      en: 'The database could not answer for `{source}`. It says: {reason}',
      zh: '来源「{source}」的数据库未能作答，提示为：{reason}',
    },
  },
};
