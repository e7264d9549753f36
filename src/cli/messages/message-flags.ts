import { didYouMean } from '../../config/did-you-mean.ts';
import { isBuiltin } from '../../model/entity.ts';
import type { Instant } from '../../model/instant.ts';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Application, Message } from '../../routing/message.ts';
import { type MessageProblem, readMessage } from '../../simulation/read-message.ts';
import { type Problem, problem } from '../problem.ts';

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
  return unknownPick(sendSecure, set) ?? read.message;
}

const flagNames: Readonly<Record<string, string>> = {
  headerFrom: '--header-from',
  sourceIp: '--source-ip',
  sendSecure: '--send-secure',
};

function flagProblem({ path, value, problem: what, fix }: MessageProblem): Problem {
  const name = String(path[0]);
  return problem(
    `${flagNames[name] ?? `--${name}`} ${JSON.stringify(value)} ${what}.`,
    fix === undefined ? undefined : `Did you mean ${fix}?`,
  );
}

function unknownPick(name: string | undefined, { objects, facts }: PolicySet): Problem | undefined {
  if (name === undefined || isBuiltin(name) || name.startsWith('live:')) return undefined;
  const known = objects.definitions.map(({ handle }) => handle);
  if (known.includes(name)) return undefined;
  const near = didYouMean(name, known);
  return problem(
    `--send-secure ${JSON.stringify(name)} names no definition.`,
    near === undefined
      ? `The definitions are ${known.length === 0 ? `the built-in ones of a ${facts.edition} account` : known.slice(0, 20).join(', ')}.`
      : `Did you mean ${near}?`,
  );
}
