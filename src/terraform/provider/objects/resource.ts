import type { ResourceType } from '../../mapping/resource-types.ts';
import type { ObjectContext, Resource } from '../../plugin/provider.ts';
import type { Live } from '../account/live.ts';
import { problemDiagnostic } from '../account/problem-diagnostic.ts';
import type { Client } from '../configure.ts';
import { findingDiagnostics } from '../rules/diagnostics.ts';
import { findingsIn } from '../rules/findings.ts';
import { createObject } from './create-object.ts';
import { importObject } from './import-object.ts';
import { planObject } from './plan-object.ts';
import { readObject } from './read-object.ts';
import { resourceSchema } from './resource-schema.ts';
import { deleteObject, updateObject } from './write-object.ts';

/** One kind of object as a resource of Terraform. `now`: in seconds since 1970. */
export function objectResource(type: ResourceType, now: () => number): Resource<Client> {
  return {
    schema: resourceSchema(type),
    validate: (config) => findingDiagnostics(type, findingsIn(type, config, { now: now() })),
    plan: (request, { client }) => planObject(type, request, client?.ok ? client.value : undefined, now()),
    read: async (state, context) =>
      withLive(
        context,
        (known) => readObject(type, state, known),
        () => ({ state }),
      ),
    create: async (planned, context) =>
      withLive(
        context,
        (known) => createObject(type, planned, { ...context, ...known }),
        () => ({ state: null }),
      ),
    update: async (prior, planned, context) =>
      withLive(
        context,
        (known) => updateObject(type, prior, planned, { ...context, ...known }),
        () => ({ state: null }),
      ),
    delete: async (prior, context) =>
      withLive(
        context,
        (known) => deleteObject(type, prior, known),
        () => ({}),
      ),
    import: async (text, { client }) =>
      client.ok
        ? importObject(type, text, client.value)
        : { state: null, diagnostics: [problemDiagnostic(client.problem)] },
  };
}

/** Asks only with an account at hand; else says why there is none. */
async function withLive<T extends object>(
  context: ObjectContext<Client>,
  ask: (context: ObjectContext<Live>) => Promise<T>,
  otherwise: () => T,
): Promise<T> {
  const { client } = context;
  if (client.ok) return ask({ ...context, client: client.value });
  return { ...otherwise(), diagnostics: [problemDiagnostic(client.problem)] };
}
