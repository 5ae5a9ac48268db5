import type { CatalogueFeature } from '../catalogue-feature';
import { delay, foreign, moreHours, open, says, usual, WORK } from './write';

const area = 'Mobile and field';

export const FIELD: readonly CatalogueFeature[] = [
  {
    key: 'site-visits',
    area,
    title: 'Visits on site with report and signature',
    summary:
      'The day’s visits on a phone with address and history, report with photos and parts, the customer’s signature, and a PDF sent at once.',
    edition: 'mvp',
    effortHours: usual({ design: 7, frontend: 18, backend: 13, qa: 7 }),
    needs: ['phone-screens', 'attachments', 'pdf-documents'],
    roles: ['Technician'],
    entities: ['site-visit'],
    risks: [],
    calls: [
      says(
        `field service, field staff, field worker, home visit, site visit, service visit, service call,
        out in the field, house call, service report, fitters, installation teams,
        on the construction site`,
        'the work is done where the customer is',
        WORK,
      ),
      says(
        'service technician, field technician, technicians visit, technician visits, fitter, field engineer, field service, home care',
        'they work at the customer’s place',
        ['roles'],
      ),
    ],
  },
  {
    key: 'routes',
    area,
    title: 'Tours with stops in a good sequence',
    summary:
      'Stops for the day put into a good sequence by a service, with time windows, sent to the driver, changed by hand. Full optimising of a fleet is not in it.',
    edition: 'scalable',
    effortHours: foreign({ design: 5, frontend: 14, backend: 16, qa: 7 }),
    needs: ['map', 'phone-screens'],
    roles: ['Driver', 'Dispatcher'],
    entities: ['route'],
    risks: [
      moreHours(
        'restrictions',
        0.35,
        [0.2, 0.4, 0.8],
        'Vehicles, loads and time windows restrict more than was told',
        'Plan last Monday by hand with the dispatcher and write down every reason.',
      ),
    ],
    calls: [
      says(
        `route planning, plan routes, routes for, delivery route, delivery round, delivery tour,
        driver tour, tours for drivers, tour planning, transport planning, stops per,
        sequence of stops, shortest way`,
        'kilometres cost money and time',
        WORK,
      ),
    ],
  },
  {
    key: 'deliveries',
    area,
    title: 'Deliveries with status and proof',
    summary:
      'What goes where and when, steps on the way, proof by photo or signature, and a link where the receiver sees it. Carriers’ own systems are integrations.',
    edition: 'mvp',
    effortHours: usual({ design: 5, frontend: 13, backend: 12, qa: 6 }),
    needs: ['data-model', 'roles-rights', 'attachments'],
    roles: ['Driver'],
    entities: ['shipment'],
    risks: [],
    calls: [
      says(
        `deliveries, proof of delivery, delivery status, delivery address, delivery date,
        home delivery, delivered to, deliver to, deliver the goods, shipments, consignment,
        track and trace, courier, freight, pallet`,
        'it has to arrive, and one has to know that it did',
        WORK,
      ),
      says('driver, courier', 'they bring it to where it goes', ['roles']),
    ],
  },
  {
    key: 'live-position',
    area,
    title: 'Vehicles on a live map',
    summary:
      'Position every minute while on duty, expected arrival, deleted after a set time, with the staff’s agreement. Tracking boxes in vehicles are integrations.',
    edition: 'enterprise',
    effortHours: open({ design: 3, frontend: 12, backend: 14, devops: 2, qa: 7 }),
    needs: ['map', 'phone-screens'],
    roles: ['Dispatcher'],
    entities: [],
    risks: [
      delay(
        'works-council',
        0.35,
        [5, 10, 30],
        'The staff’s representatives have to agree first',
        'Ask the client to open the talk when the plan is agreed.',
      ),
    ],
    calls: [
      says(
        `live location, live position, live tracking, gps, where the driver is, where our drivers are,
        where the trucks are, track vehicles, vehicle tracking, expected arrival, arrival time`,
        'people call to ask where it is',
      ),
    ],
  },
  {
    key: 'time-recording',
    area,
    title: 'Hours recorded by person and job',
    summary:
      'Start, stop and pauses on phone or desk, by job, checked and closed each month. Flexitime accounts and supplements are the payroll’s business.',
    edition: 'scalable',
    effortHours: usual({ design: 4, frontend: 11, backend: 11, qa: 6 }),
    needs: ['staff-records'],
    roles: ['Employee'],
    entities: ['time-entry'],
    risks: [],
    calls: [
      says(
        `time tracking, track time, tracks time, time sheet, timesheet, hours worked, record hours,
        records hours, record their hours, clock in, clocks in, working time record, time recording,
        hours per project, hours per job`,
        'hours are work’s largest cost and nobody has them',
        WORK,
      ),
    ],
  },
  {
    key: 'kiosk',
    area,
    title: 'Screens to serve oneself on site',
    summary:
      'A locked screen at the entrance or counter with large parts, set back after each person, restarted by itself. The device is the client’s.',
    edition: 'scalable',
    effortHours: usual({ design: 6, frontend: 12, backend: 4, devops: 3, qa: 6 }),
    needs: ['project-setup', 'data-model'],
    roles: ['Visitor'],
    entities: [],
    risks: [],
    calls: [
      says(
        `kiosk, self-service terminal, self service terminal, touch screen, touchscreen,
        check-in terminal, check in terminal, screen at the entrance, info screen, media station,
        waiting room screen`,
        'people can do it themselves where they stand',
        WORK,
      ),
    ],
  },
];
