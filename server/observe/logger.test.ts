import { DrizzleQueryError } from 'drizzle-orm/errors';
import { describe, expect, it } from 'vitest';
import { describeError } from './logger';

describe('an error in the log', () => {
  it('of a failed statement has the statement and the code, and none of its parameters', () => {
    const cause = Object.assign(new Error('value $argon2id$secret is too long'), { code: '22001' });
    const error = new DrizzleQueryError('insert into users values ($1)', ['$argon2id$secret'], cause);
    const shown = JSON.stringify(describeError(error));
    expect(shown).toContain('insert into users');
    expect(shown).toContain('22001');
    expect(shown).not.toContain('$argon2id$secret');
  });

  it('of our own code keeps its message and where it happened', () => {
    expect(describeError(new Error('a bug'))).toMatchObject({
      message: 'a bug',
      stack: expect.stringContaining('logger.test'),
    });
  });
});
