import { findProblems } from './check';
import { readImports } from './graph';
import { RULES } from './rules';

const imports = readImports(process.cwd(), ['app', 'components', 'server', 'db']);
const problems = findProblems(imports, RULES);
for (const problem of problems) console.error(problem);
console.log(`${imports.length} imports read, ${problems.length} against the rules of the house.`);
process.exitCode = problems.length ? 1 : 0;
