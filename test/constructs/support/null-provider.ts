import { randomUUID } from 'node:crypto';
import type { Provider } from '../../../src/terraform/plugin/provider.ts';
import { mapOf } from '../../../src/terraform/plugin/values/type.ts';

export const identity = { address: 'registry.terraform.io/hashicorp/null', version: '3.2.4' };

/**
 * Stands in for `hashicorp/null`, which a machine without the registry can not download: a resource that does nothing, and
 * is made anew when its triggers change. Provisioners are Terraform's own, and run for it as for any other.
 */
export const nullProvider: Provider<Record<string, never>> = {
  schema: { attributes: {} },
  resources: {
    null_resource: {
      schema: {
        attributes: {
          id: { type: 'string', presence: 'computed', useStateForUnknown: true },
          triggers: { type: mapOf('string'), presence: 'optional', requiresReplace: true },
        },
      },
      read: async (state) => ({ state }),
      create: async (planned) => ({ state: { ...planned, id: randomUUID() } }),
      update: async (_prior, planned) => ({ state: planned }),
      delete: async () => ({}),
    },
  },
  dataSources: {},
  functions: {},
  configure: async () => ({ client: {} }),
};
