// A cx whose `diff` does what the file that SCRIPTED_DIFF names tells, so that a test can have any outcome of it. With `real` in that file the
// rest is the built cx; without, it only leaves what the scripts look for, which is quicker.

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const words = process.argv.slice(2);
if (process.env.SCRIPTED_LOG)
  fs.appendFileSync(
    process.env.SCRIPTED_LOG,
    `${JSON.stringify({ words, token: process.env.CX_TOKEN ?? process.env.CX_GITLAB_TOKEN ?? null })}\n`,
  );
const { real, code, markdown, json, err } = JSON.parse(fs.readFileSync(process.env.SCRIPTED_DIFF, 'utf8'));
if (words[0] === 'diff') {
  const outputs = words.flatMap((word, index) => (words[index - 1] === '-o' ? [word] : []));
  for (const output of outputs) {
    if (output.endsWith('.md') && markdown !== undefined) fs.writeFileSync(output, markdown);
    if (output.endsWith('.json') && json !== undefined) fs.writeFileSync(output, JSON.stringify(json));
    if (output.endsWith('.html') && markdown !== undefined) fs.writeFileSync(output, '<!doctype html>');
  }
  process.stderr.write(err ?? '');
  process.exitCode = code ?? 0;
} else if (real !== true) {
  const out = words[words.indexOf('--out') + 1];
  if (words[0] === 'build') {
    fs.mkdirSync(out, { recursive: true });
    fs.writeFileSync(path.join(out, 'manifest.json'), JSON.stringify({ languages: ['en'] }));
  } else if (words.includes('json')) {
    process.stdout.write(JSON.stringify({ summary: { files: 1, errors: 0, warnings: 0, information: 0, hints: 0 } }));
  }
} else {
  process.exitCode = spawnSync(process.execPath, [path.join(__dirname, '../../cli/bin/cx.js'), ...words], { stdio: 'inherit' }).status ?? 2;
}
