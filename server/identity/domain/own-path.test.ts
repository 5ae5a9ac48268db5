import { describe, expect, it } from 'vitest';
import { ownPath } from './own-path';

describe('after signing in', () => {
  it('one goes on to a path of this site', () => {
    expect(ownPath('/s/northlight/plans?sort=name#top', '/s')).toBe('/s/northlight/plans?sort=name#top');
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    's/northlight',
    '',
    undefined,
    ['/a', '/b'],
  ])('one never goes to %j', next => {
    expect(ownPath(next, '/s')).toBe('/s');
  });

  it('a path that normalises to another site is refused', () => {
    expect(new URL(ownPath('/.//evil.example', '/s'), 'https://own.example').origin).toBe(
      'https://own.example',
    );
  });
});
