// `npm start`: from a fresh clone to a report that can be opened.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { chinese, install, root, run, say, stop } = require('./install.cjs');

install();
say('Building cx ...', '正在构建 cx……');
if (run('node', ['scripts/bundle.ts']) !== 0) stop('cx could not be built (see above).', 'cx 构建失败（见上）。');

const example = 'examples/auto-service';
const folder = 'dist/auto-service';
const outputs = ['html', 'md', 'json', 'csv'].map((ending) => `${folder}/report.${ending}`);
say(`Compiling ${example} ...`, `正在编译 ${example}……`);
const code = run(process.execPath, ['cli/bin/cx.js', 'report', example, ...outputs.flatMap((output) => ['-o', output])]);
if (code !== 0) stop('The example could not be compiled (see above).', '示例编译失败（见上）。', code);
// A folder of its own, emptied of surveys that are no longer asked.
const surveys = `${folder}/surveys`;
fs.rmSync(path.join(root, surveys), { recursive: true, force: true });
const asked = run(process.execPath, [
  'cli/bin/cx.js',
  'survey',
  example,
  '--target',
  'surveyjs',
  '--target',
  'codebook',
  '-o',
  `${surveys}/`,
]);
if (asked !== 0) stop('The surveys of the example could not be written (see above).', '示例的问卷未能生成（见上）。', asked);

const page = path.join(root, folder, 'report.html');
if (!fs.existsSync(page)) stop(`${page} is not there.`, `找不到 ${page}。`);
process.stdout.write(
  chinese
    ? `\n差距分析报告已生成，请用浏览器打开：\n  ${page}\n问卷（SurveyJS）和编码表在这里：\n  ${path.join(root, surveys)}\n\n接着可以试试：\n  node cli/bin/cx.js check ${example}\n  node cli/bin/cx.js report examples/retail -o dist/retail/report.html\n`
    : `\nThe gap analysis is here; open it in a browser:\n  ${page}\nIts surveys (SurveyJS) and their codebooks are here:\n  ${path.join(root, surveys)}\n\nNext you may try:\n  node cli/bin/cx.js check ${example}\n  node cli/bin/cx.js report examples/retail -o dist/retail/report.html\n`,
);
