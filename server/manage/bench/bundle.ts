import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** One script of a module here and all that it imports, which threads of Node and browsers' workers can start from. */
export async function bundled(module: string, globalName: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(module, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    platform: 'neutral',
    target: 'es2023',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}
