import type { CatalogueFeature } from '../catalogue-feature';
import { counts, delay, foreign, moreHours, says, usual } from './write';

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

export const INTEGRATIONS: readonly CatalogueFeature[] = [
  {
    key: 'connection-ground',
    area,
    title: 'Ground for connections: queue, retries, log',
    summary:
      'Calls to other systems wait in a queue, are tried again, never done twice, and are seen with their error by somebody who can act. Each system is a feature of its own.',
    edition: 'mvp',
    effortHours: usual({ frontend: 4, backend: 10, devops: 2, qa: 4 }),
    needs: ['background-work', 'roles-rights'],
    roles: ['Administrator'],
    entities: ['connection-run'],
    risks: [],
    calls: [counts('integrations', 1, 'other systems are away at times, and nothing may get lost meanwhile')],
  },
  {
    key: 'other-system',
    area,
    title: 'Connection to a system of the client’s own',
    summary:
      'One system, two or three kinds of records, one way, every few minutes, with a list of what did not fit. Both ways is about as much again.',
    edition: 'mvp',
    effortHours: foreign({ frontend: 3, backend: 22, qa: 8, pm: 3 }),
    needs: ['connection-ground'],
    roles: [],
    entities: ['connection-run'],
    risks: [late, undocumented],
    calls: [
      says(
        `our own system, in-house system, inhouse system, legacy system, our database,
        existing software, existing system, practice software, practice management, library system,
        hospital system, booking system, warehouse system, ticket shop, till system, access control,
        door system, specialist application, municipal system, registry`,
        'it has to agree with a system that stays',
        ['integrations'],
      ),
    ],
  },
  {
    key: 'accounting',
    area,
    title: 'Handover to the accounts',
    summary:
      'Invoices and payments with accounts and tax keys, as the accounting software takes them, with proof of what was handed over when. Reading back is not in it.',
    edition: 'scalable',
    effortHours: foreign({ frontend: 3, backend: 17, qa: 6, pm: 3 }),
    needs: ['connection-ground', 'invoices'],
    roles: ['Bookkeeper'],
    entities: ['connection-run'],
    risks: [undocumented],
    calls: [
      says(
        `datev, xero, quickbooks, exact online, sage accounting, sage 50, lexoffice, lexware, fortnox,
        tripletex, visma, bexio, abacus, bookkeeping, accounting, accountant, tax advis`,
        'nobody should type the same figures twice',
      ),
    ],
  },
  {
    key: 'erp',
    area,
    title: 'Connection to the ERP system',
    summary:
      'Master data read, orders written, status read back, for three or four kinds of records with the client’s ERP partner. Changes within the ERP are the partner’s.',
    edition: 'enterprise',
    effortHours: foreign({ frontend: 4, backend: 40, devops: 6, qa: 14, pm: 8 }),
    needs: ['connection-ground'],
    roles: [],
    entities: ['connection-run'],
    risks: [late, undocumented],
    calls: [
      says(
        `sap, erp, netsuite, odoo, dynamics 365, business central, navision, infor, proalpha,
        oracle ebs`,
        'orders and stock are kept there',
      ),
    ],
  },
  {
    key: 'crm',
    area,
    title: 'Connection to the CRM',
    summary:
      'Contacts and companies kept the same on both sides, and what happens here shown there. Which side wins is agreed field by field.',
    edition: 'scalable',
    effortHours: foreign({ frontend: 3, backend: 18, qa: 7, pm: 2 }),
    needs: ['connection-ground', 'customer-records'],
    roles: [],
    entities: ['connection-run'],
    risks: [late],
    calls: [
      says(
        'hubspot, salesforce, pipedrive, zoho crm, crm, crm system',
        'sales work there and want to see what happens here',
      ),
    ],
  },
  {
    key: 'calendar-sync',
    area,
    title: 'Calendars of Google and Microsoft kept the same',
    summary:
      'Appointments appear in one’s own calendar and what is entered there blocks the time here. Only the owner sees what it is.',
    edition: 'scalable',
    effortHours: foreign({ frontend: 4, backend: 16, qa: 7 }),
    needs: ['connection-ground', 'appointments'],
    roles: [],
    entities: ['connection-run', 'appointment'],
    risks: [],
    calls: [
      says(
        `google calendar, outlook calendar, outlook, apple calendar, icloud calendar,
        exchange calendar, calendar sync, own phone calendar`,
        'people live in the calendar that they have',
      ),
    ],
  },
  {
    key: 'carriers',
    area,
    title: 'Labels and tracking by parcel carriers',
    summary:
      'Labels from one carrier or a broker of many, tracking read back and shown to the customer. Customs papers are not in it.',
    edition: 'scalable',
    effortHours: foreign({ frontend: 4, backend: 13, qa: 5 }),
    needs: ['connection-ground', 'orders'],
    roles: [],
    entities: ['shipment', 'connection-run'],
    risks: [],
    calls: [
      says(
        `dhl, fedex, dpd, postnord, royal mail, shipping label, parcel label, send parcels, parcel service, tracking number,
        sendcloud, shipcloud`,
        'parcels have to be labelled and followed',
      ),
      says('ups, gls, hermes, tnt', 'parcels go out with this carrier', ['integrations']),
    ],
  },
  {
    key: 'sales-channels',
    area,
    title: 'Connection to shops and portals',
    summary: 'Products and stock out, orders in, for one shop or portal, with no double selling.',
    edition: 'scalable',
    effortHours: foreign({ frontend: 4, backend: 22, qa: 9, pm: 2 }),
    needs: ['connection-ground'],
    roles: [],
    entities: ['connection-run'],
    risks: [undocumented],
    calls: [
      says(
        `shopify, woocommerce, shopware, magento, prestashop, etsy, ebay, amazon marketplace,
        sell on amazon, booking.com, airbnb, expedia, channel manager, getyourguide, lieferando,
        uber eats`,
        'it is also sold elsewhere, and must agree with there',
      ),
    ],
  },
];
