/** The yardstick of the editor: LikeC4's language server, also built on Langium, and models in its language for it. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchFile } from './programs.ts';
import type { Server } from './sessions.ts';

const wanted = join(import.meta.dirname, 'likec4');
const folder = join(import.meta.dirname, '../.cache/likec4');

/** LikeC4's server, installed from the lockfile beside this file where it is not there yet. Throws one sentence where that fails. */
export function likec4Server(): Server {
  const lock = readFileSync(join(wanted, 'package-lock.json'), 'utf8');
  const stamp = join(folder, 'installed.json');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    mkdirSync(folder, { recursive: true });
    for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(wanted, name), join(folder, name));
    // Its scripts fetch programs that draw and build; the server needs none of them.
    const done = spawnSync('npm', ['ci', '--ignore-scripts', '--omit=optional', '--omit=peer', '--no-audit', '--no-fund'], {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (done.status !== 0) {
      const reason = (done.error?.message ?? done.stderr).trim().split('\n')[0] ?? '';
      throw new Error(`LikeC4 cannot be installed, so there is nothing to measure the editor against: ${reason}`);
    }
    writeFileSync(stamp, lock);
  }
  const script = join(folder, 'node_modules/likec4/bin/likec4.mjs');
  return { name: "LikeC4's server", languageId: 'likec4', words: [script, 'lsp', '--stdio'] };
}

/** One element of eight lines with four relations, as long as a touchpoint of ours with its expectations and KPI. */
function element(index: number): string {
  return `    point${index} = touchpoint 'Touchpoint ${index}, where customers are met in a shop or the app' {
      description 'No waiting, clear words, near by: what is expected of touchpoint ${index}, how well it is done'
      technology 'Rated by the customers of every shop and of the app, twice'
      -> group.team${index % 4} 'is run by the team that owns it, in every region'
      -> group.channel${index % 2} 'is met through this channel, where there is one'
      -> group.persona${index % 10} 'is made for people who come for this alone'
      -> group.stage${index % 6} 'belongs to this stage of their journey'
    }
`;
}

const LINES_PER_ELEMENT = 8;

/** A model of a file that the others refer to, and as many files as wanted that refer to it, all of about `lines` lines. */
export function likec4Models(files: number, lines: number): { readonly hub: BenchFile; readonly leaves: readonly BenchFile[] } {
  const shared = [
    ...[0, 1, 2, 3].map((index) => `team${index}`),
    ...[0, 1].map((index) => `channel${index}`),
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((index) => `persona${index}`),
    ...[0, 1, 2, 3, 4, 5].map((index) => `stage${index}`),
  ];
  const opening = [
    'specification {',
    '  element unit',
    '  element touchpoint',
    '  element shared',
    '}',
    'model {',
    "  group = unit 'Group' {",
    ...shared.map((name) => `    ${name} = shared 'Of the whole group: ${name}'`),
  ];
  const elements = (room: number): string =>
    Array.from({ length: Math.floor(room / LINES_PER_ELEMENT) }, (_, index) => element(index)).join('');
  const hub = { name: 'group/group.c4', text: `${opening.join('\n')}\n${elements(lines - opening.length)}  }\n}\n` };
  const leaves = Array.from({ length: files }, (_, file) => {
    const name = `unit-${String(file).padStart(3, '0')}`;
    return { name: `${name}/${name}.c4`, text: `model {\n  unit${file} = unit 'Unit ${file}' {\n${elements(lines - 4)}  }\n}\n` };
  });
  return { hub, leaves };
}
