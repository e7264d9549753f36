import type { Log } from '../provider.ts';

/**
 * Of a call that was answered long ago, or of none; rejections that nobody waits for come this way as well. The calls
 * under way are not to blame, and must not end with the process.
 */
export function surviveStrayExceptions(log: Log): void {
  process.on('uncaughtException', (error) => log('error', 'exception outside of any call', { error }));
}
