import type { Demands } from '@/server/plan/domain/architecture/demands';
import { goingWith } from '@/server/plan/domain/part-references';
import type { ContentKind, PartContent } from '@/server/plan/domain/parts';
import type { WeighedPart } from '@/server/plan/domain/weigh';
import type { Suggestions } from '../suggestions/suggestions';
import { plural } from '../words';
import type { PartChange } from './part-change';
import type { PartQueue } from './part-queue';
import type { Undoing } from './undoing';

/** What can be done to the parts of a plan. Each shows at once, is saved behind, and can be undone, but for `keep`. */
export interface PartVerbs {
  accept: (parts: readonly WeighedPart[], what: string) => void;
  refuse: (part: WeighedPart, what: string) => void;
  bringBack: (part: WeighedPart, what: string) => void;
  /** Takes what the rules say today, of as many as differ. */
  takeNow: (parts: readonly WeighedPart[], what: string) => void;
  /** Keeps what was decided, knowing what the rules say today. */
  keep: (part: WeighedPart) => void;
  change: (part: WeighedPart, content: PartContent, what: string) => void;
  explain: (part: WeighedPart, because: string) => void;
  /** Adds one of the studio's own and answers its key. */
  add: (kind: ContentKind, key: string, content: PartContent, what: string) => string;
  /** Takes out one of the studio's own, or refuses an accepted one. */
  remove: (part: WeighedPart, what: string) => void;
  setDemands: (demands: Demands | null, what: string) => void;
  /** Takes back what was done last. */
  undo: () => void;
  /** Does again what was taken back last. */
  redo: () => void;
}

export function makeVerbs(queue: PartQueue, undoing: Undoing, shown: Suggestions): PartVerbs {
  const doing = undoing.do.bind(undoing);
  const asRestored = (parts: readonly WeighedPart[]): PartChange => ({
    kind: 'restore',
    parts,
    // The server's answer says what the rows were.
    before: [],
    after: [],
  });
  return {
    accept(parts, what) {
      const open = parts.filter(part => part.decision !== 'accepted');
      if (!open.length) return;
      const back = (['suggested', 'refused'] as const).flatMap(decision => {
        const was = open.filter(part => part.decision === decision);
        return was.length ? [decideOn(was, decision)] : [];
      });
      doing(`Accepted ${what}`, decideOn(open, 'accepted'), back);
    },
    refuse(part, what) {
      doing(`Refused ${what}`, decideOn([part], 'refused'), [backTo(part)]);
    },
    bringBack(part, what) {
      doing(`${what} waits for a decision again`, decideOn([part], 'suggested'), [
        decideOn([part], 'refused'),
      ]);
    },
    takeNow(parts, what) {
      const differing = parts.filter(part => part.nowSuggested);
      if (!differing.length) return;
      const rows = differing.map(({ key, updatedAt }) => ({ key, updatedAt }));
      doing(`Took what is suggested now for ${what}`, { kind: 'take-now', rows }, [asRestored(differing)]);
    },
    keep: part => void queue.put(saving(part, part.content)),
    change(part, content, what) {
      doing(what, saving(part, content), [backTo(part)]);
    },
    explain(part, because) {
      doing('Changed why it is there', saving(part, part.content, because), [backTo(part)]);
    },
    add(kind, key, content, what) {
      doing(
        `Added ${what}`,
        { kind: 'save', key, part: kind, content, because: '', serves: [], basedOn: null },
        [{ kind: 'remove', key }],
      );
      return key;
    },
    remove(part, what) {
      const going = goingWith(shown.parts, part.key);
      const others = going.length - 1;
      doing(
        `Removed ${what}${others ? ` and ${plural(others, 'relation or right', 'relations and rights')}` : ''}`,
        { kind: 'remove', key: part.key },
        [asRestored(going)],
      );
    },
    setDemands(demands, what) {
      const before = shown.demands;
      const back: PartChange = { kind: 'demands', demands: before };
      if (demands === null) doing(what, { kind: 'demands', demands }, [back]);
      else doing(what, { kind: 'demands', demands, over: before }, [{ ...back, over: demands }]);
    },
    undo: undoing.undo,
    redo: undoing.redo,
  };
}

const decideOn = (parts: readonly WeighedPart[], decision: WeighedPart['decision']): PartChange => ({
  kind: 'decide',
  decision,
  keys: parts.map(part => part.key),
});

const saving = (part: WeighedPart, content: PartContent, because?: string): PartChange => ({
  kind: 'save',
  key: part.key,
  part: part.kind,
  content,
  basedOn: part.updatedAt,
  ...(because === undefined ? {} : { because }),
});

/** Back to how the part was, whatever it was. */
const backTo = (part: WeighedPart): PartChange =>
  part.decision === 'accepted' ? saving(part, part.content, part.because) : decideOn([part], part.decision);

/** A key for one of the studio's own parts. */
export const ownKey = (): string => `own:${crypto.randomUUID()}`;
