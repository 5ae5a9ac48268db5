import type { CatalogueFeature } from '../catalogue-feature';
import { counts, foreign, known, moreHours, open, says, usual } from './write';

const area = 'Reporting';

export const REPORTING: readonly CatalogueFeature[] = [
  {
    key: 'goal-figures',
    area,
    title: 'Figures that show whether the goals are met',
    summary:
      'Each goal’s measure read from the running system, week by week, from the first day. What was before is entered by hand.',
    edition: 'mvp',
    effortHours: usual({ design: 2, frontend: 5, backend: 7, qa: 2 }),
    needs: ['data-model', 'roles-rights'],
    roles: ['Manager'],
    entities: [],
    risks: [],
    calls: [
      counts('goals', 2, 'nobody can say later whether it was worth it unless it is counted from the start'),
    ],
  },
  {
    key: 'dashboard',
    area,
    title: 'The day at a glance',
    summary:
      'One screen per role with what is due today and five or six figures, each leading to its list. Not put together by the user.',
    edition: 'mvp',
    effortHours: usual({ design: 5, frontend: 9, backend: 7, qa: 3 }),
    needs: ['roles-rights', 'lists-filters'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `dashboard, at a glance, key figure, kpi, kpis, figures every, daily overview,
        overview of the day, overview of today, start page for staff, cockpit, see their day,
        traffic light`,
        'those who lead have to see in the morning what the day needs',
      ),
    ],
  },
  {
    key: 'standard-reports',
    area,
    title: 'Standard reports with period and comparison',
    summary:
      'A handful of agreed reports by period, place and person, compared with before, as table and chart.',
    edition: 'scalable',
    effortHours: usual({ design: 5, frontend: 14, backend: 14, qa: 6 }),
    needs: ['roles-rights', 'lists-filters'],
    roles: ['Manager'],
    entities: [],
    risks: [
      moreHours(
        'definitions',
        0.35,
        [0.2, 0.4, 0.8],
        'People mean different things by the same figure',
        'Write down how each figure is counted, with an example, and have it signed.',
      ),
    ],
    calls: [
      says(
        `monthly report, weekly report, quarterly report, annual report, yearly report, reports on,
        reports by, report by, report per, reporting, statistics, utilisation, utilization, occupancy,
        revenue by, revenue per, sales by, sales figures, sales per, turnover by, turnover per,
        figures by, which clinic runs, evaluation of`,
        'decisions are to be made on figures',
      ),
    ],
  },
  {
    key: 'spreadsheet-export',
    area,
    title: 'Any list as a spreadsheet',
    summary:
      'What is filtered on screen as CSV or XLSX with proper dates and numbers, large ones in the background, noted who took what.',
    edition: 'mvp',
    effortHours: known({ frontend: 3, backend: 5, qa: 2 }),
    needs: ['lists-filters'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `export to excel, excel export, export as excel, excel list, csv export, export csv, as csv,
        export lists, export the list, export all, export data, data export, download as excel,
        download the list, as a spreadsheet, xlsx`,
        'people go on working with it elsewhere',
      ),
    ],
  },
  {
    key: 'scheduled-reports',
    area,
    title: 'Reports by mail on a schedule',
    summary:
      'A report in the post each day, week or month, to those who may see it, with what stands out first.',
    edition: 'scalable',
    effortHours: known({ design: 1, frontend: 4, backend: 7, qa: 3 }),
    needs: ['standard-reports', 'mail-sending', 'background-work'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `every monday, each monday, monday morning, every morning by, report by mail, report by e-mail,
        report by email, reports by email, weekly mail, weekly e-mail, weekly email, sent every week,
        sent every month, end of each month`,
        'who has to know does not always come to look',
      ),
    ],
  },
  {
    key: 'own-reports',
    area,
    title: 'Reports that people put together',
    summary:
      'Choose records, fields, groups and period, see it as table or chart, keep and share it, within one’s rights. No formulas.',
    edition: 'enterprise',
    effortHours: open({ design: 8, frontend: 24, backend: 22, qa: 10 }),
    needs: ['standard-reports'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `own reports, custom report, build reports, report builder, ad hoc report, ad-hoc, pivot table,
        self-service report, their own reports`,
        'the next question is never in the standard reports',
      ),
    ],
  },
  {
    key: 'warehouse-feed',
    area,
    title: 'Data for the client’s own analysis tool',
    summary:
      'Tables with documented meaning, loaded each night into the client’s warehouse or tool, personal data left out or masked. Its reports are the client’s.',
    edition: 'enterprise',
    effortHours: foreign({ backend: 18, devops: 8, qa: 5, pm: 2 }),
    needs: ['data-model', 'background-work'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `power bi, tableau, looker, qlik, data warehouse, data lake, snowflake, bigquery,
        business intelligence, bi tool, metabase`,
        'figures from several systems are to be seen together',
      ),
    ],
  },
  {
    key: 'demand-forecast',
    area,
    title: 'Expected demand from the past',
    summary:
      'How much is likely to be needed by day and product from history, season and calendar, with its range and how well it did so far.',
    edition: 'enterprise',
    effortHours: open({ design: 3, frontend: 8, backend: 26, qa: 7 }),
    needs: ['standard-reports'],
    roles: ['Planner'],
    entities: [],
    risks: [
      moreHours(
        'thin-history',
        0.35,
        [0.3, 0.6, 1.2],
        'The history is too short or too uneven to learn from',
        'Look at two years of data before it is promised.',
      ),
    ],
    calls: [
      says(
        `demand forecast, sales forecast, forecast demand, forecast of demand, expected demand,
        predict sales, predict demand, predict how, predicts how, how much to bake, how much to order, how many will come`,
        'too much is thrown away and too little is sold out',
      ),
    ],
  },
];
