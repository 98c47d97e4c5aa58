/** What all of lowering needs: the text, its findings so far, and how the leaves of a tree become places, words, names and values. */
import type { AstNode, CstNode, LeafCstNode } from 'langium';
import type { Argument, Finding, Fix, Severity } from '../findings/finding.ts';
import type { Origin } from '../findings/origin.ts';
import { nearest } from '../messages/nearest.ts';
import type { Duration, Period, Quantity, Reference, Span, Text, TimeUnit } from '../program/values.ts';
import type * as ast from './generated/ast.ts';
import { type Lines, originAt } from './lines.ts';
import {
  type Amount,
  currencies,
  currencySlips,
  numberOf,
  opensString,
  readAmount,
  readMoment,
  readString,
  readTimeUnit,
  timeFactor,
} from './literals.ts';
import { nameOf } from './names.ts';
import type { Wanted } from './places.ts';

export interface Lowering {
  readonly file: string;
  readonly text: string;
  readonly lines: Lines;
  readonly findings: Finding[];
}

/** A node of the tree as recovery may leave it. */
export type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

const severities: Readonly<Record<string, Severity>> = { 'program/full-width': 'hint' };

/** Adds a finding. The severity is only a first one: `rules/check` gives it that of its rule. */
export function report(
  c: Lowering,
  rule: string,
  messageId: string,
  args: Readonly<Record<string, Argument>>,
  origin: Origin,
  more?: { readonly fix?: Fix; readonly first?: Origin },
): void {
  c.findings.push({
    rule,
    severity: severities[rule] ?? 'error',
    messageId,
    arguments: args,
    origin,
    ...(more?.first ? { related: [{ origin: more.first, messageId: 'first', arguments: {} }] } : {}),
    ...(more?.fix ? { fixes: [more.fix] } : {}),
  });
}

/** A fix that puts other text in the place of `origin`. */
export function rewrite(origin: Origin, text: string, safe: boolean, messageId = 'write'): Fix {
  return { messageId, arguments: { text }, safe, edits: [{ kind: 'replace', origin, text }] };
}

// ---- places

/** Where a node begins and ends. Its tree holds no comments, so the first and last leaf say it, without the search that `offset` and `end` are. */
export function place(c: Lowering, node: AstNode): Origin {
  const tree = node.$cstNode;
  if (!tree) return originAt(c.file, c.lines, 0, 0);
  let first: Tree = tree;
  while (first.content !== undefined && first.content[0] !== undefined) first = first.content[0];
  let last: Tree = tree;
  while (last.content !== undefined) {
    const next: Tree | undefined = last.content[last.content.length - 1];
    if (next === undefined) break;
    last = next;
  }
  return originAt(c.file, c.lines, first.offset, last.end);
}

interface Tree {
  readonly offset: number;
  readonly end: number;
  readonly content?: readonly Tree[];
}

/** The node's own leaves and branches, without the wrappers of rules that only pass on. */
function branches(node: AstNode): readonly CstNode[] {
  let content = contentOf(node.$cstNode);
  for (
    let only = content.length === 1 ? content[0] : undefined;
    only && 'content' in only;
    only = content.length === 1 ? content[0] : undefined
  ) {
    content = contentOf(only);
  }
  return content;
}

const nothing: readonly CstNode[] = [];

function contentOf(tree: CstNode | undefined): readonly CstNode[] {
  return tree && 'content' in tree ? (tree as { readonly content: readonly CstNode[] }).content : nothing;
}

/** Where the name of a declaration stands: the first of its branches that spells it. */
export function nameOrigin(c: Lowering, node: AstNode, name: string): Origin {
  for (const branch of branches(node)) {
    const { offset } = branch;
    if (branch.end - offset === name.length && c.text.startsWith(name, offset))
      return originAt(c.file, c.lines, offset, offset + name.length);
  }
  return place(c, node);
}

/** Where a word of a declaration's head stands: the last of its branches that spells it. */
export function lastSpelled(c: Lowering, node: AstNode, word: string): Origin {
  const own = branches(node);
  for (let i = own.length - 1; i >= 0; i--) {
    const branch = own[i];
    const offset = branch?.offset ?? 0;
    if (branch && branch.end - offset === word.length && c.text.startsWith(word, offset))
      return originAt(c.file, c.lines, offset, offset + word.length);
  }
  return place(c, node);
}

