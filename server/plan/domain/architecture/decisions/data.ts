import { figure } from '../capacity';
import { COMPLIANCE_NAMES, type Decision, hours, rate } from './decision';

/** Reading a backup of some gigabytes back and pointing the software at it. */
const RESTORE_HOURS = 2;

export const DATABASE: Decision = {
  key: 'database',
  name: 'Database',
  options: [
    {
      key: 'postgres-beside',
      name: 'Postgres on the same server',
      monthlyUsd: null,
      gives: 'no further bill, and its care is the studio’s own work',
      enoughWhen: 'the server is one and its loss for some hours is allowed',
    },
    {
      key: 'postgres-small',
      name: 'Managed Postgres, 2 cores',
      monthlyUsd: { low: 30, high: 120 },
      gives: 'updates, copies and disk space are the provider’s work',
      enoughWhen: 'up to 100 requests a second or 200 GB',
    },
    {
      key: 'postgres-large',
      name: 'Managed Postgres, 8 cores or more',
      monthlyUsd: { low: 300, high: 1_500 },
      gives: 'room for heavy questions beside the daily work',
      enoughWhen: 'up to 2,000 requests a second or 4,000 GB',
    },
    {
      key: 'postgres-split',
      name: 'Postgres split over several servers',
      monthlyUsd: { low: 2_000, high: 9_000 },
      gives: 'growth without end, and every question that crosses the split becomes a project',
      enoughWhen: 'more than 2,000 requests a second or 4,000 GB',
    },
  ],
  choose({ capacity, databaseGigabytes, awayHours, strict }) {
    const sentence = `${rate(capacity.peakPerSecond)} and ${figure(databaseGigabytes)} GB in three years`;
    if (capacity.peakPerSecond > 2_000 || databaseGigabytes > 4_000)
      return { option: 'postgres-split', because: `${sentence} are more than one server should carry.` };
    if (capacity.peakPerSecond > 100 || databaseGigabytes > 200)
      return { option: 'postgres-large', because: `${sentence} are more than two cores should carry.` };
    if (capacity.workers === 1 && awayHours >= 4 && !strict && capacity.activePeople < 20)
      return {
        option: 'postgres-beside',
        because: `${sentence} from ${figure(capacity.activePeople)} active people fit beside the software.`,
      };
    return { option: 'postgres-small', because: `${sentence} fit two cores many times over.` };
  },
};

export const DATABASE_COPIES: Decision = {
  key: 'database-copies',
  name: 'Copies of the database',
  options: [
    {
      key: 'none',
      name: 'None: it is restored from the backup',
      monthlyUsd: null,
      gives: 'half the bill, and about two hours away when the server fails',
      enoughWhen: `it may be away for ${RESTORE_HOURS} hours a month or more`,
    },
    {
      key: 'standby',
      name: 'A standby that takes over by itself',
      monthlyUsd: { low: 30, high: 200 },
      gives: 'a minute away in place of two hours',
      enoughWhen: 'one server can answer all questions',
    },
    {
      key: 'standby-and-readers',
      name: 'A standby and read replicas',
      monthlyUsd: { low: 200, high: 1_500 },
      gives: 'reports and lists no longer compete with the daily work',
      enoughWhen: 'more than 50 requests a second, most of which read',
    },
  ],
  choose({ capacity, awayHours }) {
    if (capacity.peakPerSecond > 50)
      return {
        option: 'standby-and-readers',
        because: `${rate(capacity.peakPerSecond)}, nine in ten of which read, are worth a server that only reads.`,
      };
    return awayHours < RESTORE_HOURS
      ? {
          option: 'standby',
          because: `Restoring a backup takes about ${RESTORE_HOURS} hours, and it may be away for ${hours(awayHours)}.`,
        }
      : {
          option: 'none',
          because: `It may be away for ${hours(awayHours)}, and restoring a backup takes about ${RESTORE_HOURS}.`,
        };
  },
};

export const CACHE: Decision = {
  key: 'cache',
  name: 'Cache',
  options: [
    {
      key: 'none',
      name: 'None: every question goes to the database',
      monthlyUsd: null,
      gives: 'what is shown is always what is true',
      enoughWhen: 'up to 20 requests a second',
    },
    {
      key: 'in-process',
      name: 'In the memory of the process',
      monthlyUsd: null,
      gives: 'lists and settings without a question to the database',
      enoughWhen: 'there is one web process',
    },
    {
      key: 'shared',
      name: 'A shared cache such as Redis',
      monthlyUsd: { low: 15, high: 150 },
      gives: 'all processes forget the same thing at the same moment; limits and open connections are shared',
      enoughWhen: 'there are several web processes',
    },
  ],
  choose({ capacity, awayHours, demands, edition }) {
    const several = capacity.workers > 4 || awayHours < 1;
    if (several && (capacity.peakPerSecond > 20 || demands.realTime[edition]))
      return {
        option: 'shared',
        because: demands.realTime[edition]
          ? 'Several web processes have to tell each other what changed.'
          : `${rate(capacity.peakPerSecond)} over several web processes have to forget the same thing at the same moment.`,
      };
    if (capacity.peakPerSecond > 20)
      return {
        option: 'in-process',
        because: `${rate(capacity.peakPerSecond)} come to one process that can remember.`,
      };
    return {
      option: 'none',
      because: `${rate(capacity.peakPerSecond)} are few enough to ask the database every time.`,
    };
  },
};

