import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'syntax/unexpected',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    unexpected: { en: '`{found}` does not fit after `{after}`.', zh: '「{after}」后面不能写「{found}」。' },
    'unexpected-first': {
      en: '`{found}` cannot begin a line here. Begin it with the word that says what it is.',
      zh: '这里不能以「{found}」开头，请先写说明它是什么的词。',
    },
    text: {
      en: 'The text {found} does not fit after `{after}`. Put a word in front that says what it is, such as `note`.',
      zh: '文字 {found} 不能接在「{after}」后面。请先写它是什么，例如「备注」。',
    },
    'text-first': {
      en: 'The text {found} stands alone. Put a word in front that says what it is, such as `note`.',
      zh: '文字 {found} 前面没有词。请先写它是什么，例如「备注」。',
    },
    number: {
      en: 'The number `{found}` does not fit after `{after}`. Put a word in front that says what it is.',
      zh: '数字「{found}」不能接在「{after}」后面。请先写它是什么。',
    },
    'number-first': {
      en: 'The number `{found}` stands alone. Put a word in front that says what it is, such as `target`.',
      zh: '数字「{found}」前面没有词。请先写它是什么，例如「目标」。',
    },
    word: { en: '`{found}` does not fit after `{after}`.', zh: '「{found}」不能接在「{after}」后面。' },
    'word-first': {
      en: '`{found}` cannot begin a line here: it goes on with something that should stand before it.',
      zh: '「{found}」不能写在开头，它前面应当还有内容。',
    },
    equals: {
      en: 'Between the name `{name}` and its text stands no `=`. Delete it.',
      zh: '名称「{name}」和它的文字之间不写等号，请删除。',
    },
    'was-late': {
      en: '`{found}` stands right after the name: move it behind `{name}`.',
      zh: '「{found}」要紧跟在名称后面：请移到「{name}」之后。',
    },
    'one-word': {
      en: 'A name is one word, and `{name}` are several. Join them; what people read stands in quotation marks.',
      zh: '名称只能是一个词，「{name}」却分成了几段。请连起来写；给人看的文字写在引号里。',
    },
    comma: {
      en: 'Names are set apart by commas: write one between `{after}` and `{found}`.',
      zh: '名称之间用「、」或「,」隔开：请在「{after}」和「{found}」之间加上。',
    },
    language: {
      en: '`{found}` is a language. It stands right before a text in that language; the languages of a program stand in its braces, as in `languages en, zh-Hans`.',
      zh: '「{found}」是语言：它写在该语言的文字前面；方案用哪些语言，写在方案的大括号里，例如「语言 zh-Hans, en」。',
    },
    braces: {
      en: 'What may be chosen stands in braces: write `{` between {after} and `{found}`, and `}` behind the last choice.',
      zh: '可选的各项要写在大括号里：请在 {after} 和「{found}」之间写「{」，最后一项之后写「}」。',
    },
    single: {
      en: '`{after}` by itself is a choice of one: leave `{found}` out.',
      zh: '「{after}」本来就是单选：请去掉「{found}」。',
    },
    'comma-idle': {
      en: 'Only names are set apart by commas, not what is said one after the other: leave `{found}` out.',
      zh: '只有并列的名称之间才用逗号，各项内容之间不用：请删掉「{found}」。',
    },
    'comma-for': {
      en: 'Names are set apart by commas: write `,` for `{found}`.',
      zh: '名称之间用「、」或「,」隔开：请用它代替「{found}」。',
    },
    by: {
      en: '`{found}` does not fit here: the day of a target is written `{wanted}`.',
      zh: '这里不能写「{found}」：目标的日期要写成「{wanted}」。',
    },
    'ask-each': {
      en: 'Each `{word}` asks one thing: begin a new line for the next, `{example}`.',
      zh: '一个「{word}」只写一项，下一项请另起一行，写「{example}」。',
    },
    remove: { en: 'Delete `{text}`', zh: '删除「{text}」' },
    move: { en: 'Move `{text}` behind `{name}`', zh: '把「{text}」移到「{name}」之后' },
    write: { en: 'Write `{text}`', zh: '改为「{text}」' },
    'write-lines': { en: 'Give each a line: `{text}`', zh: '各写一行：「{text}」' },
    'write-comma': { en: 'Write a comma', zh: '加上「、」' },
    'given-up': {
      en: 'There are too many mistakes in this line. Mend the ones before, then look again.',
      zh: '这一行错误太多，请先改前面的，再看这里。',
    },
    end: { en: 'Something is missing at the end.', zh: '末尾还缺内容。' },
  },
};
