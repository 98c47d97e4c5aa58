import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from '@touchstone/language/rules/pages.ts';
import { rules } from '@touchstone/language/rules/registry.ts';
import { format } from '@touchstone/language/syntax/format.ts';
import { marksOf } from '@touchstone/language/syntax/format-marks.ts';
import { keywordByEnglish, keywords } from '@touchstone/language/syntax/keywords.ts';
import { parse } from '@touchstone/language/syntax/parse.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { grammar } from './grammar.ts';
import { type Piece, tokeniser } from './tokenise.sample.ts';

const root = join(import.meta.dirname, '../../..');

function sourcesBelow(folder: string): { file: string; text: string }[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesBelow(file);
    return entry.name.endsWith('.cx') ? [{ file, text: readFileSync(join(root, file), 'utf8') }] : [];
  });
}

const sources = [...sourcesBelow('examples'), ...sourcesBelow('cli/templates'), ...sourcesBelow('tests/fixtures')];

/** The examples of the rules' pages: all the ways to write what is not quite right. */
const examples = rules.flatMap(({ id }) => {
  const page = pageOf(id);
  return [...(page?.avoid ?? []), ...(page?.prefer ?? [])].map(({ source }, index) => ({
    file: `${id} #${index + 1}`,
    text: source.replaceAll('<|', '').replaceAll('|>', ''),
  }));
});

let tokenise: (text: string) => Piece[];
beforeAll(async () => {
  tokenise = await tokeniser(grammar());
});

/** `text scope` of every piece that is not blank; the innermost scope without its ending, `-` where there is none. */
function read(text: string): string[] {
  return tokenise(text)
    .filter((piece) => piece.text.trim() !== '')
    .map((piece) => `${piece.text} ${piece.scopes.at(-1)?.replace(/\.cx$/, '') ?? '-'}`);
}

const declared = 'keyword.control.declaration';
const connective = 'keyword.operator.connective';
const property = 'keyword.other.property';
const unit = 'keyword.other.unit';

/** What a token of the lexer may be shown as, told from the tree. */
function expected(type: string, used: boolean, listed: boolean): RegExp {
  if (listed) return /^variable\.other\.enummember\.cx$/;
  const keyword = keywordByEnglish.get(type);
  if (keyword !== undefined && used) {
    if (keyword.role === 'unit' || keyword.en === 'points') return /^keyword\.other\.unit\.cx$/;
    return new RegExp(`^${{ declaration: declared, connective, property }[keyword.role]}\\.cx$`);
  }
  switch (type) {
    case 'STRING':
      return /^string\./;
    case 'NUMBER':
    case 'DATE':
      return /^(constant\.numeric|entity\.name\.type\.wave)/;
    case 'MONEY':
      return /^keyword\.other\.unit\.currency/;
    case 'CURRENCY':
      // The size before the name of money belongs to the number for the eye: `52 万元`.
      return /^(keyword\.other\.unit\.currency|constant\.numeric)/;
    case 'MEASURE':
      return /^keyword\.other\.unit\.count/;
    case 'LANG':
      return /^variable\.other\.enummember\.language-tag/;
    case 'RULE':
      return /^support\.type\.rule/;
    case '%':
      return /^keyword\.other\.unit\.percent/;
    case '-':
      return /^(keyword\.operator|variable\.other\.enummember\.language-tag)/;
    case 'ID':
      return /^(entity\.name|variable\.other\.cx|support\.type\.factor|variable\.other\.enummember\.language-tag|keyword\.other\.unit\.currency)/;
    default:
      // A property's word that serves as a name may keep its colour until the server has spoken.
      if (keyword !== undefined) return /^(entity\.name|variable\.other|keyword\.other\.property)/;
      return /^(punctuation|keyword\.operator)/;
  }
}

