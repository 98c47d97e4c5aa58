/** The files that VS Code reads before any code of the extension runs, as far as they are made from the tables. */
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { manifest, walkthroughPages } from '../messages.ts';
import { grammar } from './grammar.ts';
import { languageConfiguration } from './language-configuration.ts';
import { snippets } from './snippets.ts';

export interface DeclaredFile {
  /** Below the folder of the extension. */
  readonly path: string;
  readonly text: string;
}

function json(path: string, value: object): DeclaredFile {
  return { path, text: `${JSON.stringify(value, null, 2)}\n` };
}

function manifestTexts(language: MessageLanguage): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(manifest).map(([key, words]) => [key, words[language]]));
}

/** Every generated file of the extension with its text. */
export function declaredFiles(): readonly DeclaredFile[] {
  return [
    json('package.nls.json', manifestTexts('en')),
    json('package.nls.zh-cn.json', manifestTexts('zh')),
    json('syntaxes/cx.tmLanguage.json', grammar()),
    json('language-configuration.json', languageConfiguration()),
    json('snippets/english.json', snippets('en')),
    json('snippets/chinese.json', snippets('zh')),
    // VS Code takes the page of its own language where there is one.
    ...Object.entries(walkthroughPages).flatMap(([name, { en, zh }]) => [
      { path: `media/${name}.md`, text: `${en}\n` },
      { path: `media/${name}.nls.zh-cn.md`, text: `${zh}\n` },
    ]),
  ];
}
