import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';
import type { ServiceRequest, ServiceResponse } from '../../src/service/handler.ts';
import type { Json } from './sandbox.ts';

// Both are CommonJS of the kind whose default export Node and the test runner see in different places.
const load = createRequire(import.meta.url);
const { default: RequestValidator } = load('openapi-request-validator') as typeof import('openapi-request-validator');
const { default: ResponseValidator } = load(
  'openapi-response-validator',
) as typeof import('openapi-response-validator');

export const document: Json = parse(readFileSync(new URL('../../schema/openapi.yaml', import.meta.url), 'utf8'));

const methods = ['get', 'post', 'patch', 'delete', 'put'];

/** One operation of the document, with its references followed. */
export interface Operation {
  /** `GET /path/{id}`. */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly statuses: readonly string[];
  /** What is wrong with a request, in the words of the validator. */
  readonly requestProblems: (request: ServiceRequest) => readonly string[];
  readonly responseProblems: (response: ServiceResponse) => readonly string[];
}

export const operations: readonly Operation[] = Object.entries<Json>(document.paths).flatMap(([path, item]) =>
  methods.filter((method) => method in item).map((method) => operationOf(path, method, item)),
);

/** The operation that a request is meant for. Undefined if the path is not in the document, or has no such method. */
export const operationFor = ({ method, path }: ServiceRequest): Operation | undefined =>
  operations.find((one) => one.method === method && paramsOf(one.path, path));

export const operationsAt = (path: string): readonly Operation[] =>
  operations.filter((one) => paramsOf(one.path, path));

function operationOf(path: string, method: string, item: Json): Operation {
  const operation = item[method];
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(follow);
  const responses = Object.fromEntries(
    Object.entries<Json>(operation.responses).map(([status, response]) => [status, follow(response)]),
  );
  const requestValidator = new RequestValidator({
    parameters,
    requestBody: operation.requestBody,
    // The validator takes the schemas by name too, though its types do not say so.
    schemas: document.components.schemas,
    additionalQueryProperties: false,
    // Numbers in a query are text until somebody reads them.
    ajvOptions: { coerceTypes: false },
  });
  const responseValidator = new ResponseValidator({
    responses: structuredClone(responses),
    components: document.components,
  });
  return {
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    statuses: Object.keys(responses),
    requestProblems: ({ path: given, query, headers, body }) => {
      const request = { params: paramsOf(path, given), query: numbersIn(query), headers, body: bodyOf(headers, body) };
      return messages(requestValidator.validateRequest(request));
    },
    responseProblems: ({ status, headers, body }) => {
      const said = responses[status];
      if (!said) return [`status ${status} is not in the document`];
      const missing = Object.keys(said.headers ?? {}).filter((name) => !(name.toLowerCase() in headers));
      const value = body === '' ? null : JSON.parse(body);
      const wrong = messages(responseValidator.validateResponse(String(status), value));
      return [...missing.map((name) => `the header ${name} is missing`), ...wrong];
    },
  };
}

function follow(value: Json): Json {
  if (!value.$ref) return value;
  return value.$ref
    .slice(2)
    .split('/')
    .reduce((at: Json, key: string) => at[key], document);
}

function paramsOf(template: string, path: string): Record<string, string> | undefined {
  const names = template.split('/');
  const given = path.split('/');
  if (names.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    const value = given[index] ?? '';
    if (name.startsWith('{')) params[name.slice(1, -1)] = value;
    else if (name !== value) return undefined;
  }
  return params;
}

const numbersIn = (query: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(query).map(([name, text]) => [name, /^\d+$/.test(text) ? Number(text) : text]));

function bodyOf(headers: Readonly<Record<string, string>>, body: string | undefined): unknown {
  if (body === undefined) return undefined;
  return headers['content-type']?.includes('json') ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
}

const messages = (found: Json): readonly string[] =>
  (found?.errors ?? []).map(({ path, message }: Json) => `${path ?? ''} ${message}`.trim());
