import type { DocumentLink } from 'vscode-languageserver';
import type { Opened } from '../opened.ts';
import { folderOf, rangeBetween, uriFrom } from '../places.ts';
import { linkSentences } from './link-sentences.ts';
import { fileOfFolder, insideQuotes, isAbsolute, pathsIn, patternOf } from './paths.ts';

const address = /https:\/\/[^\s"“”「」『』＂'‘’<>\\，。；、）】]+/g;

/** Signs that end the sentence around an address rather than the address. */
const sentenceEnd = /[.,;:!?)\]}]+$/;

/** Files of answers, folders that are used, and pages of the web that texts speak of. */
export function documentLinks({ realm, source, language }: Opened): DocumentLink[] {
  const { text } = source.content;
  const lines = source.lines();
  const links: DocumentLink[] = [];
  const add = (offset: number, end: number, target: string, tooltip: keyof typeof linkSentences): void => {
    links.push({ range: rangeBetween(lines, offset, end), target, tooltip: linkSentences[tooltip][language] });
  };
  for (const written of pathsIn(source)) {
    const { offset, end } = insideQuotes(text, written);
    if (end <= offset || isAbsolute(written.path)) continue;
    if (written.kind === 'use') {
      const file = fileOfFolder(realm, source, written.path);
      if (file !== null) add(offset, end, file.source.uri, 'program');
    } else {
      const { plain, rest } = patternOf(written.path);
      add(offset, end, uriFrom(folderOf(source.uri), plain), rest === '' ? 'file' : 'folder');
    }
  }
  for (const { tokenType, image, startOffset } of source.parsed().tokens) {
    if (tokenType.name !== 'STRING') continue;
    for (const found of image.matchAll(address)) {
      const target = found[0].replace(sentenceEnd, '');
      const offset = startOffset + found.index;
      add(offset, offset + target.length, target, 'page');
    }
  }
  return links;
}
