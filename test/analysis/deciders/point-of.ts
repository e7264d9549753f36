import type { Universe } from '../../../src/analysis/atoms/universe.ts';
import { recipientCounts } from '../../../src/analysis/atoms/universe.ts';
import { type Field, fields, literal } from '../../../src/analysis/boxes/cell.ts';
import type { Point } from '../../../src/analysis/boxes/walk.ts';
import { type Address, domainOf } from '../../../src/model/address.ts';
import { applications, type Message } from '../../../src/routing/message.ts';
import type { World } from '../../../src/routing/world.ts';

/** Where a message for one recipient lies. What nobody knows is answered by no; so are questions that are not in it. */
export function pointOf(universe: Universe, policySet: number, world: World, message: Message, to: Address): Point {
  const { addresses, times, sources, picks, contents, pools } = universe;
  const memberOf = (address: Address): number =>
    // Of a domain's members, the first stands for those whom nobody names.
    address === addresses.addressOf(addresses.memberOf(address))
      ? addresses.memberOf(address)
      : (addresses.atDomain(domainOf(address))[0] ?? addresses.memberOf(address));
  const last = (field: Field, isBefore: (piece: number) => boolean): number => {
    const { size } = pools[fields.indexOf(field)]!;
    return Array.from({ length: size }, (_, piece) => piece).findLast(isBefore)!;
  };
  const { sourceIp, at, sendSecure, application } = message;
  const members: Readonly<Record<Field, number>> = {
    from: memberOf(message.from),
    headerFrom: memberOf(message.headerFrom),
    to: memberOf(to),
    sourceIp: sourceIp === null ? 0 : last('sourceIp', (piece) => (sources.addressOf(piece) ?? 0) <= sourceIp),
    at: last('at', (piece) => times.momentOf(piece) <= at),
    sendSecure: Math.max(0, picks.indexOf(sendSecure)),
    application: applications.indexOf(application),
    recipients: recipientCounts.indexOf(message.to.length === 1 ? 'one' : 'several'),
  };
  const literals = [...world.contentDefinitions].flatMap(([handle, examined]) => {
    const triggered = contents.of(handle, policySet);
    if (triggered?.type !== 'question') return [];
    return [literal(triggered.question, examined.score(message).triggered)];
  });
  return { members: fields.map((field) => members[field]), literals: [...new Set(literals)].sort((a, b) => a - b) };
}
