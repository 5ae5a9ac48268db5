import type { CatalogueFeature } from '../catalogue-feature';
import { known, open, says, usual, WORK } from './write';

const area = 'Content';

export const CONTENT: readonly CatalogueFeature[] = [
  {
    key: 'public-pages',
    area,
    title: 'Public pages that say what it is',
    summary:
      'Four to six pages for visitors, fast, found by search engines, with the ways in to what they can do. Texts and pictures come from the client.',
    edition: 'mvp',
    effortHours: usual({ design: 8, frontend: 12, backend: 2, qa: 3 }),
    needs: ['project-setup', 'deployment'],
    roles: ['Visitor'],
    entities: ['page'],
    risks: [],
    calls: [
      says(
        `website, web site, landing page, homepage, home page, public page, public website,
        online presence, public calendar, visible to everybody, visible to everyone`,
        'people who do not know it have to find out what it is',
        WORK,
      ),
    ],
  },
  {
    key: 'edit-pages',
    area,
    title: 'Pages edited by the client',
    summary:
      'Pages put together from a fixed set of parts, draft and preview, published by those who may. The layout is not theirs to change.',
    edition: 'scalable',
    effortHours: usual({ design: 5, frontend: 13, backend: 12, qa: 5 }),
    needs: ['public-pages', 'roles-rights'],
    roles: ['Editor'],
    entities: ['page', 'media-item'],
    risks: [],
    calls: [
      says(
        `cms, content management, edit content, edit the content, edit texts, edit the texts,
        edit pages, edit the pages, change texts, change the texts, update the website, update texts,
        without a developer, wordpress, typo3`,
        'texts change and nobody wants to ask a developer',
        WORK,
      ),
      says('editor, content manager, web editor', 'somebody of the house looks after what stands there', [
        'roles',
      ]),
    ],
  },
  {
    key: 'articles',
    area,
    title: 'News and articles by topic',
    summary:
      'Articles with author, topic, date and pictures, an overview, a feed, and publishing at a set hour. Comments by readers are not in it.',
    edition: 'scalable',
    effortHours: known({ design: 4, frontend: 9, backend: 7, qa: 3 }),
    needs: ['public-pages', 'roles-rights'],
    roles: ['Editor'],
    entities: ['article'],
    risks: [],
    calls: [
      says(
        `blog, blogs, news section, news page, news items, latest news, publish news, publish articles,
        publish an article, press release, magazine articles, recipes online`,
        'what is new has to be told',
        WORK,
      ),
    ],
  },
  {
    key: 'found-online',
    area,
    title: 'Found by search engines',
    summary:
      'Titles, descriptions, structured data, site map, old addresses sent on, speed measured. Writing for search is the client’s.',
    edition: 'scalable',
    effortHours: usual({ frontend: 7, backend: 4, qa: 2, pm: 1 }),
    needs: ['public-pages'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `seo, found on google, found by google, google search, google ranking, search engines,
        search engine, found online, found on the web, rank higher`,
        'who is not found is not asked',
      ),
    ],
  },
  {
    key: 'help-pages',
    area,
    title: 'Questions, answers and help at the place',
    summary:
      'A page of questions and answers, searched, and short help beside what is difficult, both edited by the client.',
    edition: 'scalable',
    effortHours: known({ design: 3, frontend: 7, backend: 4, qa: 2, pm: 2 }),
    needs: ['project-setup'],
    roles: [],
    entities: ['page'],
    risks: [],
    calls: [
      says(
        `faq, faqs, frequently asked, knowledge base, help page, help pages, help centre, help center,
        help text, help texts, user manual, same questions`,
        'the same questions come every day',
      ),
    ],
  },
  {
    key: 'public-directory',
    area,
    title: 'Public directory with profiles',
    summary:
      'Entries with picture, description and contact, found by place and kind, kept up by those whom they are about and released by the house.',
    edition: 'scalable',
    effortHours: usual({ design: 5, frontend: 12, backend: 10, qa: 5 }),
    needs: ['lists-filters', 'public-pages'],
    roles: ['Visitor'],
    entities: ['organisation', 'category'],
    risks: [],
    calls: [
      says(
        `directory of, public directory, member directory, business directory, public profile,
        profiles of, find a doctor, therapist near, trainer near, somebody near,
        find a member`,
        'people look for somebody who does just that',
        WORK,
      ),
    ],
  },
  {
    key: 'reviews',
    area,
    title: 'Stars and reviews',
    summary:
      'Only from people who bought or came, checked before they are shown, with an answer by the house. Reviews from elsewhere are not in it.',
    edition: 'scalable',
    effortHours: usual({ design: 2, frontend: 6, backend: 6, qa: 3 }),
    needs: ['notices'],
    roles: [],
    entities: ['review'],
    risks: [],
    calls: [
      says(
        `customer review, user review, leave a review, write a review, product review, star rating,
        ratings, rate their, rate each other, satisfaction rating, testimonials`,
        'people trust those who were there before',
        WORK,
      ),
    ],
  },
  {
    key: 'learning',
    area,
    title: 'Lessons with progress and a test',
    summary:
      'Courses of lessons with film, text and questions, where one left off, a test and a certificate. Standards of learning platforms are not in it.',
    edition: 'scalable',
    effortHours: usual({ design: 7, frontend: 18, backend: 14, qa: 7 }),
    needs: ['sign-in', 'attachments'],
    roles: ['Learner', 'Teacher'],
    entities: ['lesson', 'learning-step'],
    risks: [],
    calls: [
      says(
        `e-learning, elearning, online course, online lessons, learning platform, learning module,
        learning progress, quiz, quizzes, mandatory training, training videos, onboarding course,
        learners`,
        'it has to be learned, and proved',
        WORK,
      ),
    ],
  },
  {
    key: 'community',
    area,
    title: 'Forum for those who belong',
    summary:
      'Topics, answers, mentions, reporting and moderation, a weekly summary by mail. No private groups.',
    edition: 'enterprise',
    effortHours: open({ design: 6, frontend: 18, backend: 15, qa: 8 }),
    needs: ['sign-in', 'notices'],
    roles: ['Moderator'],
    entities: ['conversation', 'message'],
    risks: [],
    calls: [
      says(
        `forum, online community, community platform, discussion board, discussion group,
        discuss with each other, discuss among, user community`,
        'people would help each other if they met',
        WORK,
      ),
    ],
  },
  {
    key: 'public-form',
    area,
    title: 'Public form without an account',
    summary:
      'A form on a public page, on the phone too, with place and pictures, that becomes a record inside; the sender gets a mail with a link that shows what became of it.',
    edition: 'mvp',
    effortHours: usual({ design: 4, frontend: 8, backend: 8, qa: 4 }),
    needs: ['mail-sending', 'lists-filters'],
    roles: ['Visitor'],
    entities: ['enquiry'],
    risks: [],
    calls: [
      says(
        `public form, contact form, request form, enquiry form, inquiry form, application form,
        online form, apply online, page where, form where, parents report, citizens report,
        residents report, public reports, report a broken, report broken, report damage, report a problem`,
        'people who have no account have something to say',
        ['goals', 'features', 'vision'],
      ),
    ],
  },
  {
    key: 'listings',
    area,
    title: 'Offers that people put in themselves',
    summary:
      'Drafts with the fields of their kind and pictures, complete before they go out, published for a time, renewed, changed and taken down by those who own them.',
    edition: 'mvp',
    effortHours: usual({ design: 7, frontend: 16, backend: 13, qa: 7 }),
    needs: ['roles-rights', 'attachments', 'lists-filters'],
    roles: ['Seller'],
    entities: ['listing', 'category'],
    risks: [],
    calls: [
      says(
        `listings, classified ad, small ads, sellers list, list a machine, list their, list an item,
        own offers, publish an offer, put in offers, offers of sellers, job board, job advert,
        dealers upload`,
        'those who offer know best what they have',
        WORK,
      ),
    ],
  },
];
