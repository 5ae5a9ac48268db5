import type { CatalogueFeature } from '../catalogue-feature';
import { delay, known, moreHours, open, says, usual, WORK } from './write';

const area = 'Mobile and field';

export const MOBILE: readonly CatalogueFeature[] = [
  {
    key: 'phone-screens',
    area,
    title: 'Everyday work on the phone',
    summary:
      'The five most used screens laid out for one hand, tried on real devices. All others work on a phone, but are made for the desk.',
    edition: 'mvp',
    effortHours: usual({ design: 8, frontend: 12, qa: 6 }),
    needs: ['project-setup'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `on their phone, on his phone, on her phone, on a phone, from a phone, from their phone,
        by phone app, smartphone, tablet, tablets, on mobile, mobile phone, mobile friendly,
        mobile first, mobile use, works on phones, iphone, ipad, android`,
        'it is used standing and on the way',
        WORK,
      ),
    ],
  },
  {
    key: 'installable',
    area,
    title: 'Installed from the browser, like an app',
    summary: 'An icon, a full screen, opened at once, new versions by themselves. No app store.',
    edition: 'scalable',
    effortHours: known({ design: 2, frontend: 7, devops: 1, qa: 4 }),
    needs: ['phone-screens'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `home screen, progressive web, pwa, installable, as an app, like an app, app without a store`,
        'it should be one tap away',
      ),
    ],
  },
  {
    key: 'push',
    area,
    title: 'Push messages to phones',
    summary: 'To people who agreed, by kind, also with the app closed, and by mail where it does not arrive.',
    edition: 'scalable',
    effortHours: usual({ frontend: 6, backend: 7, qa: 4 }),
    needs: ['installable', 'notices'],
    roles: [],
    entities: ['notice'],
    risks: [],
    calls: [
      says(
        `push notif, push message, pushed to, message on the phone, message on their phone`,
        'it has to reach people who are not looking',
      ),
    ],
  },
  {
    key: 'store-app',
    area,
    title: 'Apps in both stores',
    summary:
      'One code base for iOS and Android with the main ways, sign-in, push, updates and the stores’ reviews. Everything else opens in the browser.',
    edition: 'enterprise',
    effortHours: open({ design: 16, frontend: 90, backend: 12, devops: 10, qa: 26, pm: 8 }),
    needs: ['phone-screens', 'notices'],
    roles: [],
    entities: [],
    risks: [
      delay(
        'store-review',
        0.3,
        [3, 6, 15],
        'A store refuses the app',
        'Submit an empty first version in the first month.',
      ),
    ],
    calls: [
      says(
        `app store, play store, native app, ios app, android app, iphone app, own app, an app for,
        our app, mobile app, ios and android`,
        'people look for it in the store',
        WORK,
      ),
    ],
  },
  {
    key: 'offline',
    area,
    title: 'Work without a network',
    summary:
      'What one needs for the day is on the device; what is done is kept and sent later; clashes are shown and settled by a person. For two or three screens, not for all.',
    edition: 'enterprise',
    effortHours: open({ design: 5, frontend: 34, backend: 20, qa: 16 }),
    needs: ['installable'],
    roles: [],
    entities: [],
    risks: [
      moreHours(
        'clashes',
        0.4,
        [0.2, 0.5, 1],
        'Two people change the same thing while away',
        'Decide for each kind of record who wins, before it is built.',
      ),
    ],
    calls: [
      says(
        `offline, no network, without network, without a network, dead spot, no signal,
        without internet, no internet, bad connection, poor connection, poor reception, bad reception,
        in the basement, in cellars`,
        'there is no network where the work is',
        WORK,
      ),
    ],
  },
  {
    key: 'barcodes',
    area,
    title: 'Codes scanned and printed',
    summary:
      'Bar and QR codes read by camera or hand scanner, labels for one printer, and what happens at each scan.',
    edition: 'scalable',
    effortHours: usual({ design: 2, frontend: 9, backend: 5, qa: 5 }),
    needs: ['data-model'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `barcode, bar code, qr code, qr-code, scan the code, scan items, scan goods, scan parcels,
        scans the, hand scanner, handheld scanner, by scanner, with scanner, with a scanner, and scanner, rfid`,
        'scanning is faster and surer than typing',
        WORK,
      ),
    ],
  },
];
