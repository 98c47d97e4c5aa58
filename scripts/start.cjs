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

const page = path.join(root, folder, 'report.html');
if (!fs.existsSync(page)) stop(`${page} is not there.`, `找不到 ${page}。`);
process.stdout.write(
  chinese
    ? `\n差距分析报告已生成，请用浏览器打开：\n  ${page}\n\n接着可以试试：\n  node cli/bin/cx.js check ${example}\n  node cli/bin/cx.js report examples/retail -o dist/retail/report.html\n`
    : `\nThe gap analysis is here; open it in a browser:\n  ${page}\n\nNext you may try:\n  node cli/bin/cx.js check ${example}\n  node cli/bin/cx.js report examples/retail -o dist/retail/report.html\n`,
);