/** The strings that stand in the node itself, in order, with their places. */
function stringLeaves(c: Lowering, node: AstNode): LeafCstNode[] {
  const leaves: LeafCstNode[] = [];
  for (const branch of branches(node)) {
    if (!('content' in branch) && branch.end > branch.offset && opensString(c.text.charAt(branch.offset)))
      leaves.push(branch as LeafCstNode);
  }
  return leaves;
}

export function strings(c: Lowering, node: AstNode): string[] {
  return stringLeaves(c, node).map((leaf) => readString(c.text.slice(leaf.offset, leaf.end)));
}

/** The first string that stands in the node itself, or null. */
export function string(c: Lowering, node: AstNode): string | null {
  for (const branch of branches(node)) {
    const { offset } = branch;
    if (!('content' in branch) && branch.end > offset && opensString(c.text.charAt(offset)))
      return readString(c.text.slice(offset, branch.end));
  }
  return null;
}

const untranslated: Readonly<Record<string, string>> = Object.freeze({});

/** Words with their translations, or null where none stand. */
export function words(c: Lowering, node: ast.Text | undefined): Text | null {
  if (!node) return null;
  const text = string(c, node);
  if (text === null) return null;
  const written = (node as Loose<ast.Text>).translations;
  if (!written || written.length === 0) return { text, translations: untranslated };
  const translations: Record<string, string> = {};
  for (const translation of written) {
    const { lang } = translation as Loose<ast.Translation>;
    const meaning = string(c, translation);
    if (lang === undefined || meaning === null) continue;
    if (Object.hasOwn(translations, lang))
      report(c, 'program/duplicate-property', 'translation', { language: lang }, place(c, translation));
    else translations[lang] = meaning;
  }
  return { text, translations };
}

// ---- names

export function reference(c: Lowering, node: ast.Ref | undefined): Reference | null {
  const path = (node as Loose<ast.Ref> | undefined)?.path;
  if (!node || !path) return null;
  return { name: nameOf(path), resolved: null, origin: place(c, node) };
}

export function addReferences(c: Lowering, into: Reference[], nodes: readonly ast.Ref[] | undefined): void {
  if (!nodes) return;
  for (const node of nodes) {
    const made = reference(c, node);
    if (made) into.push(made);
  }
}

/** The one name of a property that takes one; a finding where several stand. */
export function single(c: Lowering, nodes: readonly ast.Ref[] | undefined, property: string): Reference | null {
  const second = nodes?.[1];
  if (second) report(c, 'program/duplicate-property', 'single', { property }, place(c, second));
  return reference(c, nodes?.[0]);
}

// ---- values

interface Ends {
  readonly low: Amount;
  readonly high: Amount;
}

function amount(c: Lowering, node: ast.Amount): Amount | null {
  const reading = readAmount(node);
  if ('amount' in reading) return reading.amount;
  if (reading.problem === 'currency') {
    const { currency } = reading;
    const meant = currencySlips.get(currency) ?? nearest(currency, currencies);
    const origin = place(c, node);
    const written = c.text.slice(origin.offset, origin.end);
    if (meant === null) report(c, 'program/unknown-currency', 'unknown', { currency }, origin);
    else {
      const fix = rewrite(origin, written.replace(currency, meant), currencySlips.has(currency));
      report(c, 'program/unknown-currency', 'nearest', { currency, nearest: meant }, origin, { fix });
    }
  } else if (reading.problem === 'unit') {
    const origin = place(c, node);
    report(c, 'program/unknown-unit', 'unknown', { unit: reading.unit, written: c.text.slice(origin.offset, origin.end) }, origin);
  }
  return null;
}

/** In a range, an end that is a bare number takes the other's unit: `120~140 days`, `12~20万 CNY`. */
function completed(end: Amount, other: Amount): Amount {
  const size = end.size === 0 && other.size > 0 && Number(end.digits) <= Number(other.digits) ? other.size : end.size;
  return end.bare ? { ...other, digits: end.digits, size } : end;
}

function ends(low: Amount, high: Amount): Ends | null {
  const from = completed(low, high);
  // The upper end takes the unit of the lower one, never its size: in `1万~20000` the zeros are written out.
  const to = high.bare && !low.bare ? { ...from, digits: high.digits, size: high.size } : high;
  if (from.unit !== to.unit || from.currency !== to.currency) return null;
  if (from.time !== null && to.time !== null && from.time !== to.time) {
    const down = timeFactor(from.time, to.time);
    if (down !== null) return { low: { ...from, digits: plain(numberOf(from) * down), size: 0, time: to.time }, high: to };
    const up = timeFactor(to.time, from.time);
    return up === null ? null : { low: from, high: { ...to, digits: plain(numberOf(to) * up), size: 0, time: from.time } };
  }
  return { low: from, high: to };
}

