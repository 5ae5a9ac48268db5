/** The house rules of docs/architecture.md as data: which room may import from which. */
export interface Rule {
  name: string;
  why: string;
  from: RegExp;
  fromNot?: RegExp;
  /** `$1` stands for the first group that `from` matched. */
  to: string;
  toNot?: readonly string[];
  /** Whether `import type` passes: types do not run. */
  typesPass?: true;
}

const CONTEXT =
  '(identity|studio|brief|catalogue|plan|forecast|proposal|billing|delivery|notes|files|notify|analytics|audit)';
/** Tests, and what only tests share. */
const TEST = /\.test\.tsx?$|\/testing\//;
const PURE = [
  `^server/${CONTEXT}/(domain|engine)/`,
  '^server/kernel/(money|ids|errors|clock|capitalised|canonical-json|decode-text)\\.ts$',
];

export const RULES: readonly Rule[] = [
  {
    name: 'domain is pure',
    why: 'domain/ does no I/O and runs in a browser worker: only the kernel’s pure parts, other domains, zod.',
    from: new RegExp(`^server/${CONTEXT}/domain/`),
    fromNot: TEST,
    to: '.*',
    toNot: [...PURE, '^npm:zod$'],
  },
  {
    name: 'the engine is alone',
    why: 'The engine runs unchanged in workers and on the command line: nothing from outside its folder.',
    from: /^server\/forecast\/engine\//,
    fromNot: TEST,
    to: '.*',
    toNot: ['^server/forecast/engine/'],
  },
  {
    name: 'the kernel knows no context',
    why: 'The kernel is the floor that all contexts stand on; of the schemas it knows its own, and writes the audit trail.',
    from: /^server\/kernel\//,
    fromNot: TEST,
    to: '^(app|components|server/(?!kernel/)|db/(?!client\\.ts$|schema/(kernel|audit)\\.ts$))',
  },
  {
    name: 'what is seen holds no rule',
    why: 'components/ imports domain and types of the server; data comes through tRPC.',
    from: /^components\//,
    fromNot: TEST,
    to: '^(db|server)/',
    toNot: [...PURE, '^server/trpc/query-client\\.ts$'],
    typesPass: true,
  },
  {
    name: 'pages go through tRPC',
    why: 'app/ reaches the server through the tRPC caller, next-auth, Inngest, the ways of files and health; never db, commands or queries.',
    from: /^app\//,
    to: '^(db|server)/',
    toNot: [
      ...PURE,
      '^server/trpc/(server\\.tsx|context\\.ts|root\\.ts)$',
      '^server/identity/auth\\.ts$',
      '^server/jobs/inngest\\.ts$',
      '^server/files/http/(upload|download|entry)\\.ts$',
      '^server/observe/',
    ],
    typesPass: true,
  },
  {
    name: 'contexts keep their tables',
    why: 'Another context is read and changed through its commands and queries.',
    from: new RegExp(`^server/${CONTEXT}/`),
    fromNot: TEST,
    to: '^db/schema/',
    toNot: ['^db/schema/$1\\.ts$', '^db/schema/link\\.ts$'],
  },
  {
    name: 'links are identity’s',
    why: 'Links are made, read and ended by server/identity/links.ts.',
    from: /^server\/(?!identity\/)/,
    fromNot: TEST,
    to: '^db/schema/link\\.ts$',
  },
  {
    name: 'adapters hold no SQL',
    why: 'A router, a function or a registration parses, calls and returns.',
    from: /\/(router|functions|admin)\.ts$/,
    to: '^(db/|npm:drizzle-orm|npm:pg$)',
  },
  {
    name: 'adapters are ends',
    why: 'Nothing but the registry of its kind imports a router, a function or a registration.',
    from: new RegExp(`^server/${CONTEXT}/`),
    fromNot: TEST,
    to: '/(router|functions|admin)\\.ts$',
  },
  {
    name: 'the database knows only the floor',
    why: 'Schemas may use ids, money, and the types of a domain; the seed and the tests may call commands.',
    from: /^db\/(?!seed\/|testing\/)/,
    fromNot: TEST,
    to: '^(app|components|server)/',
    toNot: [...PURE, '^server/kernel/'],
  },
  {
    name: 'tests are not imported',
    why: 'What ships does not depend on tests or their fixtures.',
    from: /^(app|components|server|db)\//,
    fromNot: TEST,
    to: '(\\.test\\.tsx?$|/testing/)',
  },
];
