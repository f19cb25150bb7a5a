/** Re-exports, nothing else. */
export * from './errors';