function plain(n: number): string {
  const text = String(n);
  return /e/.test(text) ? n.toFixed(6) : text;
}

/** More than this no strategy counts; beyond it doubles lose whole numbers. */
const LARGEST = 9_007_199_254_740_991;

/** Properties whose number is never below zero; those that are a part of a whole are never above one either. */
const bounds: Readonly<Record<string, 'count' | 'part'>> = {
  share: 'count',
  confidence: 'part',
  margin: 'part',
  retention: 'part',
  discount: 'part',
  customers: 'count',
  reach: 'count',
  lifetime: 'count',
  rest: 'count',
  limit: 'count',
  within: 'count',
  over: 'count',
  refresh: 'count',
  cycle: 'count',
  effort: 'count',
  capacity: 'count',
  revenue: 'count',
  cost: 'count',
  budget: 'count',
};

function written(c: Lowering, node: AstNode): string {
  const tree = node.$cstNode;
  return tree ? c.text.slice(tree.offset, tree.end) : '';
}

/** The amount that stands at `node` as a quantity of the unit the place demands; null, with a finding, where it is of another. */
export function value(c: Lowering, node: ast.Value | ast.Count | undefined, property: string, wanted: Wanted): Quantity | null {
  const parts = node as Loose<ast.Value> | undefined;
  if (!node || !parts?.low) return null;
  let low = amount(c, parts.low);
  let high = low;
  if (parts.high) {
    high = amount(c, parts.high);
    if (!low || !high) return null;
    const both = ends(low, high);
    if (!both) {
      report(c, 'program/unit-mismatch', 'units-differ', { property, written: written(c, node) }, place(c, node));
      return null;
    }
    low = both.low;
    high = both.high;
  }
  if (!low || !high) return null;
  const { unit } = low;
  const fits =
    wanted === 'any' ||
    wanted === 'change' ||
    unit === wanted ||
    (wanted === 'money' && unit === 'number') ||
    (wanted === 'days' && unit === 'duration' && low.time === 'day');
  if (!fits) {
    const origin = place(c, node);
    const args = { property, wanted, found: unit, written: written(c, node) };
    const asShare = wanted === 'share' && unit === 'number' && !parts.high && low.size === 0;
    if (asShare) {
      const n = Number(low.digits);
      const text = `${n > 0 && n < 1 ? Number(`${low.digits}e2`) : low.digits}%`;
      report(c, 'program/unit-mismatch', 'unit', args, origin, { fix: rewrite(origin, text, false) });
    } else report(c, 'program/unit-mismatch', 'unit', args, origin);
    return null;
  }
  let from = numberOf(low);
  let to = low === high ? from : numberOf(high);
  if (!(from <= LARGEST && to <= LARGEST)) {
    report(c, 'program/impossible-number', 'too-large', { written: written(c, node) }, place(c, node));
    return null;
  }
  const minus = isMinus(parts.sign);
  if (minus) from = 0 - from;
  if (!parts.high) to = from;
  else if (isMinus(parts.highSign)) to = 0 - to;
  else if (minus && wanted === 'change') {
    // `-5~8%` is a fall of five to eight: a change has one direction.
    const deeper = 0 - to;
    to = Math.max(from, deeper);
    from = Math.min(from, deeper);
  }
  if (from > to) {
    const origin = place(c, node);
    const text = parts.high && parts.low && swapped(c, parts.low, parts.high);
    const args = { property, written: written(c, node) };
    const more = text && !parts.sign && !parts.highSign ? { fix: rewrite(origin, text, false, 'swap') } : {};
    report(c, 'program/range-reversed', 'reversed', args, origin, more);
    return null;
  }
  const bound = bounds[property];
  if (bound && (from < 0 || (bound === 'part' && to > 1))) {
    report(c, 'program/impossible-number', from < 0 ? 'negative' : 'above-whole', { property, written: written(c, node) }, place(c, node));
    return null;
  }
  if (unit === 'duration' && low.time) return { low: from, high: to, unit, time: low.time };
  if (unit === 'money' && low.currency) return { low: from, high: to, unit, currency: low.currency };
  return { low: from, high: to, unit };
}

function isMinus(sign: string | undefined): boolean {
  return sign !== undefined && sign !== '+' && sign !== '＋';
}

