import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';

export interface Import {
  from: string;
  /** A file from the root (`server/kernel/ids.ts`), `npm:package`, `node:module`, or `missing:text`. */
  to: string;
  line: number;
  typeOnly: boolean;
}

/** Every import of every source file below the given folders, resolved. */
export function readImports(root: string, folders: readonly string[]): Import[] {
  return sourceFiles(root, folders).flatMap(from => {
    const text = readFileSync(join(root, from), 'utf8');
    const { module, errors } = parseSync(from, text);
    if (errors.length) throw new Error(`${from}: ${errors[0]?.message}`);
    const found = [
      ...module.staticImports.map(one => ({
        ...one.moduleRequest,
        typeOnly: one.entries.length > 0 && one.entries.every(entry => entry.isType),
      })),
      ...module.staticExports.flatMap(one =>
        one.entries.flatMap(entry =>
          entry.moduleRequest ? [{ ...entry.moduleRequest, typeOnly: entry.isType }] : [],
        ),
      ),
      // A dynamic import names its module as a literal; anything else cannot be checked here.
      ...module.dynamicImports.map(one => ({
        value: text.slice(one.moduleRequest.start, one.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
        start: one.moduleRequest.start,
        typeOnly: false,
      })),
    ];
    return found.map(one => ({
      from,
      to: resolve(root, from, one.value),
      line: text.slice(0, one.start).split('\n').length,
      typeOnly: one.typeOnly,
    }));
  });
}

function sourceFiles(root: string, folders: readonly string[]): string[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => /\.tsx?$/.test(file))
      .map(file => join(folder, file))
      .sort(),
  );
}

function resolve(root: string, from: string, request: string): string {
  if (request.startsWith('node:')) return request;
  const inside = request.startsWith('@/')
    ? request.slice(2)
    : request.startsWith('.')
      ? normalize(join(dirname(from), request))
      : null;
  if (inside === null) return `npm:${request.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? request}`;
  const candidates = ['', '.ts', '.tsx', '.js', '.mjs', '/index.ts', '/index.tsx'].map(end => inside + end);
  return candidates.find(path => /\.\w+$/.test(path) && existsSync(join(root, path))) ?? `missing:${request}`;
}
