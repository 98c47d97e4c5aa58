/**
 * Letters that look alike, after the confusables data of Unicode Technical Standard #39, kept to what a keyboard or an input method
 * can bring into a name: Greek and Cyrillic letters beside Latin ones, kana beside Han, and digits beside letters. Full-width and
 * compatibility forms are folded by NFKC before.
 */
const latinTwins: Readonly<Record<'Greek' | 'Cyrillic', Readonly<Record<string, string>>>> = {
  Greek: {
    Α: 'a',
    Β: 'b',
    Ε: 'e',
    Ζ: 'z',
    Η: 'h',
    Ι: 'i',
    Κ: 'k',
    Μ: 'm',
    Ν: 'n',
    Ο: 'o',
    Ρ: 'p',
    Τ: 't',
    Υ: 'y',
    Χ: 'x',
    ι: 'i',
    ν: 'v',
    ο: 'o',
    ϲ: 'c',
    ϳ: 'j',
  },
  Cyrillic: {
    А: 'a',
    В: 'b',
    Е: 'e',
    Ѕ: 's',
    І: 'i',
    Ј: 'j',
    К: 'k',
    М: 'm',
    Н: 'h',
    О: 'o',
    Р: 'p',
    С: 'c',
    Т: 't',
    У: 'y',
    Х: 'x',
    Ү: 'y',
    а: 'a',
    е: 'e',
    ѕ: 's',
    і: 'i',
    ј: 'j',
    к: 'k',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    ԁ: 'd',
    һ: 'h',
    ԛ: 'q',
    ԝ: 'w',
    в: 'b',
    н: 'h',
    м: 'm',
    т: 't',
  },
};

const others: Readonly<Record<string, string>> = {
  ı: 'i',
  ɑ: 'a',
  ɡ: 'g',
  ℓ: 'l',
  0: 'o',
  1: 'l',
  ロ: '口',
  カ: '力',
  ニ: '二',
  エ: '工',
  ト: '卜',
  タ: '夕',
  ハ: '八',
  ー: '一',
  ヘ: '八',
  へ: '八',
  〇: 'o',
};

const toLatin: ReadonlyMap<string, string> = new Map([...Object.entries(latinTwins.Greek), ...Object.entries(latinTwins.Cyrillic)]);
const toTwin: ReadonlyMap<string, string> = new Map([...toLatin, ...Object.entries(others)]);
const plainAscii = /^[\u0000-\u007F]*$/;
const hasTwin = new RegExp(`[${[...toTwin.keys()].join('')}]`, 'u');

/** Two names with the same result cannot be told apart by a reader, but for capital letters. */
export function sameToTheEye(name: string): string {
  if (plainAscii.test(name)) return name.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
  const folded = name.normalize('NFKC');
  if (!hasTwin.test(folded)) return folded.toLowerCase();
  return Array.from(folded, (letter) => toTwin.get(letter) ?? letter.toLowerCase())
    .map((letter) => toTwin.get(letter) ?? letter)
    .join('');
}

const latin = /\p{Script=Latin}/u;

/**
 * The Greek and Cyrillic letters of a name that also has Latin ones and could be taken for Latin: each once, in the order of the name.
 * Empty for names in one alphabet; Han, kana, Hangul and digits go with any.
 */
export function alphabetsOf(name: string): string[] {
  if (plainAscii.test(name) || !latin.test(name)) return [];
  return [...new Set(Array.from(name).filter((letter) => toLatin.has(letter)))];
}
