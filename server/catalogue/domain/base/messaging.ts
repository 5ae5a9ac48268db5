import type { CatalogueFeature } from '../catalogue-feature';
import { foreign, known, moreHours, says, usual } from './write';

const area = 'Messaging';

export const MESSAGING: readonly CatalogueFeature[] = [
  {
    key: 'mail-sending',
    area,
    title: 'Mail that arrives',
    summary:
      'Sending through a provider from the client’s own domain, templates in its look, bounces seen, tried again when it fails. Which mails are sent is each feature’s own.',
    edition: 'mvp',
    effortHours: known({ design: 2, frontend: 2, backend: 6, devops: 2, qa: 2 }),
    needs: ['project-setup', 'background-work'],
    roles: [],
    entities: ['notice'],
    risks: [],
    calls: [
      says(
        `confirmation mail, confirmation by, confirmation e-mail, confirmation email, e-mail to,
        email to, by e-mail, by email, automatic e-mail, automatic email, mails to`,
        'people expect it in their mailbox',
      ),
    ],
  },
  {
    key: 'notices',
    area,
    title: 'Notices when something happens',
    summary:
      'A list of events, who is told of each by mail and in the product, read and unread, and which of them each person has switched off.',
    edition: 'mvp',
    effortHours: usual({ design: 3, frontend: 7, backend: 9, qa: 4 }),
    needs: ['sign-in', 'mail-sending'],
    roles: [],
    entities: ['notice'],
    risks: [],
    calls: [
      says(
        `notif, is told, are told, gets told, get told, is informed, are informed, gets a message,
        get a message, gets an email, gets an e-mail, alert, alerts, alerted, be warned,
        tells the patient, tells the customer, customer is told`,
        'somebody has to be told when it happens',
      ),
    ],
  },
  {
    key: 'reminders',
    area,
    title: 'Reminders before a date',
    summary:
      'When, to whom and in which words, sent in the reader’s time zone, with a way to answer or cancel, and none after it is settled.',
    edition: 'mvp',
    effortHours: usual({ design: 1, frontend: 3, backend: 7, qa: 3 }),
    needs: ['mail-sending', 'background-work'],
    roles: [],
    entities: ['notice'],
    risks: [],
    calls: [
      says(
        `remind, the day before, a day before, simply forgotten, 24 hours before, before it expires,
        before it runs out, forget their, forget to`,
        'most of what is missed was forgotten',
      ),
    ],
  },
  {
    key: 'text-messages',
    area,
    title: 'Text messages',
    summary:
      'Short messages through a provider, sender name, delivered or not, stop by answer, and a ceiling on what it may cost. WhatsApp is a channel of its own.',
    edition: 'mvp',
    effortHours: usual({ backend: 8, frontend: 2, qa: 3 }),
    needs: ['background-work'],
    roles: [],
    entities: ['notice'],
    risks: [],
    calls: [
      says('sms, text message, by text, twilio, texts the customer, whatsapp', 'a mail is read too late'),
    ],
  },
  {
    key: 'messages',
    area,
    title: 'Messages between people in the product',
    summary:
      'Conversations with attachments and read marks, told of by mail when not there, kept with the record they belong to. Groups and calls are not in it.',
    edition: 'scalable',
    effortHours: usual({ design: 5, frontend: 14, backend: 12, qa: 6 }),
    needs: ['roles-rights', 'notices'],
    roles: [],
    entities: ['conversation', 'message'],
    risks: [],
    calls: [
      says(
        `chat with, chat between, a chat, chat function, live chat, in a chat, direct message,
        send messages, message each other, messages between, message the, secure message,
        write to each other, write to their, messenger`,
        'questions get lost between mail and phone',
      ),
    ],
  },
  {
    key: 'incoming-mail',
    area,
    title: 'Incoming mail becomes a record',
    summary:
      'One mailbox is read, each mail filed to its record or queue, answers sent from there, attachments checked. Spam is the mail provider’s business.',
    edition: 'scalable',
    effortHours: foreign({ design: 3, frontend: 8, backend: 15, qa: 6 }),
    needs: ['notices', 'attachments'],
    roles: [],
    entities: ['conversation', 'message'],
    risks: [],
    calls: [
      says(
        `incoming mail, incoming e-mail, incoming email, shared mailbox, shared inbox,
        emails that arrive, e-mails that arrive, forwarded e-mail, forwarded email, reply by e-mail,
        reply by email, orders by e-mail, orders by email, orders arrive by`,
        'much of the work comes in as mail',
      ),
    ],
  },
  {
    key: 'support-requests',
    area,
    title: 'Help requests with answers',
    summary:
      'Questions by form or mail, a queue, prepared answers, and what the customer sees of it. Telephone is not in it.',
    edition: 'scalable',
    effortHours: usual({ design: 4, frontend: 11, backend: 10, qa: 5 }),
    needs: ['roles-rights', 'notices'],
    roles: ['Support agent'],
    entities: ['support-request', 'message'],
    risks: [],
    calls: [
      says(
        `support ticket, support request, support team, help desk, helpdesk, service desk,
        customer service, customer support, ticket system, ticketing system`,
        'questions have to be answered by whoever is there',
      ),
    ],
  },
  {
    key: 'newsletter',
    area,
    title: 'Newsletter to chosen groups',
    summary:
      'Confirmed sign-up, groups, one or two layouts, sending in portions, opened and left. Or handed to a newsletter service, for about half.',
    edition: 'scalable',
    effortHours: usual({ design: 4, frontend: 8, backend: 9, qa: 4 }),
    needs: ['mail-sending', 'privacy'],
    roles: ['Editor'],
    entities: ['consent'],
    risks: [],
    calls: [
      says(
        `newsletter, mailing list, mailings, mailchimp, brevo, cleverreach, mail campaign,
        email campaign, e-mail campaign, marketing mail, circular to members`,
        'people want to hear from the house between visits',
      ),
    ],
  },
  {
    key: 'message-wording',
    area,
    title: 'Wording of mails changed by the client',
    summary:
      'Every fixed mail and message with its placeholders, a preview, and the way back to the wording that came with it.',
    edition: 'scalable',
    effortHours: known({ design: 2, frontend: 6, backend: 5, qa: 3 }),
    needs: ['mail-sending'],
    roles: ['Administrator'],
    entities: ['document-template'],
    risks: [],
    calls: [
      says(
        `own wording, change the wording, edit the wording, mail template, email template,
        e-mail template, message template, change the text of, edit the mails`,
        'the tone is the house’s own',
      ),
    ],
  },
  {
    key: 'announcements',
    area,
    title: 'Announcements to all or some',
    summary: 'A notice to a group with a date, read by whom, pinned until it passes. No discussion below it.',
    edition: 'scalable',
    effortHours: known({ design: 2, frontend: 5, backend: 5, qa: 2 }),
    needs: ['notices'],
    roles: [],
    entities: ['article', 'notice'],
    risks: [],
    calls: [
      says(
        `announcement, announce to, notice board, bulletin board, news for staff, inform all,
        tell all members, tell everybody, message to all, intranet`,
        'everybody has to hear the same at the same time',
      ),
    ],
  },
  {
    key: 'video-calls',
    area,
    title: 'Video calls by appointment',
    summary:
      'A room per appointment through a provider, waiting room, sound test, nothing recorded. Certified services for health are chosen from a list.',
    edition: 'enterprise',
    effortHours: foreign({ design: 3, frontend: 11, backend: 9, devops: 2, qa: 7 }),
    needs: ['appointments'],
    roles: [],
    entities: ['appointment'],
    risks: [
      moreHours(
        'networks',
        0.3,
        [0.2, 0.4, 0.8],
        'Calls fail in networks of hospitals and offices',
        'Test from the real places in the first week of it.',
      ),
    ],
    calls: [
      says(
        `video call, video consult, video session, video meeting, video appointment, video visit,
        telemedicine, telehealth, online consultation`,
        'not everybody has to come',
      ),
    ],
  },
];
