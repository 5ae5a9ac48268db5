// In tests, code marked server-only runs on a server indeed.
export {};
