/** One request of the service's HTTP interface, whatever carries it. */
export interface TransportRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Percent-encoded, from `/` on, without a query. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer; or that there is none, and whether the request may have been executed all the same. */
export type TransportAnswer =
  | {
      readonly type: 'answer';
      readonly status: number;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  /** It never left: no connection could be made. */
  | { readonly type: 'not-sent'; readonly reason: string }
  /** It was under way when the connection or the time ran out. */
  | { readonly type: 'unknown'; readonly reason: string };

/** Sends one request and tries nothing twice: whoever asks knows what may be repeated. */
export interface Transport {
  /** For people; never credentials. */
  readonly target: string;
  readonly send: (request: TransportRequest) => Promise<TransportAnswer>;
  readonly close: () => Promise<void>;
}

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** `/a/b%2Fc` from its segments: an id may hold anything. */
export const pathOf = (segments: readonly string[]): string => `/${segments.map(encodeURIComponent).join('/')}`;
