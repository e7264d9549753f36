import type { Log } from '../provider.ts';

type Calls = { readonly [name: string]: ((request: never) => unknown) | undefined };

export interface Counted<C> {
  readonly handlers: C;
  busy(): boolean;
  idle(): Promise<void>;
}

/** The same calls, each a line in the log with its time, and a way to wait until none is under way. */
export function counted<C extends Calls>(log: Log, calls: C): Counted<C> {
  let underWay = 0;
  let waiting: (() => void)[] = [];
  const done = () => {
    underWay -= 1;
    if (underWay > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  const watched = Object.entries(calls).map(([name, call]) => {
    const around = async (request: never): Promise<unknown> => {
      const started = performance.now();
      underWay += 1;
      try {
        return await call?.(request);
      } finally {
        log('debug', 'call', {
          call: name,
          ...typeName(request),
          milliseconds: Math.round(performance.now() - started),
        });
        done();
      }
    };
    return [name, around];
  });
  return {
    handlers: Object.fromEntries(watched) as C,
    busy: () => underWay > 0,
    idle: () => (underWay === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}

const typeName = (request: object): { type?: unknown } => ('typeName' in request ? { type: request.typeName } : {});
