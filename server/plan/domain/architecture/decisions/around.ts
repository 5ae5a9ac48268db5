import { EDITION_NAMES } from '../../editions';
import { figure } from '../capacity';
import { COMPLIANCE_NAMES, type Decision, hours } from './decision';

export const REGIONS: Decision = {
  key: 'regions',
  name: 'Regions',
  options: [
    {
      key: 'one',
      name: 'One region',
      monthlyUsd: null,
      gives: 'the simplest there is; the loss of a whole region is waited out',
      enoughWhen: 'it may be away for 2 hours a month or more',
    },
    {
      key: 'one-and-recipe',
      name: 'One region, with backups and a tried recipe in a second',
      monthlyUsd: { low: 10, high: 80 },
      gives: 'within a working day it runs elsewhere',
      enoughWhen: 'half an hour a month or more',
    },
    {
      key: 'two',
      name: 'A second region that takes over',
      monthlyUsd: { low: 500, high: 4_000 },
      gives: 'within minutes it runs elsewhere, at about twice the bill',
      enoughWhen: 'less than half an hour a month',
    },
  ],
  choose({ awayHours, strict, edition }) {
    if (awayHours < 0.5)
      return {
        option: 'two',
        because: `At most ${hours(awayHours)} away is less than moving to another region by hand takes.`,
      };
    if (awayHours < 2)
      return {
        option: 'one-and-recipe',
        because: `At most ${hours(awayHours)} away leaves no time to invent the move.`,
      };
    if (strict && edition === 'enterprise')
      return {
        option: 'one-and-recipe',
        because: `${COMPLIANCE_NAMES[strict]}: somebody will ask how it goes on after a region is lost, and a tried recipe is the least answer.`,
      };
    return {
      option: 'one',
      because: `It may be away for ${hours(awayHours)}; a lost region is rarer than that.`,
    };
  },
};

export const TENANCY_ISOLATION: Decision = {
  key: 'tenancy',
  name: 'Organisations kept apart',
  options: [
    {
      key: 'single',
      name: 'One organisation',
      monthlyUsd: null,
      gives: 'nothing to keep apart',
      enoughWhen: 'one organisation uses it',
    },
    {
      key: 'row-level',
      name: 'Shared tables, kept apart by the database row by row',
      monthlyUsd: null,
      gives: 'the database refuses what the code forgets, and a new organisation costs nothing',
      enoughWhen: 'contracts do not ask for separate databases',
    },
    {
      key: 'database-each',
      name: 'A database for each organisation',
      monthlyUsd: { low: 100, high: 1_500 },
      gives: 'one can be restored, moved or deleted without the others',
      enoughWhen: 'the law or a contract asks for it',
    },
  ],
  choose({ demands, strict, edition }) {
    if (demands.tenancy[edition] === 'one')
      return {
        option: 'single',
        because: Object.values(demands.tenancy).includes('many')
          ? `${EDITION_NAMES[edition]} is for one organisation.`
          : 'The brief speaks of one organisation.',
      };
    if (strict && edition === 'enterprise')
      return {
        option: 'database-each',
        because: `${COMPLIANCE_NAMES[strict]} of several organisations: each will ask to be restored and deleted alone.`,
      };
    return {
      option: 'row-level',
      because: 'Several organisations share it, and none of them pays for a database of its own yet.',
    };
  },
};

export const SIGN_IN: Decision = {
  key: 'sign-in',
  name: 'Sign-in',
  options: [
    {
      key: 'library',
      name: 'Accounts in the software, by a well-kept library',
      monthlyUsd: null,
      gives: 'no price per person, no further party that knows them',
      enoughWhen: 'up to 10,000 people',
    },
    {
      key: 'provider',
      name: 'An identity provider',
      monthlyUsd: { low: 0, high: 300 },
      gives: 'second factors, stolen passwords and locked accounts are its work',
      enoughWhen: 'more than 10,000 people, or strict rules',
    },
    {
      key: 'provider-and-own',
      name: 'An identity provider, and sign-in with the organisation’s own accounts',
      monthlyUsd: { low: 100, high: 900 },
      gives: 'who leaves the organisation loses access the same day',
      enoughWhen: 'organisations ask for it',
    },
  ],
  choose({ demands, people, strict, edition }) {
    if (demands.tenancy.enterprise === 'many' && edition === 'enterprise')
      return {
        option: 'provider-and-own',
        because: 'Several organisations will want their own accounts to count.',
      };
    if (people > 10_000)
      return {
        option: 'provider',
        because: `${figure(people)} people will lose passwords and phones every day.`,
      };
    if (strict && edition !== 'mvp')
      return {
        option: 'provider',
        because: `${COMPLIANCE_NAMES[strict]}: second factors and their loss are better somebody’s main business.`,
      };
    return { option: 'library', because: `${figure(people)} people are well within what a library does.` };
  },
};

