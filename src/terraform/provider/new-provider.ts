import { type Clock, systemClock } from '../../account/clock.ts';
import { fullName, providerName, resourceTypes } from '../mapping/resource-types.ts';
import type { Provider } from '../plugin/provider.ts';
import { type Client, configure, type Environment, providerSchema, validateArguments } from './configure.ts';
import { accountSource } from './data/account-source.ts';
import { objectSource } from './data/object-source.ts';
import { routingSource } from './data/routing-source.ts';
import { routeFunction } from './functions/route.ts';
import type { JournalPlace } from './journal/journal-place.ts';
import { objectResource } from './objects/resource.ts';

export interface ProviderOptions {
  readonly version: string;
  /** Absent: that of the process. */
  readonly env?: Environment;
  readonly clock?: Clock;
  /** How long a service may take until every reader sees a change, in ms; absent: as the environment says. */
  readonly settleMs?: number;
  /** Where it is written down what is being created, for the case that the process dies; absent: nowhere. */
  readonly journal?: JournalPlace;
}

/** The Terraform provider, as a value: its schemas can be asked without an account. */
export function newProvider(options: ProviderOptions): Provider<Client> {
  const { env = process.env, clock = systemClock, settleMs, journal } = options;
  const now = () => Math.floor(clock.now() / 1000);
  return {
    schema: providerSchema,
    resources: Object.fromEntries(resourceTypes.map((type) => [fullName(type), objectResource(type, now)])),
    dataSources: {
      ...Object.fromEntries(resourceTypes.map((type) => [fullName(type), objectSource(type)])),
      [`${providerName}_account`]: accountSource,
      [`${providerName}_routing`]: routingSource,
    },
    functions: { route: routeFunction },
    validate: validateArguments,
    configure: (config, context) =>
      configure(config, context, {
        env,
        clock,
        ...(settleMs === undefined ? {} : { settleMs }),
        ...(journal ? { journal } : {}),
      }),
  };
}
