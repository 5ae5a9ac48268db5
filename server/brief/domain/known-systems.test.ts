import { describe, expect, it } from 'vitest';
import { findSystems, KNOWN_SYSTEMS, sameSystem, systemsNamedIn } from './known-systems';

describe('known systems', () => {
  it('are more than a hundred, each once and each with its kind', () => {
    expect(KNOWN_SYSTEMS.length).toBeGreaterThan(120);
    const names = KNOWN_SYSTEMS.map(system => system.name.toLowerCase());
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(KNOWN_SYSTEMS.every(system => system.kind !== '')).toBe(true);
  });

  it('are found by the beginning of a name or of another name, the closest first', () => {
    expect(findSystems('stri')[0]!.name).toBe('Stripe');
    expect(findSystems('outl').map(one => one.name)).toContain('Microsoft 365');
    expect(findSystems('azure')[0]!.name).toBe('Microsoft Entra ID');
    expect(findSystems('  ')).toEqual([]);
    expect(findSystems('no such system')).toEqual([]);
  });

  it('are told from words by their spelling', () => {
    expect(systemsNamedIn('Booked in SAP, paid by PayPal.').map(one => one.name)).toEqual([
      'SAP S/4HANA',
      'PayPal',
    ]);
    expect(systemsNamedIn('to sap energy and pay a pal')).toEqual([]);
  });

  it('are the same under another name', () => {
    const entra = KNOWN_SYSTEMS.find(one => one.name === 'Microsoft Entra ID')!;
    expect([sameSystem('our Azure AD', entra), sameSystem('Okta', entra)]).toEqual([true, false]);
  });
});