function disagreements(file: string, text: string): string[] {
  const parsed = parse(text);
  const marks = marksOf(parsed);
  const scopeAt = new Map<number, string>();
  for (const piece of tokenise(text)) {
    for (let at = piece.offset; at < piece.offset + piece.text.length; at++) scopeAt.set(at, piece.scopes[0] ?? '');
  }
  const place = (line: number | undefined, image: string, scope: string): string => `${file}:${line} ${image} → ${scope}`;
  return [
    ...parsed.tokens.flatMap((token, index) => {
      const scope = scopeAt.get(token.startOffset) ?? '';
      const listed = marks.vocabulary[index] !== undefined;
      const right = expected(token.tokenType.name, marks.keyword[index] === 1, listed);
      return right.test(scope) ? [] : [place(token.startLine, token.image, scope)];
    }),
    ...parsed.hidden.flatMap((token) => {
      const scope = scopeAt.get(token.startOffset) ?? '';
      return scope.startsWith('comment.') ? [] : [place(token.startLine, token.image, scope)];
    }),
  ];
}

describe('the TextMate grammar', () => {
  it('agrees with the lexer and the tree, as written and in either keyword language', () => {
    expect(sources.length).toBeGreaterThan(30);
    const wrong = sources.flatMap(({ file, text }) => [
      ...disagreements(file, text),
      ...disagreements(`${file} en`, format(text, { keywords: 'en' })),
      ...disagreements(`${file} zh`, format(text, { keywords: 'zh' })),
    ]);
    expect(wrong).toEqual([]);
  });

  it('agrees with the lexer on what people write who do not write it quite right', () => {
    expect(examples.length).toBeGreaterThan(100);
    const wrong = examples
      // A word of a list that the list does not have.
      .filter(({ file }) => !file.startsWith('program/unknown-word'))
      .flatMap(({ file, text }) => {
        const { problems } = parse(text);
        return problems.some(({ rule }) => rule.startsWith('syntax/')) ? [] : disagreements(file, text);
      });
    expect(wrong).toEqual([]);
  });

  it('shows the same program in the same colours in both keyword languages', () => {
    const scopes = (text: string): string[] =>
      tokenise(text)
        .filter((piece) => piece.text.trim() !== '')
        .map((piece) => piece.scopes.join(' '));
    for (const { file, text } of sources) {
      const english = scopes(format(text, { keywords: 'en' }));
      expect(english.length, file).toBeGreaterThan(10);
      expect(scopes(format(text, { keywords: 'zh' })), file).toEqual(english);
    }
  });

  it('marks nothing as invalid', () => {
    const invalid = sources.flatMap(({ text }) =>
      tokenise(text).filter((piece) => piece.scopes.some((scope) => scope.includes('invalid'))),
    );
    expect(invalid).toEqual([]);
  });

  const spellings = keywords.flatMap(({ en, zh, also = [] }) => [en, zh, ...also]);

  it.each(['x', '客', '9', 'é', '_'])('never takes the beginning of a name for a keyword (…%s)', (letter) => {
    // Digits are read apart from a Chinese property before them (`至8`), never from another keyword.
    const glued = new Set(keywords.filter(({ role }) => role === 'property' || role === 'connective').map(({ zh }) => zh));
    const wrong = spellings
      .filter((spelling) => letter !== '9' || !glued.has(spelling))
      .flatMap((spelling) => {
        const pieces = read(`{ ${spelling}${letter} }`).slice(1, -1);
        // What looks like a keyword with a hyphen, but is none, is cut at its hyphens.
        const names = `${spelling}${letter}`.split('-').map((name) => `${name} variable.other`);
        return pieces.filter((piece) => !piece.startsWith('- ')).join() === names.join() ? [] : [spelling];
      });
    expect(wrong).toEqual([]);
  });

  it.each(['x', '客', '9'])('never takes the end of a name for a keyword (%s…)', (letter) => {
    const wrong = spellings
      .filter((spelling) => !spelling.includes('-'))
      .filter((spelling) => {
        const name = `a${letter}${spelling}`;
        const pieces = read(`expect ${name} in ${name} ${name}`).filter((piece) => piece.startsWith(name));
        return pieces.join() !== `${name} entity.name.function.expect,${name} variable.other,${name} variable.other`;
      });
    expect(wrong).toEqual([]);
  });

  it('shows every keyword as one where it stands alone or behind a number', () => {
    const wrong = keywords.flatMap(({ en, zh, role, also = [] }) =>
      [en, zh, ...also].filter((spelling) => {
        const counted = role === 'unit' || en === 'points';
        const piece = tokenise(counted ? `{ 5 ${spelling} }` : `{ ${spelling} }`).find(({ text }) => text === spelling);
        const scope = counted ? unit : { declaration: declared, connective, property, unit }[role];
        return piece?.scopes.join() !== `${scope}.cx`;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('shows a name behind the word that declares it, whatever the name', () => {
    for (const { en, zh, role } of keywords) {
      if (role !== 'declaration' || en === 'use' || en === 'allow') continue;
      for (const spelling of [en, zh]) {
        for (const name of ['Visitor', '旅客', 'price', 'target', '目标', '𠮷野家', 'café']) {
          const kind = en === 'expect' || en === 'stage' ? `function.${en}` : `type.${en}`;
          expect(read(`${spelling} ${name}`)).toEqual([`${spelling} ${declared}`, `${name} entity.name.${kind}`]);
        }
      }
    }
  });

  it.each([
    ['// expect near', ['// expect near comment.line.double-slash']],
    ['／／期望 near', ['／／期望 near comment.line.double-slash']],
    ['/* expect */ expect', ['/* comment.block', ' expect  comment.block', '*/ comment.block', `expect ${declared}`]],
    ['／＊ 期望 ＊／ 期望', ['／＊ comment.block', ' 期望  comment.block', '＊／ comment.block', `期望 ${declared}`]],
    ['"expect // no"', ['" punctuation.definition.string', 'expect // no string.quoted.double', '" punctuation.definition.string']],
    [
      '“期望 7” 7',
      ['“ punctuation.definition.string', '期望 7 string.quoted.double.curly', '” punctuation.definition.string', '7 constant.numeric'],
    ],
    ['「期望」', ['「 punctuation.definition.string', '期望 string.quoted.double.corner', '」 punctuation.definition.string']],
    [
      '"a\\"b" 7',
      [
        '" punctuation.definition.string',
        'a string.quoted.double',
        '\\" constant.character.escape',
        'b string.quoted.double',
        '" punctuation.definition.string',
        '7 constant.numeric',
      ],
    ],
    ['"open\n7', ['" punctuation.definition.string', 'open string.quoted.double', '7 constant.numeric']],
    [
      '"快" en "Fast"',
      [
        '" punctuation.definition.string',
        '快 string.quoted.double',
        '" punctuation.definition.string',
        'en variable.other.enummember.language-tag',
        '" punctuation.definition.string',
        'Fast string.quoted.double',
        '" punctuation.definition.string',
      ],
    ],
    ['40%', ['40 constant.numeric', `% ${unit}.percent`]],
    ['３０％', ['３０ constant.numeric', `％ ${unit}.percent`]],
    ['3 min', ['3 constant.numeric', `min ${unit}`]],
    ['30分钟内', ['30 constant.numeric', `分钟 ${unit}`, '内 variable.other']],
    ['6个月', ['6 constant.numeric', `个月 ${unit}`]],
    ['4,200 HKD', ['4,200 constant.numeric', `HKD ${unit}.currency`]],
    ['3_000_000', ['3_000_000 constant.numeric']],
    ['52万', ['52 constant.numeric', '万 constant.numeric']],
    ['52 万元', ['52 constant.numeric', ' 万 constant.numeric', `元 ${unit}.currency`]],
    ['1.2亿', ['1.2 constant.numeric', '亿 constant.numeric']],
    ['2.5M', ['2.5 constant.numeric', 'M constant.numeric']],
    ['¥8,700', [`¥ ${unit}.currency`, '8,700 constant.numeric']],
    ['HK$ 60', [`HK$ ${unit}.currency`, '60 constant.numeric']],
    ['134位', ['134 constant.numeric', `位 ${unit}.count`]],
    ['8~9', ['8 constant.numeric', '~ keyword.operator.range', '9 constant.numeric']],
    ['120～140', ['120 constant.numeric', '～ keyword.operator.range', '140 constant.numeric']],
    ['+8 个百分点', ['+ keyword.operator.arithmetic', '8 constant.numeric', `个百分点 ${unit}`]],
    ['占比70%', [`占比 ${property}`, '70 constant.numeric', `% ${unit}.percent`]],
    ['至8', [`至 ${connective}`, '8 constant.numeric']],
    ['成本5万元', [`成本 ${property}`, '5 constant.numeric', '万 constant.numeric', `元 ${unit}.currency`]],
    ['每年', [`每 ${connective}`, `年 ${unit}`]],
    ['周期季度', [`周期 ${property}`, `季度 ${unit}`]],
    ['每年轻人', ['每年轻人 variable.other']],
    ['目标2025计划', ['目标2025计划 variable.other']],
    ['4S店', ['4S店 variable.other']],
    ['by 2026-Q2', [`by ${connective}`, '2026-Q2 constant.numeric.date']],
    ['截至 2026-03-31', [`截至 ${connective}`, '2026-03-31 constant.numeric.date']],
    ['2026年3月1日', ['2026年3月1日 constant.numeric.date']],
    ['wave 2026-Q1', [`wave ${declared}`, '2026-Q1 entity.name.type.wave']],
    ['轮次 2026', [`轮次 ${declared}`, '2026 entity.name.type.wave']],
    ['allow strategy/no-cycle because', [`allow ${declared}`, 'strategy/no-cycle support.type.rule', `because ${connective}`]],
    [
      'languages zh-Hans, en',
      [
        `languages ${property}`,
        'zh-Hans variable.other.enummember.language-tag',
        ', punctuation.separator.list',
        'en variable.other.enummember.language-tag',
      ],
    ],
    ['owner target', [`owner ${property}`, 'target variable.other']],
    [
      'at Shop.price、保养。等待',
      [
        `at ${connective}`,
        'Shop variable.other',
        '. punctuation.separator.path',
        'price variable.other',
        '、 punctuation.separator.list',
        '保养 variable.other',
        '。 punctuation.separator.path',
        '等待 variable.other',
      ],
    ],
    [
      'kpi R "推荐" nps each Dealer { nps',
      [
        `kpi ${declared}`,
        'R entity.name.type.kpi',
        '" punctuation.definition.string',
        '推荐 string.quoted.double',
        '" punctuation.definition.string',
        'nps variable.other.enummember',
        `each ${connective}`,
        'Dealer variable.other',
        '{ punctuation.section.block.begin',
        'nps variable.other',
      ],
    ],
    ['in Product', [`in ${connective}`, 'Product support.type.factor']],
    ['属于 便利', [`属于 ${connective}`, '便利 support.type.factor']],
    ['must-be', [`must-be ${property}`]],
    ['lower-is-better', [`lower-is-better ${property}`]],
    ['for-profit', ['for variable.other', '- keyword.operator.arithmetic', 'profit variable.other']],
    [
      '= a / (b + c)',
      [
        '= keyword.operator.comparison',
        'a variable.other',
        '/ keyword.operator.arithmetic',
        '( punctuation.section.parens.begin',
        'b variable.other',
        '+ keyword.operator.arithmetic',
        'c variable.other',
        ') punctuation.section.parens.end',
      ],
    ],
    ['when R ≤ 6', [`when ${connective}`, 'R variable.other', '≤ keyword.operator.comparison', '6 constant.numeric']],
  ])('reads %s', (text, pieces) => {
    expect(read(text)).toEqual(pieces);
  });

  it('does not slow down on a long line', () => {
    const line = `expect ${'目标客户'.repeat(500)} "${'“'.repeat(2000)}" ${'1,'.repeat(3000)} ${'a.'.repeat(3000)} ${'每'.repeat(2000)}`;
    // A pattern that goes back over what it read would take longer than a test may.
    expect(tokenise(line).length).toBeGreaterThan(0);
  });
});
