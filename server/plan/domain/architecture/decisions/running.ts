import { EDITION_NAMES } from '../../editions';
import { figure } from '../capacity';
import { COMPLIANCE_NAMES, type Decision, hours, rate, workers } from './decision';

/** A restart or the repair of one machine takes about this long, so less than it needs a second process. */
const REPAIR_HOURS = 1;
/** Cores of an ordinary machine. */
const WORKERS_OF_ONE_MACHINE = 4;
const WORKERS_OF_A_PLATFORM = 20;
/** Below it, what fails has to be replaced without a person. */
const PERSON_HOURS = 4;

export const HOSTING: Decision = {
  key: 'hosting',
  name: 'Where it runs',
  options: [
    {
      key: 'one-server',
      name: 'One virtual server, set up by script',
      monthlyUsd: { low: 10, high: 40 },
      gives: 'the lowest bill, and updates of the system are the studio’s own work',
      enoughWhen: `one worker is enough and it may be away for ${PERSON_HOURS} hours a month or more`,
    },
    {
      key: 'platform',
      name: 'A platform that runs containers',
      monthlyUsd: { low: 30, high: 180 },
      gives: 'failed processes are replaced and new ones added without a server to look after',
      enoughWhen: `up to ${WORKERS_OF_A_PLATFORM} workers, in one region`,
    },
    {
      key: 'kubernetes',
      name: 'Managed Kubernetes',
      monthlyUsd: { low: 250, high: 1_200 },
      gives: 'many kinds of process in several places, and somebody has to know it well',
      enoughWhen: `more than ${WORKERS_OF_A_PLATFORM} workers`,
    },
  ],
  choose({ capacity, awayHours, strict }) {
    const need = `${workers(capacity.workers)} in the busiest hour`;
    if (capacity.workers > WORKERS_OF_A_PLATFORM)
      return {
        option: 'kubernetes',
        because: `${need} are more than the ${WORKERS_OF_A_PLATFORM} that a platform carries well.`,
      };
    if (strict)
      return {
        option: 'platform',
        because: `${COMPLIANCE_NAMES[strict]} should not hang on one server that the studio patches by hand.`,
      };
    if (capacity.workers > 1 || awayHours < PERSON_HOURS)
      return {
        option: 'platform',
        because: `${need} and at most ${hours(awayHours)} away: a failed process has to be replaced without waiting for a person.`,
      };
    return {
      option: 'one-server',
      because: `${need} and up to ${hours(awayHours)} away are within what one server does.`,
    };
  },
};

export const PROCESSES: Decision = {
  key: 'processes',
  name: 'Processes',
  options: [
    {
      key: 'one',
      name: 'One process for screens and jobs',
      monthlyUsd: null,
      gives: 'one thing to deploy, watch and understand',
      enoughWhen: 'nothing long runs beside the screens',
    },
    {
      key: 'web-and-jobs',
      name: 'One process for screens, one for jobs, from the same code',
      monthlyUsd: { low: 10, high: 40 },
      gives: 'a slow connection or a big file cannot make the screens slow',
      enoughWhen: `up to ${WORKERS_OF_ONE_MACHINE} workers and a restart now and then is allowed`,
    },
    {
      key: 'several-web',
      name: 'Several equal web processes behind a load balancer, and job processes',
      monthlyUsd: { low: 50, high: 300 },
      gives: 'one may fail or be replaced while the others answer',
      enoughWhen: 'load grows by adding more of the same',
    },
    {
      key: 'services',
      name: 'Parts that are deployed apart',
      monthlyUsd: { low: 400, high: 2_500 },
      gives: 'teams release without each other, at the price of calls over the network between them',
      enoughWhen: 'several teams work on it, or one part carries over 500 requests a second',
    },
  ],
  choose({ capacity, awayHours, demands, filesGigabytes }) {
    const peak = rate(capacity.peakPerSecond);
    if (capacity.peakPerSecond > 500)
      return { option: 'services', because: `${peak} are worth a part of their own for what carries them.` };
    if (capacity.workers > WORKERS_OF_ONE_MACHINE)
      return {
        option: 'several-web',
        because: `${peak} need ${workers(capacity.workers)}, more than the ${WORKERS_OF_ONE_MACHINE} of one machine.`,
      };
    if (awayHours < REPAIR_HOURS)
      return {
        option: 'several-web',
        because: `At most ${hours(awayHours)} away is less than one repair takes, so a second process has to be there already.`,
      };
    if (demands.integrations > 0 || filesGigabytes > 10)
      return {
        option: 'web-and-jobs',
        because: demands.integrations
          ? demands.integrations === 1
            ? 'The system that it is to be connected to will be slow or away at times, and must not hold up the screens.'
            : `Some of the ${demands.integrations} systems that it is to be connected to will be slow or away at times, and must not hold up the screens.`
          : `${figure(filesGigabytes)} GB of files in three years are worked on beside the screens.`,
      };
    return {
      option: 'one',
      because: `${peak} and nothing long beside the screens: one process carries it.`,
    };
  },
};

