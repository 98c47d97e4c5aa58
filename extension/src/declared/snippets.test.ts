import { compile } from '@touchstone/language/compile.ts';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { messageOf } from '@touchstone/language/rules/registry.ts';
import { format } from '@touchstone/language/syntax/format.ts';
import { keywordByEnglish } from '@touchstone/language/syntax/keywords.ts';
import { parse } from '@touchstone/language/syntax/parse.ts';
import { describe, expect, it } from 'vitest';
import { snippetTexts } from '../messages.ts';
import { type Snippet, type SnippetId, snippets, titleOf } from './snippets.ts';

const ids = Object.keys(snippetTexts) as SnippetId[];
const languages: readonly MessageLanguage[] = ['en', 'zh'];

function snippetOf(id: SnippetId, language: MessageLanguage): Snippet {
  const snippet = snippets(language)[titleOf(id, language)];
  if (snippet === undefined) throw new Error(`No snippet for ${id}`);
  return snippet;
}

/** What stands in the text when every stop is left as it is, or with the `choose`th option of every list. */
function expanded({ body }: Snippet, choose = 0): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|((?:\\.|[^\\|])*)\|\}/g, (_, list: string) => {
      const options = list.split(/(?<!\\),/).map((option) => option.replace(/\\(.)/g, '$1'));
      return options[choose % options.length] ?? '';
    })
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, (_, words: string) => words.replace(/\\(.)/g, '$1'))
    .replace(/\$0/g, '')
    .replace(/\t/g, '  ');
}

/** Snippets that stand in a block: an expectation in a touchpoint. */
const inside: ReadonlySet<SnippetId> = new Set(['expect']);

/** The snippet where it may stand. */
function placed(id: SnippetId, language: MessageLanguage, text: string): string {
  return inside.has(id) ? `${keywordByEnglish.get('touchpoint')?.[language]} Anywhere {\n${text}\n}\n` : text;
}

const problemsOf = (text: string): string[] =>
  compile({ own: [{ file: 'snippet.cx', text }] })
    .findings.filter(({ rule, severity }) => rule.startsWith('syntax/') || (severity === 'error' && rule !== 'program/unknown-name'))
    .map((finding) => `${finding.origin.line}: ${messageOf(finding, 'en')}`);

describe.each(languages)('the snippets in %s', (language) => {
  it.each(ids)('%s is read without an error, whatever is chosen', (id) => {
    const snippet = snippetOf(id, language);
    for (let choose = 0; choose < 10; choose++) {
      const text = expanded(snippet, choose);
      expect(text).not.toMatch(/\$|\|/);
      expect(problemsOf(placed(id, language, text)), text).toEqual([]);
    }
  });

  it.each(ids)('%s is written as the formatter writes it', (id) => {
    // The first options are the shortest; other lengths may be aligned otherwise.
    const text = `${expanded(snippetOf(id, language)).trim()}\n`;
    const left = (lines: string): string => lines.replace(/ {2,}(?=\S)/g, ' ');
    expect(left(format(text))).toBe(left(text));
  });

  it.each(ids)('%s has only keywords of that language', (id) => {
    const text = placed(id, language, expanded(snippetOf(id, language)));
    expect(format(text, { keywords: language })).toBe(format(text));
  });

  it('has stops in a row from 1, ending in one behind the whole', () => {
    for (const id of ids) {
      const body = snippetOf(id, language).body.join('\n');
      const stops = [...new Set([...body.matchAll(/\$\{(\d+)/g)].map((match) => Number(match[1])))];
      expect(stops, id).toEqual(stops.map((_, index) => index + 1));
      expect(body.endsWith('$0'), id).toBe(true);
    }
  });
});

describe('the two sets of snippets', () => {
  it('are told apart by what they are found by', () => {
    const found = languages.flatMap((language) => Object.values(snippets(language)).flatMap(({ prefix }) => prefix));
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBe(3 * ids.length);
  });

  it.each(ids)('say the same of %s', (id) => {
    const shape = (language: MessageLanguage): string[] =>
      parse(expanded(snippetOf(id, language)).replace(/\d[\d,.万]*/g, '1'))
        .tokens.map(({ tokenType }) => tokenType.name)
        .filter((name) => name !== ',' && name !== 'LANG');
    expect(shape('zh').map((name) => (name === 'ID' ? 'name' : name))).toEqual(shape('en').map((name) => (name === 'ID' ? 'name' : name)));
  });

  it('make one program together', () => {
    for (const language of languages) {
      const texts = ids.filter((id) => !inside.has(id)).map((id) => expanded(snippetOf(id, language)));
      const { findings } = compile({ own: [{ file: 'all.cx', text: texts.join('\n\n') }] });
      expect(findings.filter(({ severity }) => severity === 'error').map((finding) => messageOf(finding, 'en'))).toEqual([]);
    }
  });
});
