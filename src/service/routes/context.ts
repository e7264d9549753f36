import type { ServiceRequest, ServiceResponse } from '../handler.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Show } from '../show.ts';
import type { Writer } from '../storage.ts';
import type { Item, World } from '../world.ts';

/** One request under way. */
export interface Context {
  readonly request: ServiceRequest;
  /** What the path names, in the order of its braces. */
  readonly params: readonly string[];
  /** In ms. */
  readonly now: number;
  /** What readers see, which may be older than what writes are judged by. */
  readonly list: (kind: Kind, owner?: number) => readonly Item[];
  readonly get: (kind: Kind, id: string) => Item | undefined;
  readonly world: World;
  readonly write: <T>(work: (writer: Writer) => T) => T;
  readonly show: Show;
  readonly pageCap: number;
}

export type Endpoint = (context: Context) => ServiceResponse;

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

export interface Route {
  /** Parameters in braces, as in the interface's document. */
  readonly path: string;
  readonly methods: Readonly<Partial<Record<Method, Endpoint>>>;
  /** Reached without a token. */
  readonly open?: true;
}
