import type { IRecognitionException, IToken } from 'chevrotain';
import { nearest } from '../messages/nearest.ts';
import { keywordByEnglish, keywordBySpelling } from './keywords.ts';
import { namesLanguage } from './literals.ts';
import { type BlockKind, everywhere, properties } from './places.ts';
import type { Problem, ProblemFix } from './problems.ts';
import { topLevel } from './tokens.ts';

/** Who owns a block: its keyword in English, the words that name it as they are written, and its line. */
export interface Owner {
  readonly keyword: string;
  readonly words: string;
  readonly line: number;
}

/** A line that the parser could not read. */
export interface Diagnosis {
  readonly tokens: readonly IToken[];
  /** The first token that does not fit; as many as there are tokens where something is missing behind the last one. */
  readonly at: number;
  /** Undefined where the parser itself gave way. */
  readonly error: IRecognitionException | undefined;
  readonly owner: Owner | null;
  readonly kind: 'declarations' | 'items' | 'wave' | 'options' | 'pairs';
}

/** A value that fits each property, to show what is meant. Signs and digits are the same in both languages. */
const examples: Readonly<Record<string, string>> = {
  scale: '0~10',
  weight: '9',
  expected: '7',
  ideal: '9',
  actual: '5',
  share: '40%',
  budget: '3000000 CNY',
  discount: '8%',
  target: '50',
  alarm: '25',
  baseline: '31',
  benchmark: '28',
  revenue: '4200 CNY',
  margin: '38%',
  customers: '5000',
  confidence: '70%',
  cost: '30000 CNY',
  n: '212',
  sd: '1.4',
  from: '2026-Q1',
  by: '2026-Q4',
  until: '2026-12-31',
  period: '2026-04-01',
};

/** What may be wanted in a place. */
type Wanted = 'name' | 'number' | 'date' | 'unit' | 'comparison' | 'term' | 'rule' | 'block' | 'text' | 'rest';

function nameOfType(token: IToken | undefined): string {
  return token?.tokenType.name ?? '';
}

function real(token: IToken | undefined): token is IToken {
  return token !== undefined && token.startOffset >= 0;
}

function end(token: IToken): number {
  return token.startOffset + token.image.length;
}

/** Long or many-lined words are cut: a sentence quotes what stands there, it does not repeat a page. */
function quoted(token: IToken): string {
  const letters = Array.from(token.image);
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : token.image;
}

function write(token: IToken, text: string, safe = false): ProblemFix {
  return { messageId: 'write', arguments: { text }, safe, edits: [{ offset: token.startOffset, end: end(token), text }] };
}

/** Both spellings of the keywords given in English, those in the script of `word` first. */
function spellings(words: Iterable<string>, word: string): string[] {
  const chinese = /\p{Script=Han}/u.test(word);
  const found = [...words].flatMap((each) => {
    const keyword = keywordByEnglish.get(each);
    return keyword === undefined ? [] : [keyword];
  });
  return chinese ? found.map((keyword) => keyword.zh) : found.map((keyword) => keyword.en);
}

const clausesOf: Readonly<Record<string, readonly string[]>> = {
  expect: ['in', 'expected', 'weight', 'ideal', 'actual', 'must-be', 'performance', 'delighter', 'was'],
  touchpoint: ['at', 'via', 'for', 'was'],
  journey: ['for', 'was'],
  factor: ['in', 'was'],
  breakdown: ['in', 'was'],
  kpi: ['at', 'for', 'from', 'each', 'agree', 'was'],
};

/** What may stand behind what is asked. */
const manners = ['kano', 'open', 'choose', 'many', 'required', 'optional', 'shuffled', 'when', 'was'];

const units = ['s', 'min', 'h', 'day', 'week', 'month', 'quarter', 'year', 'points'];

