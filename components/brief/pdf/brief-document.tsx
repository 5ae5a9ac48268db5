import { Document, Link, Page, StyleSheet, Text, View } from '@react-pdf/renderer';
import { formatDay } from '@/components/format/day';
import { LOCALE } from '@/components/format/locale';
import { isBlank } from '@/server/brief/domain/blank';
import {
  ATTACHED,
  type Attached,
  attachedAt,
  attachedElsewhere,
  NOT_ANSWERED,
  type WrittenBrief,
} from '@/server/brief/domain/markdown';
import { type SaidRow, saidIn } from '@/server/brief/domain/said';
import type { Section } from '@/server/brief/domain/sections';
import { rangeWords } from '../range-words';
import { SANS, SERIF } from './fonts';

export interface PrintedBrief extends WrittenBrief {
  studioName: string;
  /** When the client sent it, as a day; null while it is being written. */
  sentOn: string | null;
  printedOn: string;
}

/** The brief as a document of its own, to be read on paper. */
export function BriefDocument({ brief }: { brief: PrintedBrief }) {
  return (
    <Document title={brief.title} author={brief.clientName} subject={`Brief for ${brief.studioName}`}>
      <Page size="A4" style={styles.page}>
        <View style={styles.foot} fixed>
          <Text>
            {brief.title}, as of {inWords(brief.printedOn)}
          </Text>
          <Text render={({ pageNumber, totalPages }) => `${pageNumber} of ${totalPages}`} />
        </View>
        <Text style={styles.kicker}>Brief for {brief.studioName}</Text>
        <Text style={styles.title}>{brief.title}</Text>
        <Text style={styles.lead}>
          From {brief.clientName}, {brief.clientEmail}.{' '}
          {brief.sentOn ? `Sent on ${inWords(brief.sentOn)}.` : 'Not sent yet.'}
        </Text>
        {brief.order.map(section => (
          <SectionPart key={section} section={section} brief={brief} />
        ))}
        <AttachedPart attached={attachedElsewhere(brief.attached)} />
      </Page>
    </Document>
  );
}

function SectionPart({ section, brief }: { section: Section; brief: PrintedBrief }) {
  const { answers, guide, attached } = brief;
  const { questions } = guide[section];
  const { extra, ...usual } = answers[section];
  const rows = saidIn(section, answers).filter(
    row => row.id !== section && !questions.some(one => one.id === row.id),
  );
  return (
    <View style={styles.section}>
      <Text style={styles.heading} minPresenceAhead={60}>
        {guide[section].name}
      </Text>
      {section === 'budget' ? (
        <Facts
          facts={[
            ['Range', rangeWords(answers.budget, brief.currency)],
            ['To know', answers.budget.note],
          ]}
        />
      ) : null}
      {section === 'timeline' ? (
        <Facts
          facts={[
            ['Could start', answers.timeline.start ? inWords(answers.timeline.start) : ''],
            [
              'Must be there',
              answers.timeline.deadline
                ? inWords(answers.timeline.deadline)
                : answers.timeline.anyDay
                  ? 'No fixed date'
                  : '',
            ],
            ['Why', answers.timeline.reason],
          ]}
        />
      ) : null}
      {isBlank(usual) ? <Text style={styles.muted}>{NOT_ANSWERED}</Text> : null}
      {rows.map((row, at) => (
        <Row key={row.id} row={row} section={section} number={at + 1} />
      ))}
      {questions.map(({ id, ask }) => (
        <View key={id} style={styles.own} minPresenceAhead={30}>
          <Text style={styles.muted}>{ask}</Text>
          <Text style={extra?.[id]?.trim() ? styles.body : styles.muted}>
            {extra?.[id]?.trim() || NOT_ANSWERED}
          </Text>
        </View>
      ))}
      <AttachedPart attached={attachedAt(section, attached)} />
    </View>
  );
}

