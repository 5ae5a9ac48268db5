import { ASKING_SECTIONS } from '@/server/brief/domain/cited-answers';
import type { CatalogueFeature } from '../catalogue-feature';
import { counts, delay, foreign, known, moreHours, open, people, says, usual, WORK } from './write';

const area = 'Accounts and access';

export const ACCOUNTS: readonly CatalogueFeature[] = [
  {
    key: 'sign-in',
    area,
    title: 'Sign in and forgotten password',
    summary:
      'Sign in and out by e-mail and password, a forgotten password by mail, sessions that can be ended, and a brake on guessing. No registration by oneself.',
    edition: 'mvp',
    effortHours: known({ design: 3, frontend: 7, backend: 10, qa: 5 }),
    needs: ['data-model', 'mail-sending'],
    roles: ['Administrator'],
    entities: ['account', 'session'],
    risks: [],
    calls: [
      counts('roles', 1, 'it has to know who somebody is before it can show them what is theirs'),
      says(
        'sign in, log in, login, password, user account',
        'people are to have an account of their own',
        WORK,
      ),
    ],
  },
  {
    key: 'roles-rights',
    area,
    title: 'Roles and what each may do',
    summary:
      'A fixed set of roles with their rights on each kind of record, kept by the server and shown as a table that can be read. Roles that the client makes up later are a feature of their own.',
    edition: 'mvp',
    effortHours: usual({ design: 2, frontend: 4, backend: 9, qa: 5 }),
    needs: ['sign-in'],
    roles: [],
    entities: [],
    risks: [
      moreHours(
        'exceptions',
        0.3,
        [0.3, 0.6, 1.2],
        'Rights turn out to have exceptions by person or place',
        'Agree the table of roles and rights line by line before it is built.',
      ),
    ],
    calls: [
      counts('roles', 2, 'the kinds of people named may not all see and do the same'),
      says(
        `may only see, only see their own, access rights, permissions, not allowed to see`,
        'not everybody may see everything',
      ),
    ],
  },
  {
    key: 'manage-accounts',
    area,
    title: 'Manage people: invite, change role, block',
    summary:
      'A list of all accounts where an administrator invites by mail, changes roles, blocks, and sees who was last there. No import of a staff list.',
    edition: 'mvp',
    effortHours: known({ design: 2, frontend: 7, backend: 6, qa: 3 }),
    needs: ['roles-rights'],
    roles: ['Administrator'],
    entities: ['account'],
    risks: [],
    calls: [
      counts('roles', 3, 'somebody has to let each kind of person in, and out again'),
      says(
        `invite staff, invite colleague, invite member, invite user, invites user, invite their,
        add users, manage users, user management, manage accounts, remove access, when somebody leaves`,
        'who may come in changes all the time',
      ),
    ],
  },
  {
    key: 'sign-up',
    area,
    title: 'Registration by oneself',
    summary:
      'Anybody opens an account, confirms their e-mail and accepts the terms. Checking who they really are is not in it.',
    edition: 'mvp',
    effortHours: known({ design: 3, frontend: 6, backend: 6, qa: 4 }),
    needs: ['sign-in'],
    roles: ['Customer'],
    entities: ['account'],
    risks: [],
    calls: [
      says(
        `sign up, signs up, register themselves, registers themselves, register online,
        self registration, create an account, creates an account, open an account,
        registration of customers, registration of users, customer login, customer account,
        customer portal, patient portal, member portal, client portal, tenant portal, parent portal`,
        'people come that nobody in the house has entered',
      ),
      says(
        'buyer, seller, bidder, guest, visitor, applicant, subscriber, shopper, customer, patient, donor',
        'nobody in the house can enter them all',
        ['roles'],
      ),
    ],
  },
  {
    key: 'own-profile',
    area,
    title: 'Own profile and contact details',
    summary:
      'Each person sees and changes their name, contact details, picture and language, and closes their account. Changes that somebody must agree to are not in it.',
    edition: 'mvp',
    effortHours: known({ design: 2, frontend: 5, backend: 4, qa: 2 }),
    needs: ['sign-in'],
    roles: [],
    entities: ['account'],
    risks: [],
    calls: [
      says(
        `own profile, their profile, own details, own contact details, change their address,
        change their details, keep their details, own data up to date, update their contact`,
        'people know their own details best, and correct them for nothing',
      ),
    ],
  },
  {
    key: 'guest-link',
    area,
    title: 'Access by link, without an account',
    summary:
      'One record or one task is opened by a secret link in a mail, for a time, and no more than that. Whoever has the link can pass it on.',
    edition: 'mvp',
    effortHours: usual({ design: 2, frontend: 4, backend: 6, qa: 3 }),
    needs: ['data-model', 'mail-sending'],
    roles: ['Guest'],
    entities: [],
    risks: [],
    calls: [
      says(
        `without an account, no account, without signing in, without logging in, without registering,
        without registration, as a guest, guest checkout, guest order, by a link, via a link,
        through a link, without a password`,
        'an account would keep people away who come once',
        [...ASKING_SECTIONS, 'references'],
      ),
    ],
  },
  {
    key: 'second-factor',
    area,
    title: 'Second factor at sign-in',
    summary:
      'A code from an authenticator app or a passkey, codes for the day the phone is lost, and roles that must have it. No text messages as a factor.',
    edition: 'scalable',
    effortHours: known({ design: 2, frontend: 6, backend: 9, qa: 5 }),
    needs: ['sign-in'],
    roles: [],
    entities: ['account'],
    risks: [],
    calls: [
      says(
        `two factor, second factor, two step, 2fa, mfa, authenticator, passkey, health data,
        patient record, patient file, medical record, confidential, bank account, sensitive data`,
        'a stolen password must not open what is kept here',
      ),
    ],
  },
  {
    key: 'social-sign-in',
    area,
    title: 'Sign in with an account from elsewhere',
    summary:
      'Google, Apple or Microsoft in place of a password of one’s own, and joining it to an account that exists.',
    edition: 'scalable',
    effortHours: usual({ design: 1, frontend: 4, backend: 7, qa: 4 }),
    needs: ['sign-in'],
    roles: [],
    entities: ['account'],
    risks: [],
    calls: [
      says(
        `with google account, with their google, sign in with google, sign in with apple,
        log in with google, google login, apple id, facebook login, social login, social sign in`,
        'one password less is one reason less to give up at the door',
      ),
    ],
  },
  {
    key: 'electronic-identity',
    area,
    title: 'Sign in with a national electronic identity',
    summary:
      'One national scheme through its broker, with the level of assurance that is asked for. A second country is a second feature.',
    edition: 'enterprise',
    effortHours: foreign({ design: 2, frontend: 5, backend: 20, devops: 3, qa: 8, pm: 6 }),
    needs: ['sign-in'],
    roles: [],
    entities: ['account'],
    risks: [
      delay(
        'admission',
        0.4,
        [5, 15, 40],
        'Admission to the identity scheme takes longer than promised',
        'Apply in the first week and build against the test environment meanwhile.',
      ),
    ],
    calls: [
      says(
        `bankid, digid, franceconnect, itsme, idin, id porten, electronic identity, national identity,
        electronic id, eidas, online id, identity card`,
        'it must be certain who somebody is',
      ),
    ],
  },
  {
    key: 'single-sign-on',
    area,
    title: 'Single sign-on with the organisation’s own accounts',
    summary:
      'One connection by OpenID Connect or SAML, roles from groups, and access that ends when the organisation ends it. Each further organisation is set up by an administrator.',
    edition: 'enterprise',
    effortHours: foreign({ frontend: 4, backend: 14, devops: 4, qa: 6, pm: 2 }),
    needs: ['roles-rights'],
    roles: [],
    entities: ['account'],
    risks: [
      delay(
        'their-it',
        0.4,
        [3, 8, 20],
        'The organisation’s IT answers slowly',
        'Name the contact and a test account in the agreement.',
      ),
    ],
    calls: [
      says(
        `single sign on, sso, saml, openid, entra, azure ad, active directory, okta,
        google workspace account, microsoft account, microsoft 365 account, with their own accounts,
        company account, hospital account, with their work account`,
        'staff already have an account where they work',
      ),
    ],
  },
  {
    key: 'own-roles',
    area,
    title: 'Roles that the client makes up',
    summary:
      'Administrators put rights together into roles of their own, with a view of what somebody in that role sees.',
    edition: 'enterprise',
    effortHours: open({ design: 5, frontend: 12, backend: 14, qa: 8 }),
    needs: ['roles-rights'],
    roles: ['Administrator'],
    entities: ['account'],
    risks: [],
    calls: [
      says(
        `own roles, custom roles, define roles, rights per person, configurable roles,
        configurable rights`,
        'the organisation changes faster than the software',
      ),
      people(2000, 'this many people never fit into a few fixed roles'),
    ],
  },
  {
    key: 'act-for-others',
    area,
    title: 'Act on somebody else’s behalf',
    summary:
      'A person lets another act for them, for some things and a time, and every act shows both names. No check of a legal authority.',
    edition: 'scalable',
    effortHours: open({ design: 3, frontend: 7, backend: 10, qa: 5 }),
    needs: ['roles-rights'],
    roles: [],
    entities: ['delegate'],
    risks: [],
    calls: [
      says(
        `on behalf of, power of attorney, proxy for, deputies, deputy for, stands in for, stand in for,
        legal guardian, on their behalf, on his behalf, on her behalf`,
        'the one who acts is not always the one whom it is about',
      ),
    ],
  },
];
