/** What the studio made of the clinics' brief, beside docs/examples/plan.json. */
/** Which part of the product each feature of docs/examples/plan.json belongs to, in the order to show. */
export const AREAS: Readonly<Record<string, string>> = {
  Foundations:
    'kickoff research design-system environments data-model load api failover accessibility penetration-test',
  'Accounts and access': 'sign-in roles patient-portal sso',
  Clinics: 'clinics therapists patients treatments multi-company payroll planning',
  Booking:
    'availability calendar booking prescriptions confirmations reminders online-booking waiting-list no-show staff-leave courses',
  Money: 'invoices payments insurer-billing corrections co-payments online-payment dunning accounting',
  Care: 'treatment-notes documents e-prescription health-record video exercise-plans outcomes',
  Reporting: 'utilisation revenue-report',
  Trust: 'audit privacy',
  Launch: 'import pilot launch',
};

/** The answers that each feature serves, and why. Those not named serve none, and the plan says so. */
export const SERVES: Readonly<Record<string, readonly [serves: readonly string[], because: string]>> = {
  kickoff: [
    ['goals.online', 'goals.missed'],
    'Four goals pull in different directions, so the studio and the board agree first which comes first',
  ],
  research: [
    ['workflows.book', 'workflows.pay'],
    'How reception books today is written in two workflows, and nobody outside has seen it done',
  ],
  'design-system': [
    ['roles.patient', 'roles.reception'],
    'Patients on phones and reception at a desk use the same screens',
  ],
  environments: [['timeline'], 'A pilot in May needs a place to run it in by April'],
  'data-model': [
    ['features.booking', 'features.prescriptions'],
    'Sessions, prescriptions and invoices hang on the same records',
  ],
  'sign-in': [
    ['roles.therapist', 'roles.reception', 'roles.manager'],
    'Forty-nine people of the staff see patients’ data',
  ],
  roles: [
    ['roles.therapist', 'roles.reception', 'roles.manager'],
    'Therapists see no invoices, reception sees its own clinic only',
  ],
  clinics: [['goals.overview', 'vision.seven'], 'Seven clinics with rooms and hours of their own'],
  therapists: [['workflows.book'], 'Reception looks for a therapist with the right qualification'],
  patients: [['roles.patient'], '9,000 patients come with their insurance and consent'],
  treatments: [['features.prescriptions'], 'A prescription names a treatment and its length'],
  availability: [
    ['workflows.book', 'features.booking'],
    'A session needs a therapist, a room and a qualification free at once',
  ],
  calendar: [
    ['workflows.book', 'roles.reception'],
    'Reception books for anybody in its clinic, on the phone',
  ],
  booking: [['features.booking'], 'Reception spends four hours a day on the phone'],
  prescriptions: [['features.prescriptions'], 'Insurers pay only what was prescribed'],
  confirmations: [['workflows.book'], 'Reception books and tells the patient'],
  reminders: [['features.reminders', 'goals.missed'], 'Most missed sessions were simply forgotten'],
  invoices: [['features.invoices', 'goals.paper'], 'Private patients wait three weeks for an invoice today'],
  payments: [
    ['workflows.pay', 'integrations.stripe'],
    'Reception marks what was paid, at the card terminal it has',
  ],
  privacy: [['roles.patient'], 'Treatment notes of 9,000 people are health data'],
  import: [['timeline.lease'], 'The old software goes on 30 June, and its patients with it'],
  pilot: [['timeline.pilot'], 'Halden can try it for two weeks in May'],
  launch: [['vision.seven', 'timeline'], 'All seven clinics work with it before July'],
  'patient-portal': [
    ['roles.patient', 'goals.online'],
    'Patients book and pay for themselves only when they can sign in',
  ],
  'online-booking': [['goals.online'], 'Half of all sessions are to be booked without a phone call'],
  'waiting-list': [['features.waiting'], 'Cancelled slots stay empty'],
  'no-show': [['goals.missed'], 'No-shows are to fall from 9% to 5%'],
  'insurer-billing': [['workflows.pay'], 'Insured patients sign, and the insurer pays the rest'],
  'co-payments': [['workflows.pay'], 'Insured patients pay their share at the desk'],
  'online-payment': [['features.invoices', 'roles.patient'], 'Patients pay their own invoices'],
  dunning: [['goals.paper'], 'An invoice that left on time is still to be paid'],
  'treatment-notes': [['roles.therapist'], 'Therapists write treatment notes'],
  utilisation: [['goals.overview'], 'Utilisation per therapist every Monday morning'],
  'revenue-report': [['goals.overview'], 'Which clinic runs well is also a question of money'],
  accounting: [['integrations.datev'], 'The tax adviser wants bookings in DATEV, not in a spreadsheet'],
  'multi-company': [['vision.group'], 'Other groups rent it, each with its own accountant'],
  sso: [['vision.hospitals'], 'Hospital staff sign in with their own accounts'],
  load: [['vision.hospitals'], 'Twelve clinics open their calendars at eight on the same morning'],
  api: [['vision.group'], 'Groups that rent it connect their own systems'],
};
