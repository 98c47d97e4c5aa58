export interface Circle<T, E> {
  /** The one whose edge closes the circle. */
  readonly from: T;
  readonly edge: E;
  /** The names along it; the first again at the end. */
  readonly names: readonly string[];
}

/**
 * The circles of a graph: one for each edge that leads back to where a walk in the order of `nodes` came from. Taking these edges away
 * leaves none. Linear in nodes and edges (but for the names printed), and without recursion, so that no chain is too long.
 */
export function circles<T extends { readonly name: string }, E>(
  nodes: readonly T[],
  edgesOf: (node: T) => readonly E[],
  target: (edge: E) => string,
): Circle<T, E>[] {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const found: Circle<T, E>[] = [];
  const done = new Set<string>();
  for (const start of nodes) {
    if (done.has(start.name)) continue;
    const path: { readonly node: T; readonly edges: readonly E[]; next: number }[] = [{ node: start, edges: edgesOf(start), next: 0 }];
    const depth = new Map([[start.name, 0]]);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const edge = top.edges[top.next++];
      if (edge === undefined) {
        done.add(top.node.name);
        depth.delete(top.node.name);
        path.pop();
        continue;
      }
      const name = target(edge);
      const back = depth.get(name);
      if (back !== undefined) found.push({ from: top.node, edge, names: [...path.slice(back).map((step) => step.node.name), name] });
      else if (!done.has(name)) {
        const node = byName.get(name);
        if (node) {
          depth.set(name, path.length);
          path.push({ node, edges: edgesOf(node), next: 0 });
        }
      }
    }
  }
  return found;
}
