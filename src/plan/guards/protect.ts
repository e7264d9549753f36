import type { ChangeGuard } from './guard.ts';

/** `protect: true` means: never deleted. */
export const protectGuard: ChangeGuard = ({ action, configured }) =>
  action === 'delete' && configured?.protect
    ? {
        guard: 'protected',
        message: `This is protected. "${configured.key}" has \`protect: true\`, so it is never deleted.`,
        hint: 'Take `protect` away first, in a change of its own.',
      }
    : undefined;
