import type { Configuration, Configured } from '../../../../src/model/configuration.ts';
import type { Entity } from '../../../../src/model/entity.ts';
import { isBuiltin } from '../../../../src/model/entity.ts';
import { kindNames } from '../../../../src/model/kinds/kinds.ts';
import type { Observed, ObservedAccount, ObservedObjects } from '../../../../src/model/observed-account.ts';
import { memberKey } from '../../../../src/model/scope.ts';
import { emptyAccount } from '../../../../src/plan/empty-account.ts';
import { inConfiguredTerms } from '../../../../src/plan/normalise.ts';

/** The account that applying a configuration to a new one leaves behind, without a service; objects are made in their order. */
export function pureAccount(configuration: Configuration): ObservedAccount {
  const empty = emptyAccount(configuration);
  let made = 0;
  const terms = { keyOf: (kind: string, handle: string) => (isBuiltin(handle) ? handle : `live:${kind}-${handle}`) };
  const observed = (object: Configured): Observed => {
    made += 1;
    const { kind, handle, name } = object;
    const fields = inConfiguredTerms(object, terms) as unknown as Entity['fields'];
    const members = kind === 'groups' ? ((fields as Entity<'groups'>['fields']).members ?? []) : [];
    return {
      kind,
      handle: `live:${kind}-${handle}`,
      id: `${kind}-${handle}`,
      name,
      fields: (kind === 'groups' ? { ...fields, source: 'local' } : fields) as Entity['fields'],
      builtin: false,
      createTime: 1_700_000_000_000 + made,
      lastUpdated: null,
      unexpressed: [],
      memberIds: new Map(members.map((member) => [memberKey(member), `member-${memberKey(member)}`])),
    };
  };
  const objects = Object.fromEntries(
    kindNames.map((kind) => {
      const own = (configuration.objects[kind] as readonly Configured[]).map(observed);
      return [kind, kind === 'definitions' ? [...empty.objects.definitions, ...own] : own];
    }),
  );
  return { ...empty, objects: objects as unknown as ObservedObjects };
}
