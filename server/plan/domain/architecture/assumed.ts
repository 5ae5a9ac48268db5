/** What is assumed where the brief says nothing, or cannot know. Starting points: each is a field that the studio edits. */
export const ASSUMED = {
  /** People, where no role says how many. */
  people: 50,
  /** As many times the people at launch: the public comes by itself, a house takes on staff slowly. */
  growth: { public: { scalable: 2, enterprise: 5 }, staff: { scalable: 1.25, enterprise: 2 } },
  /** A role of at least this many is the public: many people who come seldom. */
  publicFrom: 500,
  staff: { activeShare: 0.7, requestsPerDay: 200, recordsPerYear: 1_500 },
  public: { activeShare: 0.03, requestsPerDay: 40, recordsPerYear: 120 },
  peakHourShare: 0.2,
  serviceMs: 80,
  recordKilobytes: 2,
  /** Gigabytes of files in a year that one active person adds, by what the brief speaks of. */
  fileGigabytes: { none: 0.01, documents: 0.1, photos: 1.5, video: 20 },
  awayHoursPerMonth: { mvp: 7, scalable: 4, enterprise: 2 },
  /** Where it is used at any hour of the day. */
  awayHoursRoundTheClock: { mvp: 3.6, scalable: 0.7, enterprise: 0.35 },
} as const;
