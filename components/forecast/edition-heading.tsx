import { EDITION_NAMES } from '@/components/format/edition';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import type { Edition } from '@/server/forecast/engine/types';

interface EditionHeadingProps {
  edition: Edition;
  featureCount: number;
  /** How many features more or fewer than the plan has; 0 says nothing. */
  more?: number;
  /** Of the heading, for what is labelled by it. */
  id: string;
  as: 'h2' | 'h3';
}

/** An edition's colour, name and number of features, above its figures. */
export function EditionHeading({ edition, featureCount, more = 0, id, as: Heading }: EditionHeadingProps) {
  return (
    <header className="flex flex-wrap items-baseline gap-x-2.5">
      <EditionSwatch edition={edition} bare className="self-center" />
      <Heading id={id} className="font-medium font-serif text-xl">
        {EDITION_NAMES[edition]}
      </Heading>
      <span className="ml-auto whitespace-nowrap text-muted text-sm">
        {featureCount}{' '}
        <span className={more ? 'sr-only' : undefined}>{featureCount === 1 ? 'feature' : 'features'}</span>
        {more ? ` (${more > 0 ? '+' : '−'}${Math.abs(more)})` : ''}
      </span>
    </header>
  );
}
