import type { Change, PlanDocument, Unmanaged } from '../documents/plan.ts';
import type { Configuration } from '../model/configuration.ts';
import { directoryDigest } from '../model/directory-digest.ts';
import type { Hash } from '../model/hash.ts';
import type { Instant } from '../model/instant.ts';
import { fieldsOf, isPolicyKind, kindNames } from '../model/kinds/kinds.ts';
import type { ObservedAccount } from '../model/observed-account.ts';
import { plainValue } from '../model/plain.ts';
import { draftCalls } from './calls/draft-calls.ts';
import { numberCalls } from './calls/number-calls.ts';
import { type Changes, findChanges, findDestruction } from './changes.ts';
import type { DraftChange } from './draft-change.ts';
import { fingerprint } from './fingerprint.ts';
import { guard } from './guards.ts';
import { folderPathOf } from './live-names.ts';
import { type OrderChoice, orderGuard, type PlannedOrder, planOrder } from './planned-order.ts';
import { purposeOf } from './purpose-of.ts';
import { pairSides, type Sides } from './sides.ts';
import type { Step } from './step.ts';
import { suggestRenames } from './suggest.ts';
import { summarise } from './summary.ts';

export interface PlanOptions {
  readonly purpose: 'apply' | 'destroy' | 'drift';
  readonly now: Instant;
  readonly hash: Hash;
  /** Where the account was read; null for an empty one that only serves to plan against. */
  readonly target: string | null;
  readonly allowDeletions?: boolean;
  readonly order?: OrderChoice;
}

export interface Plan {
  readonly document: PlanDocument;
  /** The document's calls, with what an executor must know beside them. */
  readonly steps: readonly Step[];
  /** What was found out about the order of the calls; absent where it was not asked for, or nothing is applied anyway. */
  readonly order?: PlannedOrder;
}

/** The difference between a configuration and a live account, as ordered calls, with what is held back and why. */
export function plan(configuration: Configuration, account: ObservedAccount, options: PlanOptions): Plan {
  const sides = pairSides(configuration, account, options.now);
  const found = options.purpose === 'destroy' ? findDestruction(sides) : findChanges(sides);
  const { changes, blocks } = guard(found, sides, {
    purpose: options.purpose,
    allowDeletions: options.allowDeletions ?? false,
  });
  const sorted = inReadingOrder(changes);
  const suggestions = options.purpose === 'destroy' ? [] : suggestRenames(found, sides);
  const drafts = draftCalls(
    sorted.map((change, index) => ({ change, index })),
    sides,
  );
  const isHeldBack = blocks.length > 0 || sorted.some(({ blocked }) => blocked);
  const choice = options.purpose === 'apply' && !isHeldBack ? options.order : undefined;
  const ordered = choice && planOrder(drafts, sides, choice);
  const steps = numberCalls(ordered?.calls ?? drafts.calls);
  const documented = sorted.map((change) => documentChange(change, sides));
  const unmanaged = documentUnmanaged(found, sides);
  return {
    steps,
    ...(ordered && { order: ordered }),
    document: {
      format: 'sealwright/plan/1',
      purpose: options.purpose,
      account: {
        name: configuration.accountName,
        id: account.facts.id,
        edition: account.facts.edition,
        target: options.target,
      },
      fingerprint: fingerprint(sides, documented, options.hash),
      strategies: configuration.strategies,
      directory: directoryDigest(configuration.directory, options.hash),
      blocks: ordered && choice ? [...blocks, ...orderGuard(ordered, choice)] : blocks,
      changes: documented,
      suggestions,
      unmanaged,
      calls: steps.map(({ call }) => call),
      summary: summarise(documented, unmanaged, found.unchanged, steps.length),
    },
  };
}

/**
 * By kind in the order of dependency, then by place and name: the same whatever the order of keys and files. The two
 * trees of folders may have the same names.
 */
function inReadingOrder(changes: readonly DraftChange[]): readonly DraftChange[] {
  const rank = (change: DraftChange) => kindNames.indexOf(change.kind);
  const text = ({ folder, name, configured, observed }: DraftChange) => {
    const object = configured ?? observed;
    return [folder, name, object && purposeOf(object), observed?.createTime].join('\n');
  };
  return [...changes].sort((a, b) => rank(a) - rank(b) || (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
}

function documentChange(change: DraftChange, sides: Sides): Change {
  const { action, kind, configured, observed, name, folder, was, because, blocked, access } = change;
  return {
    action,
    kind,
    key: configured?.key ?? null,
    ...(observed && { id: observed.id }),
    name,
    ...(folder !== undefined && { folder }),
    ...(was !== undefined && { was }),
    because,
    ...(blocked && { blocked }),
    ...(access && { access }),
    fields: action === 'create' ? newFields(change, sides) : editedFields(change, sides),
  };
}

/** What a new object has, but for what it would have anyway. */
function newFields({ configured, kind }: DraftChange, { nameOf }: Sides): Change['fields'] {
  const values = (configured?.fields ?? {}) as Readonly<Record<string, unknown>>;
  return fieldsOf(kind).flatMap(([name, field]) => {
    const after = plainValue(field, values[name], nameOf);
    const usual = 'default' in field ? field.default : null;
    const plainUsual = field.type === 'banner' ? 'standard' : usual;
    return JSON.stringify(after) === JSON.stringify(plainUsual) ? [] : [{ name, before: null, after }];
  });
}

function editedFields({ differences }: DraftChange, { nameOf }: Sides): Change['fields'] {
  return differences.map(({ name, field, before, after }) => ({
    name,
    before: plainValue(field, before, nameOf),
    after: plainValue(field, after, nameOf),
  }));
}

function documentUnmanaged({ leftOver }: Changes, { live }: Sides): readonly Unmanaged[] {
  return leftOver
    .filter(({ fate }) => fate.type !== 'delete' && fate.type !== 'doubt')
    .map(({ object, fate }) => {
      const folder = isPolicyKind(object.kind) ? undefined : folderPathOf(object, live);
      return {
        kind: object.kind,
        id: object.id,
        name: object.name,
        ...(folder !== undefined && { folder }),
        builtin: object.builtin,
        ...(fate.type === 'ignore' && { ignored: fate.reason }),
      };
    })
    .sort((a, b) => {
      const [x, y] = [a, b].map(({ kind, folder, name }) => `${kindNames.indexOf(kind)}\n${folder ?? ''}\n${name}`) as [
        string,
        string,
      ];
      return x < y ? -1 : x > y ? 1 : 0;
    });
}
