/** What the bundles of the command line and those of the extension are made with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';

export const root = join(import.meta.dirname, '..');

/** The version of a package of this repository, by its folder. */
export function versionOf(folder: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  return version;
}

/** Every file that went into the bundles, each once. */
export function inputsOf(metafiles: readonly Metafile[]): string[] {
  return [...new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs)))];
}

/** A bundle without any character beyond ASCII: what esbuild leaves of them stands in regular expressions, where an escape means the same. */
export function asciiOnly(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Work that libraries do at every start and that this grammar does not need. Each place must be found as it is known, so that a new
 * version of the library stops the build and not the user.
 */
const shortcuts: readonly { readonly file: RegExp; readonly known: string; readonly better: string; readonly times: number }[] = [
  {
    // Which rules can be reached from the first one: all of them (a test of the grammar says so), and asking walks the whole grammar.
    file: /langium\/lib\/utils\/grammar-utils\.js$/,
    known: 'export function getAllReachableRules(grammar, allTerminals) {',
    better: 'export function getAllReachableRules(grammar, allTerminals) {\n    if (!allTerminals) return new Set(grammar.rules);',
    times: 1,
  },
  {
    // While it records the grammar, the parser lays recorders over 80 methods with numbers in their names, and takes them away one by one.
    // Langium calls none of these, only the ones without numbers, which are laid over apart.
    file: /chevrotain\/lib\/src\/parse\/parser\/traits\/gast_recorder\.js$/,
    known: 'for (let i = 0; i < 10; i++) {',
    better: 'for (let i = 0; i < 0; i++) {',
    times: 2,
  },
];

export const quick: Plugin = {
  name: 'less work at the start',
  setup(plugin) {
    for (const { file, known, better, times } of shortcuts) {
      plugin.onLoad({ filter: file }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        if (text.split(known).length !== times + 1) throw new Error(`${path} has changed; see to the shortcut in scripts/bundling.ts`);
        return { contents: text.replaceAll(known, () => better), loader: 'js' };
      });
    }
  },
};

/** One of SurveyJS's icons says its strokes in attributes, which the page's policy forbids; nothing shows that icon. */
export const unstyled: Plugin = {
  name: 'no styles in attributes',
  setup(plugin) {
    plugin.onLoad({ filter: /survey-js-ui\.mjs$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const better = text.replace(/ style=\\"stroke:[^"]*"/g, '');
      if (better === text) throw new Error(`${path} has changed; see to its icons in scripts/bundling.ts`);
      return { contents: better, loader: 'js' };
    });
  },
};
