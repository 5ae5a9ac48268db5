import { describe, expect, it } from 'vitest';
import { EMPTY_ANSWERS } from '@/server/brief/domain/sections';
import { becauseAfter, withOption } from './chosen-option';
import { alternativeSentence, chooseFor, DECISIONS, decisionByKey, optionByKey } from './decisions';
import { demandsFrom } from './demands-from';

const DEMANDS = demandsFrom(EMPTY_ANSWERS);
const database = chooseFor('mvp', DEMANDS).find(one => one.decision.key === 'database')!;
const content = {
  edition: 'mvp' as const,
  decision: 'database',
  option: database.option.key,
  monthlyUsd: database.option.monthlyUsd,
  note: database.alternatives.map(alternativeSentence).join('\n'),
};
const sentenceOf = (option: string) => alternativeSentence(optionByKey('database', option)!);
const before = { kind: 'component' as const, content, because: database.because };

describe('a decision with another option', () => {
  it('has that one’s price, and the one given up among what else could be had', () => {
    const after = withOption(content, 'postgres-split');
    expect(after.monthlyUsd).toEqual(optionByKey('database', 'postgres-split')!.monthlyUsd);
    expect(after.note.split('\n')).toEqual(
      decisionByKey('database')!
        .options.filter(one => one.key !== 'postgres-split')
        .map(alternativeSentence),
    );
    expect(after.note).toContain(sentenceOf(content.option));
    expect(after.note).not.toContain(sentenceOf('postgres-split'));
  });

  it('is as it was suggested once the suggested one is chosen again, and keeps the studio’s own lines', () => {
    expect(withOption(withOption(content, 'postgres-split'), content.option)).toEqual(content);
    const noted = { ...content, note: `${content.note}\nAsk the hoster.` };
    expect(withOption(withOption(noted, 'postgres-split'), content.option)).toEqual(noted);
  });

  it('says up to where the chosen one is right and what was suggested, not the reason of another', () => {
    const after = becauseAfter(before, withOption(content, 'postgres-split'), DEMANDS);
    expect(after).toBe(
      `Chosen by the studio: right when ${optionByKey('database', 'postgres-split')!.enoughWhen}. Suggested was ${database.option.name}: ${database.because}`,
    );
    expect(becauseAfter({ ...before, content: { ...content, option: 'x' } }, content, DEMANDS)).toBe(
      database.because,
    );
  });

  it('keeps its reason where the same stays chosen, or where the rules know nothing of it', () => {
    const own = { ...before, because: 'Our host has it.' };
    expect(becauseAfter(own, { ...content, monthlyUsd: null }, DEMANDS)).toBe('Our host has it.');
    const rack = { ...content, decision: 'Rack', option: 'Ours' };
    expect(becauseAfter({ ...own, content: rack }, { ...rack, option: 'Theirs' }, DEMANDS)).toBe(
      'Our host has it.',
    );
  });

  it('fits, whatever is chosen', () => {
    for (const { decision, option, because } of chooseFor('enterprise', DEMANDS))
      for (const other of DECISIONS.find(one => one === decision)!.options) {
        const chosen = {
          edition: 'enterprise' as const,
          decision: decision.key,
          option: option.key,
          monthlyUsd: null,
          note: '',
        };
        const after = withOption(chosen, other.key);
        expect(after.note.length).toBeLessThanOrEqual(2_000);
        expect(
          becauseAfter({ kind: 'component', content: chosen, because }, after, DEMANDS).length,
        ).toBeLessThanOrEqual(300);
      }
  });
});
