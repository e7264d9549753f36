import type { MessageParts } from '../../content/message-parts.ts';
import type { Handle } from '../../model/scope.ts';
import type { ContentHit } from '../decide.ts';
import { acts } from '../evaluate.ts';
import type { Message } from '../message.ts';
import type { World } from '../world.ts';
import type { PolicyIndex } from './policy-index.ts';
import { newWordFilter } from './word-filter.ts';

/** What content policies would do, and whether a message triggers them: scored when first asked for. */
export interface TriggerScores {
  /** What the content policy at this place would do where it is triggered and acts. */
  readonly hits: readonly (ContentHit | undefined)[];
  /** Which of them act on recipients other than those of outbound mail. */
  readonly actsInward: Uint8Array;
  readonly someActInward: boolean;
  /** False: the message triggers nothing. */
  readonly start: (message: Message) => boolean;
  readonly isTriggered: (place: number) => boolean;
}

const unknown = 0;
const triggered = 1;
const calm = 2;

export function triggerScores({ set, contentDefinitions }: World, { policies }: PolicyIndex): TriggerScores {
  const handles: Handle[] = [];
  const numbers = new Map<Handle, number>();
  const hits = new Array<ContentHit | undefined>(policies.length).fill(undefined);
  const definitionAt = new Int32Array(policies.length);
  const actsInward = new Uint8Array(policies.length);
  for (const [place, policy] of policies.entries()) {
    if (policy?.kind !== 'contentPolicies') continue;
    const handle = policy.fields.definition;
    const definition = contentDefinitions.get(handle)?.override ?? null;
    if (definition === null) continue;
    hits[place] = { policy, definition };
    actsInward[place] = Number(acts(definition, 'inbound'));
    if (!numbers.has(handle)) numbers.set(handle, handles.push(handle) - 1);
    definitionAt[place] = numbers.get(handle)!;
  }

  const triggers = (number: number, message: MessageParts): number =>
    contentDefinitions.get(handles[number]!)?.score(message).triggered ? triggered : calm;
  const wordLists = new Map(set.objects.contentDefinitions.map(({ handle, fields }) => [handle, fields.wordList]));
  const filter = newWordFilter(handles.map((handle) => wordLists.get(handle) ?? ''));
  // What a list scores that finds nothing is the same for all messages: a live one may be activated by that.
  const ofNothing = Uint8Array.from(handles, (_, number) => triggers(number, {}));
  const isEverTriggeredByNothing = ofNothing.includes(triggered);
  const ofMessage = new Uint8Array(handles.length);
  let current: Message | undefined;
  let suspects = 0;
  return {
    hits,
    actsInward,
    someActInward: actsInward.includes(1),
    start: (message) => {
      if (handles.length === 0) return false;
      current = message;
      suspects = saysNothing(message) ? 0 : filter.suspects(message);
      if (suspects !== 0) ofMessage.fill(unknown);
      return suspects !== 0 || isEverTriggeredByNothing;
    },
    isTriggered: (place) => {
      const number = definitionAt[place]!;
      if ((suspects & (1 << (number & 31))) === 0) return ofNothing[number] === triggered;
      if (ofMessage[number] === unknown && current !== undefined) ofMessage[number] = triggers(number, current);
      return ofMessage[number] === triggered;
    },
  };
}

const saysNothing = ({ subject, body, headers, attachments }: Message): boolean =>
  subject === undefined && body === undefined && headers === undefined && attachments === undefined;
