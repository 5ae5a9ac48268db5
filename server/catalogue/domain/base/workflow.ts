import type { CatalogueFeature } from '../catalogue-feature';
import { counts, known, moreHours, open, says, usual, WORK } from './write';

const area = 'Workflow';

export const WORKFLOW: readonly CatalogueFeature[] = [
  {
    key: 'status-flow',
    area,
    title: 'Steps of work with rules for each move',
    summary:
      'A fixed set of states, who may move what and when, what is asked at each move, and a history. Steps that the client redraws are not in it.',
    edition: 'mvp',
    effortHours: usual({ design: 3, frontend: 6, backend: 9, qa: 5 }),
    needs: ['roles-rights'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      counts('workflows', 3, 'this much work passes from hand to hand'),
      says(
        `status of, see the status, current status, where it stands, how far it is, which step,
        next step, ticked off`,
        'everybody asks how far it is',
      ),
    ],
  },
  {
    key: 'tasks',
    area,
    title: 'Tasks with a person and a due date',
    summary:
      'Tasks by hand or from a step of work, given to somebody, due, done, and a list of one’s own. No project planning.',
    edition: 'mvp',
    effortHours: known({ design: 3, frontend: 8, backend: 7, qa: 3 }),
    needs: ['roles-rights'],
    roles: [],
    entities: ['task'],
    risks: [],
    calls: [
      says(
        `tasks, to-do list, to do list, todo list, to-dos, todos, assigned to, assign to, assigns,
        gets assigned, follow-up, follow up, who does what, task list, open items`,
        'what is not given to somebody is done by nobody',
      ),
    ],
  },
  {
    key: 'approvals',
    area,
    title: 'Approval by a second person',
    summary:
      'Something waits until the right person has agreed or refused with a reason, by amount or kind, with a stand-in. One or two steps, not a tree.',
    edition: 'scalable',
    effortHours: usual({ design: 3, frontend: 8, backend: 10, qa: 5 }),
    needs: ['status-flow'],
    roles: ['Approver'],
    entities: ['approval'],
    risks: [],
    calls: [
      says(
        `approve, approves, approved by, approval, sign off, signs off, signed off, four eyes,
        four-eyes, second pair of eyes, has to agree, released by, authoris, authoriz`,
        'one person’s word is not enough',
      ),
    ],
  },
  {
    key: 'checklists',
    area,
    title: 'Checklists and inspections',
    summary:
      'Checks by lists of questions for each kind, answered with tick, figure, picture or remark, with what follows from a bad answer and a report. The lists are edited by the client.',
    edition: 'mvp',
    effortHours: usual({ design: 5, frontend: 14, backend: 12, qa: 6 }),
    needs: ['roles-rights', 'attachments'],
    roles: ['Inspector'],
    entities: ['inspection', 'inspection-answer', 'checklist'],
    risks: [],
    calls: [
      says(
        `checklist, check list, inspection, inspector, quality check, quality control, safety check,
        safety walk, haccp, temperature log, handover protocol, test protocol, vehicle check,
        check a vehicle, check of vehicles, check of gear, check of equipment, check of machines,
        acceptance protocol`,
        'what must be looked at must not depend on memory',
      ),
    ],
  },
  {
    key: 'own-forms',
    area,
    title: 'Forms that the client builds',
    summary:
      'Questions of a dozen kinds, conditions, a public link, answers as records and as a table. Sums and signatures are not in it.',
    edition: 'scalable',
    effortHours: open({ design: 7, frontend: 22, backend: 14, qa: 8 }),
    needs: ['roles-rights', 'lists-filters'],
    roles: [],
    entities: ['form', 'form-answer'],
    risks: [],
    calls: [
      says(
        `form builder, own forms, build forms, create forms, questionnaire, surveys, a survey,
        intake form, intake sheet, application form, registration form, online form, paper form,
        feedback form`,
        'what is asked changes more often than the software',
      ),
    ],
  },
  {
    key: 'work-queue',
    area,
    title: 'Shared queue, given out by load and skill',
    summary:
      'What comes in waits in one queue; it is taken, or given to the one who can and has the least. Forecasting the load is not in it.',
    edition: 'scalable',
    effortHours: open({ design: 3, frontend: 9, backend: 12, qa: 6 }),
    needs: ['status-flow'],
    roles: ['Dispatcher'],
    entities: ['task'],
    risks: [],
    calls: [
      says(
        `dispatcher, dispatch, work queue, shared queue, next in line, allocate work, allocate jobs,
        allocates, distribute the work, distribute jobs, distributes, assign the nearest,
        nearest technician, spread the work, workload`,
        'work has to find the one who can do it now',
      ),
    ],
  },
  {
    key: 'time-limits',
    area,
    title: 'Time limits with warning and escalation',
    summary:
      'How long each step may take in working hours, a warning before, and who is told when it has passed. Contract penalties are not worked out.',
    edition: 'scalable',
    effortHours: usual({ design: 2, frontend: 5, backend: 10, qa: 5 }),
    needs: ['status-flow', 'notices'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `escalat, response time, reaction time, answer within 24 hours, answered within 24 hours, within 48 hours, within two days,
        within three days, statutory deadline, time limit, service level, sla, slas, missed deadline,
        deadlines are missed`,
        'nothing may lie about unseen until it is too late',
      ),
    ],
  },
  {
    key: 'production-orders',
    area,
    title: 'Work orders through the stations of a plant',
    summary:
      'Orders with parts, steps and due dates, started and finished at each station, scrap and times noted, and a board of what is where. Optimising the sequence is not in it.',
    edition: 'mvp',
    effortHours: open({ design: 7, frontend: 20, backend: 20, qa: 9 }),
    needs: ['product-list', 'status-flow'],
    roles: ['Shop floor worker', 'Production planner'],
    entities: ['work-order', 'stock-movement'],
    risks: [
      moreHours(
        'rework-loops',
        0.35,
        [0.2, 0.4, 0.9],
        'Rework and split orders are more common than was told',
        'Spend a shift on the shop floor and count them.',
      ),
    ],
    calls: [
      says(
        `production order, production planning, production line, job card, shop floor,
        shopfloor, workstation, manufacturing order, bill of materials, bills of materials,
        batch record, list for the bakers, production list, baking list, work order through, works order`,
        'what is made passes through many hands and has to be found',
      ),
    ],
  },
  {
    key: 'own-rules',
    area,
    title: 'Own rules: when this happens, do that',
    summary:
      'Administrators put together an event, conditions and actions from a list, try them out, and see when they ran. No programming.',
    edition: 'enterprise',
    effortHours: open({ design: 7, frontend: 22, backend: 24, qa: 12 }),
    needs: ['status-flow', 'notices'],
    roles: ['Administrator'],
    entities: [],
    risks: [
      moreHours(
        'loops',
        0.3,
        [0.2, 0.4, 0.8],
        'Rules set each other off without end',
        'A limit on runs per record, shown in the log.',
      ),
    ],
    calls: [
      says(
        `rules engine, rule engine, workflow engine, own rules, own workflows, configurable workflow,
        if this then that, automation rules, define workflows, define their own process,
        without programming`,
        'the organisation wants to change its ways by itself',
      ),
    ],
  },
  {
    key: 'service-orders',
    area,
    title: 'Work orders from given out to done',
    summary:
      'An order with place, parts, deadline and pictures, given to a crew, done, looked at and closed or given back. Planning their tours is a feature of its own.',
    edition: 'mvp',
    effortHours: usual({ design: 5, frontend: 12, backend: 11, qa: 6 }),
    needs: ['roles-rights', 'status-flow', 'attachments'],
    roles: ['Crew'],
    entities: ['service-order'],
    risks: [],
    calls: [
      says(
        `work order, repair order, service order, job order, job sheet, maintenance order,
        orders to the crew, orders for the crew, orders to the workshop, repair request`,
        'what is found broken is only worth something once it is mended',
        WORK,
      ),
    ],
  },
  {
    key: 'recurring-duties',
    area,
    title: 'Recurring duties with due dates',
    summary:
      'What has to be done every so often, by kind and place, with the next due date worked out from the last, what is late, and who has it.',
    edition: 'mvp',
    effortHours: usual({ design: 4, frontend: 9, backend: 10, qa: 5 }),
    needs: ['roles-rights', 'lists-filters', 'notices'],
    roles: ['Planner'],
    entities: ['duty'],
    risks: [],
    calls: [
      says(
        `yearly plan, annual plan, year plan, inspection plan, maintenance schedule, cleaning schedule,
        due dates, overdue, past their date, recurring inspection, recurring task, inspection interval,
        test interval, due every`,
        'what is due must not hang on somebody’s memory',
        WORK,
      ),
    ],
  },
  {
    key: 'moderation',
    area,
    title: 'Looked at before it is public',
    summary:
      'What people put in waits in a queue, is released, sent back with a reason or blocked, and who decided is kept. Machines that decide by themselves are not in it.',
    edition: 'mvp',
    effortHours: usual({ design: 3, frontend: 9, backend: 8, qa: 4 }),
    needs: ['status-flow', 'notices'],
    roles: ['Moderator'],
    entities: ['approval'],
    risks: [],
    calls: [
      says(
        `moderation, moderated, moderate, moderator, before they are public, before it is public,
        before they are published, before it is published, before it goes live, before they go live,
        report abuse, reported content`,
        'what is wrong in public cannot be taken back',
      ),
    ],
  },
];
