import { applicationName } from '../../../documents/application-names.ts';
import { isBuiltin } from '../../../model/entity.ts';
import type { PolicyKind } from '../../../model/kinds/kinds.ts';
import type { Handle } from '../../../model/scope.ts';
import { policyOf } from '../../other-worlds.ts';
import type { Case } from '../case.ts';
import { appliesText } from './applies-words.ts';
import { hitsText } from './content-words.ts';
import { senderTerms } from './decision-words.ts';
import { folderPath } from './folder-words.ts';
import { nothingText } from './nothing-words.ts';
import { addressText, contentDefinitionName, definitionName, policyName, type Words } from './words.ts';

/** What the sender can do, and who or what made the outcome so: sentences. */
export function reasonTexts(c: Case, words: Words): readonly string[] {
  const terms = senderTerms(c.outcome);
  return [...(terms === null ? [] : [terms]), ...becauseTexts(c, words), ...keptOnTexts(c, words), ...bannerTexts(c)];
}

function becauseTexts(c: Case, words: Words): readonly string[] {
  const { outcome } = c;
  const { trigger, policy } = outcome.decidedBy;
  switch (trigger) {
    case 'user':
      return pickTexts(c, words);
    case 'content':
      return contentTexts(policy, c, words);
    case 'policy':
      return [
        `That is ${withDefinition('policies', policy, outcome.definition, words)}.`,
        ...applies('policies', policy, c, words),
      ];
    case 'none':
      if (outcome.bypassedBy !== null) {
        const bypass = policyName(words, 'bypassPolicies', outcome.bypassedBy);
        return [
          `The bypass ${bypass} switches secure messaging off.`,
          ...applies('bypassPolicies', outcome.bypassedBy, c, words),
        ];
      }
      if (policy === null) return nothingText(c);
      return [
        `That is meant so: the policy ${policyName(words, 'policies', policy)} takes no action.`,
        ...applies('policies', policy, c, words),
      ];
  }
}

function withDefinition(kind: PolicyKind, policy: Handle | null, definition: Handle | null, words: Words): string {
  const name = policyName(words, kind, policy ?? '');
  return definition === null ? name : `${name}, with ${theDefinition(definition, words)}`;
}

/** `the definition "No Print, …" (finance-week)`; a built-in one says that itself. */
const theDefinition = (handle: Handle, words: Words): string =>
  `${isBuiltin(handle) ? '' : 'the definition '}${definitionName(words, handle)}`;

/** The conditions of a policy, and how each is met. */
function applies(kind: PolicyKind, handle: Handle | null, c: Case, words: Words): readonly string[] {
  const policy = handle === null ? undefined : policyOf(c.world.set, kind, handle);
  const because = c.trace.find((entry) => entry.type === kind && entry.policy === handle)?.because;
  return policy === undefined || because === undefined || !('met' in because)
    ? []
    : [appliesText(policy, because.met, c, words)];
}

function pickTexts({ message, outcome, world }: Case, words: Words): readonly string[] {
  const { from } = message;
  const handle = outcome.definition ?? '';
  const name = definitionName(words, handle);
  if (!world.people.isInternal(from)) {
    return [`That is a reply from the portal, to a message that was sent with ${name}: it allows the reply.`];
  }
  const path = folderPath(handle, world.set);
  const through =
    path === null
      ? 'which everyone internal can pick'
      : `which is offered to ${addressText(from)} through the folder ${path}`;
  return [`That is what the sender picked with Send Secure: ${name}, ${through}.`];
}

function contentTexts(handle: Handle | null, c: Case, words: Words): readonly string[] {
  const policy = handle === null ? undefined : policyOf(c.world.set, 'contentPolicies', handle);
  if (policy?.kind !== 'contentPolicies') return [];
  const list = policy.fields.definition;
  const score = c.scoreOf(list);
  const needed = c.world.contentDefinitions.get(list)?.activationScore ?? 0;
  const found = score === null ? '' : `: ${hitsText(score)}`;
  const definition = c.outcome.definition ?? '';
  const name = contentDefinitionName(words, list);
  return [
    `That is content examination: ${name} scores ${score?.score ?? 0}, where ${needed} are enough${found}.`,
    `${policyName(words, 'contentPolicies', policy.handle)} acts on that, with ${theDefinition(definition, words)}.`,
    ...applies('contentPolicies', handle, c, words),
  ];
}

/** A bypass that takes no action keeps on what a wider one would switch off. */
function keptOnTexts(c: Case, words: Words): readonly string[] {
  if (c.outcome.decidedBy.trigger !== 'policy') return [];
  return c.trace.flatMap(({ because, type, policy }) =>
    because.type === 'leaves-on'
      ? [
          `The bypass ${policyName(words, type, policy)} wins among the bypasses that match, and leaves secure messaging on.`,
        ]
      : [],
  );
}

/** A definition has a banner of its own, and the sender's application shows none but the standard one. */
function bannerTexts({ outcome, world, message }: Case): readonly string[] {
  const own =
    outcome.definition === null ? undefined : world.definitions.get(outcome.definition)?.settings?.banner.type;
  if (outcome.banner !== 'standard' || own === undefined || own === 'standard') return [];
  const has = own === 'hidden' ? 'hides the banner' : 'has a banner of its own';
  return [
    `That definition ${has}, but what is sent from ${applicationName(message.application)} gets the standard one.`,
  ];
}
