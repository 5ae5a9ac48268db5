import type { CatalogueEntity } from '../catalogue-entity';
import { alsoCalled, entity, hasMany, hasOne, manyToMany } from './write';

export const WORK: readonly CatalogueEntity[] = [
  alsoCalled(
    'booking, reservation, visit, session, lesson, consultation',
    entity(
      'appointment',
      'Appointment',
      'Starts at: instant, Ends at: instant, Kind: choice, Status: choice, Remark*',
      manyToMany('resource', 'takes place in'),
      manyToMany('asset', 'takes up'),
      hasOne('written-record', 'is described in'),
      hasOne('invoice-line', 'is billed by'),
    ),
  ),
  alsoCalled(
    'room, treatment room, court, desk, bay',
    entity(
      'resource',
      'Resource',
      'Name, Kind: choice, Places: number, Out of use until: day',
      hasMany('working-time', 'is free in'),
    ),
  ),
  entity('working-time', 'Working time', 'Weekday: choice, From, Until, Valid from: day'),
  entity('absence', 'Absence', 'From*: day, Until*: day, Kind*: choice, Status: choice'),
  entity('shift', 'Shift', 'Starts at: instant, Ends at: instant, Kind: choice, Places to fill: number'),
  entity(
    'waiting-entry',
    'Waiting list entry',
    'Wants, From: day, Until: day, Since: instant, Asked at: instant',
  ),
  alsoCalled(
    'course, class, workshop, seminar',
    entity(
      'event',
      'Event',
      'Title, Description, Starts at: instant, Ends at: instant, Places: number, Price: money, Status: choice',
      hasMany('registration', 'is joined by'),
      hasMany('waiting-entry', 'is waited for in'),
    ),
  ),
  alsoCalled(
    'sign-up, participant',
    entity(
      'registration',
      'Registration',
      'Status: choice, Registered at: instant, Places: number, Came: yes-no',
      hasMany('entry-ticket', 'is admitted by'),
      hasMany('payment', 'is paid by'),
    ),
  ),
  entity('entry-ticket', 'Entry ticket', 'Code, Kind: choice, Valid on: day, Price: money, Used at: instant'),
  alsoCalled(
    'claim, complaint, incident, application, dispute',
    entity(
      'case',
      'Case',
      'Number, Subject, Status: choice, Priority: choice, Opened at: instant, Due on: day, Closed at: instant',
      hasMany('document', 'holds'),
      hasMany('comment', 'is discussed in'),
      hasMany('task', 'leads to'),
      hasMany('approval', 'is decided by'),
    ),
  ),
  alsoCalled(
    'to-do',
    entity(
      'task',
      'Task',
      'Title, What to do, Due on: day, Status: choice, Done at: instant',
      hasMany('comment', 'is discussed in'),
    ),
  ),
  entity('approval', 'Approval', 'Of what, Decision: choice, Reason, Asked at: instant, Decided at: instant'),
  entity('comment', 'Comment', 'Text*, Written at: instant, Written by*, Only inside: yes-no'),
  entity(
    'inspection',
    'Inspection',
    'Kind: choice, At: instant, By whom*, Result: choice, Pictures: file',
    hasMany('inspection-answer', 'is made of'),
    hasMany('document', 'holds'),
  ),
  entity('inspection-answer', 'Inspection answer', 'Question, Answer: choice, Remark, Picture: file'),
  alsoCalled(
    'equipment, machine, vehicle, device, instrument, tool, van',
    entity(
      'asset',
      'Asset',
      'Name, Serial number, Kind: choice, Bought on: day, Next service on: day, Status: choice',
      hasMany('inspection', 'is checked in'),
      hasMany('site-visit', 'is served in'),
    ),
  ),
  entity(
    'work-order',
    'Work order',
    'Number, Quantity: number, Due on: day, Status: choice, Station: choice, Started at: instant',
    hasMany('time-entry', 'takes'),
    hasMany('stock-movement', 'uses'),
  ),
  entity(
    'site-visit',
    'Site visit',
    'Planned for: instant, Address*: place, Status: choice, Report*, Pictures: file, Signature*: file',
    hasMany('time-entry', 'takes'),
  ),
  entity(
    'time-entry',
    'Time entry',
    'Starts at*: instant, Ends at*: instant, Pause in minutes: number, What for',
  ),
  entity(
    'written-record',
    'Written record',
    'Written on: day, Template: choice, Text*, Signed at: instant, Locked: yes-no',
  ),
  alsoCalled(
    'agreement, lease',
    entity(
      'contract',
      'Contract',
      'Number, Kind: choice, From: day, Until: day, Notice in days: number, Value: money, Document: file',
      hasMany('signature', 'is signed by'),
      hasMany('invoice', 'is billed by'),
    ),
  ),
  alsoCalled(
    'work order, repair order, job',
    entity(
      'service-order',
      'Work order to a crew',
      'Number, What to do, Priority: choice, Status: choice, Due on: day, Done at: instant, Pictures: file',
      hasMany('approval', 'is released by'),
      hasMany('comment', 'is discussed in'),
    ),
  ),
  entity(
    'duty',
    'Recurring duty',
    'What, Every so many days: number, Last done on: day, Next due on: day, Status: choice',
    hasMany('inspection', 'is done in'),
    hasMany('task', 'leads to'),
  ),
  alsoCalled(
    'request',
    entity(
      'enquiry',
      'Enquiry from outside',
      'About, Text*, E-mail*: email, Place: place, Pictures*: file, Came in at: instant, Status: choice',
      hasMany('service-order', 'leads to'),
      hasMany('comment', 'is discussed in'),
    ),
  ),
  entity(
    'checklist',
    'Checklist',
    'Title, For what kind: choice, Questions, Version: number, Valid from: day',
    hasMany('inspection', 'is used in'),
  ),
];
