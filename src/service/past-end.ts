import { isOver } from './kinds/validity.ts';
import type { Storage } from './storage.ts';

const policies = ['secureMessagingPolicy', 'bypassPolicy', 'contentPolicy'] as const;

/** Disables the policies whose end has passed, as the service does by itself; a later end does not enable them again. */
export function disablePastEnd(storage: Storage, now: number): void {
  if (Math.floor(now / 1000) <= storage.nextEnd()) return;
  storage.write(now, (writer) => {
    const over = policies
      .flatMap((kind) => writer.world.list(kind))
      .filter(({ body }) => body.enabled === true && isOver(body, now));
    for (const item of over) writer.replace(item, { ...item.body, enabled: false });
  });
}
