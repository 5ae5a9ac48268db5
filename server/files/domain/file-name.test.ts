import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, MOST_NAME, nameSchema } from './file-name';

const png = ['png', 'apng'];

describe('a name for a file', () => {
  it.each([
    ['floor plan.png', 'floor plan.png'],
    ['Ärztehaus – Grundriß №3.PNG', 'Ärztehaus – Grundriß №3.PNG'],
    ['../../etc/passwd.png', 'passwd.png'],
    ['C:\\Users\\Ines\\plan.png', 'plan.png'],
    ['.png', 'png.png'],
    ['setup.exe', 'setup.exe.png'],
    ['scan', 'scan.png'],
    ['  a \t b\u0007.png', 'a b.png'],
    ['photo\u202Egnp.exe', 'photognp.exe.png'],
    ['con.png', '_con.png'],
    ['a:b*c?.png', 'abc.png'],
    ['///', 'file.png'],
    ['', 'file.png'],
    ['…', '….png'],
  ])('%j becomes %j', (given, expected) => {
    expect(cleanName(given, png)).toBe(expected);
  });

  it('keeps its ending when it is cut to 200 characters', () => {
    expect(cleanName(`${'x'.repeat(400)}.png`, png)).toBe(`${'x'.repeat(196)}.png`);
  });

  it('is, whatever was sent, safe to save and to keep, and stays the same when cleaned again', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom('.', '/', '\\', ' ', 'a', '\0', '\u202E', '\uD800', '😀', ':', 'n'),
      }),
      fc
        .tuple(fc.constantFrom('con', 'nul', 'com1', 'a'.repeat(199)), fc.constantFrom('', '.png', '.x', ' '))
        .map(parts => parts.join('')),
    );
    fc.assert(
      fc.property(anything, given => {
        const name = cleanName(given, png);
        expect(name).not.toMatch(/[/\\<>:"|?*]|\p{Cc}|\p{Cs}|\u202E|^\.|^\s/u);
        expect(name).toMatch(/[^. ]\.(png|apng)$/i);
        expect(name.split('.')[0]).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)$/i);
        expect(name.length).toBeLessThanOrEqual(MOST_NAME);
        expect(nameSchema.safeParse(name).success).toBe(true);
        expect(cleanName(name, png)).toBe(name);
      }),
      { numRuns: 5000 },
    );
  });
});
