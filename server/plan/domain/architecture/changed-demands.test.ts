import { expect, it } from 'vitest';
import { EMPTY_ANSWERS } from '@/server/brief/domain/sections';
import { withChanges } from './changed-demands';
import { demandsFrom } from './demands-from';

const seen = demandsFrom(EMPTY_ANSWERS);

it('sets only what was changed, edition by edition, and leaves what another set meanwhile', () => {
  const mine = { ...seen, recordKilobytes: 4, people: { ...seen.people, mvp: 7 } };
  const theirs = { ...seen, integrations: 5, people: { ...seen.people, enterprise: 900 } };
  expect(withChanges(theirs, seen, mine)).toEqual({
    ...seen,
    integrations: 5,
    recordKilobytes: 4,
    people: { ...seen.people, mvp: 7, enterprise: 900 },
  });
});

it('takes a list as a whole, and is the same where nothing was changed', () => {
  expect(withChanges(seen, seen, { ...seen, compliance: ['health'] }).compliance).toEqual(['health']);
  expect(withChanges(seen, seen, seen)).toEqual(seen);
});
