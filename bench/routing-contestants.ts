import { newEvaluator } from '../src/routing/evaluate.ts';
import { newIndexedEvaluator } from '../src/routing/indexed/evaluator.ts';
import type { Message } from '../src/routing/message.ts';
import type { Outcome } from '../src/routing/outcome.ts';
import type { World } from '../src/routing/world.ts';
import { readMessage } from '../src/simulation/read-message.ts';
import { casbinPeer } from './peers/casbin.ts';
import { cedarPeer } from './peers/cedar.ts';
import { celPeer } from './peers/cel.ts';
import { newPeerEvaluator } from './peers/evaluator.ts';
import { jsonRulesPeer } from './peers/json-rules.ts';
import { personsOf } from './peers/mail.ts';
import type { Peer } from './peers/peer.ts';
import { year } from './routing-set.ts';

/** Ours, which never waits. */
export type Route = (plain: unknown) => readonly Outcome[];

/** From a message as JSON has it to the outcome for each recipient: the question that all are asked. */
export interface Contestant {
  readonly name: string;
  readonly against: string;
  readonly route: (plain: unknown) => readonly Outcome[] | Promise<readonly Outcome[]>;
  /** What it may know before it is timed. */
  readonly prepare?: (plain: unknown) => void;
}

export function read(plain: unknown): Message {
  const result = readMessage(plain, year.start);
  if (!result.ok) throw new Error(`The workload is invalid: ${JSON.stringify(result.problems)}`);
  return result.message;
}

export function indexed(world: World): Route {
  const evaluate = newIndexedEvaluator(world);
  return (plain) => evaluate(read(plain)).outcomes;
}

/** All that ours is compared with, each built when its turn comes. */
export function contestants(world: World): readonly (() => Promise<Contestant>)[] {
  const personOf = personsOf(world);
  const ofPeer = (name: string, make: (world: World) => Peer | Promise<Peer>) => async (): Promise<Contestant> => {
    const peer = await make(world);
    const evaluate = newPeerEvaluator(world, peer, personOf);
    return {
      name,
      against: `${peer.name} ${peer.version}`,
      route: (plain) => evaluate(read(plain)),
      prepare: (plain) => {
        const { from, headerFrom, to } = read(plain);
        for (const address of [from, headerFrom, ...to]) personOf(address);
      },
    };
  };
  const naive = newEvaluator(world);
  return [
    async () => ({
      name: 'naive',
      against: 'our evaluator that asks every policy',
      route: (plain) => naive(read(plain)).outcomes,
    }),
    ofPeer('cel', celPeer),
    ofPeer('cedar', cedarPeer),
    ofPeer('json-rules-engine', jsonRulesPeer),
    ofPeer('casbin', casbinPeer),
  ];
}
