import type { List, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Item } from '@/server/brief/domain/import/blocks';
import { ATTACHED, NOT_ANSWERED } from '@/server/brief/domain/markdown';

/** Markdown, or plain text with bullets of any kind, as its structure. */
export const blocksOf = (text: string): Block[] =>
  answersIn(fromMarkdown(withUsualBullets(text)).children).flatMap(blockOf);

/** Without what a written brief says about itself: that something is not answered, and what is attached. */
const answersIn = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.filter((node, at) => {
    const before = nodes[at - 1];
    const isOfAttached = node.type === 'list' && before !== undefined && isNote(before, ATTACHED);
    return !isOfAttached && !isNote(node, NOT_ANSWERED) && !isNote(node, ATTACHED);
  });

/** A paragraph of exactly these words, emphasised. */
const isNote = (node: Nodes, words: string): boolean =>
  node.type === 'paragraph' &&
  node.children.length === 1 &&
  node.children[0]!.type === 'emphasis' &&
  wordsOf(node.children) === words;

/** Bullets that people paste from other programs, and tabs, as Markdown knows them. */
const withUsualBullets = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/^([ \t]*)[•‣◦▪●○·–—]\s+/gm, '$1- ')
    .replace(/^( *)☐\s+|^( *)☑\s+/gm, '$1$2- ');

function blockOf(node: RootContent): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, text: wordsOf(node.children) }];
    case 'list':
      return [{ kind: 'list', ordered: node.ordered === true, items: itemsOf(node) }];
    case 'blockquote':
      return node.children.flatMap(blockOf);
    case 'paragraph': {
      const only = node.children.length === 1 ? node.children[0] : null;
      // A line that is all bold is meant for a heading.
      if (only?.type === 'strong')
        return [{ kind: 'heading', depth: 3, text: wordsOf(only.children).replace(/:$/, '') }];
      return [{ kind: 'text', text: wordsOf(node.children) }];
    }
    case 'code':
    case 'html':
      return [{ kind: 'text', text: node.value }];
    default:
      return [];
  }
}

const itemsOf = (list: List): Item[] => list.children.map(itemOf);

function itemOf(item: ListItem): Item {
  const texts = item.children.flatMap(child => (child.type === 'list' ? [] : blockOf(child as RootContent)));
  const [first] = item.children;
  const isUnsaid = first !== undefined && isNote(first, 'not said');
  return {
    text: texts.map(block => ('text' in block ? block.text : '')).join('\n\n'),
    isUnsaid,
    lists: item.children.flatMap(child =>
      child.type === 'list' ? [{ ordered: child.ordered === true, items: itemsOf(child) }] : [],
    ),
  };
}

const wordsOf = (nodes: readonly PhrasingContent[]): string => nodes.map(wordOf).join('');

function wordOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'link') {
    const words = wordsOf(node.children);
    return words && words !== node.url ? `${words} (${node.url})` : node.url;
  }
  if (node.type === 'image') return node.alt ?? node.url;
  if ('value' in node) return node.value;
  return 'children' in node ? wordsOf(node.children as PhrasingContent[]) : '';
}
