// Brings node_modules to what package-lock.json says, only where it is not. CommonJS and free of packages: it runs before there are any,
// on the machine's own Node, since `npm ci` takes away the Node that this project brings.
'use strict';

const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.touchstone-lock');
const bin = path.join(modules, '.bin');

const chinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');

/** Prints a line in the language of the environment. */
function say(en, zh) {
  process.stdout.write(`${chinese ? zh : en}\n`);
}

/** Prints what is wrong and ends the process. */
function stop(en, zh, code = 1) {
  process.stderr.write(`${chinese ? zh : en}\n`);
  process.exit(code);
}

function lockHash() {
  return createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

/** Whether what npm noted about node_modules is what the lock asks for, but for packages of other systems. */
function installedByHand() {
  let here;
  try {
    here = JSON.parse(fs.readFileSync(path.join(modules, '.package-lock.json'), 'utf8')).packages;
  } catch {
    return false;
  }
  const { packages } = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages).every(([place, wanted]) => {
    if (!place.startsWith('node_modules/')) return true;
    const found = here[place];
    if (found === undefined) return wanted.optional === true || wanted.devOptional === true;
    return wanted.link === true ? found.link === true : found.version === wanted.version;
  });
}

function isInstalled() {
  if (!fs.existsSync(path.join(bin, process.platform === 'win32' ? 'node.cmd' : 'node'))) return false;
  let last = '';
  try {
    last = fs.readFileSync(stamp, 'utf8');
  } catch {
    last = '';
  }
  const hash = lockHash();
  if (last === hash) return true;
  if (last !== '' || !installedByHand()) return false;
  fs.writeFileSync(stamp, hash);
  return true;
}

/** The PATH without this project's own programs. */
function pathOutside() {
  return (process.env.PATH || '')
    .split(path.delimiter)
    .filter((folder) => path.resolve(folder) !== bin)
    .join(path.delimiter);
}

/** Installs what is missing. Returns whether anything was done; ends the process with a sentence where it cannot be. */
function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 10)) {
    stop(
      `Node 20.10 or newer is needed; this is ${process.versions.node}.`,
      `需要 Node 20.10 或更新的版本；当前是 ${process.versions.node}。`,
    );
  }
  if (isInstalled()) return false;
  say('Installing packages (npm ci) ...', '正在安装依赖（npm ci）……');
  // Whoever runs this may be the Node that is about to be replaced.
  const outside = process.env.npm_node_execpath;
  const own = outside !== undefined && !path.resolve(outside).startsWith(modules + path.sep) ? outside : undefined;
  const npm = process.env.npm_execpath;
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, PATH: pathOutside() } };
  const done =
    npm !== undefined && own !== undefined && /\.c?js$/.test(npm)
      ? spawnSync(own, [npm, ...words], options)
      : spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
  if (done.status !== 0) {
    stop(
      'The packages could not be installed (see above). Is the package registry within reach? `npm ci` tries again.',
      '依赖安装失败（见上）。能否访问软件包仓库？可运行 `npm ci` 再试一次。',
    );
  }
  fs.writeFileSync(stamp, lockHash());
  return true;
}

/** The environment for programs of this project: its own Node first. */
function environment(more = {}) {
  return { ...process.env, PATH: `${bin}${path.delimiter}${pathOutside()}`, ...more };
}

/** Runs a program of this project and returns its exit code. */
function run(program, words, more = {}) {
  const done = spawnSync(program, words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: environment(more),
  });
  if (done.error) process.stderr.write(`${program}: ${done.error.message}\n`);
  return done.status ?? 1;
}

module.exports = { root, bin, chinese, say, stop, install, run, environment };
