import type { ReactNode } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { Time } from '@/components/format/time';
import { Callout } from '@/components/ui/callout';
import type { ClientView } from '@/server/proposal/domain/client-view';
import { day, fullDay, price } from './words';

/** What became of the offer, and what to do now; nothing while it is open. */
export function Outcome({ view }: { view: ClientView }) {
  const { content } = view;
  const who =
    content.preparedBy === content.studioName
      ? content.studioName
      : `${content.preparedBy} at ${content.studioName}`;
  switch (view.state) {
    case 'open':
      return null;
    case 'accepted':
      return <Accepted view={view} />;
    case 'declined':
      return (
        <Callout className="mt-4" title="You declined this proposal">
          {view.declined ? (
            <>
              <Time value={view.declined.at} />:
              <q className="my-1.5 block border-line border-l-2 pl-3 text-ink [quotes:none]">
                {view.declined.reason}
              </q>
            </>
          ) : null}
          If you change your mind, ask {who} for a new version; below is the offer as it was.
        </Callout>
      );
    case 'expired':
      return (
        <Callout
          tone="warn"
          className="mt-4"
          title={`This offer ended on ${day(content.validUntil, view.today)}`}
        >
          Dates and team may have moved since. Ask {who} for a new version if you still want it; below is the
          offer as it was.
        </Callout>
      );
    case 'replaced':
      return (
        <Callout
          tone="warn"
          className="mt-4"
          title={`Version ${view.replacedByVersion} took the place of this one`}
        >
          It can no longer be accepted. Look for the newer link, or ask {who} to send it again; below is
          version {view.version} as it was.
        </Callout>
      );
    case 'withdrawn':
      return (
        <Callout tone="warn" className="mt-4" title="The studio withdrew this proposal">
          Ask {who} for a new one.
        </Callout>
      );
  }
}

function Accepted({ view: { acceptance, content, version } }: { view: ClientView }) {
  const offer = content.editions.find(one => one.edition === acceptance?.edition);
  if (!acceptance || !offer) return null;
  return (
    <section aria-labelledby="accepted" className="mt-4 border-good border-t-2 pt-5 pb-4 sm:mt-8">
      <h2 id="accepted" className="display">
        Accepted: {EDITION_NAMES[acceptance.edition]} for {price(content, offer.priceMinor)}
      </h2>
      <div className="mt-5 grid gap-x-14 gap-y-6 lg:grid-cols-2">
        <dl className="border-line border-t">
          <Row label="Accepted by">{acceptance.signedName}</Row>
          <Row label="When">
            <span title={utc(acceptance.acceptedAt)}>
              <Time value={acceptance.acceptedAt} show="day-and-time" />
            </span>
            <span className="block font-normal text-muted text-sm">{utc(acceptance.acceptedAt)}</span>
          </Row>
          <Row label="What">
            Version {version}, {EDITION_NAMES[acceptance.edition]}
          </Row>
          <Row label="Fingerprint of what you accepted">
            <code className="font-mono text-sm" title={acceptance.contentHash}>
              {acceptance.contentHash.slice(0, 16)}
            </code>
          </Row>
        </dl>
        <div>
          <h3 className="font-medium text-lg">What happens next</h3>
          <ol className="mt-2 grid list-decimal gap-1.5 pl-5 text-soft marker:text-muted">
            <li>{content.studioName} sees your acceptance now and gets in touch to plan the start.</li>
            <li>Work can begin on {fullDay(content.startsOn)}.</li>
            <li>Nobody can change this page. Keep its link, or print it for your records.</li>
          </ol>
        </div>
      </div>
    </section>
  );
}

const utc = (instant: string) => `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`;

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-6 border-line border-b py-2">
      <dt className="text-soft">{label}</dt>
      <dd className="text-right font-medium">{children}</dd>
    </div>
  );
}
