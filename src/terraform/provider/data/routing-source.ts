import { withNamedIds } from '../../../account/named-ids.ts';
import { parseAddress } from '../../../model/address.ts';
import { isBuiltin, liveHandle } from '../../../model/entity.ts';
import type { ObservedAccount } from '../../../model/observed-account.ts';
import type { Plain } from '../../../model/plain.ts';
import { defaultStrategies, type Strategies, strategyOptions, type User } from '../../../model/policy-set.ts';
import type { Message } from '../../../routing/message.ts';
import { snakeCase } from '../../mapping/snake-case.ts';
import { type Diagnostic, error } from '../../plugin/diagnostic.ts';
import type { DataResult, DataSource } from '../../plugin/provider.ts';
import { oneOf } from '../../plugin/schema/checks.ts';
import type { Attribute, Schema } from '../../plugin/schema/schema.ts';
import { attribute, index, type Path, pathText } from '../../plugin/values/path.ts';
import { listOf, mapOf } from '../../plugin/values/type.ts';
import { at, isRecord, type ObjectValue, type Value } from '../../plugin/values/value.ts';
import { type Live, nowOf } from '../account/live.ts';
import { problemDiagnostic } from '../account/problem-diagnostic.ts';
import type { Client } from '../configure.ts';
import { messageAttributes, readWritten } from '../routing/messages.ts';
import { outcomesType, outcomeText, route } from '../routing/outcomes.ts';

/** `side-order` is `side_order` in Terraform. */
const strategyAttributes = Object.fromEntries(
  Object.entries(strategyOptions).map(([name, options]): [string, Attribute] => [
    name.replace('-', '_'),
    {
      type: 'string',
      presence: 'optional',
      description: `${options.map((one) => `\`${one}\``).join(' or ')}; the first is the default.`,
      checks: [oneOf(...options)],
    },
  ]),
);

const schema: Schema = {
  description:
    'What becomes of messages under the policies that the account has, for `check` blocks and preconditions. It reads the whole account; let it depend on the resources that it is to see.',
  attributes: {
    messages: {
      nesting: 'list',
      presence: 'required',
      description: 'The messages that are asked about.',
      attributes: messageAttributes,
    },
    users: {
      nesting: 'set',
      presence: 'optional',
      description:
        'What the directory says of people: a user who is not named here may have any attribute, counts as having none, and is told of in `findings`.',
      attributes: {
        address: { type: 'string', presence: 'required', description: 'The address of the user.' },
        attributes: {
          type: mapOf('string'),
          presence: 'required',
          description: 'The values of user attributes, by name.',
        },
      },
    },
    strategies: {
      nesting: 'single',
      presence: 'optional',
      description: 'Decisions about what the guides leave open.',
      attributes: strategyAttributes,
    },
    outcomes: {
      type: listOf(outcomesType),
      presence: 'computed',
      description: `For each message: ${outcomeText.charAt(0).toLowerCase()}${outcomeText.slice(1)}`,
    },
    findings: {
      type: listOf('string'),
      presence: 'computed',
      description: 'What is not known, and what else people should look at.',
    },
  },
};

export const routingSource: DataSource<Client> = {
  schema,
  read: async (config, { client }) =>
    client.ok ? readRouting(config, client.value) : failed([problemDiagnostic(client.problem)]),
};

async function readRouting(config: ObjectValue, live: Live): Promise<DataResult> {
  const account = await live.view.account();
  if (!account.ok) return failed([problemDiagnostic(account.problem)]);
  const read = readMessages(at(config, 'messages') as readonly Value[], nowOf(live));
  const users = readUsers((at(config, 'users') ?? []) as readonly ObjectValue[]);
  const wrong = [...read.diagnostics, ...users.diagnostics];
  if (wrong.length > 0) return failed(wrong);
  const picked = read.messages.flatMap(({ sendSecure }) =>
    sendSecure === null || isBuiltin(sendSecure) ? [] : [sendSecure],
  );
  const known = await withNamedIds(
    live.account,
    account.value,
    picked.map((id) => ({ kind: 'definitions', purpose: 'secureMessaging', id })),
  );
  if (!known.ok) return failed([problemDiagnostic(known.problem)]);
  const messages = read.messages.map((message) => ({
    ...message,
    sendSecure: handleOf(message.sendSecure, known.value),
  }));
  const set = {
    facts: known.value.facts,
    objects: known.value.objects,
    directory: { users: users.users, groups: new Map() },
    strategies: strategiesOf(at(config, 'strategies')),
  };
  return { state: { ...config, ...route(set, messages, (handle) => handle.replace(/^live:/, '')) } };
}

const failed = (diagnostics: readonly Diagnostic[]): DataResult => ({ state: null, diagnostics });

function readMessages(written: readonly Value[], now: number) {
  const messages: Message[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [place, one] of written.entries()) {
    const read = readWritten(one as Plain, now);
    if (read.ok) messages.push(read.message);
    else {
      for (const { path, value, problem, fix } of read.problems) {
        const where = [attribute('messages'), index(place), ...steps(path)];
        const detail = `${pathText(where)}, ${JSON.stringify(value)}, ${problem}.${fix === undefined ? '' : ` Did you mean ${fix}?`}`;
        diagnostics.push(error('A message can not be read', detail, where));
      }
    }
  }
  return { messages, diagnostics };
}

const steps = (path: readonly (string | number)[]): Path =>
  path.map((step) => (typeof step === 'number' ? index(step) : attribute(snakeCase(step))));

function readUsers(written: readonly ObjectValue[]): { users: readonly User[]; diagnostics: readonly Diagnostic[] } {
  const users: User[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const user of written) {
    const address = parseAddress(at(user, 'address'));
    if (address.ok)
      users.push({ address: address.value, attributes: at(user, 'attributes') as Record<string, string> });
    else {
      const detail = `${JSON.stringify(at(user, 'address'))} ${address.problem}.`;
      diagnostics.push(error('A user can not be read', detail, [attribute('users')]));
    }
  }
  return { users, diagnostics };
}

/** The handle of the definition with an id, whichever of its ids it is; of none there is, the id itself. */
function handleOf(id: string | null, { objects, otherIds }: ObservedAccount): string | null {
  if (id === null || isBuiltin(id)) return id;
  const listed = otherIds.get(id) ?? id;
  return objects.definitions.find((definition) => definition.id === listed)?.handle ?? liveHandle(id);
}

function strategiesOf(given: Value): Strategies {
  if (!isRecord(given)) return defaultStrategies;
  const chosen = Object.keys(defaultStrategies).flatMap((name) => {
    const value = at(given, name.replace('-', '_'));
    return value === null ? [] : [[name, value]];
  });
  return { ...defaultStrategies, ...Object.fromEntries(chosen) };
}
