import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { allOperations, permissionsTable } from './permissions-table';

describe('the permissions table', () => {
  it('in docs/permissions.md is the one that the policies make; run `npm run manage -- permissions`', async () => {
    expect(await readFile('docs/permissions.md', 'utf8')).toBe(await permissionsTable());
  });

  it('leaves no operation that nobody at all may call, and none open to a visitor but these', async () => {
    const operations = await allOperations();
    expect(operations.filter(one => !one.allow.length)).toEqual([]);
    const open = operations.filter(one =>
      one.allow.some(grant => grant.to.includes('visitor') && !grant.when),
    );
    expect(open.map(one => one.operation)).toEqual([
      'brief.start',
      'brief.welcome',
      'identity.askForLink',
      'identity.beginPasskeySignIn',
      'identity.signIn',
      'identity.signUp',
      'studio.face',
    ]);
  });
});
