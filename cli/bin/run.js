// Runs the bundle with V8's compiled code kept from an earlier run: compiling is a third of a short check.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

/**
 * The file the compiled code is kept in, or null where there is no folder of this user's own. V8 itself only compares the length of the
 * source, so the name holds the hash that the build wrote into the bundle's first line, and all else that V8's code depends on.
 */
function cacheFile(source) {
  if ((process.env.CX_NO_CACHE || '') !== '') return null;
  const hash = /^\/\/ cx ([0-9a-f]{16})\n/.exec(source);
  if (hash === null) return null;
  let folder = process.env.XDG_CACHE_HOME;
  if (!folder || !path.isAbsolute(folder)) {
    if (process.platform === 'win32') folder = process.env.LOCALAPPDATA;
    else {
      let home = process.env.HOME;
      if (!home) {
        try {
          home = require('node:os').userInfo().homedir;
        } catch {
          return null;
        }
      }
      folder = process.platform === 'darwin' ? path.join(home, 'Library', 'Caches') : path.join(home, '.cache');
    }
  }
  if (!folder || !path.isAbsolute(folder)) return null;
  return path.join(folder, 'touchstone-cx', `${hash[1]}-${process.version}-${process.arch}.code`);
}

/** Keeps the compiled code. A folder that cannot be written to is no trouble: the next run compiles again. */
function keep(script, file) {
  try {
    const data = script.createCachedData();
    const folder = path.dirname(file);
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const beside = `${file}.${process.pid}`;
    fs.writeFileSync(beside, data, { mode: 0o600 });
    fs.renameSync(beside, file);
    // Of older versions only a few are worth their room.
    const others = fs.readdirSync(folder).filter((name) => name.endsWith('.code') && path.join(folder, name) !== file);
    if (others.length > 5) for (const name of others) fs.unlinkSync(path.join(folder, name));
  } catch {
    // See above.
  }
}

module.exports = (bundle, source) => {
  const file = cacheFile(source);
  let cachedData;
  if (file !== null) {
    try {
      cachedData = fs.readFileSync(file);
    } catch {
      cachedData = undefined;
    }
  }
  const wrapper = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  const script = new vm.Script(wrapper, { filename: bundle, ...(cachedData === undefined ? {} : { cachedData }) });
  const loaded = { exports: {} };
  const load = require('node:module').createRequire(bundle);
  script.runInThisContext()(loaded.exports, load, loaded, bundle, path.dirname(bundle));
  loaded.exports.start().then(() => {
    const fresh = cachedData === undefined || script.cachedDataRejected === true;
    // Only a command that did real work has compiled what the next one needs.
    if (file !== null && fresh && process.argv[2] === 'check') keep(script, file);
  });
};
