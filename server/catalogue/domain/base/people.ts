import type { CatalogueFeature } from '../catalogue-feature';
import { moreHours, open, says, usual } from './write';

const area = 'People and organisations';

export const PEOPLE: readonly CatalogueFeature[] = [
  {
    key: 'customer-records',
    area,
    title: 'Records of customers',
    summary:
      'Customers, patients, guests or members, with contact details, remarks and everything that happened with them in one place. Sales pipeline and campaigns are not in it.',
    edition: 'mvp',
    effortHours: usual({ design: 4, frontend: 10, backend: 10, qa: 4 }),
    needs: ['data-model', 'roles-rights'],
    roles: ['Customer'],
    entities: ['customer', 'consent'],
    risks: [],
    calls: [
      says(
        `customer record, client record, patient record, patient file, patient data, customer data,
        customer file, customer list, client list, guest list, contact list, address book,
        list of members, member list, member records, list of donors, customer history,
        records of our customers, who our customers are`,
        'what is known of somebody has to be in one place',
      ),
      says(
        `customer, client, patient, guest, pupil, student, subscriber, donor, club member, resident,
        citizen, borrower`,
        'they are people whom the house deals with again and again',
        ['roles'],
      ),
    ],
  },
  {
    key: 'organisations',
    area,
    title: 'Companies and their contacts',
    summary:
      'Business customers, partners or suppliers, each with several contacts, addresses and terms. A tree of parent companies is not in it.',
    edition: 'mvp',
    effortHours: usual({ design: 3, frontend: 8, backend: 8, qa: 4 }),
    needs: ['data-model', 'roles-rights'],
    roles: [],
    entities: ['organisation', 'contact'],
    risks: [],
    calls: [
      says(
        `business customer, corporate customer, b2b, client companies, customer companies,
        company accounts, partner companies, dealers, resellers, wholesale customer, contact person,
        contact persons, schools that, companies that order`,
        'behind one customer stand several people',
      ),
    ],
  },
  {
    key: 'workspaces',
    area,
    title: 'Many organisations on one system, each apart',
    summary:
      'Each organisation has its own space, people, settings and data, kept apart by the database itself; one is opened in minutes. Own servers for one of them are not in it.',
    edition: 'mvp',
    effortHours: open({ design: 4, frontend: 10, backend: 22, devops: 4, qa: 10 }),
    needs: ['roles-rights'],
    roles: ['Workspace owner'],
    entities: ['tenant', 'account'],
    risks: [
      moreHours(
        'leak',
        0.15,
        [0.5, 1, 2],
        'A way is found by which one organisation sees another’s data',
        'Row-level security in the database, and a test per table that tries to cross.',
      ),
    ],
    calls: [
      says(
        `multi tenant, multi-tenancy, saas, software as a service, white label, own workspace,
        workspaces, each customer company, each organisation has, several organisations,
        other companies can subscribe, per tenant, kept apart from each other, each with its own data,
        each with their own data`,
        'several organisations use it and none may see another',
      ),
      says(
        `each with its own, each with their own, each under its own name, use it and pay, sell it to other,
        sold to other, offer it to other, license it to, licence it to`,
        'several organisations use it and none may see another',
        ['vision'],
      ),
    ],
  },
  {
    key: 'staff-records',
    area,
    title: 'Staff with skills and places of work',
    summary:
      'Who works here, their qualifications and until when, and where they work. Pay, contracts and appraisals are not in it.',
    edition: 'mvp',
    effortHours: usual({ design: 2, frontend: 7, backend: 7, qa: 3 }),
    needs: ['roles-rights'],
    roles: ['Manager', 'Employee'],
    entities: ['employee', 'skill'],
    risks: [],
    calls: [
      says(
        `qualification, list of staff, staff list, staff records, employee records, our employees,
        skills of, who is qualified, certificates of staff, personnel, which therapist,
        which technician, which teacher, which trainer`,
        'who may do what depends on what they have learned',
      ),
    ],
  },
  {
    key: 'departments',
    area,
    title: 'Teams and departments',
    summary: 'People belong to teams, see their team’s work, and leads see the whole. One level, no tree.',
    edition: 'scalable',
    effortHours: usual({ design: 2, frontend: 5, backend: 6, qa: 3 }),
    needs: ['roles-rights'],
    roles: ['Team lead'],
    entities: ['team'],
    risks: [],
    calls: [
      says(
        `departments, each department, by department, per department, own department, own team,
        their team, each team, per team, team lead, head of department`,
        'work belongs to teams before it belongs to people',
      ),
    ],
  },
  {
    key: 'locations',
    area,
    title: 'Several sites with rooms and hours',
    summary:
      'Each site with address, opening hours, rooms and people, and records that belong to one site or to all. Own books per site are not in it.',
    edition: 'mvp',
    effortHours: usual({ design: 3, frontend: 8, backend: 9, qa: 4 }),
    needs: ['roles-rights'],
    roles: ['Site manager'],
    entities: ['location', 'resource'],
    risks: [],
    calls: [
      says(
        `all clinics, each clinic, their clinic, our clinics, several clinics, branches, all branches,
        each branch, both shops, second shop, our shops, each shop, all stores, each store,
        our stores, several locations, all locations, each location, several sites, all sites,
        each site, our sites, between sites, several plants, each plant, two plants, warehouses,
        our venues, each venue, both houses, second house, second clinic, second site, second location,
        in the next town`,
        'the work happens in more than one place',
      ),
    ],
  },
  {
    key: 'households',
    area,
    title: 'Families under one account',
    summary:
      'One adult sees and acts for the others in a household; a child gets an account of its own later without losing its history.',
    edition: 'scalable',
    effortHours: usual({ design: 3, frontend: 7, backend: 8, qa: 4 }),
    needs: ['customer-records', 'sign-up'],
    roles: ['Parent'],
    entities: ['household', 'customer'],
    risks: [],
    calls: [
      says(
        `family account, families, household, their children, their child, their kids, for a child,
        siblings, several children`,
        'one person looks after several',
      ),
      says('parent, guardian', 'parents act for their children', ['roles']),
    ],
  },
  {
    key: 'memberships',
    area,
    title: 'Memberships from joining to leaving',
    summary:
      'Kinds of membership with fee and term, joining, renewal, notice, and what only members may do. Votes and committees are not in it.',
    edition: 'mvp',
    effortHours: usual({ design: 4, frontend: 10, backend: 12, qa: 6 }),
    needs: ['customer-records'],
    roles: ['Member', 'Treasurer'],
    entities: ['membership', 'customer'],
    risks: [
      moreHours(
        'old-terms',
        0.3,
        [0.2, 0.4, 0.8],
        'Old memberships have terms that nobody offers any more',
        'List every kind in force, with its number of members, before the rules are built.',
      ),
    ],
    calls: [
      says(
        `membership, club member, join the club, join the association, member fee, membership fee,
        annual dues, yearly dues, new members join, members pay, season pass`,
        'belonging has a beginning, a price and an end',
      ),
    ],
  },
  {
    key: 'merge-duplicates',
    area,
    title: 'Find and merge duplicates',
    summary:
      'Likely duplicates are shown side by side with why, and merged into one with its whole history. Nothing is merged by itself.',
    edition: 'scalable',
    effortHours: open({ design: 3, frontend: 8, backend: 10, qa: 6 }),
    needs: ['customer-records'],
    roles: [],
    entities: ['customer'],
    risks: [],
    calls: [
      says(
        `duplicate, entered twice, recorded twice, twice in the system, merge records, merge customers,
        same customer twice, double entries`,
        'the same person is in there more than once',
      ),
    ],
  },
];
