import { type Clock, systemClock } from '../../account/clock.ts';
import { fullName, resourceTypes } from '../mapping/resource-types.ts';
import type { Provider } from '../plugin/provider.ts';
import { type Client, configure, type Environment, providerSchema, validateArguments } from './configure.ts';
import { objectResource } from './objects/resource.ts';

export interface ProviderOptions {
  readonly version: string;
  /** Absent: that of the process. */
  readonly env?: Environment;
  readonly clock?: Clock;
  /** How long a service may take until every reader sees a change, in ms. Default: two minutes. */
  readonly settleMs?: number;
}

/** The Terraform provider, as a value: its schemas can be asked without an account. */
export function newProvider(options: ProviderOptions): Provider<Client> {
  const { env = process.env, clock = systemClock, settleMs = 120_000 } = options;
  const now = () => Math.floor(clock.now() / 1000);
  return {
    schema: providerSchema,
    resources: Object.fromEntries(resourceTypes.map((type) => [fullName(type), objectResource(type, now)])),
    dataSources: {},
    functions: {},
    validate: validateArguments,
    configure: (config, context) => configure(config, context, { env, clock, settleMs }),
  };
}
