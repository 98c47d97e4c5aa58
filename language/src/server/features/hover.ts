/** What an editor shows over a word: of a name what the report says of it, of a keyword what it means, of a rule its idea. */
import type { IToken } from 'chevrotain';
import { CstUtils } from 'langium';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import type { Both, MessageLanguage } from '../../findings/rule.ts';
import { builtInFactorNames } from '../../program/factors.ts';
import type { Kind } from '../../program/names.ts';
import type { Declared, Formula } from '../../program/program.ts';
import { pageOf } from '../../rules/pages.ts';
import { spell } from '../../rules/words.ts';
import { keywordByEnglish } from '../../syntax/keywords.ts';
import { kpiKinds, media, sourceKinds, wordOf } from '../../syntax/vocabulary.ts';
import { harmless } from '../../writers/harmless.ts';
import { type Named, namedAt } from '../names.ts';
import type { Opened } from '../opened.ts';
import { rangeBetween, rangeOf } from '../places.ts';
import { endOf } from '../tokens.ts';
import { type Card, cardMarkdown } from './hover-card.ts';
import { initiativeCard, programCard } from './hover-doing.ts';
import {
  breakdownCard,
  kpiCard,
  memberCard,
  optionCard,
  questionCard,
  sourceCard,
  surveyCard,
  valueCard,
  waveCard,
} from './hover-measures.ts';
import { called, channelCard, factorCard, journeyCard, personaCard, stageCard, teamCard, touchpointCard } from './hover-places.ts';
import { expectationCard, type Told } from './hover-rows.ts';
import { kindWord, say } from './hover-words.ts';
import { keywordSentences, wordSentences } from './keyword-sentences.ts';
import { isSame, type Reported, reportedOf } from './reported.ts';

const cards: Readonly<Record<Kind, (reported: Reported, name: string, declared: Declared | null) => Told>> = {
  team: teamCard,
  factor: factorCard,
  channel: channelCard,
  breakdown: breakdownCard,
  member: memberCard,
  persona: personaCard,
  journey: journeyCard,
  stage: stageCard,
  touchpoint: touchpointCard,
  expectation: expectationCard,
  source: sourceCard,
  kpi: kpiCard,
  survey: surveyCard,
  question: questionCard,
  option: optionCard,
  wave: waveCard,
  initiative: initiativeCard,
};

/** What is to be said of the word at an offset, in the reader's language; null where that is nothing. */
export function hoverAt(opened: Opened, offset: number): Hover | null {
  const token = tokenAt(opened, offset);
  const named = namedAt(opened, offset);
  // Where a name ends and a word of the language begins, the word is meant.
  if (named !== undefined && (offset < named.origin.end || token === undefined || token.startOffset < offset))
    return overName(opened, named);
  const word = token === undefined ? null : (overHead(opened, offset) ?? overValue(opened, token) ?? overWord(opened, token));
  return word ?? (named === undefined ? null : overName(opened, named));
}

/** The token over an offset, else the one that ends there. */
function tokenAt({ source }: Opened, offset: number): IToken | undefined {
  const { tokens } = source.parsed();
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.startOffset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const token = tokens[low - 1];
  return token !== undefined && endOf(token) >= offset ? token : undefined;
}

function overName(opened: Opened, named: Named): Hover {
  const reported = reportedOf(opened.program, opened.language);
  const { kind, name, declared } = named;
  const told = cards[kind](reported, name, declared);
  const file = declared?.nameOrigin.file;
  const isShared = file !== undefined && opened.program.shared.some((fragment) => fragment.file === file);
  const card = cardOf(reported, { kind, name, declared }, told);
  return shown(opened, isShared ? { ...card, facts: [...card.facts, [say(reported, 'declaredIn'), file]] } : card, rangeOf(named.origin));
}

/** Over the name of the program. */
function overHead(opened: Opened, offset: number): Hover | null {
  const head = opened.source.fragment().heads.find(({ nameOrigin }) => nameOrigin.offset <= offset && offset <= nameOrigin.end);
  if (head === undefined) return null;
  const reported = reportedOf(opened.program, opened.language);
  const own = reported.program.head;
  const told = own !== null && isSame(own, head) ? programCard(reported, own) : {};
  return shown(opened, cardOf(reported, { kind: 'program', name: head.name, declared: head }, told), rangeOf(head.nameOrigin));
}

/** A number that a wave gives. */
function overValue(opened: Opened, token: IToken): Hover | null {
  if (token.tokenType.name !== 'NUMBER') return null;
  const isHere = ({ file, offset, end }: { readonly file: string; readonly offset: number; readonly end: number }): boolean =>
    file === opened.source.file && offset <= token.startOffset && token.startOffset < end;
  const wave = opened.program.program().waves.find(({ origin }) => isHere(origin));
  if (wave === undefined) return null;
  const group = wave.groups.find(({ origin }) => isHere(origin));
  const value = (group?.values ?? wave.values).find(({ origin }) => isHere(origin));
  if (value === undefined) return null;
  const reported = reportedOf(opened.program, opened.language);
  const told = valueCard(reported, wave, value, group?.for.resolved ?? null);
  return told === null ? null : shown(opened, { ...blank, ...told }, rangeOf(value.origin));
}

