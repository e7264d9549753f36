import { Validator } from '@seriousme/openapi-schema-validator';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { routes, tokenPath } from '../../src/service/routes/table.ts';
import { document, operationFor, operations } from './contract.ts';
import { bodies, shapeCodes } from './random-bodies.ts';
import { type Json, paths, startSandbox } from './sandbox.ts';
import { tour } from './tour.ts';

test('the document is OpenAPI, and says first of all that it is modelled', async () => {
  expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true });
  expect(document.info.description).toMatch(
    /^\*\*This interface is modelled\.\*\* The vendor publishes no public endpoint/,
  );
});

test('every field, parameter and operation is described', () => {
  const undescribed: string[] = [];
  const visit = (schema: Json, at: string): void => {
    if (schema.$ref) return;
    const refers = (schema.allOf ?? []).some((one: Json) => one.$ref);
    if (!schema.description && !refers) undescribed.push(at);
    for (const [name, one] of Object.entries<Json>(schema.properties ?? {})) visit(one, `${at}.${name}`);
    for (const [index, one] of (schema.oneOf ?? []).entries()) visit(one, `${at}|${index}`);
  };
  for (const [name, schema] of Object.entries<Json>(document.components.schemas)) visit(schema, name);
  for (const [name, parameter] of Object.entries<Json>(document.components.parameters)) visit(parameter, name);
  for (const { path, method, name } of operations) {
    if (!document.paths[path][method.toLowerCase()].summary) undescribed.push(name);
  }
  expect(undescribed).toEqual([]);
});

test('the handler has the routes of the document, and no others', () => {
  const handled = routes.flatMap(({ path, methods }) => Object.keys(methods).map((method) => `${method} ${path}`));
  expect(operations.map(({ name }) => name).sort()).toEqual([`POST ${tokenPath}`, ...handled].sort());
});

describe('the handler does what the document says', async () => {
  const exchanges = await tour();

  test('every operation was called, with every status that it has', () => {
    const seen = new Set(exchanges.map(({ operation, response }) => `${operation.name} ${response.status}`));
    const promised = operations.flatMap(({ name, statuses }) => statuses.map((status) => `${name} ${status}`));
    expect([...seen].sort()).toEqual(promised.sort());
  });

  test('every answer is as described, headers included', () => {
    const problems = exchanges.flatMap(({ operation, response }) => {
      return operation.responseProblems(response).map((problem) => `${operation.name} ${response.status}: ${problem}`);
    });
    expect(problems).toEqual([]);
  });

  test('every request that was executed is as described', () => {
    const executed = exchanges.filter(({ response }) => response.status < 300 && !/"fail":\[\{/.test(response.body));
    expect(executed.length).toBeGreaterThan(operations.length);
    const problems = executed.flatMap(({ operation, request }) => {
      return operation.requestProblems(request).map((problem) => `${operation.name}: ${problem}`);
    });
    expect(problems).toEqual([]);
  });

  test('a property that is not described is noticed', () => {
    const written = exchanges.filter(({ request, response }) => response.status === 201 && request.body);
    expect(written.length).toBeGreaterThan(7);
    for (const { operation, request, response } of written) {
      const more = (body: string | undefined) => JSON.stringify({ ...JSON.parse(body ?? '{}'), colour: 'red' });
      expect(operation.requestProblems({ ...request, body: more(request.body) })).not.toEqual([]);
      expect(operation.responseProblems({ ...response, body: more(response.body) })).not.toEqual([]);
    }
  });
});

test.each(Object.keys(bodies) as (keyof typeof bodies)[])(
  'document and handler agree on which bodies for %s have a shape at all',
  async (name) => {
    const sandbox = await startSandbox({ served: false });
    onTestFinished(sandbox.close);
    const made = await bodies[name].furnish(sandbox);
    const path = paths[name];
    await fc.assert(
      fc.asyncProperty(bodies[name].body(made), fc.boolean(), async (body, patch) => {
        const method = patch ? 'PATCH' : 'POST';
        const at = patch ? `${path}/${made.target}` : path;
        const headers = { 'content-type': 'application/json' };
        const request = { method, path: at, query: {}, headers, body: JSON.stringify(body) };
        const problems = operationFor(request)?.requestProblems(request) ?? ['no such operation'];
        const { status, body: answer } = await sandbox.call(method, at, body);
        if (status < 300) expect(problems).toEqual([]);
        const codes: string[] = answer.fail?.map(({ code }: { code: string }) => code) ?? [];
        if (codes.some((code) => shapeCodes.includes(code))) expect(problems).not.toEqual([]);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 150, seed: 7 },
    );
  },
);
