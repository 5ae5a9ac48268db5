import { NativeSelect } from '@/components/ui/native-select';
import type { Guide } from '@/server/brief/domain/guide';
import type { Unplaced } from '@/server/brief/domain/import/placing';
import { SECTIONS, type Section } from '@/server/brief/domain/sections';
import { leftWords } from './left-words';

/** What found no place of its own: each text can be put into a section, and is left out until then. */
export function UnplacedTexts({
  texts,
  left,
  guide,
  into,
  onPut,
}: {
  texts: readonly string[];
  left: readonly Unplaced[];
  guide: Guide;
  into: ReadonlyMap<string, Section>;
  onPut: (text: string, section: Section | null) => void;
}) {
  if (!texts.length) return null;
  return (
    <section className="mt-8" aria-label="Not placed yet">
      <h4 className="font-medium font-serif text-xl">Not placed yet</h4>
      <p className="mt-1 mb-3 text-soft text-sm">
        This is not taken over unless you say where it belongs. A section shows above as soon as you do.
      </p>
      <ul className="grid gap-4">
        {[...new Set(texts)].map(text => (
          <li key={text} className="grid gap-1.5 border-line border-l-2 pl-4">
            <p className="wrap-anywhere max-w-prose whitespace-pre-line">{text}</p>
            <div className="w-56 max-w-full">
              <NativeSelect
                aria-label={`Where this belongs: ${text.slice(0, 80)}`}
                value={into.get(text) ?? ''}
                onChange={event => onPut(text, (event.target.value || null) as Section | null)}
              >
                <option value="">Leave out</option>
                {SECTIONS.map(section => (
                  <option key={section} value={section}>
                    {guide[section].name}
                  </option>
                ))}
              </NativeSelect>
            </div>
          </li>
        ))}
      </ul>
      {leftWords(left).map(sentence => (
        <p key={sentence} className="wrap-anywhere mt-3 max-w-prose text-sm text-warn">
          {sentence}
        </p>
      ))}
    </section>
  );
}
