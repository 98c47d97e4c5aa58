/** Whatever the cursor stands on, in every example and every template. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currencies } from '../../syntax/literals.ts';
import { namedIn } from '../names.ts';
import { sample } from '../server.sample.ts';
import { codeLensesOf } from './code-lenses.ts';
import { hoverAt } from './hover.ts';
import { inlayHintsIn } from './inlay-hints.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

const folders = [
  ...readdirSync(join(root, 'examples'), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [join('examples', entry.name)] : [],
  ),
  ...readdirSync(join(root, 'cli', 'templates')).flatMap((name) =>
    readdirSync(join(root, 'cli', 'templates', name)).map((language) => join('cli', 'templates', name, language)),
  ),
];

/** A folder's files as one text for `sample`, with the mark in the file of that number. Folders keep their names. */
function marked(folder: string, shown: number): { readonly text: string; readonly files: number } {
  const files = readdirSync(join(root, folder), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.cx'))
    .sort();
  const texts = files.map((file, index) => {
    const inside = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
    return `--- ${inside}f${index}.cx\n${index === shown ? '<|>' : ''}${readFileSync(join(root, folder, file), 'utf8')}`;
  });
  return { text: texts.join('\n'), files: files.length };
}

/** A currency, a language, a measure word: nothing is to be said of them. */
function isCode(image: string, type: string): boolean {
  return ['LANG', 'CURRENCY', 'MEASURE'].includes(type) || currencies.has(image) || ['en', 'zh', 'Hans'].includes(image);
}

describe('in every example and template', () => {
  it('there are some', () => {
    expect(folders.length).toBeGreaterThan(9);
  });

  for (const folder of folders) {
    it(`${folder}: a hover never throws and finds something at every name and word`, async () => {
      const { files } = marked(folder, 0);
      for (let shown = 0; shown < files; shown++) {
        const { opened } = await sample(marked(folder, shown).text);
        const english = opened('en');
        const chinese = opened('zh');
        const { text } = english.source.content;
        for (let offset = 0; offset <= text.length; offset++) hoverAt(english, offset);
        for (const { startOffset, image, tokenType } of english.source.parsed().tokens) {
          const hover = hoverAt(chinese, startOffset);
          if (/^[A-Za-z_\p{Script=Han}]/u.test(image) && !isCode(image, tokenType.name)) {
            expect(hover, `${image} at ${startOffset} of ${english.source.file}`).not.toBeNull();
          }
        }
        const names = namedIn(english.program).get(english.source.file) ?? [];
        for (const { origin } of names) {
          for (const offset of [origin.offset, origin.end - 1, origin.end]) {
            const hover = hoverAt(english, offset);
            expect(hover, `${text.slice(origin.offset, origin.end)} at ${offset} of ${english.source.file}`).not.toBeNull();
          }
        }
        for (const file of [english, chinese]) {
          inlayHintsIn(file, 0, text.length);
          codeLensesOf(file, { previews: true });
        }
      }
    });
  }
});
