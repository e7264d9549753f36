import { didYouMean } from '../../config/did-you-mean.ts';
import { isBuiltin } from '../../model/entity.ts';
import type { Instant } from '../../model/instant.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Application, Message } from '../../routing/message.ts';
import { type MessageProblem, readMessage } from '../../simulation/read-message.ts';
import { type Problem, problem } from '../problem.ts';
import { shown, valueTrouble } from './trouble.ts';

/** One message on the command line. */
export interface MessageFlags {
  readonly from?: string;
  readonly to?: readonly string[];
  readonly headerFrom?: string;
  readonly at?: string;
  readonly sourceIp?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly application?: Application;
  readonly sendSecure?: string;
}

const messageFlags = [
  'from',
  'to',
  'headerFrom',
  'at',
  'sourceIp',
  'subject',
  'body',
  'application',
  'sendSecure',
] as const satisfies readonly (keyof MessageFlags)[];

/** How an option that says something of a message is written, where one is given: `--header-from`. */
export function givenMessageFlag(flags: MessageFlags): string | undefined {
  const given = messageFlags.find((name) => flags[name] !== undefined);
  return given && optionName(given);
}

const optionName = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The message that the flags describe, or what is wrong with them. */
export function messageOfFlags(flags: MessageFlags, set: PolicySet, asOf: Instant): Message | Problem {
  const { from, to, headerFrom, at, sourceIp, subject, body, application, sendSecure } = flags;
  if (from === undefined || to === undefined) {
    return problem(
      `A message needs ${from === undefined ? 'a sender' : 'a recipient'}.`,
      'Add --from ADDRESS and --to ADDRESS; --at, --source-ip, --subject and others say more.',
    );
  }
  // An address list may come as one word.
  const recipients = to.flatMap((one) => one.split(',')).map((one) => one.trim());
  const read = readMessage(
    { from, to: recipients, headerFrom, at, sourceIp, subject, body, application, sendSecure },
    asOf,
  );
  if (!read.ok) return flagProblem(read.problems[0] as MessageProblem);
  return unknownPick('--send-secure', sendSecure ?? null, set) ?? read.message;
}

function flagProblem(found: MessageProblem): Problem {
  const { path, value, fix } = found;
  const { message } = valueTrouble('', optionName(String(path[0])), found);
  if (fix !== undefined) return problem(message, `Did you mean ${fix}?`);
  // `--to` takes all that follows it.
  const isOther = path[0] === 'to' && typeof value === 'string' && value !== '' && !value.includes('@');
  return problem(message, isOther ? 'If this is the configuration, name it before the options.' : undefined);
}

/** Says so where a pick names a definition that is not there. */
export function unknownPick(option: string, name: string | null, { objects, facts }: PolicySet): Problem | undefined {
  if (name === null || isBuiltin(name) || name.startsWith('live:')) return undefined;
  const known = objects.definitions.map(({ handle }) => handle);
  if (known.includes(name)) return undefined;
  const near = didYouMean(name, known);
  return problem(
    `${option} ${shown(name)} names no definition.`,
    near === undefined ? definitionNames(known, facts.edition) : `Did you mean ${near}?`,
  );
}

function definitionNames(known: readonly string[], edition: string): string {
  if (known.length === 0) return `The definitions are the built-in ones of a ${edition} account.`;
  const more = known.length > 20 ? ` and ${known.length - 20} more` : '';
  return `The definitions are ${known.slice(0, 20).join(', ')}${more}.`;
}
