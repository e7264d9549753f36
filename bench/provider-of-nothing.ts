/**
 * A provider that has our policies and does nothing: what Terraform, its protocol and a process with Node.js cost whatever
 * a provider does. `terraform_data`, the other yardstick, is a part of Terraform itself.
 */
import { version } from '../src/model/version.ts';
import { resourceTypeOf } from '../src/terraform/mapping/resource-types.ts';
import type { Provider } from '../src/terraform/plugin/provider.ts';
import { serve } from '../src/terraform/plugin/server/serve.ts';
import { resourceSchema } from '../src/terraform/provider/objects/resource-schema.ts';

const nothing: Provider<object> = {
  schema: { attributes: {} },
  resources: {
    nothing_policy: {
      schema: resourceSchema(resourceTypeOf('policies')),
      read: async (state) => ({ state }),
      create: async (planned) => ({ state: { ...planned, id: 'made' } }),
      update: async (_, planned) => ({ state: planned }),
      delete: async () => ({}),
    },
  },
  dataSources: {},
  functions: {},
  configure: async () => ({ client: {} }),
};

void serve(nothing, { address: 'registry.terraform.io/sealwright/nothing', version });