export const EDGE: Decision = {
  key: 'edge',
  name: 'In front of it',
  options: [
    {
      key: 'certificate',
      name: 'The platform’s own certificate',
      monthlyUsd: null,
      gives: 'encrypted connections',
      enoughWhen: 'fewer than 5,000 people, no cards and no public body',
    },
    {
      key: 'firewall',
      name: 'A delivery network with a web firewall',
      monthlyUsd: { low: 20, high: 250 },
      gives: 'robots and floods are stopped before they cost a worker',
      enoughWhen: 'up to a million people',
    },
    {
      key: 'flood-protection',
      name: 'A delivery network with contracted protection against floods',
      monthlyUsd: { low: 500, high: 4_000 },
      gives: 'somebody who answers at night',
      enoughWhen: 'more than a million people',
    },
  ],
  choose({ people, demands }) {
    if (people > 1_000_000)
      return { option: 'flood-protection', because: `${figure(people)} people make it worth attacking.` };
    if (people >= 5_000)
      return {
        option: 'firewall',
        because: `${figure(people)} people: anybody may try, robots included.`,
      };
    if (demands.compliance.includes('card-payments'))
      return { option: 'firewall', because: 'Where cards are taken, stolen ones are tried by robots.' };
    if (demands.compliance.includes('public-sector'))
      return { option: 'firewall', because: 'A public body’s service is tried by anybody, robots included.' };
    return {
      option: 'certificate',
      because: `${figure(people)} people, no cards and no public body: few strangers try their luck.`,
    };
  },
};

export const OBSERVATION: Decision = {
  key: 'observation',
  name: 'Observation',
  options: [
    {
      key: 'errors',
      name: 'Error reports and a check from outside',
      monthlyUsd: { low: 0, high: 30 },
      gives: 'one knows that something broke',
      enoughWhen: 'somebody looks in the morning',
    },
    {
      key: 'figures',
      name: 'Error reports, logs and figures over time',
      monthlyUsd: { low: 30, high: 200 },
      gives: 'one sees it getting slow before it breaks',
      enoughWhen: 'an hour or more to react',
    },
    {
      key: 'on-call',
      name: 'Logs, figures, traces, and somebody who is called',
      monthlyUsd: { low: 200, high: 1_200 },
      gives: 'one finds which part, at any hour',
      enoughWhen: 'less than an hour to react',
    },
  ],
  choose({ awayHours, capacity, demands }) {
    if (awayHours < 1)
      return {
        option: 'on-call',
        because: `At most ${hours(awayHours)} away cannot wait for the morning.`,
      };
    if (awayHours < 5 || capacity.workers > 1 || demands.integrations > 2)
      return {
        option: 'figures',
        because:
          demands.integrations > 2 && awayHours >= 5
            ? `It is to be connected to ${demands.integrations} systems: when one is slow, logs have to say which.`
            : `At most ${hours(awayHours)} away: it has to be seen getting slow before it breaks.`,
      };
    return {
      option: 'errors',
      because: `Up to ${hours(awayHours)} away leaves time to look in the morning.`,
    };
  },
};

export const DELIVERY: Decision = {
  key: 'delivery',
  name: 'Delivery of changes',
  options: [
    {
      key: 'checked',
      name: 'Checks on every change, a test environment, then live',
      monthlyUsd: { low: 0, high: 40 },
      gives: 'nothing goes live unchecked',
      enoughWhen: 'one small team',
    },
    {
      key: 'previews',
      name: 'The same, and a preview of each change',
      monthlyUsd: { low: 20, high: 150 },
      gives: 'the client sees a change before it is agreed',
      enoughWhen: 'a restart now and then is allowed',
    },
    {
      key: 'gradual',
      name: 'The same, to a few people first, and back by itself',
      monthlyUsd: { low: 60, high: 300 },
      gives: 'a bad change reaches few and is gone in minutes',
      enoughWhen: 'less than an hour a month away',
    },
  ],
  choose({ awayHours, edition }) {
    if (awayHours < 1)
      return {
        option: 'gradual',
        because: `At most ${hours(awayHours)} away: one bad change for everybody would use it up.`,
      };
    if (edition === 'mvp' && awayHours >= 4)
      return {
        option: 'checked',
        because: `Up to ${hours(awayHours)} away leaves room to put a bad change right.`,
      };
    return {
      option: 'previews',
      because: `People depend on it by now, and it may be away for ${hours(awayHours)}: changes are seen before they go live.`,
    };
  },
};
