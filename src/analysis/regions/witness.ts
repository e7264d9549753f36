import type { MessageParts } from '../../content/message-parts.ts';
import { parseWordList } from '../../content/parse-word-list.ts';
import { scoreMessage } from '../../content/score-message.ts';
import { indexWordList, type WordListIndex } from '../../content/word-list-index.ts';
import type { Hash } from '../../model/hash.ts';
import { judgeMessage } from '../../routing/evaluate.ts';
import { applications, type Message } from '../../routing/message.ts';
import { type World, worldOf } from '../../routing/world.ts';
import { elsewhere } from '../atoms/address-table.ts';
import { recipientCounts, type Universe } from '../atoms/universe.ts';
import { fieldAt, questionOf } from '../boxes/cell.ts';
import type { Point } from '../boxes/walk.ts';
import type { OutcomeId, Outcomes } from '../deciders/outcomes.ts';
import { type Noticed, noticedOf, sameNoticed } from '../noticed.ts';
import { type Examined, textsFor } from './write-content.ts';

/** Writes messages and asks the plain evaluator what becomes of them. */
export interface Witnesses {
  /** A message of this kind that has these outcomes; null: none could be written. */
  readonly write: (point: Point, outcomes: readonly OutcomeId[]) => Message | null;
}

export function newWitnesses(universe: Universe, outcomes: Outcomes, md5: Hash): Witnesses {
  const worlds: (World | undefined)[] = [];
  const world = (number: number): World => {
    worlds[number] ??= worldOf(universe.sets[number]!, md5);
    return worlds[number];
  };
  const triggers = newTriggers(md5);
  return {
    write: (point, announced) => {
      for (const message of messagesFor(universe, point, triggers)) {
        const isSo = announced.every((outcome, number) =>
          sameNoticed(noticedIn(world(number), message), outcomes.noticed(outcome)),
        );
        if (isSo) return message;
      }
      return null;
    },
  };
}

/** What people notice of a message for its first recipient. */
export function noticedIn(world: World, message: Message): Noticed {
  const { judged } = judgeMessage(world, message);
  return noticedOf(judged[0]!.outcome, message.at, world.definitions);
}

function* messagesFor(universe: Universe, { members, literals }: Point, triggers: Triggers): Generator<Message> {
  const { addresses, sources, times, picks } = universe;
  const at = (field: keyof typeof fieldAt) => members[fieldAt[field]]!;
  const recipient = addresses.addressOf(at('to'));
  const isSeveral = recipientCounts[at('recipients')] === 'several';
  const base = {
    from: addresses.addressOf(at('from')),
    headerFrom: addresses.addressOf(at('headerFrom')),
    to: isSeveral ? [recipient, another(universe, recipient)] : [recipient],
    at: times.momentOf(at('at')),
    sourceIp: sources.addressOf(at('sourceIp')),
    application: applications[at('application')]!,
    sendSecure: picks[at('sendSecure')]!,
  };
  const { hit, miss } = examinedBy(universe, literals);
  for (const content of textsFor(hit)) {
    const isRight = hit.every((one) => triggers(one, content)) && !miss.some((one) => triggers(one, content));
    if (isRight) yield { ...base, ...content };
  }
}

function another({ addresses }: Universe, recipient: string): string {
  const other = addresses.addressOf(elsewhere);
  return other === recipient ? `second.${other}` : other;
}

/** The lists that must be triggered, and those that must not be. */
function examinedBy({ questions }: Universe, literals: Point['literals']) {
  const lists = { hit: [] as Examined[], miss: [] as Examined[] };
  for (const one of literals) {
    const question = questions.at(questionOf(one));
    if (question.type !== 'content') continue;
    const [wordList, examine, activationScore] = JSON.parse(question.list) as [string, Examined['examine'], number];
    lists[(one & 1) === 1 ? 'hit' : 'miss'].push({ wordList, examine, activationScore });
  }
  return lists;
}

/** Whether a text triggers a word list: each list is read once. */
type Triggers = (examined: Examined, content: MessageParts) => boolean;

function newTriggers(md5: Hash): Triggers {
  const indexes = new Map<string, WordListIndex>();
  return ({ wordList, examine, activationScore }, content) => {
    let index = indexes.get(wordList);
    if (index === undefined) {
      index = indexWordList(parseWordList(wordList).lines);
      indexes.set(wordList, index);
    }
    return scoreMessage(index, content, { examined: examine, activationScore, md5 }).triggered;
  };
}
