import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CstNode } from 'langium';
import { describe, expect, it } from 'vitest';
import { lower } from './lower.ts';
import { auto, store } from './parse.sample.ts';
import { type Parsed, parse } from './parse.ts';
import { reparse } from './reparse.ts';

/** Everything a tree says: nodes, where they hang, and every leaf with its places. */
function told(parsed: Parsed): unknown {
  const place = (node: CstNode | undefined, container: unknown): unknown => {
    if (node === undefined) return null;
    expect(node.container).toBe(container);
    const { content, _rangeCache, _astNode, container: _, grammarSource, _tokenType, ...rest } = node as unknown as Record<string, unknown>;
    return {
      ...rest,
      source: numberOf(grammarSource),
      type: numberOf(_tokenType),
      content: (content as CstNode[] | undefined)?.map((child) => place(child, node)),
    };
  };
  const node = (value: unknown, container: unknown): unknown => {
    if (Array.isArray(value)) return value.map((each) => node(each, container));
    if (typeof value !== 'object' || value === null) return value;
    const own = value as Record<string, unknown>;
    expect(own.$container).toBe(container);
    const tree = own.$cstNode as CstNode | undefined;
    const entries = Object.entries(own).filter(([name]) => !['$container', '$cstNode'].includes(name));
    return {
      places: [tree?.offset, tree?.end, tree?.range],
      ...Object.fromEntries(entries.map(([name, each]) => [name, node(each, own)])),
    };
  };
  const { model, text, tokens, hidden, problems } = parsed;
  expect(model.$cstNode?.root.fullText).toBe(text);
  for (const each of model.declarations) expect(each.$cstNode?.root).toBe(model.$cstNode);
  return { text, model: node(model, undefined), tree: place(model.$cstNode, undefined), tokens, hidden, problems };
}

const numbers = new Map<unknown, number>();
function numberOf(thing: unknown): number {
  const known = numbers.get(thing) ?? numbers.size;
  numbers.set(thing, known);
  return known;
}

function* chance(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

const words = [
  'x',
  ' ',
  '\n',
  '\n\n',
  '{',
  '}',
  '"',
  '// c\n',
  '/* c */',
  ',',
  '.',
  'owner T',
  'survey',
  'allow',
  'team A "a"\n',
  '目标',
  ' 5',
  '%',
  'was Old',
  'use',
  'touchpoint T9 at J.s { owner T }',
  '\r\n',
  '和',
];

/** The text after one change of the kind that hands make. */
function changed(text: string, next: (below: number) => number): string {
  const at = next(text.length + 1);
  const end = Math.min(text.length, at + (next(3) === 0 ? next(40) : next(2)));
  switch (next(6)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1: {
      // A piece of the text itself, as pasting does.
      const from = next(text.length);
      return text.slice(0, at) + text.slice(from, from + next(120)) + text.slice(at);
    }
    case 2: {
      const lines = text.split('\n');
      const moved = lines.splice(next(lines.length), 1);
      lines.splice(next(lines.length), 0, ...moved);
      return lines.join('\n');
    }
    case 3: {
      // Two places at once.
      const other = next(text.length);
      const twice = text.slice(0, at) + (words[next(words.length)] ?? '') + text.slice(at);
      return `${twice.slice(0, other)} ${twice.slice(other)}`;
    }
    default:
      return text.slice(0, at) + (words[next(words.length)] ?? '') + text.slice(end);
  }
}

const examples = join(import.meta.dirname, '../../../examples');
const texts = [
  auto,
  store,
  ...readdirSync(examples, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cx'))
    .sort()
    .map((name) => readFileSync(join(examples, name), 'utf8')),
];

describe('a text that changed in one place', () => {
  it('has the tree that it has when it is read anew, change after change', () => {
    const numbersOf = chance(7);
    const next = (below: number): number => Math.floor(numbersOf.next().value * below);
    let taken = 0;
    for (const original of texts) {
      let before = parse(original);
      for (let round = 0; round < 15; round++) {
        const text = changed(before.text, next);
        const now = reparse(before, text);
        if (now === null) continue;
        taken++;
        const anew = parse(text);
        expect(JSON.stringify(told(now))).toBe(JSON.stringify(told(anew)));
        expect(JSON.stringify(lower('a.cx', now))).toBe(JSON.stringify(lower('a.cx', anew)));
        before = now;
      }
    }
    expect(taken).toBeGreaterThan(texts.length * 2);
  });

  it('keeps the nodes that the change does not reach, and gives the others new ones', () => {
    const before = parse(Array.from({ length: 40 }, (_, at) => `team T${at} "t" { note "n" }\n`).join(''));
    const nodes = [...before.model.declarations];
    const now = reparse(before, before.text.replace('T20 "t" {', 'T20 "another" {\n'));
    expect(now?.model.declarations.map((node) => nodes.indexOf(node))).toEqual([
      ...Array.from({ length: 18 }, (_, at) => at),
      ...[-1, -1, -1],
      ...Array.from({ length: 19 }, (_, at) => at + 21),
    ]);
    expect(now?.model.declarations[30]?.$cstNode?.range.start.line).toBe(31);
  });

  it('is left to be read anew where the parser did not read it from end to end, before or after', () => {
    const sound = parse('team A "a"\nteam B "b"\n');
    expect(reparse(sound, 'team A "a"\nteam "b" B\n')).toBeNull();
    expect(reparse(parse('team A "a"\nteam "b" B\n'), sound.text)).toBeNull();
    expect(told(sound)).toEqual(told(parse(sound.text)));
  });
});
