/** What was published, cited so that it can be found. */
export interface Source {
  cite: string;
  /** Where there is little room. */
  short: string;
  /** Where it can be read; null where it is only in print. */
  url: string | null;
  /** What it says that matters here. */
  says: string;
}

export const SOURCES = {
  besker: {
    short: 'Besker et al. (2019)',
    cite: 'Besker, Martini and Bosch, “Software developer productivity loss due to technical debt”, Journal of Systems and Software 156 (2019), 41–61',
    url: 'https://doi.org/10.1016/j.jss.2019.06.004',
    says: 'Developers lose 23% of their time to debt on average, and are often forced to add new debt because of what is there.',
  },
  codeRed: {
    short: 'Tornhill and Borg (2022)',
    cite: 'Tornhill and Borg, “Code Red: the business impact of code quality”, International Conference on Technical Debt (2022), 39 codebases',
    url: 'https://arxiv.org/abs/2203.04374',
    says: 'Low-quality code has 15 times the defects of high-quality code, and a change in it takes 124% more time.',
  },
  techEquity: {
    short: 'McKinsey (2020)',
    cite: 'McKinsey, “Tech debt: reclaiming tech equity” (2020), a survey of 50 CIOs of large companies',
    url: 'https://www.mckinsey.com/capabilities/mckinsey-digital/our-insights/tech-debt-reclaiming-tech-equity',
    says: 'Debt is worth 20 to 40% of all that was built, and 10 to 20% of the budget for new products goes into debt.',
  },
  topTen: {
    short: 'Boehm and Basili (2001)',
    cite: 'Boehm and Basili, “Software defect reduction top 10 list”, IEEE Computer 34, no. 1 (2001), 135–137',
    url: 'https://doi.org/10.1109/2.962984',
    says: 'A line of highly dependable software costs 50% more to write than one of low dependability.',
  },
  delayed: {
    short: 'Menzies et al. (2017)',
    cite: 'Menzies, Nichols, Shull and Layman, “Are delayed issues harder to resolve?”, Empirical Software Engineering 22 (2017), 171 projects',
    url: 'https://arxiv.org/abs/1609.04886',
    says: 'No consistent sign that putting something right later takes more effort than at once.',
  },
  lientz: {
    short: 'Lientz and Swanson (1980)',
    cite: 'Lientz and Swanson, Software Maintenance Management (Addison-Wesley, 1980), 487 organizations',
    url: null,
    says: 'A little over 20% of maintenance is correcting errors.',
  },
  ruleOfThumb: {
    short: 'the rule of thumb',
    cite: 'The trade’s rule of thumb; no controlled study is known',
    url: null,
    says: 'Maintaining software costs 15 to 25% of its build a year.',
  },
  rating: {
    short: 'SonarQube’s ratings',
    cite: 'SonarQube’s maintainability rating, as it is set by default',
    url: 'https://docs.sonarsource.com/sonarqube-server/user-guide/code-metrics/metrics-definition',
    says: 'Debt up to 5% of what the code cost to write is rated A, up to 10% B.',
  },
} satisfies Record<string, Source>;

export type SourceKey = keyof typeof SOURCES;
