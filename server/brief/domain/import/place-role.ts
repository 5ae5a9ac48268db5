import { readCount } from '../amounts';
import type { Item } from './blocks';
import { type Placing, push } from './placing';
import { cut, DASH_OR_COLON, labelled } from './row-text';

export function placeRole(placing: Placing, id: string, head: string, item: Item) {
  const { roles } = placing.answers;
  const subs = item.lists.flatMap(list => list.items);
  const [label, inline] = subs.length ? [head, undefined] : cut(head, DASH_OR_COLON);
  // “patients, therapists and reception” names three.
  const names =
    inline === undefined && !subs.length ? label.split(/,\s*|\s+and\s+/).filter(Boolean) : [label];
  if (names.length > 1 && names.every(name => name.split(/\s+/).length <= 3)) {
    for (const name of names) push(placing, roles.items, { id: placing.nextId(), ...named(name), may: '' });
    return;
  }
  const people = labelled(subs, 'people', 'how many', 'how many people', 'number');
  const isAbout = (one: Item) => /^(people|how many|how many people|number)\s*:/i.test(one.text);
  const mayItem = subs.find(one => /^(may|can|rights|permissions)\s*:?$/i.test(one.text.trim()));
  const isBare = !mayItem && labelled(subs, 'may') === '';
  const listed = mayItem
    ? mayItem.lists.flatMap(list => list.items.map(one => one.text.trim()))
    : subs.filter(one => !isAbout(one)).map(rightOf);
  const may = isBare ? [] : listed.length ? listed : inline ? inline.split(/[;,]\s+/) : [];
  const role = people === undefined ? named(label) : { name: label, people: readCount(people) };
  push(placing, roles.items, {
    id,
    ...role,
    may: may
      .map(right => right.trim())
      .filter(Boolean)
      .join('\n'),
  });
}

const rightOf = (item: Item): string => item.text.replace(/^(may|can)\s*:?\s+/i, '');

/** `Patient (9,000 people)`: the name and how many they are. */
export function named(text: string): { name: string; people: number | null } {
  const found = /^(.*?)\s*\(\s*(?:about |ca\.? |~)?([\d.,\s]+k?)\s*(?:people|users|persons)?\s*\)\s*$/i.exec(
    text,
  );
  const people = found ? readCount(found[2]!) : null;
  return people === null ? { name: text.trim(), people: null } : { name: found![1]!.trim(), people };
}
