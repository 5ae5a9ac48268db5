import type { Demands } from '@/server/plan/domain/architecture/demands';
import { goingWith } from '@/server/plan/domain/part-references';
import type { ContentKind, PartContent } from '@/server/plan/domain/parts';
import type { WeighedPart } from '@/server/plan/domain/weigh';
import type { Suggestions } from '../suggestions/suggestions';
import { plural } from '../words';
import type { PartQueue } from './part-queue';
import type { Undoing } from './undoing';

/** What can be done to the parts of a plan. Each shows at once, is saved behind, and can be undone, but for `keep`. */
export interface PartVerbs {
  accept: (parts: readonly WeighedPart[], what: string) => void;
  refuse: (part: WeighedPart, what: string) => void;
  bringBack: (part: WeighedPart, what: string) => void;
  /** Takes what the rules say today. */
  takeNow: (part: WeighedPart, what: string) => void;
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
}

export function makeVerbs(queue: PartQueue, undoing: Undoing, shown: Suggestions): PartVerbs {
  const decide = (keys: readonly string[], decision: WeighedPart['decision']) =>
    void queue.put({ kind: 'decide', keys, decision });
  const save = (part: WeighedPart, content: PartContent, because?: string) =>
    void queue.put({
      kind: 'save',
      key: part.key,
      part: part.kind,
      content,
      basedOn: part.updatedAt,
      ...(because === undefined ? {} : { because }),
    });
  /** Back to how the part was, whatever it was. */
  const backTo = (part: WeighedPart) =>
    part.decision === 'accepted' ? save(part, part.content, part.because) : decide([part.key], part.decision);
  return {
    accept(parts, what) {
      const open = parts.filter(part => part.decision !== 'accepted');
      if (!open.length) return;
      decide(
        open.map(part => part.key),
        'accepted',
      );
      undoing.did(`Accepted ${what}`, () => {
        const refused = open.filter(part => part.decision === 'refused').map(part => part.key);
        const waiting = open.filter(part => part.decision === 'suggested').map(part => part.key);
        if (waiting.length) decide(waiting, 'suggested');
        if (refused.length) decide(refused, 'refused');
      });
    },
    refuse(part, what) {
      decide([part.key], 'refused');
      undoing.did(`Refused ${what}`, () => backTo(part));
    },
    bringBack(part, what) {
      decide([part.key], 'suggested');
      undoing.did(`${what} waits for a decision again`, () => decide([part.key], 'refused'));
    },
    takeNow(part, what) {
      if (!part.nowSuggested) return;
      save(part, part.nowSuggested);
      undoing.did(`Took what is suggested now for ${what}`, () => backTo(part));
    },
    keep: part => save(part, part.content),
    change(part, content, what) {
      save(part, content);
      undoing.did(what, () => backTo(part));
    },
    explain(part, because) {
      save(part, part.content, because);
      undoing.did('Changed why it is there', () => backTo(part));
    },
    add(kind, key, content, what) {
      void queue.put({ kind: 'save', key, part: kind, content, because: '', serves: [], basedOn: null });
      undoing.did(`Added ${what}`, () => void queue.put({ kind: 'remove', key }));
      return key;
    },
    remove(part, what) {
      const going = goingWith(shown.parts, part.key);
      const answer = queue.put({ kind: 'remove', key: part.key });
      const others = going.length - 1;
      undoing.did(
        `Removed ${what}${others ? ` and ${plural(others, 'relation or right', 'relations and rights')}` : ''}`,
        async () => {
          const done = await answer;
          void queue.put({
            kind: 'restore',
            parts: going,
            before: done?.before ?? [],
            after: done?.after ?? [],
          });
        },
      );
    },
    setDemands(demands, what) {
      const before = shown.ownDemands ? shown.demands : null;
      void queue.put({ kind: 'demands', demands });
      undoing.did(what, () => void queue.put({ kind: 'demands', demands: before }));
    },
    undo: undoing.undo,
  };
}

/** A key for one of the studio's own parts. */
export const ownKey = (): string => `own:${crypto.randomUUID()}`;