export const BACKGROUND_WORK: Decision = {
  key: 'background-work',
  name: 'Background work',
  options: [
    {
      key: 'timers',
      name: 'Timers in the process',
      monthlyUsd: null,
      gives: 'nothing to run, and a job that was under way at a restart is begun again by hand',
      enoughWhen: 'no job matters to anybody outside',
    },
    {
      key: 'database-queue',
      name: 'A queue kept in the database',
      monthlyUsd: null,
      gives: 'a job is saved together with what caused it, and tried again until it is done',
      enoughWhen: 'up to about 50 jobs a second',
    },
    {
      key: 'queue-service',
      name: 'A queue service of its own',
      monthlyUsd: { low: 20, high: 200 },
      gives: 'peaks wait outside the database, at the price of one more thing that can be out of step',
      enoughWhen: 'more than 50 jobs a second',
    },
  ],
  choose({ capacity, demands }) {
    // One request in ten sends something on: a message, a file, a call to another system.
    const jobs = capacity.peakPerSecond / 10;
    const sentence = `A tenth of ${rate(capacity.peakPerSecond)} are ${figure(jobs)} jobs a second`;
    if (jobs > 50)
      return { option: 'queue-service', because: `${sentence}, more than a database should queue.` };
    if (demands.integrations === 0 && capacity.activePeople < 20)
      return {
        option: 'timers',
        because: `${figure(capacity.activePeople)} active people and no connected system: a job that is lost is seen at once.`,
      };
    return {
      option: 'database-queue',
      because: `${sentence}: the database queues them, and none is lost between the two.`,
    };
  },
};

export const REAL_TIME: Decision = {
  key: 'real-time',
  name: 'Changes seen by others',
  options: [
    {
      key: 'reload',
      name: 'On the next load of the page',
      monthlyUsd: null,
      gives: 'nothing to keep open',
      enoughWhen: 'nobody waits for what others do',
    },
    {
      key: 'server-events',
      name: 'Pushed by the web process over an open connection',
      monthlyUsd: null,
      gives: 'changes within a second, without another service',
      enoughWhen: 'up to about 5,000 people at the same time',
    },
    {
      key: 'channel-service',
      name: 'A service that holds the open connections',
      monthlyUsd: { low: 50, high: 500 },
      gives: 'many open connections that a release does not cut',
      enoughWhen: 'more than 5,000 people at the same time',
    },
  ],
  choose({ capacity, demands, edition }) {
    if (!demands.realTime[edition])
      return {
        option: 'reload',
        because: Object.values(demands.realTime).includes(true)
          ? `Nothing in ${EDITION_NAMES[edition]} has to be seen within a second.`
          : 'Nothing in the brief has to be seen within a second.',
      };
    const atOnce = capacity.activePeople * 0.3;
    const sentence = `Three in ten of ${figure(capacity.activePeople)} active people are ${figure(atOnce)} open connections`;
    return atOnce > 5_000
      ? { option: 'channel-service', because: `${sentence}, more than the web processes should hold.` }
      : { option: 'server-events', because: `${sentence}, which the web process holds by itself.` };
  },
};
