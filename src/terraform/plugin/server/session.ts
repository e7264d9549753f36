import type { Provider as ProviderService } from '../protocol/tfplugin6_pb.ts';
import type { Log, Provider } from '../provider.ts';
import { configurationCalls } from './calls/configuration-calls.ts';
import { dataSourceCalls } from './calls/data-source-calls.ts';
import { functionCalls } from './calls/function-calls.ts';
import { resourceCalls } from './calls/resource-calls.ts';
import { schemaCalls } from './calls/schema-calls.ts';
import { stateCalls } from './calls/state-calls.ts';
import { counted } from './counted.ts';
import { newDesk } from './desk.ts';
import type { UnaryHandlers } from './unary-handlers.ts';

/** One conversation with Terraform: configured once, stopped once. */
export interface Session {
  readonly handlers: UnaryHandlers<typeof ProviderService>;
  /** Aborts the signal of every call. */
  stop(): void;
  /** Whether a call is under way. */
  busy(): boolean;
  /** Settles as soon as no call is under way. */
  idle(): Promise<void>;
}

export function createSession<Client>(provider: Provider<Client>, log: Log): Session {
  const desk = newDesk(provider, log);
  const stop = () => desk.stop.abort(new Error('Terraform asked the provider to stop.'));
  const { handlers, busy, idle } = counted(log, {
    ...schemaCalls(desk),
    ...configurationCalls(desk),
    ...resourceCalls(desk),
    ...stateCalls(desk),
    ...dataSourceCalls(desk),
    ...functionCalls(desk),
    stopProvider: () => {
      stop();
      return {};
    },
  });
  return { handlers, stop, busy, idle };
}
