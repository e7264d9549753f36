import { expect } from 'vitest';
import { md5 } from '../../src/cli/hash.ts';
import { loadConfiguration } from '../../src/config/load-configuration.ts';
import type { Reader } from '../../src/config/reader.ts';
import type { Entity, Objects } from '../../src/model/entity.ts';
import { policyKinds } from '../../src/model/kinds/kinds.ts';
import type { PolicySet } from '../../src/model/policy-set.ts';
import { type Evaluation, judgeMessage, newEvaluator } from '../../src/routing/evaluate.ts';
import type { Message } from '../../src/routing/message.ts';
import type { Outcome } from '../../src/routing/outcome.ts';
import { type TraceEntry, traceOf } from '../../src/routing/trace.ts';
import { type Unknown, unknownsOf } from '../../src/routing/unknown.ts';
import { worldOf } from '../../src/routing/world.ts';
import { readMessage } from '../../src/simulation/read-message.ts';

type Fields = object;
type Section = Readonly<Record<string, Fields>>;

/** A configuration as an author writes it, but for what the examples below do not have to say: see `policySet`. */
export interface Written {
  readonly edition?: 'full' | 'lite';
  readonly account?: Fields;
  readonly groups?: Section;
  readonly folders?: Section;
  readonly definitions?: Section;
  /** A policy also takes `createTime` and `id`, as only a live account says them. */
  readonly policies?: Section;
  readonly bypassPolicies?: Section;
  readonly contentDefinitions?: Section;
  readonly contentPolicies?: Section;
  readonly directory?: Fields;
  readonly strategies?: Fields;
}

const rights = { print: true, reply: true, replyAll: true, expireAfter: '7d', readReceipt: true };

const folders = { open: { name: 'Open' }, words: { name: 'Words', for: 'contentExamination' } };

/**
 * What mail sees, read by the loader of configurations; it is not checked against the rules, since a live account may break
 * them. In a full account there are the definitions `week` and `month`, which everyone internal can pick.
 *
 * What is not said: narratives and descriptions are the keys; policies are from internal to external, name `week`
 * (`builtin:external` in a lite account) and take effect; bypass policies disable; content definitions look for "secret" in
 * the subject, and content policies are from everyone to everyone and name the definition of their own key.
 */
export function policySet(written: Written): PolicySet {
  const { edition = 'full', account, directory, strategies } = written;
  const secure = edition === 'full' ? 'week' : 'builtin:external';
  const ends = { from: 'internal', to: 'external' };
  const action = (fields: Fields) => ('action' in fields ? {} : { definition: secure });
  const ofFull = edition === 'full' ? { week: {}, month: { expireAfter: '30d' } } : {};
  const text = JSON.stringify({
    sealwright: 1,
    account: {
      edition,
      maxRetention: '365d',
      internalDomains: ['acme.example', 'bücher.example'],
      attributes: ['department'],
      ...account,
    },
    groups: named('name', written.groups ?? {}, () => ({})),
    folders: { ...folders, ...named('name', written.folders ?? {}, () => ({})) },
    definitions: named('description', { ...ofFull, ...written.definitions }, () => ({ folder: 'open', ...rights })),
    policies: named('narrative', written.policies ?? {}, (_, fields) => ({ ...ends, ...action(fields) })),
    bypassPolicies: named('narrative', written.bypassPolicies ?? {}, () => ({
      ...ends,
      action: 'disableSecureMessaging',
    })),
    contentDefinitions: named('description', written.contentDefinitions ?? {}, () => ({
      folder: 'words',
      activationScore: 10,
      examine: ['subject'],
      wordList: '10 secret',
    })),
    contentPolicies: named('narrative', written.contentPolicies ?? {}, (key) => ({
      from: 'everyone',
      to: 'everyone',
      definition: key,
    })),
    ...(directory === undefined ? {} : { directory }),
    ...(strategies === undefined ? {} : { strategies }),
  });
  const { configuration, findings, draft } = loadConfiguration(readerOf(text));
  expect([findings, draft?.problems, draft?.dangling]).toEqual([[], [], []]);
  if (configuration === undefined) throw new Error('The example is no configuration.');
  const { facts, objects, directory: people, strategies: chosen } = configuration;
  return { facts, objects: withLiveFacts(objects, written), directory: people, strategies: chosen };
}

const readerOf = (text: string): Reader => ({
  entry: 'sealwright.yaml',
  read: () => ({ ok: true, text }),
  glob: () => [],
});

const live = ['id', 'createTime'];

function named(name: string, section: Section, defaults: (key: string, fields: Fields) => Fields): Section {
  return Object.fromEntries(
    Object.entries(section).map(([key, fields]) => {
      const said = Object.entries(fields).filter(([field]) => !live.includes(field));
      return [key, { [name]: key, ...defaults(key, fields), ...Object.fromEntries(said) }];
    }),
  );
}

function withLiveFacts(objects: Objects, written: Written): Objects {
  const policies = policyKinds.map((kind) => {
    const list = (objects[kind] as readonly Entity[]).map((policy) => {
      const fields = written[kind]?.[policy.handle] ?? {};
      return { ...policy, ...Object.fromEntries(Object.entries(fields).filter(([field]) => live.includes(field))) };
    });
    return [kind, list];
  });
  return { ...objects, ...Object.fromEntries(policies) } as Objects;
}

/** Ann, who is internal, to Buyer, who is external, on a Saturday. */
const ordinary = { from: 'ann@acme.example', to: 'buyer@customer.example', at: '2026-12-05T10:00:00Z' };

/** A message as an author writes it: what is not said is ordinary. */
export function mail(written: Fields = {}): Message {
  const read = readMessage({ ...ordinary, ...written }, 0);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.message;
}

export const evaluate = (set: PolicySet, message: Message): Evaluation => newEvaluator(worldOf(set, md5))(message);

/** What becomes of a message for its only, or its first, recipient. */
export const route = (set: PolicySet, written: Fields = {}): Outcome => evaluate(set, mail(written)).outcomes[0]!;

/** Which policy, content policy or nobody makes it secure: the trigger, and the policy's key. */
export function decider(set: PolicySet, written: Fields = {}): string {
  const { decidedBy, bypassedBy } = route(set, written);
  const { trigger, policy } = decidedBy;
  return `${trigger}${policy === null ? '' : ` ${policy}`}${bypassedBy === null ? '' : ` bypassed by ${bypassedBy}`}`;
}

/** The part of every policy in what becomes of a message for its first recipient. */
export function trace(set: PolicySet, written: Fields = {}): readonly TraceEntry[] {
  const world = worldOf(set, md5);
  const message = mail(written);
  const { judged, scoreOf } = judgeMessage(world, message);
  return traceOf(world, message, judged[0]!, scoreOf);
}

/** What nobody said of a message's first recipient and its sender. */
export function unknowns(set: PolicySet, written: Fields = {}): readonly Unknown[] {
  const message = mail(written);
  return unknownsOf(worldOf(set, md5), message, message.to[0]!);
}
