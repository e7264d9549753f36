/** One request, whatever brought it here: a socket, or a call inside the same process. */
export interface ServiceRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface ServiceResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** A trap: the call was executed, and its answer is to get lost on the way. A server cuts the connection. */
  readonly lost?: true;
}

export type ServiceHandler = (request: ServiceRequest) => Promise<ServiceResponse>;
