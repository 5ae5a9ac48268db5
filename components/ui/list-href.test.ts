import { expect, it } from 'vitest';
import { listHref } from './list-href';

it('a list’s address names what is chosen and nothing else', () => {
  expect(listHref('/s/a/briefs', { status: 'draft', q: ' x & y ', after: '' })).toBe(
    '/s/a/briefs?status=draft&q=x+%26+y',
  );
  expect(listHref('/s/a/plans', { q: '  ', after: undefined })).toBe('/s/a/plans');
});
