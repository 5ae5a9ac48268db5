import { type Control, hasFiles, hasHealthOrMoney, hasPayments, hasPersonalData } from './control';

/** Level 3: what a product has whose failure would be in the newspapers. */
export const LEVEL_3: readonly Control[] = [
  {
    asvs: '1.2.10',
    requirement: 'Spreadsheets that we hand out cannot run formulas that somebody typed.',
    how: 'Cells that begin like a formula are quoted on export.',
    because: 'Lists are opened by those with the most rights, on their own machines.',
  },
  {
    asvs: '2.3.5',
    requirement: 'Large amounts and actions that cannot be taken back need two people.',
    how: 'A second person with the right confirms; thresholds are set by the client.',
    because: 'Money moves, and one stolen account must not be able to move much of it.',
    when: hasPayments,
  },
  {
    asvs: '5.2.4',
    requirement: 'Nobody can fill the storage: size and number of files have limits for each person.',
    how: 'Quotas that are checked before the upload begins.',
    because: 'One upload without end, by mistake or by a script, stops everybody else’s.',
    when: hasFiles,
  },
  {
    asvs: '6.3.5',
    requirement: 'People are told of sign-ins that look strange.',
    how: 'A mail on a new device or country, with a link that ends the session.',
    because: 'With this many accounts some are taken over every week.',
  },
  {
    asvs: '7.5.3',
    requirement: 'The most sensitive actions ask for a factor again.',
    how: 'Export of everything, change of bank details and of rights.',
    because: 'An open session on a stolen phone must not be enough for these.',
  },
  {
    asvs: '8.3.2',
    requirement: 'A change of rights counts at once.',
    how: 'Rights are read with each request, or tokens are shorter than a minute and can be called back.',
    because: 'Among many people rights change every hour.',
  },
  {
    asvs: '8.4.2',
    requirement: 'The area for administrators has more than one wall.',
    how: 'Own address, own factor, known devices, and everything noted.',
    because: 'Whoever gets in there has everything.',
  },
  {
    asvs: '12.3.5',
    requirement: 'Services prove to each other who they are.',
    how: 'Certificates on both sides, given out and renewed by the platform.',
    because: 'Being inside the network is no proof any more.',
  },
  {
    asvs: '13.3.3',
    requirement: 'Keys never leave a module that is made for them.',
    how: 'Encrypting and signing is asked of the provider’s key service.',
    because: 'A copied key opens every backup, and what is in them harms somebody in the wrong hands.',
    when: hasHealthOrMoney,
  },
  {
    asvs: '13.3.4',
    requirement: 'Secrets expire and are changed by plan.',
    how: 'Changed each quarter by a job that is rehearsed, and within the hour when one leaks.',
    because: 'People come and go, and each of them has seen some.',
  },
  {
    asvs: '14.2.6',
    requirement: 'Sensitive values are shown in part, and whole only on asking.',
    how: 'The last digits of numbers; showing all of it is noted.',
    because: 'Lists are looked at over shoulders and shared in meetings.',
  },
  {
    asvs: '14.2.7',
    requirement: 'Data that is no longer needed goes by itself.',
    how: 'A date of deletion for each kind of record, a nightly job, a report of what went.',
    because: 'Personal data is kept, and what is gone cannot be stolen.',
    when: hasPersonalData,
  },
  {
    asvs: '14.2.8',
    requirement: 'What files say about places and devices is taken out.',
    how: 'Pictures are written anew without their hidden fields, unless the place is wanted.',
    because: 'People upload files, and photos say where they were taken.',
    when: hasFiles,
  },
  {
    asvs: '15.2.4',
    requirement: 'Libraries and what they bring come only from where we expect them.',
    how: 'Locked versions with checksums, and our own registry for our own names.',
    because: 'A package with the right name from the wrong place runs with all our rights.',
  },
  {
    asvs: '16.5.4',
    requirement: 'An error that nobody foresaw is caught, noted, and stops nothing else.',
    how: 'A last handler in each process; the process is replaced afterwards.',
    because: 'At this size what happens once in a million happens every day.',
  },
];
