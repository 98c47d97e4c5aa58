/** What completion must keep to at every place of a text, for tests that go through whole programs. */
import type { IToken } from 'chevrotain';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import type { MessageLanguage } from '../../findings/rule.ts';
import { attempt } from '../../syntax/engine.ts';
import { keywordByEnglish, keywordBySpelling } from '../../syntax/keywords.ts';
import { parse } from '../../syntax/parse.ts';
import { scan } from '../../syntax/scan.ts';
import { builtInFactors, kpiKinds, media, sourceKinds, type Word } from '../../syntax/vocabulary.ts';
import { declarationsOf } from '../names.ts';
import { type Opened, openedAt } from '../opened.ts';
import type { Workspace } from '../workspace.ts';
import { completionsAt } from './completion.ts';

/** What an item puts in, and where. */
export function insertion(
  opened: Opened,
  { textEdit }: CompletionItem,
): { readonly from: number; readonly to: number; readonly text: string } {
  if (textEdit === undefined || !('range' in textEdit)) throw new Error('an item without its place');
  const { starts } = opened.source.lines();
  const { start, end } = textEdit.range;
  return { from: (starts[start.line] ?? 0) + start.character, to: (starts[end.line] ?? 0) + end.character, text: textEdit.newText };
}

/** A text with an item accepted. */
export function accepted(opened: Opened, item: CompletionItem): string {
  const { text } = opened.source.content;
  const { from, to, text: put } = insertion(opened, item);
  return text.slice(0, from) + put + text.slice(to);
}

function nameOf(token: IToken | undefined): string {
  return token?.tokenType.name ?? '';
}

/** A word of a healthy text that completion must offer in its place: a keyword, name, unit, word of a closed list or rule, with the path it is in. */
interface Known {
  readonly word: string;
  readonly offset: number;
  readonly end: number;
  /** The whole path, of which the word is a part. */
  readonly from: number;
  readonly to: number;
  readonly isKeyword: boolean;
}