/** Files by their names, links by their addresses too. */
function AttachedPart({ attached }: { attached: readonly Attached[] }) {
  if (!attached.length) return null;
  return (
    <View style={styles.attached}>
      <Text style={styles.muted}>{ATTACHED}</Text>
      {attached.map(({ place, name, address }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are read only, and two may have one name.
        <Text key={`${place}${name}${at}`} style={styles.body}>
          {BULLET}
          {address === null ? (
            name
          ) : (
            <Link src={address} style={styles.link}>
              {name === address ? address : `${name}, ${address}`}
            </Link>
          )}
        </Text>
      ))}
    </View>
  );
}

/** The first field names the row; the others say more. */
function Row({ row, section, number }: { row: SaidRow; section: Section; number: number }) {
  const [head, ...others] = row.fields;
  const name = section === 'timeline' && head?.text ? inWords(head.text) : head?.text;
  return (
    <View style={styles.row} wrap={row.fields.some(field => field.text.length > 1500)}>
      <Text style={styles.number}>{number}</Text>
      <View style={styles.rowText}>
        <Text style={name ? styles.head : styles.muted}>{name || `${head?.label}: not said`}</Text>
        {others
          .filter(field => field.text.trim())
          .map(field => (
            <Text key={field.label} style={styles.body}>
              {LONG.includes(field.label) ? '' : `${field.label}: `}
              {printed(field)}
            </Text>
          ))}
      </View>
    </View>
  );
}

/** Plain from what they say: no label before them. */
const LONG: readonly string[] = ['Steps', 'May', 'What is different then', 'Its reason'];

const printed = ({ label, text }: SaidRow['fields'][number]): string =>
  label === 'May' ? bullets(text) : label === 'How many people' ? Number(text).toLocaleString(LOCALE) : text;

const BULLET = '·  ';

const bullets = (text: string) =>
  text
    .split('\n')
    .filter(line => line.trim())
    .map(line => BULLET + line.trim())
    .join('\n');

function Facts({ facts }: { facts: readonly (readonly [label: string, value: string])[] }) {
  return facts
    .filter(([, value]) => value.trim())
    .map(([label, value]) => (
      <View key={label} style={styles.fact}>
        <Text style={styles.factLabel}>{label}</Text>
        <Text style={styles.factValue}>{value}</Text>
      </View>
    ));
}

const inWords = (day: string) => formatDay(day, LOCALE, { year: 'always', month: 'long' });

const INK = '#1d1c19';
const SOFT = '#57534a';
const MUTED = '#6f6a5f';
const LINE = '#e3dfd4';

const styles = StyleSheet.create({
  page: {
    paddingTop: 62,
    paddingBottom: 70,
    paddingHorizontal: 68,
    fontFamily: SANS,
    fontSize: 10,
    lineHeight: 1.45,
    color: INK,
  },
  kicker: { color: MUTED, fontSize: 9.5 },
  title: { fontFamily: SERIF, fontSize: 25, lineHeight: 1.16, marginTop: 6 },
  lead: { color: SOFT, marginTop: 8 },
  section: { marginTop: 24 },
  heading: {
    fontFamily: SERIF,
    fontWeight: 500,
    fontSize: 14.5,
    lineHeight: 1.25,
    borderBottomWidth: 0.75,
    borderBottomColor: INK,
    paddingBottom: 3,
    marginBottom: 8,
  },
  row: { flexDirection: 'row', marginBottom: 7 },
  number: { width: 20, fontFamily: SERIF, color: MUTED },
  rowText: { flex: 1 },
  own: { marginTop: 4, marginBottom: 4 },
  attached: { marginTop: 4 },
  link: { color: SOFT },
  head: { fontWeight: 600 },
  body: { color: SOFT },
  muted: { color: MUTED },
  fact: { flexDirection: 'row', marginBottom: 4 },
  factLabel: { width: 92, color: MUTED },
  factValue: { flex: 1 },
  foot: {
    position: 'absolute',
    left: 68,
    right: 68,
    // From the top of an A4 page: with a line height, what hangs at the bottom is not drawn.
    top: 786,
    flexDirection: 'row',
    justifyContent: 'space-between',
    borderTopWidth: 0.5,
    borderTopColor: LINE,
    paddingTop: 6,
    color: MUTED,
    fontSize: 8.5,
  },
});
