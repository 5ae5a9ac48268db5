import { Check } from 'lucide-react';
import { EDITION_NAMES } from '@/components/format/edition';
import type { ProposedEdition } from '@/server/proposal/domain/content';
import { byArea } from './words';

/** What the client gets, area by area; what this edition adds to the one before is said beside it. */
export function OfferedFeatures({ offer, smallest }: { offer: ProposedEdition; smallest: boolean }) {
  return (
    <section aria-labelledby="what-you-get">
      <h2 id="what-you-get" className="scroll-mt-4 font-medium text-2xl">
        What you get
      </h2>
      {byArea(offer.features).map(([area, features]) => (
        <section key={area} aria-label={area || 'More'} className="mt-5">
          {area ? <h3 className="font-sans text-muted text-sm">{area}</h3> : null}
          <ul className="mt-1 border-line border-t">
            {features.map(feature => (
              <li
                key={`${feature.title}${feature.edition}`}
                className="flex gap-3 border-line border-b py-2.5"
              >
                <Check aria-hidden className="mt-[0.28em] size-[1.05em] shrink-0 text-accent" />
                <div className="min-w-0 flex-1">
                  <p className="font-medium">{feature.title}</p>
                  {feature.note ? (
                    <p className="whitespace-pre-line text-soft text-sm">{feature.note}</p>
                  ) : null}
                </div>
                {!smallest && feature.edition === offer.edition ? (
                  <span className="shrink-0 text-muted text-sm">new in {EDITION_NAMES[offer.edition]}</span>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
