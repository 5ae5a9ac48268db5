import { describe, expect, it } from 'vitest';
import { readEnvironment } from './env';

const complete = {
  DATABASE_URL: 'postgres://u:p@localhost:5432/db',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  NEXTAUTH_URL: 'http://localhost:3000',
};

describe('the environment', () => {
  it('is accepted when complete, with defaults for the rest', () => {
    expect(readEnvironment(complete)).toMatchObject({
      ...complete,
      DATABASE_POOL_SIZE: 10,
      LOG_LEVEL: 'info',
    });
  });

  it('takes an empty value as not set', () => {
    expect(readEnvironment({ ...complete, REDIS_URL: '' }).REDIS_URL).toBeUndefined();
  });

  it('names every problem in one message, and never a value', () => {
    const read = () =>
      readEnvironment({
        DATABASE_URL: 'mysql://secret@host',
        NEXTAUTH_SECRET: 'short-secret',
        DATABASE_POOL_SIZE: 'many',
        LOG_LEVEL: 'loud',
      });
    expect(read).toThrow(/DATABASE_URL must look like postgres/);
    expect(read).toThrow(/NEXTAUTH_SECRET is too short/);
    expect(read).toThrow(/NEXTAUTH_URL is missing/);
    expect(read).toThrow(/DATABASE_POOL_SIZE must be a whole number/);
    expect(read).toThrow(/LOG_LEVEL must be one of/);
    expect(read).not.toThrow(/secret@host|short-secret/);
  });
});
