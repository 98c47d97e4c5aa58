/** What the editor does with brackets, words, indentation and comments before any program runs. */
import { rules } from '@touchstone/language/rules/registry.ts';
import { keywords } from '@touchstone/language/syntax/keywords.ts';
import { signs } from '@touchstone/language/syntax/tokens.ts';

interface Expression {
  readonly pattern: string;
  readonly flags?: string;
}

interface ClosingPair {
  readonly open: string;
  readonly close: string;
  readonly notIn?: readonly ('string' | 'comment')[];
}

type Bracket = readonly [open: string, close: string];

export interface LanguageConfiguration {
  readonly comments: { readonly lineComment: string; readonly blockComment: Bracket };
  readonly brackets: readonly Bracket[];
  readonly autoClosingPairs: readonly ClosingPair[];
  readonly autoCloseBefore: string;
  readonly surroundingPairs: readonly Bracket[];
  readonly wordPattern: Expression;
  readonly indentationRules: { readonly increaseIndentPattern: Expression; readonly decreaseIndentPattern: Expression };
  readonly onEnterRules: readonly {
    readonly beforeText: Expression;
    readonly afterText: Expression;
    readonly action: { readonly indent: 'none'; readonly appendText: string };
  }[];
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
}

function spellings(sign: string): readonly string[] {
  return signs[sign] ?? [];
}

/** Each way to write the one sign with the same way to write the other: half-width with half-width, full-width with full-width. */
function pairs(open: string, close: string): Bracket[] {
  return spellings(open).map((spelling, index) => [spelling, spellings(close)[index] ?? close]);
}

const brackets = [...pairs('{', '}'), ...pairs('(', ')')];
const marks: readonly Bracket[] = [
  ['"', '"'],
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
];

const hyphenated = keywords
  .map(({ en }) => en)
  .filter((en) => en.includes('-'))
  .sort((a, b) => b.length - a.length);
const ruleGroups = [...new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/'))))].sort();

/**
 * One word to a double click: a name or keyword in any script (a keyword with its hyphens, a rule with its group), a date or period, a
 * number. Punctuation of either width is none of it.
 */
const wordPattern =
  `(?:${hyphenated.join('|')})(?![\\p{ID_Continue}-])` +
  `|(?:${ruleGroups.join('|')})/[a-z][a-z0-9-]*` +
  '|[0-9]{4}-(?:[0-9]{2}(?:-[0-9]{2})?|[QqHh][0-9])(?![\\p{ID_Continue}])' +
  '|[0-9０-９]+(?:[,，_][0-9０-９]{3}(?![0-9０-９]))*(?:[.．][0-9０-９]+)?' +
  '|[\\p{ID_Start}_][\\p{ID_Continue}]*';

const comment = '[/／]{2}';
const opening = `[${spellings('{').join('')}${spellings('(').join('')}]`;
const closers = [...spellings('}'), ...spellings(')')].join('');
/** A text that is not closed runs to the end of its line. Each can be read in one way only, so that no line takes long. */
const text = '"(?:\\\\.|[^"\\\\])*(?:"|$)|[“”](?:\\\\.|[^“”\\\\])*(?:[“”]|$)|「(?:\\\\.|[^」\\\\])*(?:」|$)';

/** A sign that neither begins a text or comment nor is one of those. */
function plain(excluded: string): string {
  return `(?!${comment})[^"“”「${excluded}]`;
}

/** The configuration as VS Code reads it. */
export function languageConfiguration(): LanguageConfiguration {
  return {
    comments: { lineComment: '//', blockComment: ['/*', '*/'] },
    brackets,
    autoClosingPairs: [
      ...brackets.map(([open, close]): ClosingPair => ({ open, close, notIn: ['string', 'comment'] })),
      ...marks.map(([open, close]): ClosingPair => ({ open, close, notIn: ['string', 'comment'] })),
      { open: '/*', close: ' */', notIn: ['string'] },
    ],
    autoCloseBefore: [' \t\n', ...['}', ')', ',', '.'].flatMap(spellings), ...marks.map(([, close]) => close)].join(''),
    surroundingPairs: [...brackets, ...marks],
    wordPattern: { pattern: wordPattern, flags: 'u' },
    indentationRules: {
      // A bracket that is open at the end of the line, not within a text or a comment.
      increaseIndentPattern: { pattern: `^(?:${text}|${plain('')})*${opening}(?:${text}|${plain(closers)})*(?:${comment}.*)?$` },
      decreaseIndentPattern: { pattern: `^\\s*[${closers}]` },
    },
    // The blank behind the cursor, where there is one, goes along to the new line.
    onEnterRules: [
      { afterText: '^[ \\t]+\\S', appendText: '//' },
      { afterText: '^\\S', appendText: '// ' },
    ].map(({ afterText, appendText }) => ({
      beforeText: { pattern: `^\\s*${comment}` },
      afterText: { pattern: afterText },
      action: { indent: 'none', appendText },
    })),
    folding: { markers: { start: `^\\s*${comment}\\s*#?region\\b`, end: `^\\s*${comment}\\s*#?endregion\\b` } },
  };
}
