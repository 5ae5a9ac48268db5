import type { CatalogueFeature } from '../catalogue-feature';
import { moreHours, open, says, usual, WORK } from './write';

const area = 'Scheduling';
const BOOKED =
  'session, room, table, slot, time, visit, lesson, class, course, tour, desk, court, machine, seat, place, therapist, trainer, viewing, consultation, treatment, meeting'
    .split(', ')
    .flatMap(what => [`book a ${what}`, `books a ${what}`, `book ${what}s`])
    .join(', ');

export const SCHEDULING: readonly CatalogueFeature[] = [
  {
    key: 'free-times',
    area,
    title: 'Free times by person, room and equipment',
    summary:
      'Working hours, breaks, lengths, buffers and what must be free at once, and from them the times that can be offered. Getting the best plan for a whole day is not in it.',
    edition: 'mvp',
    effortHours: open({ backend: 24, frontend: 5, qa: 8 }),
    needs: ['data-model', 'roles-rights'],
    roles: [],
    entities: ['resource', 'working-time'],
    risks: [
      moreHours(
        'more-conditions',
        0.35,
        [0.2, 0.4, 0.8],
        'More has to be free at once than was told',
        'Work through twenty real bookings with those who make them today.',
      ),
    ],
    calls: [
      says(
        `free slot, free time, free room, free appointment, free table, available slot, available time,
        available appointment, available room, open slots, time slot, who is free,
        when somebody is free, working hours of, their availability, double booking, double-booked,
        double booked`,
        'only what is really free may be offered',
        WORK,
      ),
    ],
  },
  {
    key: 'appointments',
    area,
    title: 'Book, move and cancel an appointment',
    summary:
      'Offer free times, book, move and cancel by staff or customer, with a confirmation and the rules for how late. Payment and reminders are features of their own.',
    edition: 'mvp',
    effortHours: usual({ design: 6, frontend: 14, backend: 14, qa: 7 }),
    needs: ['free-times', 'mail-sending'],
    roles: ['Customer', 'Receptionist'],
    entities: ['appointment', 'customer'],
    risks: [],
    calls: [
      says(
        `appointment, bookings, booking, booked online, sessions booked, book online, book and cancel,
        move and cancel, book for anybody, book for others, book for somebody, book for customers,
        book for patients, book for guests, bookable, reservation, reserve a, reserve table,
        ${BOOKED}`,
        'a time is agreed between people and has to hold',
        WORK,
      ),
      says('by the hour', 'a time is agreed between people and has to hold', ['features', 'roles']),
    ],
  },
  {
    key: 'calendar',
    area,
    title: 'Calendar by day and week, moved by hand',
    summary:
      'Columns for people or rooms, day and week, drag to move and stretch, and a keyboard way. Months and printing are simple lists.',
    edition: 'mvp',
    effortHours: open({ design: 9, frontend: 30, backend: 6, qa: 8 }),
    needs: ['appointments'],
    roles: [],
    entities: ['appointment'],
    risks: [],
    calls: [
      says(
        `own calendar, calendar of, calendar view, in the calendar, shared calendar, day view,
        week view, weekly view, wall planner, planning board, drag appointments, see their day,
        timetable, day at a glance, day’s sessions, day’s appointments, day’s bookings, day’s visits,
        day’s lessons, week at a glance`,
        'those who plan the day have to see it whole',
        WORK,
      ),
    ],
  },
  {
    key: 'series',
    area,
    title: 'Appointments in a series',
    summary:
      'The same time every week or a number of sessions at once, with changes to one, the following or all. Clashes are shown before it is booked.',
    edition: 'scalable',
    effortHours: open({ design: 3, frontend: 9, backend: 12, qa: 6 }),
    needs: ['appointments'],
    roles: [],
    entities: ['appointment'],
    risks: [],
    calls: [
      says(
        `recurring appointment, recurring booking, recurring session, recurring lesson, series of,
        same time every week, regular appointment, standing appointment, weekly lesson, weekly slot,
        fixed slot`,
        'many of them come at the same time each week',
        WORK,
      ),
    ],
  },
  {
    key: 'waiting-list',
    area,
    title: 'Waiting list that fills what becomes free',
    summary:
      'People say what would suit them; when something becomes free they are asked in turn, and the first yes has it.',
    edition: 'scalable',
    effortHours: usual({ design: 3, frontend: 8, backend: 12, qa: 5 }),
    needs: ['mail-sending', 'background-work'],
    roles: [],
    entities: ['waiting-entry'],
    risks: [],
    calls: [
      says(
        `waiting list, waitlist, wait list, cancelled slots, canceled slots, slots stay empty,
        fill cancelled, fill empty slots, next on the list`,
        'what one cancels another would like to have',
      ),
    ],
  },
  {
    key: 'no-shows',
    area,
    title: 'Rules for late cancelling and not coming',
    summary:
      'How late is late, what it costs, who may waive it, and how often it happened. Collecting the fee is payment’s business.',
    edition: 'scalable',
    effortHours: usual({ design: 2, frontend: 4, backend: 7, qa: 3 }),
    needs: ['appointments'],
    roles: [],
    entities: ['appointment'],
    risks: [],
    calls: [
      says(
        `no-show, no shows, missed appointment, missed session, missed booking, cancels late, cancels within,
        cancel late, late cancellation, cancellation fee, do not turn up, does not turn up,
        fail to appear`,
        'an empty place that was promised costs money',
        WORK,
      ),
    ],
  },
  {
    key: 'rosters',
    area,
    title: 'Shifts and rosters',
    summary:
      'Shifts to fill, people who can, rest times and swaps, published to everybody concerned. Drawing up the roster by itself is not in it.',
    edition: 'scalable',
    effortHours: open({ design: 6, frontend: 20, backend: 18, qa: 9 }),
    needs: ['staff-records'],
    roles: ['Planner'],
    entities: ['shift', 'employee'],
    risks: [
      moreHours(
        'labour-law',
        0.35,
        [0.2, 0.4, 0.8],
        'Agreements on working time bring rules of their own',
        'Have the agreement read with those who draw up the roster today.',
      ),
    ],
    calls: [
      says(
        `shifts, shift plan, night shift, early shift, swap shift, roster, staff rota, rotas,
        duty rota, weekly rota, duty plan, who works when`,
        'who works when has to be settled and known',
        WORK,
      ),
    ],
  },
  {
    key: 'absences',
    area,
    title: 'Leave and sickness',
    summary:
      'Asking for leave, agreeing to it, noting sickness, and what it moves. Accounts of days are kept simply; payroll is not in it.',
    edition: 'scalable',
    effortHours: usual({ design: 2, frontend: 7, backend: 8, qa: 4 }),
    needs: ['staff-records'],
    roles: ['Manager'],
    entities: ['absence'],
    risks: [],
    calls: [
      says(
        `annual leave, sick leave, parental leave, leave request, time off, absences, calls in sick,
        call in sick, sickness, holiday request, vacation request, vacation days, days of leave`,
        'plans have to know who is away',
        WORK,
      ),
    ],
  },
  {
    key: 'events',
    area,
    title: 'Events and courses with places',
    summary:
      'Dates with a number of places, a public list, registration, waiting list by hand, lists of those who come, and cancelling by either side.',
    edition: 'mvp',
    effortHours: usual({ design: 6, frontend: 13, backend: 12, qa: 6 }),
    needs: ['data-model', 'roles-rights', 'mail-sending'],
    roles: ['Participant', 'Organiser'],
    entities: ['event', 'registration'],
    risks: [],
    calls: [
      says(
        `events, an event, event registration, event calendar, courses, course registration,
        group course, course programme, programme of courses, register for a, sign up for a course,
        sign up for a, sign up for courses, evening workshop, workshop dates, seminars,
        guided tour, evening classes, group classes, concerts, lectures, tournaments, summer camp,
        training sessions for members, participants register`,
        'many come to the same date and the places are few',
        WORK,
      ),
    ],
  },
  {
    key: 'entry-tickets',
    area,
    title: 'Entry tickets, sold and scanned',
    summary:
      'Kinds of tickets with prices and times of entry, sold online, sent as a code and scanned once at the door, also when the network is down for a while.',
    edition: 'scalable',
    effortHours: usual({ design: 5, frontend: 14, backend: 16, qa: 8 }),
    needs: ['events', 'card-payments'],
    roles: ['Visitor', 'Door staff'],
    entities: ['entry-ticket'],
    risks: [],
    calls: [
      says(
        `entry ticket, entrance ticket, admission ticket, admission, online ticket, ticket sale,
        ticketing, sell tickets, buy tickets, buy a ticket, tickets online, timed entry, timed ticket,
        scan ticket, scanned at the entrance, at the door`,
        'who paid comes in, once',
        WORK,
      ),
    ],
  },
];
