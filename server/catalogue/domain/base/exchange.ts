import type { CatalogueFeature } from '../catalogue-feature';
import { delay, foreign, moreHours, says, usual } from './write';

const area = 'Integrations';
const THEIR_SYSTEM =
  'Ask for access, documentation and a test account before the work is begun; build against recorded answers meanwhile.';
const late = delay('access', 0.4, [3, 8, 20], 'Access to the other system comes late', THEIR_SYSTEM);
const undocumented = moreHours(
  'undocumented',
  0.35,
  [0.3, 0.6, 1.2],
  'The other system behaves otherwise than its documents say',
  'Try the three most important calls in the first two days of it.',
);

export const EXCHANGE: readonly CatalogueFeature[] = [
  {
    key: 'payroll',
    area,
    title: 'Hours and absences to payroll',
    summary:
      'Hours by kind, supplements and absences for each month, as the payroll software takes them, with corrections for the month before.',
    edition: 'enterprise',
    effortHours: foreign({ frontend: 3, backend: 13, qa: 6, pm: 3 }),
    needs: ['connection-ground', 'staff-records'],
    roles: ['Payroll clerk'],
    entities: ['connection-run'],
    risks: [],
    calls: [
      says(
        `payroll, hours for wages, wage slip, personio, bamboohr, rexx, hr system, hr software`,
        'hours are typed over for the wages each month',
      ),
    ],
  },
  {
    key: 'calendar-feed',
    area,
    title: 'Calendar feed, to be read by one’s own calendar',
    summary:
      'A secret address for each person by which any calendar shows what concerns them, with changes within hours. Nothing is read back.',
    edition: 'scalable',
    effortHours: usual({ design: 1, frontend: 2, backend: 7, qa: 3 }),
    needs: ['sign-in'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says('ical, icalendar, ics, calendar feed, webcal', 'people live in the calendar that they have'),
      says('own calendar, personal calendar', 'people live in the calendar that they have', ['integrations']),
    ],
  },
  {
    key: 'list-import',
    area,
    title: 'Lists read in from spreadsheets',
    summary:
      'CSV or XLSX with columns matched once, a preview with what is wrong by row, and taken in whole or not at all. Again and again, by the client.',
    edition: 'scalable',
    effortHours: usual({ design: 3, frontend: 9, backend: 9, qa: 4 }),
    needs: ['lists-filters', 'background-work'],
    roles: [],
    entities: ['import-row'],
    risks: [],
    calls: [
      says(
        `upload a list, upload lists, upload excel, upload an excel, upload csv, excel import,
        import excel, import csv, csv import, csv file, excel file, import from excel, import a list,
        import lists, bulk import, read in lists, price lists of suppliers`,
        'others send lists, and will go on sending them',
      ),
    ],
  },
  {
    key: 'file-exchange',
    area,
    title: 'Exchange of files at fixed times',
    summary:
      'Files in one agreed format (EDI, XML, fixed columns) fetched and laid down each night, checked, answered, and seen when one is missing.',
    edition: 'enterprise',
    effortHours: foreign({ frontend: 3, backend: 22, devops: 3, qa: 8, pm: 3 }),
    needs: ['connection-ground'],
    roles: [],
    entities: ['connection-run'],
    risks: [undocumented],
    calls: [
      says(
        `sftp, edifact, edi, edi message, nightly file, file exchange, xml file, flat file,
        nightly export, nightly import, data exchange format, hl7, fhir`,
        'large partners send files and will not change',
      ),
    ],
  },
  {
    key: 'public-api',
    area,
    title: 'Interface for others, with documentation',
    summary:
      'The main records for reading and writing with keys, limits, versions and pages that a stranger can work from. Client libraries are not in it.',
    edition: 'enterprise',
    effortHours: usual({ frontend: 5, backend: 22, devops: 3, qa: 8, pm: 2 }),
    needs: ['roles-rights'],
    roles: ['Partner developer'],
    entities: ['api-key'],
    risks: [],
    calls: [
      says(
        `public api, open api, rest api, our own api, api for, api access, provide an api,
        offer an api, developer portal, partners can connect, interface for partners,
        third parties connect, open data`,
        'others are to build on it',
      ),
    ],
  },
  {
    key: 'webhooks',
    area,
    title: 'Events sent to other systems',
    summary: 'Subscriptions to a list of events, signed, tried again, with a log and a button to send anew.',
    edition: 'enterprise',
    effortHours: usual({ frontend: 5, backend: 10, qa: 4 }),
    needs: ['connection-ground'],
    roles: [],
    entities: ['webhook'],
    risks: [],
    calls: [
      says(
        'webhook, zapier, make.com, n8n, power automate, trigger other systems',
        'other tools have to hear of it at once',
      ),
    ],
  },
  {
    key: 'devices',
    area,
    title: 'Readings from devices and sensors',
    summary:
      'Values taken in through one gateway or protocol, limits watched, kept at full and then at coarse detail. Firmware and gateways are not in it.',
    edition: 'enterprise',
    effortHours: foreign({ design: 3, frontend: 10, backend: 26, devops: 6, qa: 9 }),
    needs: ['connection-ground'],
    roles: [],
    entities: ['asset'],
    risks: [late],
    calls: [
      says(
        `sensor, sensors, machine data, opc ua, opc-ua, iot, mqtt, plc, smart meter, telemetry,
        temperature probe, temperature logger, weighing scale, data logger`,
        'the machine knows it first',
      ),
    ],
  },
  {
    key: 'assistant',
    area,
    title: 'Assistant with a language model',
    summary:
      'One task, such as a draft answer or a summary from the product’s own records, through a provider, always read by a person first, with what it cost and how good it was.',
    edition: 'enterprise',
    effortHours: foreign({ design: 4, frontend: 10, backend: 20, qa: 10 }),
    needs: ['connection-ground', 'privacy'],
    roles: [],
    entities: [],
    risks: [
      moreHours(
        'wrong-answers',
        0.45,
        [0.3, 0.6, 1.2],
        'Answers are wrong more often than can be borne',
        'Fifty real questions with agreed answers before it is built, counted again with each change.',
      ),
    ],
    calls: [
      says(
        `artificial intelligence, chatgpt, llm, openai, chatbot, chat bot, ai assistant, with ai,
        use ai, ai based, ai supported, language model, summarise automatically,
        summarize automatically, copilot`,
        'a first draft by machine would save much reading',
      ),
    ],
  },
];
