import type { ReactNode } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { Time } from '@/components/format/time';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import { StateWords } from './state-words';
import type { Version } from './version';
import { VersionActions } from './version-actions';
import { price } from './words';

/** Every version of the plan's proposal, newest first: how it stands and what can be done with it. */
export function Versions({
  studio,
  versions,
  decides,
}: {
  studio: string;
  versions: readonly Version[];
  /** Owners and managers: they withdraw a version, and make links to it, which sign. */
  decides: boolean;
}) {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className="font-medium text-2xl">
        Versions
      </h2>
      <ol className="mt-3 border-ink border-t">
        {versions.map(version => (
          <li
            key={version.id}
            className="grid gap-x-8 gap-y-2 border-line border-b py-4 lg:grid-cols-[11rem_minmax(0,1fr)_auto]"
          >
            <div>
              <h3 className="font-medium text-lg">Version {version.version}</h3>
              <StateWords state={version.state} />
            </div>
            <div className="grid content-start gap-1.5">
              <p className="flex flex-wrap gap-x-6 gap-y-1">
                {version.prices.map(({ edition, priceMinor }) => (
                  <span key={edition} className="inline-flex items-center gap-2">
                    <EditionSwatch edition={edition} />
                    <b>{price(version, priceMinor)}</b>
                  </span>
                ))}
                <span className="text-muted">priced at {version.priceConfidence}% sure</span>
              </p>
              <p className="text-soft text-sm">
                <History version={version} />
              </p>
              {version.acceptance ? (
                <p className="text-good text-sm">
                  {version.acceptance.signedName} accepted {EDITION_NAMES[version.acceptance.edition]} on{' '}
                  <Time value={version.acceptance.acceptedAt} show="day-and-time" />
                </p>
              ) : null}
              {version.declineReason ? (
                <blockquote className="max-w-prose border-line border-l-2 pl-3 text-sm">
                  {version.declineReason}
                </blockquote>
              ) : null}
            </div>
            <VersionActions studio={studio} version={version} decides={decides} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function History({ version }: { version: Version }) {
  const parts: [key: string, part: ReactNode][] = [
    [
      'sent',
      <>
        sent <Time value={version.sentAt} />
      </>,
    ],
    [
      'opened',
      version.firstOpenedAt ? (
        <>
          first opened <Time value={version.firstOpenedAt} show="day-and-time" />
        </>
      ) : (
        'not opened yet'
      ),
    ],
    [
      'valid',
      <>
        valid until <Time value={version.validUntil} />
      </>,
    ],
  ];
  if (version.state === 'declined' && version.decidedAt)
    parts.push([
      'declined',
      <>
        declined <Time value={version.decidedAt} show="day-and-time" />
      </>,
    ]);
  if (version.state === 'withdrawn' && version.withdrawnAt)
    parts.push([
      'withdrawn',
      <>
        withdrawn <Time value={version.withdrawnAt} />
      </>,
    ]);
  if (version.replacedByVersion) parts.push(['replaced', `replaced by version ${version.replacedByVersion}`]);
  return parts.map(([key, part], place) => (
    <span key={key}>
      {place > 0 ? ', ' : ''}
      {part}
    </span>
  ));
}
