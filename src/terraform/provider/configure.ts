import type { Result } from '../../account/account.ts';
import { failed } from '../../account/client/get.ts';
import type { Clock } from '../../account/clock.ts';
import { type Diagnostic, error } from '../plugin/diagnostic.ts';
import type { ConfigureContext, Configured } from '../plugin/provider.ts';
import type { Schema } from '../plugin/schema/schema.ts';
import { attribute } from '../plugin/values/path.ts';
import { at, isUnknown, type ObjectValue } from '../plugin/values/value.ts';
import { type Live, newLive } from './account/live.ts';
import { openAccount, type Place } from './account/open-account.ts';
import { problemDiagnostic } from './account/problem-diagnostic.ts';
import { settleTime, settleVariable } from './account/settle-time.ts';
import { noCreationJournal, openCreationJournal } from './journal/creation-journal.ts';
import type { JournalPlace } from './journal/journal-place.ts';

/** The account, or why there is none yet: a plan can be made with arguments that only an apply will know. */
export type Client = Result<Live>;

export type Environment = Readonly<Record<string, string | undefined>>;

const variables = {
  endpoint: 'SECUREMESSAGING_ENDPOINT',
  client_id: 'SECUREMESSAGING_CLIENT_ID',
  client_secret: 'SECUREMESSAGING_CLIENT_SECRET',
  account_id: 'SECUREMESSAGING_ACCOUNT_ID',
  sandbox: 'SECUREMESSAGING_SANDBOX',
} as const;

type Argument = keyof typeof variables;

const argument = (text: string, name: Argument, sensitive = false) =>
  ({
    type: 'string',
    presence: 'optional',
    description: `${text} May also be given by the environment variable \`${variables[name]}\`.`,
    ...(sensitive ? { sensitive } : {}),
  }) as const;

export const providerSchema: Schema = {
  description: 'Secure messaging policy of one account: folders, definitions, policies, and the groups that they name.',
  attributes: {
    endpoint: argument('The address of the service, such as `https://api.example`.', 'endpoint'),
    client_id: argument('The id of the credentials for the service.', 'client_id'),
    client_secret: argument('The secret of the credentials for the service.', 'client_secret', true),
    account_id: argument('The id of the account that is meant: any other is refused.', 'account_id'),
    sandbox: argument(
      'A file that holds an account for trying out, in place of a service; a missing one is a new account.',
      'sandbox',
    ),
  },
};

export interface ConfigureOptions {
  readonly env: Environment;
  readonly clock: Clock;
  /** How long a service may take until every reader sees a change, in ms; absent: as the environment says. */
  readonly settleMs?: number;
  /** Where creations are written down; absent: nowhere. */
  readonly journal?: JournalPlace;
}

/** What can be said of the arguments without reaching for anything. */
export function validateArguments(config: ObjectValue): readonly Diagnostic[] {
  if (text(config, 'endpoint') === undefined || text(config, 'sandbox') === undefined) return [];
  return [
    error('Two accounts', '`endpoint` and `sandbox` name one account each. Leave one out.', [attribute('sandbox')]),
  ];
}

/** Opens the account, and makes sure that it is the one that is meant. */
export async function configure(
  config: ObjectValue,
  { log }: Pick<ConfigureContext, 'log'>,
  { env, clock, settleMs, journal }: ConfigureOptions,
): Promise<Configured<Client>> {
  const unknown = Object.keys(variables).filter((name) => isUnknown(at(config, name)));
  if (unknown.length > 0) {
    const names = unknown.map((name) => `\`${name}\``).join(', ');
    const message = `The provider can not reach the account yet: ${names} will be known only after apply`;
    log('info', message);
    return { client: failed({ type: 'unusable', message }) };
  }
  const place = placeOf(config, env);
  if ('diagnostics' in place) return place;
  const patience = settleTime(env[settleVariable]);
  if ('problem' in patience) return { diagnostics: [patience.problem] };
  const opened = await openAccount(place);
  if (!opened.ok) {
    const path = [attribute(place.type === 'sandbox' ? 'sandbox' : 'endpoint')];
    return { diagnostics: [{ ...problemDiagnostic(opened.problem), path }] };
  }
  const account = opened.value;
  const facts = await account.facts();
  if (!facts.ok) return { diagnostics: [problemDiagnostic(facts.problem)] };
  const meant = given(config, env, 'account_id');
  const { id } = facts.value.facts;
  if (meant !== undefined && meant !== id) {
    const detail = `${account.target} is the account ${id}, and \`account_id\` says ${meant}. Nothing was read or changed.`;
    return { diagnostics: [error('Another account', detail, [attribute('account_id')])] };
  }
  log('info', 'account', { target: account.target, id });
  const settle = place.type === 'sandbox' ? 0 : (settleMs ?? patience.ms);
  const creations = journal ? openCreationJournal(journal, id, clock.now(), log) : noCreationJournal;
  return {
    client: { ok: true, value: newLive(account, facts.value, { clock, settleMs: settle, journal: creations }) },
  };
}

/** The environment only says what nothing in the configuration does. */
function placeOf(config: ObjectValue, env: Environment): Place | { readonly diagnostics: readonly Diagnostic[] } {
  const inBlock = text(config, 'endpoint') !== undefined || text(config, 'sandbox') !== undefined;
  const of = (name: Argument) => (inBlock ? text(config, name) : given(config, env, name));
  const [endpoint, sandbox] = [of('endpoint'), of('sandbox')];
  if (sandbox !== undefined && endpoint === undefined) {
    return { type: 'sandbox', file: sandbox, accountId: given(config, env, 'account_id') ?? null };
  }
  if (endpoint === undefined || sandbox !== undefined) {
    return { diagnostics: [endpoint === undefined ? nowhere : twoPlaces] };
  }
  const missing: Diagnostic[] = [];
  const need = (name: 'client_id' | 'client_secret'): string => {
    const value = given(config, env, name);
    if (value === undefined) missing.push(noCredentials(name));
    return value ?? '';
  };
  const credentials = { clientId: need('client_id'), clientSecret: need('client_secret') };
  return missing.length > 0 ? { diagnostics: missing } : { type: 'service', endpoint, credentials };
}

const given = (config: ObjectValue, env: Environment, name: Argument): string | undefined =>
  text(config, name) ?? (env[variables[name]] || undefined);

function text(config: ObjectValue, name: Argument): string | undefined {
  const value = at(config, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const nowhere = error(
  'No account',
  'Neither `endpoint` nor `sandbox` says where the account is. Write one of them in the `provider` block, or set SECUREMESSAGING_ENDPOINT.',
);

const twoPlaces = error(
  'Two accounts',
  'SECUREMESSAGING_ENDPOINT and SECUREMESSAGING_SANDBOX name one account each. Unset one, or write `endpoint` or `sandbox` in the `provider` block.',
);

const noCredentials = (name: 'client_id' | 'client_secret'): Diagnostic =>
  error(
    'Credentials are missing',
    `The service wants credentials, and \`${name}\` is not given. Set ${variables[name]} in the environment, or write \`${name}\` in the \`provider\` block.`,
    [attribute(name)],
  );
