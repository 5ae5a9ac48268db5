/** What is assumed where the brief says nothing, or cannot know. Starting points: each is a field that the studio edits. */
export const ASSUMED = {
  /** People, where no role says how many. */
  people: 50,
  /** As many times the people at launch: the public comes by itself, a house takes on staff slowly. */
  growth: { public: { scalable: 2, enterprise: 5 }, staff: { scalable: 1.25, enterprise: 2 } },
  /** A role of at least this many is the public: many people who come seldom. */
  publicFrom: 500,
  /** The requests are of one who is active on the busiest day; the records of everybody, in a year. */
  staff: { activeShare: 0.7, requestsPerDay: 200, recordsPerYear: 1_000 },
  public: { activeShare: 0.03, requestsPerDay: 40, recordsPerYear: 4 },
  peakHourShare: 0.2,
  serviceMs: 80,
  recordKilobytes: 2,
  /** Files in a year from one person who works with it and one of the public, by what the brief speaks of. */
  fileMegabytesPerYear: {
    none: { staff: 7, public: 0.3 },
    documents: { staff: 70, public: 3 },
    photos: { staff: 1_000, public: 45 },
    video: { staff: 14_000, public: 600 },
  },
  awayHoursPerMonth: { mvp: 7, scalable: 4, enterprise: 2 },
  /** Where it is used at any hour of the day. */
  awayHoursRoundTheClock: { mvp: 3.6, scalable: 0.7, enterprise: 0.35 },
} as const;
