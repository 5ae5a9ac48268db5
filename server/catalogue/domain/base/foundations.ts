import type { CatalogueFeature } from '../catalogue-feature';
import { always, counts, moreHours, open, says, usual } from './write';

const area = 'Foundations';

export const FOUNDATIONS: readonly CatalogueFeature[] = [
  {
    key: 'project-setup',
    area,
    title: 'Project set-up and shared screen parts',
    summary:
      'Repository, checks on every change, navigation, forms, tables and messages that every later screen is built from, in sizes for phone and desk. No look of the client’s own beyond colours and a logo.',
    edition: 'mvp',
    effortHours: usual({ design: 10, frontend: 12, backend: 6, devops: 3, qa: 2 }),
    needs: [],
    roles: [],
    entities: [],
    risks: [],
    calls: [always],
  },
  {
    key: 'data-model',
    area,
    title: 'Data model with its rules',
    summary:
      'Tables, relations and the rules that the database itself keeps, with the means to change them without losing data. The records’ own screens are other features.',
    edition: 'mvp',
    effortHours: usual({ backend: 12, qa: 2 }),
    needs: ['project-setup'],
    roles: [],
    entities: [],
    risks: [
      moreHours(
        'late-rule',
        0.3,
        [0.3, 0.6, 1.2],
        'A rule of the business comes up after the data model stands',
        'Go through two real weeks of the client’s work on paper before the first table.',
      ),
    ],
    calls: [always],
  },
  {
    key: 'interviews',
    area,
    title: 'Interviews with those who will use it',
    summary:
      'Half a day with each kind of person at their work, notes, and what follows from them for the plan. No market research.',
    edition: 'mvp',
    effortHours: usual({ design: 14, pm: 6 }),
    needs: [],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      counts('roles', 4, 'this many kinds of people work in ways that nobody knows as a whole'),
      counts('workflows', 5, 'this many ways of working have exceptions that nobody has written down'),
    ],
  },
  {
    key: 'click-model',
    area,
    title: 'Click model of the main ways, tried with users',
    summary:
      'The most important ways through the product as screens to click through, tried with five people and corrected once, before they are built.',
    edition: 'mvp',
    effortHours: usual({ design: 22, frontend: 3, pm: 4 }),
    needs: [],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `easy to use, simple to use, intuitive, self explanatory, without training, older people,
        elderly, user friendly, usability, not good with computers`,
        'whether people find their way is cheapest to see before it is built',
      ),
    ],
  },
  {
    key: 'own-look',
    area,
    title: 'Own look: type, colours and screen parts',
    summary:
      'The client’s appearance carried over to every shared part, light and dark, with contrast checked. The brand itself is not invented.',
    edition: 'mvp',
    effortHours: usual({ design: 18, frontend: 12, qa: 2 }),
    needs: ['project-setup'],
    roles: [],
    entities: [],
    risks: [
      moreHours(
        'taste',
        0.25,
        [0.2, 0.5, 1],
        'The look is decided by more people than were asked',
        'One named person of the client decides on the look; two rounds are planned.',
      ),
    ],
    calls: [
      says(
        `branding, brand guide, brand book, corporate design, corporate identity, style guide,
        house style, look and feel, in our colours, in our colors, our logo, our own look`,
        'it has to look like the client and nobody else',
      ),
    ],
  },
  {
    key: 'several-languages',
    area,
    title: 'Screens and mails in several languages',
    summary:
      'All fixed words in two or more languages, chosen by each person, with dates, numbers and money as that language writes them. Translating is the client’s; content of its own comes per language where it can be edited.',
    edition: 'scalable',
    effortHours: usual({ design: 2, frontend: 14, backend: 6, qa: 6, pm: 3 }),
    needs: ['project-setup'],
    roles: [],
    entities: [],
    risks: [
      moreHours(
        'right-to-left',
        0.1,
        [0.4, 0.8, 1.5],
        'A language from right to left is added',
        'Ask for every language that is thought of before the screens are laid out.',
      ),
    ],
    calls: [
      says(
        `several languages, two languages, three languages, four languages, other languages,
        more languages, multilingual, multi-lingual, bilingual, in english and, in german and,
        screens in english, screens in german, screens in french,
        in french and, in italian and, in spanish and, in dutch and, in their own language,
        in their language, language switch, translated into`,
        'not everybody who uses it reads the same language',
      ),
    ],
  },
  {
    key: 'live-changes',
    area,
    title: 'Changes by others seen at once',
    summary:
      'What somebody else changes appears on open screens within a second or two, and two people who change the same thing are told. No writing together in one text.',
    edition: 'scalable',
    effortHours: open({ frontend: 12, backend: 14, devops: 3, qa: 7 }),
    needs: ['data-model'],
    roles: [],
    entities: [],
    risks: [
      moreHours(
        'lost-connection',
        0.3,
        [0.2, 0.4, 0.8],
        'Screens that lost their connection show what is no longer true',
        'Show the age of what is seen, load anew on return, and test with the network cut.',
      ),
    ],
    calls: [
      says(
        `in real time, real-time, live update, live view, updated live, see each other’s changes,
        immediately visible, visible immediately, without reloading, at the same moment,
        within a second, within seconds`,
        'several people look at the same thing and act on what they see',
      ),
    ],
  },
];
