import type { Plain } from '../../../model/plain.ts';
import type { ProviderFunction } from '../../plugin/provider.ts';
import { plain } from '../objects/plain-attributes.ts';
import { readWritten } from '../routing/messages.ts';
import { outcomesType, outcomeText, route } from '../routing/outcomes.ts';
import { readPolicySet, sections } from './read-policy-set.ts';

export const routeFunction: ProviderFunction = {
  summary: 'What becomes of a message under a policy set',
  description: [
    outcomeText,
    'The policy set is a whole configuration of sealwright, such as `yamldecode(file("sealwright.yaml"))`; or an object of ' +
      `resources and data sources: ${sections.map((one) => `\`${one}\``).join(', ')}, each one, a list or a map of them. ` +
      'No account is asked: no policy is older than another, and of a looked-up group only the given members are known.',
    'A message is an object of `from`, `to` (one address or a list), `at` and, where they matter, `source_ip`, `subject`, ' +
      '`header_from`, `headers`, `body`, `attachments`, `application`, `send_secure`.',
  ].join('\n\n'),
  parameters: [
    { name: 'policy_set', type: 'dynamic', description: 'A configuration, or resources by their type.' },
    { name: 'message', type: 'dynamic', description: 'The message.' },
  ],
  returns: outcomesType,
  call: async ([policySet, written]) => {
    const read = readPolicySet(plain(policySet ?? null));
    if (!read.ok) return { error: `The policy set can not be read: ${read.problem.replace(/[.?]$/, '')}`, argument: 0 };
    const given = plain(written ?? null);
    // What a function answers must be the same each time, so it has no clock.
    if (!saysWhen(given)) return { error: 'The message does not say when it is sent: write `at`', argument: 1 };
    const message = readWritten(given, 0);
    if (!message.ok) {
      const [{ path, value, problem, fix }] = message.problems as [(typeof message.problems)[number]];
      const where = path.length === 0 ? 'it' : `its ${path.join('.')}, ${JSON.stringify(value)},`;
      const meant = fix === undefined ? '' : `; did you mean ${fix}`;
      return { error: `The message can not be read: ${where} ${problem}${meant}`, argument: 1 };
    }
    const { outcomes } = route(read.set, [message.message], (handle) => handle);
    return { result: outcomes[0] ?? {} };
  },
};

const saysWhen = (message: Plain): boolean =>
  typeof message !== 'object' || message === null || (message as { readonly at?: Plain }).at !== undefined;