/** The ends of a range the other way round, with `~`; only where both are written alike, so that the unit stays where it belongs. */
function swapped(c: Lowering, low: ast.Amount, high: ast.Amount): string | null {
  const first = written(c, low);
  const second = written(c, high);
  const tail = (text: string): string => text.replace(/^[^0-9０-９]*[0-9０-９.．,，_]+/, '');
  if (tail(first) === tail(second)) return `${second}~${first}`;
  return tail(first) === '' ? `${second.slice(0, second.length - tail(second).length)}~${first}${tail(second)}` : null;
}

/** As `value`, of a place whose unit is fixed, so that the numbers say all. */
export function span(
  c: Lowering,
  node: ast.Value | ast.Count | undefined,
  property: string,
  wanted: 'number' | 'share' | 'days',
): Span | null {
  const quantity = value(c, node, property, wanted);
  return quantity && { low: quantity.low, high: quantity.high };
}

export function duration(c: Lowering, node: ast.Value | undefined, property: string): Duration | null {
  const quantity = value(c, node, property, 'duration');
  return quantity?.time ? { low: quantity.low, high: quantity.high, time: quantity.time } : null;
}

/** `within 2 h` is at once to two hours later; `within 14~21 days` waits. */
export function wait(c: Lowering, node: ast.Value | undefined): Duration | null {
  const made = duration(c, node, 'within');
  return made && !(node as Loose<ast.Value> | undefined)?.high ? { ...made, low: 0 } : made;
}

/** A duration, or one of a unit: `quarter`. */
export function rhythm(c: Lowering, node: ast.Value | undefined, unit: string | undefined, property: string): Duration | null {
  const time = readTimeUnit(unit);
  return time ? { low: 1, high: 1, time } : duration(c, node, property);
}

/** A number that counts things: whole, single, not negative. `node` is an amount without a sign. */
export function count(c: Lowering, node: ast.Amount | undefined, property: string): number | null {
  const n = figure(c, node, property);
  if (n === null || Number.isInteger(n)) return n;
  if (node) report(c, 'program/impossible-number', 'whole', { property, written: written(c, node) }, place(c, node));
  return null;
}

/** A plain number without a sign; the unit of `like`, where that is given, may stand behind it too (`47 min n 900 sd 21 min`). */
export function figure(c: Lowering, node: ast.Amount | undefined, property: string, like?: Quantity): number | null {
  const made = node && amount(c, node);
  if (!node || !made) return null;
  const alike =
    like !== undefined && made.unit === like.unit && made.time === (like.time ?? null) && made.currency === (like.currency ?? null);
  if (made.unit !== 'number' && !alike) {
    report(c, 'program/unit-mismatch', 'unit', { property, wanted: 'number', found: made.unit, written: written(c, node) }, place(c, node));
    return null;
  }
  const n = numberOf(made);
  if (n <= LARGEST) return n;
  report(c, 'program/impossible-number', 'too-large', { written: written(c, node) }, place(c, node));
  return null;
}

export function per(unit: string | undefined): TimeUnit | null {
  return readTimeUnit(unit);
}

// ---- dates

export function moment(c: Lowering, node: ast.Moment | undefined): Period | null {
  const text = (node as Loose<ast.Moment> | undefined)?.text;
  if (!node || text === undefined) return null;
  const read = readMoment(text);
  if (!read) {
    report(c, 'program/impossible-date', 'date', { written: text }, place(c, node));
    return null;
  }
  if (!read.plain) {
    const origin = place(c, node);
    const fix = rewrite(origin, read.period.written, true);
    report(c, 'program/full-width', 'date', { written: text, text: read.period.written }, origin, { fix });
  }
  return read.period;
}

/** The period from one moment to another; null, with a finding, where it ends before it begins. */
export function period(c: Lowering, node: ast.PeriodItem): Period | null {
  const { from: first, to: last } = node as Loose<ast.PeriodItem>;
  const from = moment(c, first);
  if (!last) return from;
  const to = moment(c, last);
  if (!from || !to) return null;
  if (from.from > to.to) {
    const start = place(c, first ?? node);
    const stop = place(c, last);
    report(
      c,
      'program/period-reversed',
      'reversed',
      { from: from.written, to: to.written },
      originAt(c.file, c.lines, start.offset, stop.end),
      {
        fix: {
          messageId: 'swap',
          arguments: { text: `${to.written}~${from.written}` },
          safe: false,
          edits: [
            { kind: 'replace', origin: start, text: to.written },
            { kind: 'replace', origin: stop, text: from.written },
          ],
        },
      },
    );
    return null;
  }
  return { from: from.from, to: to.to, written: `${from.written}~${to.written}` };
}