function blockOf(owner: Owner | null): Iterable<string> {
  if (owner === null) return topLevel;
  const kind = owner.keyword === 'for' ? 'for-block' : owner.keyword;
  const own =
    kind in properties ? Object.keys(properties[kind as BlockKind]) : Object.values(properties).flatMap((each) => Object.keys(each));
  return [...own, ...Object.keys(everywhere)];
}

/** What people write for a choice of one. */
const singles: ReadonlySet<string> = new Set(['单选', '单选题', 'one', 'single']);

/** What people say for a property whose word is not near to it. */
const spoken: Readonly<Record<string, string>> = {
  期望值: 'expected',
  期望水平: 'expected',
  重要性: 'weight',
  重要度: 'weight',
  importance: 'weight',
  现状: 'actual',
};

const joiningWords: ReadonlySet<string> = new Set(['and', 'or', '和', '与', '及', '跟', '或']);
const listing: ReadonlySet<string> = new Set(['for', 'at', 'via', 'covers', 'needs', 'excludes', 'each']);

/** Whether only names, dots and commas stand between the token at `at` and a word that takes a list of names. */
function inList(tokens: readonly IToken[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const type = nameOfType(tokens[i]);
    if (listing.has(type)) return i < at - 1;
    // Of quotas each name has a number.
    if (type === 'quota') return nameOfType(tokens[at - 1]) === 'NUMBER';
    if (type !== 'ID' && type !== '.' && type !== ',' && type !== 'NUMBER') return false;
  }
  return false;
}

/** Whether a comma stands between properties, where none is needed: the word behind it says what comes. */
function isIdle(tokens: readonly IToken[], at: number): boolean {
  const next = tokens[at + 1];
  const role = keywordByEnglish.get(nameOfType(next))?.role;
  return (
    nameOfType(tokens[at]) === ',' && real(next) && next.startLine === tokens[at]?.startLine && role !== undefined && role !== 'declaration'
  );
}

/** One past the name or path that follows the word at `at`. */
export function endOfPath(tokens: readonly IToken[], at: number): number {
  let i = at + 1;
  while (nameOfType(tokens[i]) === 'ID') {
    if (nameOfType(tokens[i + 1]) !== '.') return i + 1;
    i += 2;
  }
  return i;
}

