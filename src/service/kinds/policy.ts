import { bad } from '../refusal.ts';
import { eternalFrom, eternalTo } from '../time.ts';
import type { World } from '../world.ts';
import { type Field, initially, optional, required } from './field.ts';
import { scope } from './scope.ts';
import type { KindSpec, Law } from './spec.ts';
import { endAfterStart, settleValidity, wholeValidity } from './validity.ts';
import { flag, name, oneOf, ranges, reference, time } from './values.ts';

const everyone = { type: 'everyone' };

/** The three kinds of policy differ in what they do, and in nothing else. */
const policy = (does: Readonly<Record<string, Field>>, laws: readonly Law[]): KindSpec => ({
  fields: {
    description: required(name),
    ...does,
    fromPart: initially('envelope_from', oneOf('envelope_from', 'header_from', 'both')),
    from: initially(everyone, scope),
    to: initially(everyone, scope),
    enabled: initially(true, flag),
    override: initially(false, flag),
    bidirectional: initially(false, flag),
    fromEternal: initially(true, flag),
    toEternal: initially(true, flag),
    fromDateTime: initially(eternalFrom, time),
    toDateTime: initially(eternalTo, time),
    sourceIPs: initially([], ranges),
  },
  computed: ['id', 'enforced', 'createTime', 'lastUpdated'],
  never: { toPart: 'recipient_based_on' },
  born: { enforced: false },
  settle: settleValidity,
  guards: [],
  laws: [...laws, wholeValidity, endAfterStart],
  holds: [],
});

const oneOutcome: Law = ({ draft }) => {
  const applies = draft.option === 'apply';
  if (applies === (draft.definitionId !== undefined)) return undefined;
  return bad(
    'one_outcome',
    applies ? 'A policy that applies needs a definition.' : 'A policy that takes no action has no definition.',
    'definitionId',
  );
};

const oneWay: Law = ({ draft }) =>
  draft.bidirectional === true
    ? bad('bidirectional_secure_messaging', 'A secure messaging policy can not be bi-directional.', 'bidirectional')
    : undefined;

const hasOverride = (definitionId: unknown, world: World) =>
  world.find(String(definitionId))?.body.secureMessagingDefinitionId !== undefined;

const oneWayWithOverride: Law = ({ draft }, world) =>
  draft.bidirectional === true && hasOverride(draft.definitionId, world)
    ? bad(
        'bidirectional_secure_messaging',
        'A policy whose definition has a secure messaging override can not be bi-directional.',
        'bidirectional',
      )
    : undefined;

export const secureMessagingPolicy = policy(
  {
    option: required(oneOf('apply', 'no_action')),
    definitionId: optional(reference('secureMessagingDefinition')),
  },
  [oneOutcome, oneWay],
);

export const bypassPolicy = policy({ option: required(oneOf('disable_secure_messaging', 'no_action')) }, []);

export const contentPolicy = policy(
  { option: initially('apply', oneOf('apply')), definitionId: optional(reference('contentDefinition')) },
  [oneOutcome, oneWayWithOverride],
);
