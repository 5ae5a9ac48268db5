import type { CatalogueEntity } from '../catalogue-entity';
import { entity, hasMany } from './write';

export const CONTENT: readonly CatalogueEntity[] = [
  entity(
    'document',
    'Document',
    'Name, Kind: choice, File: file, Version: number, Added at: instant, Added by*',
    hasMany('signature', 'is signed by'),
  ),
  entity(
    'document-template',
    'Document template',
    'Name, Kind: choice, Text, Language: choice, Changed at: instant',
    hasMany('document', 'gives'),
  ),
  entity(
    'signature',
    'Signature',
    'Signed by*, E-mail*: email, Signed at: instant, From address*, Picture*: file',
  ),
  entity('notice', 'Notice', 'Kind: choice, Channel: choice, To*, Text*, Sent at: instant, Read at: instant'),
  entity('message', 'Message', 'Text*, Written by*, Sent at: instant, Read at: instant, Attachment: file'),
  entity(
    'conversation',
    'Conversation',
    'Subject, Opened at: instant, Status: choice, Last message at: instant',
    hasMany('message', 'is made of'),
  ),
  entity(
    'support-request',
    'Support request',
    'Number, Subject, Status: choice, Priority: choice, Opened at: instant, First answer at: instant',
    hasMany('message', 'is made of'),
  ),
  entity(
    'page',
    'Page',
    'Title, Address on the web, Text, Language: choice, Status: choice, Published at: instant',
  ),
  entity(
    'article',
    'Article',
    'Title, Lead, Text, Author*, Topic: choice, Published at: instant, Picture: file',
  ),
  entity(
    'form',
    'Form',
    'Name, Questions, Open from: day, Open until: day, Status: choice',
    hasMany('form-answer', 'is answered by'),
  ),
  entity('form-answer', 'Form answer', 'Answers*, Answered by*, Answered at: instant, Status: choice'),
  entity(
    'lesson',
    'Lesson',
    'Title, Course, Position: number, Content: file, Minutes: number',
    hasMany('learning-step', 'is gone through in'),
  ),
  entity(
    'learning-step',
    'Learning step',
    'Learner*, Started at: instant, Finished at: instant, Result: number',
  ),
  entity('review', 'Review', 'Stars: number, Text, Written by*, Written at: instant, Shown: yes-no'),
  entity('media-item', 'Picture or film', 'Title, File: file, Rights, Taken on: day, Text alternative'),
  entity('audit-entry', 'Audit entry', 'At: instant, By whom*, What, Before*, After*'),
  entity(
    'connection-run',
    'Connection run',
    'System: choice, Direction: choice, Began at: instant, Records: number, Outcome: choice, Error',
    hasMany('import-row', 'reads'),
  ),
  entity('import-row', 'Import row', 'Source, Row: number, Content*, Outcome: choice, What is wrong'),
  entity('api-key', 'API key', 'Name, For whom, Rights: choice, Made on: day, Last used at: instant'),
  entity('webhook', 'Webhook', 'Address on the web, Events: choice, Active: yes-no, Last answer: choice'),
];
