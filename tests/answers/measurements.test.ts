/** What `cx check --emit measurements` prints is what an editor takes over: the same numbers as it counts itself, under a key that both have. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type CountedProgram, countedWaves } from '@touchstone/language/measurement/counted.ts';
import { createCounting } from '@touchstone/language/server/counting.ts';
import { createWorkspace } from '@touchstone/language/server/workspace.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeHost } from '../../cli/src/workspace/host.ts';
import { cx } from './command.ts';
import { workbook } from './workbook.ts';

const program = `program Shop "Shop" { scale 0 to 10 }
persona Busy "Busy" { share 60% }
persona Slow "Slow" { share 40% }
touchpoint Till "Till" { expect fast "Fast" in Service expected 7 weight 5 actual 3 }
kpi Recommend "Would you?" nps
survey Visit { ask Recommend  ask Till }
`;
const rows = Array.from({ length: 40 }, (_, row) => [row % 2 === 0 ? 'Busy' : 'Slow', String(row % 11), String((row * 7) % 11)]);
const text = [['persona', 'Till.fast', 'Recommend'], ...rows].map((row) => row.join(',')).join('\n');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cx-measurements-'));
  mkdirSync(join(folder, '.git'));
  put('shop/shop.cx', program);
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
}

/** What an editor has of the folder, once `cx` was asked for what it does not read itself. */
async function edited() {
  const workspace = createWorkspace(
    nodeHost(() => '2026-05-01'),
    { onChange: () => {} },
  );
  await workspace.addFolder(pathToFileURL(folder).href);
  const asked: string[] = [];
  const state = () => {
    const found = workspace.programOf(pathToFileURL(join(folder, 'shop/shop.cx')).href);
    if (found === undefined) throw new Error('there is no program');
    return found;
  };
  const before = state().measurements();
  const done = new Promise<void>((resolve, reject) => {
    const counting = createCounting(
      workspace,
      async (uri) => {
        asked.push(uri);
        const { out } = await cx(join(folder, 'shop'), ['check', '--emit', 'measurements', '--', uri.slice(uri.lastIndexOf('/') + 1)]);
        setTimeout(resolve, 0);
        return JSON.parse(out);
      },
      reject,
    );
    counting.look();
    if (state().awaited().length === 0) resolve();
  });
  await done;
  return { before, after: state().measurements(), findings: state().found(), awaited: state().awaited(), asked };
}

it('gives a workbook, a packed file and a text the same figures', async () => {
  put(
    'shop/waves/all.cx',
    'wave 2026-01 { responses "a.csv" }\nwave 2026-02 { responses "a.csv.gz" }\nwave 2026-03 { responses "a.xlsx" }\n',
  );
  put('shop/waves/a.csv', text);
  put('shop/waves/a.csv.gz', gzipSync(text));
  put(
    'shop/waves/a.xlsx',
    workbook([['persona', 'Till.fast', 'Recommend'], ...rows.map(([who, ...levels]) => [who ?? '', ...levels.map(Number)])]),
  );
  const { before, after, awaited, asked } = await edited();
  expect(before?.waves.map(({ wave }) => wave)).toEqual(['2026-01']);
  expect(after?.waves.map(({ wave, answers }) => [wave, answers])).toEqual([
    ['2026-01', 40],
    ['2026-02', 40],
    ['2026-03', 40],
  ]);
  const [first, ...others] = after?.waves ?? [];
  for (const { groups } of others) expect(groups).toEqual(first?.groups);
  expect([awaited, asked.length]).toEqual([[], 1]);
});

it('tells the editor of a workbook that is broken', async () => {
  put('shop/waves/all.cx', 'wave 2026-03 { responses "a.xlsx" }\n');
  put('shop/waves/a.xlsx', 'no workbook');
  const { findings } = await edited();
  expect(findings.filter(({ rule }) => rule === 'data/unreadable-file')).toMatchObject([
    { arguments: { file: 'waves/a.xlsx' }, origin: { file: 'shop/waves/all.cx', line: 1 } },
  ]);
});

it('is of one program, and of all waves that name answers', async () => {
  put('shop/waves/all.cx', 'wave 2026-01 { responses "a.csv" }\nwave 2026-02 { Recommend 30 n 40 }\n');
  put('shop/waves/a.csv', text);
  const { out, code } = await cx(join(folder, 'shop'), ['check', '--emit', 'measurements']);
  const printed: CountedProgram = JSON.parse(out);
  expect([code, printed.version, printed.waves.map(({ wave, unread }) => [wave, unread])]).toEqual([0, 1, [['2026-01', []]]]);
  put('other/other.cx', 'program Other "Other" {}\n');
  const two = await cx(folder, ['check', '--emit', 'measurements']);
  expect(two.code).toBe(2);
  expect(two.err).toContain('`--emit measurements` prints one program, and there are 2 here');
});

it('is not taken where another cx prints something else', () => {
  expect(countedWaves(null)).toEqual([]);
  expect(countedWaves({ version: 2, waves: [{ wave: 'a', key: 'b' }] })).toEqual([]);
  expect(countedWaves({ version: 1 })).toEqual([]);
});
