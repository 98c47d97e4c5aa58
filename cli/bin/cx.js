#!/usr/bin/env node
// biome-ignore-all lint: written for any Node, so that an old one gets a sentence and not a stack.
// Starts the bundle.
'use strict';

var fs = require('fs');
var path = require('path');

var chinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
var version = process.versions.node.split('.').map(Number);

function stop(en, zh) {
  process.stderr.write('cx: ' + (chinese ? zh : en) + '\n');
  process.exit(2);
}

if (version[0] < 20 || (version[0] === 20 && version[1] < 10)) {
  stop(
    'Node ' + process.versions.node + ' is too old; cx needs Node 20.10 or newer.',
    'Node ' + process.versions.node + ' 版本过低；cx 需要 Node 20.10 或更新的版本。',
  );
}

var bundle = path.join(__dirname, '..', 'dist', 'cx.cjs');
var source;
try {
  source = fs.readFileSync(bundle, 'latin1');
} catch (error) {
  stop(
    'cx is not built yet (' + bundle + ' is not there); run `npm run build` first.',
    'cx 尚未构建（找不到 ' + bundle + '）；请先运行 `npm run build`。',
  );
}
require('./run.js')(bundle, source);
