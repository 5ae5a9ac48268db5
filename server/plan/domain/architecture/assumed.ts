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
  /** Where the brief counts a thing: the thing, what is written to it, and what is noted of its changes. */
  recordsOfCounted: 10,
  /** One file, where the brief counts files and does not say how large they are. */
  megabytesOfOne: { documents: 0.3, photos: 3, video: 200 },
  /** What one person has to do with in a year, where the brief says what comes with each: one on a working day. */
  thingsPerYear: { staff: 250, public: 1 },
  /** Files of which the brief says the size alone: one a month. */
  sizedFilesPerYear: { staff: 12, public: 1 },
  awayHoursPerMonth: { mvp: 7, scalable: 4, enterprise: 2 },
  /** Where it is used at any hour of the day. */
  awayHoursRoundTheClock: { mvp: 3.6, scalable: 0.7, enterprise: 0.35 },
} as const;