/** The words of a healthy file that could be offered; left out are texts, numbers, dates, signs, and names that are said for the first time. */
export function knownWords({ source, program }: Opened): Known[] {
  const { text, tokens } = source.parsed();
  const fragment = source.fragment();
  const fresh = new Set([
    ...declarationsOf(fragment).map(({ declared }) => declared.nameOrigin.offset),
    ...fragment.heads.map(({ nameOrigin }) => nameOrigin.offset),
  ]);
  const mentioned = new Set(
    program.mentions().flatMap(({ reference: { origin } }) => (origin.file === source.file ? [origin.offset] : [])),
  );
  const words: Known[] = [];
  let inFormula = false;
  let declaration = '';
  tokens.forEach((token, i) => {
    const type = nameOf(token);
    const isKeyword = keywordByEnglish.has(type);
    if (keywordByEnglish.get(type)?.role === 'declaration') declaration = type;
    if (type === '=') inFormula = declaration === 'kpi';
    else if (type === '{' || declaration !== 'kpi') inFormula = false;
    if (!isKeyword && !['ID', 'LANG', 'CURRENCY', 'RULE', '%'].includes(type)) return;
    if (fresh.has(token.startOffset) || nameOf(tokens[i - 1]) === 'was') return;
    let first = i;
    while (nameOf(tokens[first - 1]) === '.') first -= 2;
    let last = i;
    while (nameOf(tokens[last + 1]) === '.') last += 2;
    const from = tokens[first]?.startOffset ?? 0;
    const end = tokens[last];
    const to = end === undefined ? from : end.startOffset + end.image.length;
    // A name in a formula that is no KPI is a column of the data, which the text itself makes known.
    if (inFormula && (type === 'ID' || isKeyword) && !mentioned.has(from) && /[=+*/(-]$/.test(text.slice(0, from).trimEnd())) return;
    words.push({ word: token.image, offset: token.startOffset, end: token.startOffset + token.image.length, from, to, isKeyword });
  });
  return words;
}

const closed: readonly Word<string>[] = [...media, ...sourceKinds, ...kpiKinds, ...builtInFactors];

function offers(opened: Opened, list: CompletionList, known: Known): boolean {
  const wanted = opened.source.content.text.slice(known.from, known.to);
  return list.items.some((item) => {
    const put = insertion(opened, item).text.trim();
    const keyword = known.isKeyword ? keywordBySpelling.get(known.word) : undefined;
    // The same word in the other of its two forms is as good.
    const other = closed.find(({ id, zh }) => id === wanted || zh === wanted);
    return put === wanted || put === other?.id || put === other?.zh || (keyword !== undefined && keywordBySpelling.get(put) === keyword);
  });
}

/** Where completion does not offer the very word that stands there, before it, in it, behind it, and with it taken out. `every` takes one word in so many. */
export async function notOffered(
  workspace: Workspace,
  uri: string,
  language: MessageLanguage,
  every: number,
  first = 0,
): Promise<string[]> {
  const text = workspace.source(uri)?.content.text ?? '';
  let version = 1;
  const opened = async (now: string): Promise<Opened> => {
    await workspace.open(uri, version++, now);
    const at = openedAt(workspace, uri, language);
    if (at === undefined) throw new Error(`${uri} is not open`);
    return at;
  };
  const whole = await opened(text);
  const missed: string[] = [];
  const words = knownWords(whole);
  const miss = (known: Known, how: string, list: CompletionList): void => {
    const line = text.slice(0, known.offset).split('\n').length;
    missed.push(
      `${uri}:${line} ${how} ${known.word}: ${list.items
        .slice(0, 8)
        .map(({ label }) => label)
        .join(' ')}`,
    );
  };
  const list = (offset: number): CompletionList => completionsAt(whole, offset, { snippets: false });
  for (let at = first; at < words.length; at += every) {
    const known = words[at];
    if (known === undefined) continue;
    if (!offers(whole, list(known.offset), known)) miss(known, 'before', list(known.offset));
    if (known.word === '%') continue;
    const middle = known.offset + Math.ceil(known.word.length / 2);
    if (!offers(whole, list(middle), known)) miss(known, 'in', list(middle));
    if (!offers(whole, list(known.end), known)) miss(known, 'behind', list(known.end));
  }
  for (let at = first; at < words.length; at += every) {
    const known = words[at];
    if (known === undefined || known.offset !== known.from) continue;
    const without = await opened(text.slice(0, known.from) + text.slice(known.to));
    const items = completionsAt(without, known.from, { snippets: false });
    if (!offers({ ...without, source: whole.source }, items, known)) miss(known, 'without', items);
  }
  await opened(text);
  return missed;
}

/** Ways in which a text may go on: with one of them, at least, a word that may stand there lets the parser come to the end. */
const onward = ['', ' 7', ' "x"', ' X', ' X 7', ' 2026-Q1', ' X = 7', ' from X', ' { "x" as X'];

/** Whether the parser takes a text as the beginning of one that is healthy. */
export function isBeginning(text: string): boolean {
  return onward.some((more) => {
    const result = attempt('Model', text + more, scan(text + more).tokens);
    return result !== null && (result.error === undefined || result.error.token.tokenType.name === 'EOF');
  });
}

/** What is offered at a place of a healthy file though it may not stand there. The text behind the place is not looked at. */
export function misfits(opened: Opened, offset: number): string[] {
  const { text } = opened.source.content;
  const starts = (opened.source.parsed().model.declarations ?? []).flatMap((node) => node.$cstNode?.offset ?? []);
  return completionsAt(opened, offset, { snippets: false }).items.flatMap((item) => {
    const { from, text: put } = insertion(opened, item);
    const start = starts.findLast((at) => at < from) ?? 0;
    const begun = text.slice(start, from) + put;
    return isBeginning(begun) ? [] : [`${item.label} behind ${JSON.stringify(text.slice(Math.max(0, from - 30), from))}`];
  });
}

/** How many errors of syntax a text has. */
export function errorsIn(text: string): number {
  return parse(text).problems.filter(({ rule }) => rule.startsWith('syntax/')).length;
}