/** Says in a strategist's words what is wrong at the place where the parser gave up. */
export function diagnose(text: string, { tokens, at, error, owner, kind }: Diagnosis): Problem {
  const actual = real(tokens[at]) ? tokens[at] : undefined;
  let previous = tokens[at - 1];
  for (let i = at - 1; i >= 0 && !real(previous); i--) previous = tokens[i];
  if (!real(previous)) previous = undefined;
  const place = actual ?? previous;
  const offset = place === undefined ? Math.min(tokens.find(real)?.startOffset ?? 0, text.length) : place.startOffset;
  const stop = place === undefined ? offset : end(place);
  if (error === undefined) return { rule: 'syntax/too-deep', messageId: 'overflow', arguments: {}, offset, end: stop };

  const stack = error.context.ruleStack.map((rule) => rule.replace('\u200b', ''));
  const rule = stack.at(-1) ?? '';
  // What is missing at the end of a line is told there, not at the word that opens the next one.
  const breaks = actual !== undefined && previous !== undefined && (previous.endLine ?? 0) < (actual.startLine ?? 0);
  const closes = actual !== undefined && (nameOfType(actual) === '}' || nameOfType(actual) === '{');
  const missing = previous !== undefined && (actual === undefined || breaks || closes);

  /** A value of some kind is missing behind the word before, or something else stands in its place. */
  function expected(wanted: Wanted, extra: Record<string, string> = {}): Problem {
    const rule = wanted === 'name' ? 'syntax/name-expected' : 'syntax/value-expected';
    if (previous !== undefined && missing) {
      const args = { after: quoted(previous), ...extra };
      return { rule, messageId: `${wanted}-missing`, arguments: args, offset: previous.startOffset, end: end(previous) };
    }
    if (actual === undefined || previous === undefined) return unread(actual ?? previous);
    const args = { found: quoted(actual), after: quoted(previous), ...extra };
    return { rule, messageId: `${wanted}-found`, arguments: args, offset, end: stop };
  }

  function example(): Record<string, string> {
    const value = previous === undefined ? undefined : examples[nameOfType(previous)];
    return { example: previous === undefined ? '9' : `${quoted(previous)} ${value ?? '9'}` };
  }

  switch (rule) {
    case 'Name':
    case 'Path':
    case 'Ref':
    case 'WaveName':
    case 'Former':
    case 'LangTag':
    case 'MapRef':
    case 'KnownRef': {
      if (actual !== undefined && !missing && keywordByEnglish.get(nameOfType(actual))?.role === 'declaration') {
        const word = actual.image;
        return {
          rule: 'syntax/reserved-name',
          messageId: 'reserved',
          arguments: { word },
          offset,
          end: stop,
          fixes: [write(actual, `${word}_`)],
        };
      }
      const opener = previous === undefined ? undefined : keywordByEnglish.get(nameOfType(previous));
      const declares = opener?.role === 'declaration';
      const name = previous !== undefined && /\p{Script=Han}/u.test(previous.image) ? '门店' : 'Shop';
      return expected('name', {
        example: previous === undefined ? name : declares ? `${previous.image} ${name} "…"` : `${previous.image} ${name}`,
      });
    }
    case 'Amount':
    case 'Value':
    case 'Count':
    case 'ScaleItem':
    case 'PromiseItem':
    case 'CycleItem':
    case 'RefreshItem':
    case 'GainItem':
      return expected('number', example());
    case 'ImprovesItem': {
      const name = previous === undefined ? '' : quoted(previous);
      return expected('number', { example: `${name} ${/\p{Script=Han}/u.test(text.slice(offset - 20, offset)) ? '至' : 'to'} 8` });
    }
    case 'Moment':
      return expected('date', example());
    case 'TimeUnit':
      return expected('unit', {
        example: previous === undefined ? '' : /\p{Script=Han}/u.test(previous.image) ? `${previous.image} 年` : `${previous.image} year`,
      });
    case 'Comparison':
      return expected('comparison');
    case 'Primary':
    case 'Product':
    case 'Formula':
      return expected('term');
    case 'RuleName':
      return expected('rule');
    case 'WorthItem':
    case 'WaveGroup':
      return expected('block');
  }
  const wantsText = error.name === 'MismatchedTokenException' && /STRING/.test(error.message);
  if (rule === 'Text' || rule === 'Translation' || wantsText || rule === 'AskItem' || rule === 'ResponsesItem') return expected('text');

  if (
    error.name === 'MismatchedTokenException' &&
    /type '\{'/.test(error.message) &&
    previous !== undefined &&
    nameOfType(previous) !== '}'
  )
    return expected('block');
  if (actual === undefined || missing) {
    if (rule === 'Block' || rule === 'WaveBlock' || rule === 'Options' || rule === 'MapItem' || rule === 'Model') {
      return unread(actual ?? previous);
    }
    return expected('rest');
  }
  return unread(actual);

  /** What people from other notations write; each with its way out. Null where it is none of these. */
  function commonSlip(token: IToken, type: string, where: { readonly offset: number; readonly end: number }): Problem | null {
    if (previous === undefined || previous === token || missing) return null;
    const rule = 'syntax/unexpected';
    const found = quoted(token);
    const name = tokens[at - 1];
    const afterName = name === previous && keywordByEnglish.get(nameOfType(tokens[at - 2]))?.role === 'declaration';
    if (type === '=' && afterName) {
      const remove = { offset: end(previous), end: end(token), text: '' };
      const fix: ProblemFix = { messageId: 'remove', arguments: { text: found }, safe: true, edits: [remove] };
      return { rule, messageId: 'equals', arguments: { name: quoted(previous) }, ...where, fixes: [fix] };
    }
    if (type === 'was' && nameOfType(previous) === 'STRING') {
      const head = tokens.slice(0, at).findLastIndex((each) => keywordByEnglish.get(nameOfType(each))?.role === 'declaration');
      const named = tokens[head + 1];
      const last = tokens[endOfPath(tokens, at) - 1];
      if (head < 0 || !real(named) || !real(last) || last === token) return null;
      const former = text.slice(token.startOffset, end(last));
      const edits = [
        { offset: end(named), end: end(named), text: ` ${former}` },
        { offset: end(previous), end: end(last), text: '' },
      ];
      const fix: ProblemFix = { messageId: 'move', arguments: { text: former, name: quoted(named) }, safe: true, edits };
      return { rule, messageId: 'was-late', arguments: { found, name: quoted(named) }, ...where, fixes: [fix] };
    }
    const target = tokens[at - (nameOfType(previous) === '%' ? 3 : 2)];
    if (nameOfType(target) === 'target' && ['NUMBER', '%'].includes(nameOfType(previous))) {
      // `目标 40 于 2026-Q3`: the day is there, but not the word before it.
      const date = type === 'DATE' ? token : tokens[at + 1];
      if (real(date) && nameOfType(date) === 'DATE' && date.startLine === token.startLine) {
        const by = /\p{Script=Han}/u.test(target?.image ?? '') ? '截至' : 'by';
        const wanted = `${by} ${date.image}`;
        const edits = [{ offset: token.startOffset, end: end(date), text: wanted }];
        const fix: ProblemFix = { messageId: 'write', arguments: { text: wanted }, safe: true, edits };
        return { rule, messageId: 'by', arguments: { found, wanted }, ...where, fixes: [fix] };
      }
    }
    // `预期 9，权重 8`: commas as in a sentence; before a number the word behind the comma was taken for one more name.
    const comma = type === 'NUMBER' ? at - 2 : at;
    if (isIdle(tokens, comma)) {
      const edits = tokens.flatMap((each, i) =>
        i >= comma && each.startLine === token.startLine && isIdle(tokens, i)
          ? [{ offset: each.startOffset, end: end(each), text: /^\s/.test(text.slice(end(each))) ? '' : ' ' }]
          : [],
      );
      const sign = tokens[comma];
      if (real(sign)) {
        const fix: ProblemFix = { messageId: 'remove', arguments: { text: sign.image }, safe: true, edits };
        const place = { offset: sign.startOffset, end: end(sign) };
        return { rule, messageId: 'comma-idle', arguments: { found: sign.image }, ...place, fixes: [fix] };
      }
    }
    const asks = tokens[0];
    if (type === ',' && nameOfType(asks) === 'ask' && endOfPath(tokens, 0) === at && asks !== undefined) {
      const edits: { offset: number; end: number; text: string }[] = [];
      const lines: string[] = [];
      const start = text.lastIndexOf('\n', asks.startOffset - 1) + 1;
      const indent = /^[ \t]*/.exec(text.slice(start, asks.startOffset))?.[0] ?? '';
      for (let comma = at; nameOfType(tokens[comma]) === ','; ) {
        const stop = endOfPath(tokens, comma);
        const [sign, first, last] = [tokens[comma], tokens[comma + 1], tokens[stop - 1]];
        if (stop === comma + 1 || !real(sign) || !real(first) || !real(last)) return null;
        lines.push(`${asks.image} ${text.slice(first.startOffset, end(last))}`);
        edits.push({ offset: sign.startOffset, end: first.startOffset, text: `\n${indent}${asks.image} ` });
        comma = stop;
      }
      const fix: ProblemFix = { messageId: 'write-lines', arguments: { text: lines.join(' ') }, safe: true, edits };
      return { rule, messageId: 'ask-each', arguments: { word: asks.image, example: lines[0] ?? '' }, ...where, fixes: [fix] };
    }
    if (type !== 'ID') return null;
    const chooses = tokens.slice(0, at).findLastIndex((each) => ['screen', 'choose'].includes(nameOfType(each)));
    if (chooses >= 0 && nameOfType(previous) === 'STRING' && !tokens.slice(chooses, at).some((each) => nameOfType(each) === '{')) {
      return { rule, messageId: 'braces', arguments: { found, after: quoted(previous) }, ...where };
    }
    if (afterName) {
      const words = [previous, token];
      for (let next = tokens[at + 1]; real(next) && nameOfType(next) === 'ID' && next.startLine === token.startLine; ) {
        words.push(next);
        next = tokens[at + words.length - 1];
      }
      const joined = words.map(({ image }, i) => (i === 0 ? image : image.charAt(0).toUpperCase() + image.slice(1))).join('');
      const edits = [{ offset: previous.startOffset, end: end(words.at(-1) ?? token), text: joined }];
      const fix: ProblemFix = { messageId: 'write', arguments: { text: joined }, safe: false, edits };
      return { rule, messageId: 'one-word', arguments: { name: words.map(quoted).join(' ') }, ...where, fixes: [fix] };
    }
    if (kind === 'wave' || !inList(tokens, at)) return null;
    const joins = joiningWords.has(token.image);
    const edit = { offset: end(previous), end: joins ? end(token) : end(previous), text: ',' };
    const fix: ProblemFix = { messageId: 'write-comma', arguments: {}, safe: true, edits: [edit] };
    if (joins) return { rule, messageId: 'comma-for', arguments: { found }, ...where, fixes: [fix] };
    return { rule, messageId: 'comma', arguments: { found, after: quoted(previous) }, ...where, fixes: [fix] };
  }

  /** A word that fits nowhere: the line was complete before it, or begins with it. */
  function unread(token: IToken | undefined): Problem {
    if (token === undefined) return { rule: 'syntax/unexpected', messageId: 'end', arguments: {}, offset, end: stop };
    const found = quoted(token);
    const where = { offset: token.startOffset, end: end(token) };
    const type = nameOfType(token);
    const keyword = keywordByEnglish.get(type);
    const first = at === 0;
    if ((type === 'to' || type === '~') && previous !== undefined && previous !== token) {
      // `0 to ten`: the range was begun.
      const next = tokens[at + 1];
      const example = `${quoted(previous)} ${token.image} 10`;
      if (!real(next) || (next.startLine ?? 0) > (token.endLine ?? 0) || nameOfType(next) === '}') {
        return { rule: 'syntax/value-expected', messageId: 'number-missing', arguments: { after: found, example }, ...where };
      }
      const args = { found: quoted(next), after: found, example };
      return { rule: 'syntax/value-expected', messageId: 'number-found', arguments: args, offset: next.startOffset, end: end(next) };
    }
    const word = type === 'ID' || type === 'LANG' || type === 'CURRENCY' || type === 'MEASURE';
    const before = previous === undefined || previous === token ? '' : quoted(previous);

    if (first && kind !== 'declarations' && topLevel.has(type)) {
      return {
        rule: 'syntax/declaration-in-block',
        messageId: owner === null ? 'inside-block' : 'inside',
        arguments: { word: found, block: owner?.words ?? '' },
        ...where,
      };
    }
    if (kind === 'declarations' && (owner === null || first)) {
      if (keyword !== undefined && first) {
        const inside = Object.entries(properties)
          .filter(([block, list]) => block !== 'for-block' && type in list)
          .map(([block]) => block);
        if (inside.length > 0)
          return { rule: 'syntax/outside-block', messageId: 'outside', arguments: { word: found, belongs: inside }, ...where };
        if (type in everywhere) return { rule: 'syntax/outside-block', messageId: 'outside-any', arguments: { word: found }, ...where };
      }
      if (word && first) {
        const meant = nearest(token.image, spellings([...topLevel, 'allow'], token.image));
        if (meant !== null) {
          return {
            rule: 'syntax/unknown-declaration',
            messageId: 'nearest',
            arguments: { word: found, nearest: meant },
            ...where,
            fixes: [write(token, meant)],
          };
        }
        return { rule: 'syntax/unknown-declaration', messageId: 'unknown', arguments: { word: found }, ...where };
      }
    }
    if (word && previous !== undefined && ['STRING', ','].includes(nameOfType(previous)) && namesLanguage(token.image)) {
      return { rule: 'syntax/unexpected', messageId: 'language', arguments: { found }, ...where };
    }
    if (word && singles.has(token.image) && previous !== undefined && nameOfType(previous) === 'choose') {
      // `单选` is nearest to `多选`, which says the opposite.
      const remove = { offset: end(previous), end: end(token), text: '' };
      const fix: ProblemFix = { messageId: 'remove', arguments: { text: found }, safe: true, edits: [remove] };
      return { rule: 'syntax/unexpected', messageId: 'single', arguments: { found, after: quoted(previous) }, ...where, fixes: [fix] };
    }
    if (word) {
      const head = tokens.slice(0, at).findLast((each) => keywordByEnglish.get(nameOfType(each))?.role === 'declaration');
      const inHead =
        head !== undefined && !tokens.slice(tokens.indexOf(head), at).some((each) => nameOfType(each) === '{')
          ? nameOfType(head)
          : undefined;
      const candidates = new Set<string>();
      if (previous !== undefined && nameOfType(previous) === 'NUMBER') for (const unit of units) candidates.add(unit);
      for (const clause of inHead === undefined ? [] : (clausesOf[inHead] ?? [])) candidates.add(clause);
      for (const item of inHead === undefined || kind !== 'declarations' ? blockOf(owner) : []) candidates.add(item);
      if (nameOfType(tokens[0]) === 'ask' && !first) for (const manner of manners) candidates.add(manner);
      // A number follows levels and weights, never a word that wants a name.
      if (nameOfType(tokens[at + 1]) === 'NUMBER') {
        for (const name of ['expect', 'stage', 'member']) candidates.delete(name);
        if (owner?.keyword === 'touchpoint' || owner?.keyword === 'for') for (const name of clausesOf.expect ?? []) candidates.add(name);
      }
      const known = spellings(candidates, token.image);
      // `卡诺模型`: a Chinese word with more behind it.
      const said = spoken[token.image];
      const meant =
        (said !== undefined && candidates.has(said) ? spellings([said], token.image)[0] : undefined) ??
        nearest(token.image, known) ??
        known.find((one) => /^\p{Script=Han}{2}/u.test(one) && token.image.startsWith(one)) ??
        null;
      const block = inHead !== undefined && head !== undefined ? head.image : (owner?.words ?? '');
      if (meant !== null) {
        return {
          rule: 'syntax/unknown-property',
          messageId: block === '' ? 'nearest' : 'nearest-in',
          arguments: { word: found, block, nearest: meant },
          ...where,
          fixes: [write(token, meant)],
        };
      }
      if (first)
        return {
          rule: 'syntax/unknown-property',
          messageId: owner?.keyword === 'stage' || owner?.keyword === 'journey' ? 'touchpoint-in' : block === '' ? 'unknown' : 'unknown-in',
          arguments: { word: found, block },
          ...where,
        };
    }
    const slip = commonSlip(token, type, where);
    if (slip !== null) return slip;
    const what =
      type === 'STRING'
        ? 'text'
        : type === 'NUMBER' || type === 'DATE'
          ? 'number'
          : keywordBySpelling.has(token.image)
            ? 'word'
            : 'unexpected';
    if (before === '') return { rule: 'syntax/unexpected', messageId: `${what}-first`, arguments: { found }, ...where };
    return { rule: 'syntax/unexpected', messageId: what, arguments: { found, after: before }, ...where };
  }
}