export const FILES: Decision = {
  key: 'files',
  name: 'Files',
  options: [
    {
      key: 'disk',
      name: 'On the server’s disk',
      monthlyUsd: null,
      gives: 'no further service, and the backup has to take them along',
      enoughWhen: 'there is one server and less than 20 GB in three years',
    },
    {
      key: 'object-storage',
      name: 'Object storage',
      monthlyUsd: { low: 5, high: 60 },
      gives: 'room without end, old versions kept, links that expire',
      enoughWhen: 'up to 2,000 GB in three years',
    },
    {
      key: 'object-storage-and-network',
      name: 'Object storage with a delivery network in front',
      monthlyUsd: { low: 60, high: 600 },
      gives: 'pictures and videos come from near the person who looks',
      enoughWhen: 'more than 2,000 GB in three years, or more than 50,000 people',
    },
  ],
  choose({ filesGigabytes, people, capacity, awayHours, strict }) {
    const size = `${figure(filesGigabytes)} GB of files in three years`;
    if (filesGigabytes > 2_000 || people > 50_000)
      return {
        option: 'object-storage-and-network',
        because: `${size} for ${figure(people)} people are better fetched from near them.`,
      };
    const oneServer = capacity.workers === 1 && awayHours >= 4 && !strict;
    return oneServer && filesGigabytes < 20
      ? { option: 'disk', because: `${size} fit the one server’s disk and its backup.` }
      : { option: 'object-storage', because: `${size} should outlive the process that received them.` };
  },
};

export const SEARCH: Decision = {
  key: 'search',
  name: 'Search',
  options: [
    {
      key: 'database',
      name: 'Full-text search of the database',
      monthlyUsd: null,
      gives: 'results that are true this second and know who may see what',
      enoughWhen: 'up to 5 million records',
    },
    {
      key: 'engine',
      name: 'A search engine of its own',
      monthlyUsd: { low: 60, high: 500 },
      gives: 'typing mistakes, synonyms and filters with counts, and a copy of the data to keep in step',
      enoughWhen: 'more than 5 million records',
    },
  ],
  choose({ capacity }) {
    const records = capacity.recordsPerYear * 3;
    return records > 5_000_000
      ? {
          option: 'engine',
          because: `${figure(records)} records in three years are more than full-text search of the database finds quickly.`,
        }
      : {
          option: 'database',
          because: `${figure(records)} records in three years are found by the database itself.`,
        };
  },
};

export const BACKUPS: Decision = {
  key: 'backups',
  name: 'Backups',
  options: [
    {
      key: 'nightly',
      name: 'A copy every night, kept for 30 days',
      monthlyUsd: { low: 2, high: 15 },
      gives: 'at worst the work of one day is lost',
      enoughWhen: 'a day’s records can be typed again: up to 100',
    },
    {
      key: 'point-in-time',
      name: 'Every change kept, restored to any minute of 14 days',
      monthlyUsd: { low: 10, high: 80 },
      gives: 'at worst five minutes are lost',
      enoughWhen: 'a day’s records cannot be typed again',
    },
    {
      key: 'point-in-time-elsewhere',
      name: 'Every change kept, and a locked copy with another account in another place',
      monthlyUsd: { low: 30, high: 250 },
      gives: 'even whoever owns the first account cannot destroy it',
      enoughWhen: 'the law or a contract counts on the records',
    },
  ],
  choose({ capacity, strict, edition, demands }) {
    const aDay = capacity.recordsPerYear / 250;
    const sentence = `A lost day would be ${figure(aDay < 10 ? aDay : Math.round(aDay))} records`;
    if (strict && edition !== 'mvp')
      return {
        option: 'point-in-time-elsewhere',
        because: `${COMPLIANCE_NAMES[strict]}: ${sentence.toLowerCase()} that somebody outside counts on.`,
      };
    if (aDay > 100_000)
      return { option: 'point-in-time-elsewhere', because: `${sentence}, which no one mistake may destroy.` };
    if (demands.compliance.some(kind => kind === 'card-payments' || kind === 'finance'))
      return { option: 'point-in-time', because: `${sentence}, and payments that nobody can type again.` };
    return aDay > 100
      ? { option: 'point-in-time', because: `${sentence}, more than anybody types again.` }
      : { option: 'nightly', because: `${sentence}, which can be typed again.` };
  },
};
