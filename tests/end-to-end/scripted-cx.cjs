// The built cx, but for `diff`: what that does is told by the file that SCRIPTED_DIFF names, so that a test can have any outcome of it.

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const words = process.argv.slice(2);
if (process.env.SCRIPTED_LOG)
  fs.appendFileSync(process.env.SCRIPTED_LOG, `${JSON.stringify({ words, secrets: process.env.CX_TOKEN ?? null })}\n`);
if (words[0] === 'diff') {
  const { code, markdown, json, err } = JSON.parse(fs.readFileSync(process.env.SCRIPTED_DIFF, 'utf8'));
  const outputs = words.flatMap((word, index) => (words[index - 1] === '-o' ? [word] : []));
  for (const output of outputs) {
    if (output.endsWith('.md') && markdown !== undefined) fs.writeFileSync(output, markdown);
    if (output.endsWith('.json') && json !== undefined) fs.writeFileSync(output, JSON.stringify(json));
    if (output.endsWith('.html') && markdown !== undefined) fs.writeFileSync(output, '<!doctype html>');
  }
  process.stderr.write(err ?? '');
  process.exitCode = code ?? 0;
} else {
  process.exitCode = spawnSync(process.execPath, [path.join(__dirname, '../../cli/bin/cx.js'), ...words], { stdio: 'inherit' }).status ?? 2;
}
