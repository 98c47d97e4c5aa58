import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circles } from './circles.ts';

type Graph = readonly { readonly name: string; readonly to: readonly string[] }[];

const found = (graph: Graph) =>
  circles(
    graph,
    (node) => node.to,
    (to) => to,
  );

describe('circles', () => {
  it('are named from where they begin to where they close', () => {
    const graph = [
      { name: 'a', to: ['b'] },
      { name: 'b', to: ['c', 'x'] },
      { name: 'c', to: ['b', 'c'] },
    ];
    expect(found(graph).map(({ from, names }) => [from.name, names.join(' ')])).toEqual([
      ['c', 'b c b'],
      ['c', 'c c'],
    ]);
  });

  it('are gone when the edges that close them are', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.uniqueArray(fc.record({ name, to: fc.array(name, { maxLength: 4 }) }), { selector: (node) => node.name }), (graph) => {
        const closing = found(graph);
        const open = graph.map((node) => ({
          ...node,
          to: node.to.filter((to) => !closing.some((one) => one.from.name === node.name && one.edge === to)),
        }));
        expect(found(open)).toEqual([]);
      }),
    );
  });

  it('may be as long as they like', () => {
    const graph = Array.from({ length: 100_000 }, (_, i) => ({ name: String(i), to: [String((i + 1) % 100_000)] }));
    expect(found(graph).map(({ names }) => names.length)).toEqual([100_001]);
  });
});
