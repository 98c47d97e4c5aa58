import { describe, expect, it } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { type Source, source, typed } from './sources.ts';

const names = (one: Source): string[] => one.parsed().model.declarations.map((node) => ('name' in node ? String(node.name) : ''));

describe('a file that is typed in', () => {
  const text = Array.from({ length: 30 }, (_, at) => `team T${at} "t"\n`).join('');

  it('keeps the nodes that stay, through words that are not finished yet', () => {
    const first = source('u', 'a.cx', typed(text), 1);
    const nodes = [...first.parsed().model.declarations];
    const broken = source('u', 'a.cx', typed(text.replace('team T20', 'team "x" T20')), 2, first);
    expect(broken.fragment().findings).not.toEqual([]);
    const mended = source('u', 'a.cx', typed(text.replace('T20 "t"', 'T20 "u"')), 3, broken);
    expect(mended.fragment().findings).toEqual([]);
    expect(mended.parsed().model.declarations[0]).toBe(nodes[0]);
    expect(mended.parsed().model.declarations[29]).toBe(nodes[29]);
    expect(mended.parsed().model.declarations[20]).not.toBe(nodes[20]);
  });

  it('is what its text says, however often it was handed on', () => {
    const first = source('u', 'a.cx', typed(text), 1);
    expect(names(first)).toHaveLength(30);
    const second = source('u', 'a.cx', typed(`team New "n"\n${text}`), 2, first);
    const third = source('u', 'a.cx', typed(`team Newer "n"\n${text}`), 3, second);
    expect(names(third)[0]).toBe('Newer');
    for (const [one, head] of [
      [second, 'New'],
      [first, 'T0'],
      [third, 'Newer'],
    ] as const) {
      expect(names(one)[0]).toBe(head);
      const { text: said } = one.content;
      expect(one.parsed().model.declarations.map((node) => node.$cstNode?.text)).toEqual(
        parse(said).model.declarations.map((node) => node.$cstNode?.text),
      );
    }
  });
});