function overWord(opened: Opened, token: IToken): Hover | null {
  const { language } = opened;
  const range = rangeBetween(opened.source.lines(), token.startOffset, endOf(token));
  const type = token.tokenType.name;
  if (type === 'RULE') {
    const page = pageOf(token.image);
    if (page === undefined) return null;
    // Pages are written by us, in Markdown.
    const value = [`**${page.title[language]}** · \`${token.image}\``, page.what[language], page.why[language]].join('\n\n');
    return { contents: { kind: 'markdown', value }, range };
  }
  const leaf = leafAt(opened, token);
  const word = closedWord(token, leaf?.astNode.$type ?? '');
  if (word !== null) return { contents: wordMarkdown(word, [spell('place', word.place, language)], word.sentence, language), range };
  // Any word of the language but those that open a declaration may be a name as well.
  const keyword = leaf?.grammarSource?.$type === 'RuleCall' ? undefined : keywordByEnglish.get(type);
  if (keyword !== undefined) return { contents: wordMarkdown(keyword, [], keywordSentences[keyword.en], language), range };
  const told = column(opened, token);
  return told === null ? null : shown(opened, told, range);
}

/** A word in both languages and what it means. All of it is ours, and the sentences are Markdown. */
function wordMarkdown(word: Both, kind: readonly string[], sentence: Both | undefined, language: MessageLanguage): MarkupContent {
  const other = word[language === 'zh' ? 'en' : 'zh'];
  const heading = [`**${word[language]}**`, ...(other === word[language] ? [] : [other]), ...kind].join(' · ');
  return { kind: 'markdown', value: [heading, ...(sentence === undefined ? [] : [sentence[language]])].join('\n\n') };
}

function leafAt({ source }: Opened, token: IToken): ReturnType<typeof CstUtils.findLeafNodeAtOffset> {
  const root = source.parsed().model.$cstNode;
  return root === undefined ? undefined : CstUtils.findLeafNodeAtOffset(root, token.startOffset);
}

const lists = { Kpi: 'kpi', Channel: 'medium', Source: 'source' } as const;
const closed: Readonly<Record<'kpi' | 'medium' | 'source', readonly { readonly id: string; readonly zh: string }[]>> = {
  kpi: kpiKinds,
  medium: media,
  source: sourceKinds,
};

/** A word of a closed list, by the declaration it stands in: a kind of KPI, a medium, a kind of source. */
function closedWord(
  { image }: IToken,
  node: string,
): (Both & { readonly place: 'kpi' | 'medium' | 'source'; readonly sentence: Both | undefined }) | null {
  if (!Object.hasOwn(lists, node)) return null;
  const place = lists[node as keyof typeof lists];
  const word = wordOf(closed[place], image);
  return word === undefined ? null : { en: word.id, zh: word.zh, place, sentence: wordSentences[place][word.id] };
}

/** A name in a formula that is no KPI's. */
function column(opened: Opened, token: IToken): Card | null {
  const isHere = (formula: Formula): boolean => {
    if ('op' in formula) return isHere(formula.left) || isHere(formula.right);
    return 'name' in formula && formula.origin.offset === token.startOffset;
  };
  const found = opened.source.fragment().kpis.some(({ formula }) => formula !== null && isHere(formula));
  return found ? { ...blank, title: token.image, sentences: [say(opened, 'column')] } : null;
}

const blank: Card = { title: '', also: [], kind: [], sentences: [], table: null, facts: [], below: null, foot: [] };

/** A heading in every language of the program over what is told. */
function cardOf(
  reported: Reported,
  { kind, name, declared }: { readonly kind: Kind | 'program'; readonly name: string; readonly declared: Declared | null },
  told: Told,
): Card {
  const title = titleOf(reported, kind, name, declared);
  const label = declared?.label ?? null;
  const builtIn = declared === null ? builtInFactorNames.find(({ id }) => id === name) : undefined;
  const languages = reported.program.head?.languages ?? [];
  const place = (tag: string): number => (languages.includes(tag) ? languages.indexOf(tag) : languages.length);
  const others =
    label === null
      ? []
      : Object.keys(label.translations)
          .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
          .map((tag) => label.translations[tag] ?? '');
  const all = [...(label === null ? [] : [label.text]), ...others, ...(builtIn === undefined ? [] : [builtIn.id, builtIn.zh])];
  return {
    ...blank,
    title,
    also: [...new Set(all.map((text) => harmless(text).trim()))].filter((text) => text !== '' && text !== title),
    ...told,
    kind: [`${kindWord(reported, kind)} ${name}`, ...(told.kind ?? [])],
  };
}

function titleOf({ names }: Reported, kind: Kind | 'program', name: string, declared: Declared | null): string {
  return kind === 'factor' || declared === null ? names.factor(name) : called(names, declared);
}

function shown(opened: Opened, card: Card, range: NonNullable<Hover['range']>): Hover {
  return { contents: { kind: 'markdown', value: cardMarkdown(card, say(opened, 'colon')) }, range };
}
