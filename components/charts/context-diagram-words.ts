import type { ContextEdge, ContextNode, NodeKind } from './context-diagram-layout';

export const KIND_NAMES: Record<NodeKind, string> = {
  person: 'Person',
  app: 'Part of the application',
  store: 'Store',
  outside: 'System outside',
};

/** What a context diagram shows, in one sentence. */
export function contextDiagramTitle(name: string, nodes: readonly ContextNode[]): string {
  const many = (kind: NodeKind) => nodes.filter(node => node.kind === kind).length;
  const counted = [
    [many('person'), 'kind of people', 'kinds of people'],
    [many('app'), 'part of the application', 'parts of the application'],
    [many('store'), 'store', 'stores'],
    [many('outside'), 'system outside', 'systems outside'],
  ] as const;
  const words = counted
    .filter(([count]) => count > 0)
    .map(([count, one, more]) => `${count} ${count === 1 ? one : more}`);
  return `Context of the ${name} edition: ${words.join(', ')}.`;
}

/** Everyone and everything in it, and who has to do with whom, in sentences. */
export function contextDiagramText(
  nodes: readonly ContextNode[],
  edges: readonly ContextEdge[],
  isNew: ReadonlySet<string>,
): string {
  const nameOf = new Map(nodes.map(node => [node.key, node.name]));
  return nodes
    .map(node => {
      const own = edges
        .filter(edge => edge.from === node.key && nameOf.has(edge.to))
        .map(edge => `${nameOf.get(edge.to)}${edge.label ? ` (${edge.label})` : ''}`);
      const what = [
        KIND_NAMES[node.kind].toLowerCase(),
        ...(isNew.has(node.key) ? ['new in this edition'] : []),
      ];
      return `${node.name}, ${what.join(', ')}${own.length ? `, to ${own.join(', ')}` : ''}.`;
    })
    .join(' ');
}
