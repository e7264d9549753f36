import type { MessageParts } from '../../../content/message-parts.ts';
import { policyKinds } from '../../../model/kinds/kinds.ts';
import { type Handle, type Scope, scopeKey } from '../../../model/scope.ts';
import { emptySender } from '../../../routing/people.ts';
import type { Policy } from '../../../routing/policy.ts';
import type { World } from '../../../routing/world.ts';
import { type AddressClass, addressClasses } from './addresses.ts';
import type { MailBox } from './mail-box.ts';
import { triggeringTexts } from './triggering.ts';

/** Everything that generated mail is made of, worked out once for a world and the boxes that are asked about. */
export interface Space {
  readonly world: World;
  /** Those that are enabled: no other can match. */
  readonly policies: readonly Policy[];
  readonly addresses: readonly AddressClass[];
  /** False where there are more addresses than are looked at. */
  readonly complete: boolean;
  /** Sender addresses that differ in what policies and boxes see in the From header. */
  readonly headers: readonly AddressClass[];
  readonly triggering: ReadonlyMap<Handle, MessageParts>;
  /** `holds` of a scope that was asked about, for a place in `addresses`. */
  readonly held: (scope: Scope) => Uint8Array;
}

export function spaceOf(world: World, boxes: readonly MailBox[]): Space {
  const { objects } = world.set;
  const policies = policyKinds
    .flatMap((kind) => objects[kind] as readonly Policy[])
    .filter(({ fields }) => fields.enabled);
  const published = [...world.definitions.values()].flatMap(({ offeredTo }) => offeredTo ?? []);
  const froms = [...policies.map(({ fields }) => fields.from), ...boxes.flatMap(({ from }) => from ?? [])];
  const tos: readonly Scope[] = [...policies.map(({ fields }) => fields.to), ...boxes.flatMap(({ to }) => to ?? [])];
  // What is asked about comes first, should there be too much to look at.
  const asked = boxes.flatMap(({ from, to }) => [from ?? [], to ?? []].flat());
  const { classes: addresses, complete } = addressClasses(world, [...asked, ...froms, ...tos, ...published]);
  const headerScopes = [
    ...froms.filter(({ basedOn }) => basedOn !== 'envelope'),
    // Bi-directional, the To is looked for at the sender's addresses.
    ...policies
      .filter(({ fields }) => fields.bidirectional && fields.from.basedOn !== 'envelope')
      .map(({ fields }) => fields.to),
  ];
  const tables = new Map<string, Uint8Array>();
  return {
    world,
    policies,
    addresses,
    complete,
    headers: headerScopes.length === 0 ? [] : headerClasses(world, addresses, headerScopes),
    triggering: triggeringTexts(world),
    held: (scope) => {
      const key = scopeKey(scope);
      let table = tables.get(key);
      if (!table) {
        table = Uint8Array.from(addresses, ({ address }) => Number(world.people.holds(scope, address)));
        tables.set(key, table);
      }
      return table;
    },
  };
}

function headerClasses(
  { people }: World,
  addresses: readonly AddressClass[],
  scopes: readonly Scope[],
): readonly AddressClass[] {
  const classes = new Map<string, AddressClass>();
  for (const one of addresses) {
    if (one.address === emptySender) continue;
    const key = scopes.map((scope) => Number(people.holds(scope, one.address))).join('');
    if (!classes.has(key)) classes.set(key, one);
  }
  return [...classes.values()];
}
