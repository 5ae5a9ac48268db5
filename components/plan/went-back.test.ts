import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stepsInTab } from './kept-steps';
import { goneBack, lastWentBack, nothingTo, whenGoingBack } from './went-back';

/** A tab's storage, which the test has none of. */
function storage() {
  const kept: Record<string, string> = {};
  Object.defineProperties(kept, {
    getItem: { value: (name: string) => kept[name] ?? null },
    setItem: { value: (name: string, text: string) => (kept[name] = text) },
    removeItem: { value: (name: string) => delete kept[name] },
  });
  return kept;
}

beforeEach(() => {
  vi.stubGlobal('window', {});
  vi.stubGlobal('sessionStorage', storage());
});
afterEach(() => vi.unstubAllGlobals());

const to = { title: 'First cut', kept: 'ver_1', revision: 7 } as const;

describe('once a plan went back to a version', () => {
  it('what was done before is forgotten, by whoever keeps it, and no other plan’s', () => {
    const forgotten: string[] = [];
    whenGoingBack('plan_a', () => forgotten.push('a'));
    whenGoingBack('plan_b', () => forgotten.push('b'));
    for (const kind of ['undo', 'undo-parts', 'decided'] as const)
      for (const planId of ['plan_a', 'plan_b']) stepsInTab(kind, planId, 'user_1').write('[]');
    goneBack('plan_a', to);
    expect(forgotten).toEqual(['a']);
    expect(stepsInTab('undo', 'plan_a', 'user_1').read()).toBeNull();
    expect(stepsInTab('undo-parts', 'plan_a', 'user_1').read()).toBeNull();
    expect(stepsInTab('decided', 'plan_b', 'user_1').read()).toBe('[]');
  });

  it('it is said why there is nothing to undo, until the going back is undone', () => {
    expect(nothingTo('undo', 'plan_c')).toBe('Nothing to undo');
    goneBack('plan_c', to);
    expect(lastWentBack('plan_c')).toEqual(to);
    expect(nothingTo('undo', 'plan_c')).toBe(
      'Nothing to undo since the plan went back to “First cut”. That is undone under Versions.',
    );
    goneBack('plan_c', null);
    expect(nothingTo('redo', 'plan_c')).toBe('Nothing to redo');
  });
});
