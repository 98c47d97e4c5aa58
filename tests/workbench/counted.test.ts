/** Answers that the editor does not read itself, counted by the command line where the authors of a folder are trusted. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CountedProgram } from '@touchstone/language/measurement/counted.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { workbook } from '../answers/workbook.ts';
import buildCx from '../end-to-end/build.ts';
import { type Editor, openEditor } from './editor.ts';
import { packed } from './packed.ts';
import { openTree, treeOf } from './tree.ts';
import { until, type Window } from './window.ts';

const root = join(import.meta.dirname, '../..');

const shop = `program Shop "Our shop" { languages en, zh-Hans  scale 0 to 10  weight 1 to 9 }
persona Visitor "Visitor" zh-Hans "访客" { share 100% }
touchpoint Counter "Counter" zh-Hans "柜台" {
  expect quick "We are served at once" zh-Hans "马上有人接待" in Convenience expected 8 weight 5 actual 7
}
wave 2026-Q1 { responses "answers.xlsx" }
`;

/** Forty answers of this mean, one above and one below. */
const answers = (mean: number): Buffer =>
  workbook([['Counter.quick'], ...Array.from({ length: 40 }, (_, at) => [mean + (at % 2 === 0 ? 1 : -1)])]);

/** A folder with a program whose answers are in a workbook, and the cx of this project installed. */
function shopIn(editor: Editor): string {
  const folder = editor.folder({ 'shop.cx': shop });
  writeFileSync(join(folder, 'answers.xlsx'), answers(5));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(root, 'cli'), join(folder, 'node_modules', 'touchstone-cx'));
  return folder;
}

/** The rows of the tree that begin so, once there are any. */
async function treeRow(window: Window, begins: string): Promise<string> {
  return await until(`a row that begins with ${begins}`, async () => (await treeOf(window)).find((row) => row.startsWith(begins)));
}

beforeAll(() => buildCx());

describe('answers in a workbook', () => {
  it('are counted by cx where the authors are trusted, with its numbers, and anew when the file is another one', async () => {
    const editor = await openEditor({ vsix: packed });
    try {
      const folder = shopIn(editor);
      const window = await editor.open(folder, 'shop.cx');
      await openTree(window, 'CX');
      await treeRow(window, '1. We are served at once S −3.0');
      const words = [join(root, 'cli/bin/cx.js'), 'check', '--emit', 'measurements', folder];
      const printed: CountedProgram = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }));
      expect(printed.waves[0]?.measured?.groups[0]?.figures).toMatchObject([{ subject: 'Counter.quick', n: 40, sum: 200 }]);
      await window.picture('en.counted');
      writeFileSync(join(folder, 'answers.xlsx'), answers(6));
      await treeRow(window, '1. We are served at once S −2.0');
      expect(window.errors).toEqual([]);
      expect(window.outside).toEqual([]);
      await window.close();
    } finally {
      await editor.close();
    }
  });

  it('are not counted where the authors are not trusted: what is typed stands, and nothing is run', async () => {
    const editor = await openEditor({ vsix: packed, trusted: false });
    try {
      const window = await editor.open(shopIn(editor), 'shop.cx');
      await openTree(window, 'CX');
      await treeRow(window, '1. We are served at once S −1.0');
      await window.page.locator('.pane-body .monaco-list-row:visible', { hasText: 'not counted here' }).first().waitFor();
      expect(editor.server.running().filter(({ command }) => command.includes('measurements'))).toEqual([]);
      await window.picture('en.counted-not');
      expect(window.errors).toEqual([]);
      await window.close();
    } finally {
      await editor.close();
    }
  });
});
