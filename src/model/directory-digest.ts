import type { Hash } from './hash.ts';
import type { Directory } from './policy-set.ts';
import { memberKey } from './scope.ts';

/** Names the directory that a report rests on; the empty one too. */
export function directoryDigest({ users, groups }: Directory, hash: Hash): string {
  const people = users
    .map(({ address, attributes }) => JSON.stringify([address, Object.entries(attributes).sort()]))
    .sort();
  const members = [...groups].map(([group, list]) => JSON.stringify([group, list.map(memberKey).sort()])).sort();
  return hash(JSON.stringify([people, members])).slice(0, 16);
}
