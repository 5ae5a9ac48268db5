/** Text as its structure shows it, whatever it was written in. */
export type Block =
  | { kind: 'heading'; depth: number; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; ordered: boolean; items: Item[] };

export interface Item {
  text: string;
  /** It stands for a name that nobody gave. */
  isUnsaid: boolean;
  lists: { ordered: boolean; items: Item[] }[];
}
