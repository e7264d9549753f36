import type { Provider } from '../provider.ts';
import { createLog, wantedLevel } from './log.ts';
import { type ProviderIdentity, shortName } from './provider-identity.ts';
import { serveReattach } from './reattach.ts';
import { surviveStrayExceptions } from './stray-exceptions.ts';

/** Says on stdout how to attach Terraform to this process, and stays until Ctrl-C. */
export async function debug<Client>(provider: Provider<Client>, identity: ProviderIdentity): Promise<void> {
  const name = shortName(identity);
  const log = createLog({ least: wantedLevel(process.env, name) ?? 'info', module: name });
  const { reattach, close } = await serveReattach(provider, identity, { log });
  surviveStrayExceptions(log);
  let ending = false;
  const end = () => {
    // Asked twice, a person no longer wants to wait for the calls under way.
    if (ending) process.exit(1);
    ending = true;
    void close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  const quoted =
    process.platform === 'win32'
      ? `set TF_REATTACH_PROVIDERS=${reattach}`
      : `export TF_REATTACH_PROVIDERS='${reattach}'`;
  process.stdout.write(
    `The ${name} provider is running. To attach Terraform to it, in another terminal:\n\n  ${quoted}\n\nCtrl-C ends it.\n`,
  );
}
