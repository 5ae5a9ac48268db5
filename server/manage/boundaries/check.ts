import type { Import } from './graph';
import type { Rule } from './rules';

/** One sentence for each import that a rule forbids, that leads nowhere, or that closes a cycle. */
export function findProblems(imports: readonly Import[], rules: readonly Rule[]): string[] {
  return [...unresolved(imports), ...forbidden(imports, rules), ...cycles(imports)];
}

const unresolved = (imports: readonly Import[]) =>
  imports
    .filter(one => one.to.startsWith('missing:'))
    .map(one => `${one.from}:${one.line} imports ${one.to.slice(8)}, which is not there.`);

function forbidden(imports: readonly Import[], rules: readonly Rule[]): string[] {
  return imports.flatMap(one =>
    rules
      .filter(rule => breaks(rule, one))
      .map(rule => `${one.from}:${one.line} imports ${one.to}. ${rule.name}: ${rule.why}`),
  );
}

function breaks(rule: Rule, one: Import): boolean {
  const source = rule.from.exec(one.from);
  if (!source || rule.fromNot?.test(one.from) || (rule.typesPass && one.typeOnly)) return false;
  const matches = (pattern: string) => new RegExp(pattern.replaceAll('$1', source[1] ?? '')).test(one.to);
  return matches(rule.to) && !rule.toNot?.some(matches);
}

/** Tarjan's strongly connected components: each with more than one file, or a file that imports itself. */
function cycles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];

  const visit = (file: string) => {
    index.set(file, index.size);
    low.set(file, index.get(file)!);
    stack.push(file);
    for (const to of next.get(file) ?? []) {
      if (!index.has(to)) visit(to);
      if (stack.includes(to)) low.set(file, Math.min(low.get(file)!, low.get(to)!));
    }
    if (low.get(file) !== index.get(file)) return;
    const component = stack.splice(stack.indexOf(file));
    if (component.length > 1 || next.get(file)?.includes(file)) found.push(component);
  };
  for (const file of next.keys()) if (!index.has(file)) visit(file);
  return found.map(files => `A cycle of imports: ${files.join(' → ')} → ${files[0]}.`);
}
