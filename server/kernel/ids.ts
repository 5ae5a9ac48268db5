import { TypeID, typeidUnboxed } from 'typeid-js';
import { z } from 'zod';

/** Prefix of each kind of record. The id itself is a TypeID: prefix, `_`, a UUIDv7 in base 32. */
export const ID_PREFIXES = {
  user: 'user',
  session: 'sess',
  studio: 'studio',
  person: 'person',
  timeOff: 'off',
  invitation: 'invite',
  link: 'link',
  proof: 'proof',
  passkey: 'passkey',
  connection: 'conn',
  impersonation: 'imp',
  message: 'msg',
  brief: 'brief',
  briefTemplate: 'tmpl',
  briefPerson: 'writer',
  briefRemark: 'remark',
  file: 'file',
  plan: 'plan',
  feature: 'feat',
  risk: 'risk',
  fixedCost: 'cost',
  planVersion: 'ver',
  forecast: 'fcst',
  scenario: 'scen',
  finishedWork: 'done',
  proposal: 'prop',
  acceptance: 'acc',
  audit: 'audit',
  event: 'evt',
  request: 'req',
} as const;

export type IdKind = keyof typeof ID_PREFIXES;
export type Id<K extends IdKind> = `${(typeof ID_PREFIXES)[K]}_${string}`;

/** A new id, ordered by the time it was made. */
export const newId = <K extends IdKind>(kind: K): Id<K> =>
  typeidUnboxed(ID_PREFIXES[kind]) as unknown as Id<K>;

/** Schema of an id of one kind, refusing ids of any other. */
export const id = <K extends IdKind>(kind: K) =>
  z.custom<Id<K>>(value => isId(kind, value), { error: `Not the id of a ${kind}.` });

export function isId<K extends IdKind>(kind: K, value: unknown): value is Id<K> {
  if (typeof value !== 'string') return false;
  try {
    return TypeID.fromString(value).getType() === ID_PREFIXES[kind];
  } catch {
    return false;
  }
}
