import type { Draft } from '../config/draft.ts';
import { domainOf } from '../model/address.ts';
import { formatInstant } from '../model/instant.ts';
import type { Range } from '../model/range.ts';
import { type Scope, type Sender, scopeKey } from '../model/scope.ts';
import { reachOf } from './reach.ts';
import type { Box } from './written-boxes.ts';

export interface Vacuity {
  /** Why there is no mail in a box: as a clause, with the place inside of it; undefined where there can be. */
  readonly whyEmpty: (box: Box) => Emptiness | undefined;
  /** Whether one box surely holds all mail of another. */
  readonly covers: (outer: Box, inner: Box) => boolean;
}

interface Emptiness {
  readonly words: string;
  readonly at: readonly (string | number)[];
}

/** What can be said of boxes at a glance, one condition at a time. */
export function vacuity(draft: Draft): Vacuity {
  const domains = new Set(draft.facts.internalDomains);
  const knowsDomains = draft.declaredFacts.has('internalDomains');
  const groups = new Map(draft.objects.groups.map((group) => [group.handle, group]));
  const { isEmptyGroup } = reachOf(draft);

  return {
    whyEmpty: ({ from, to, start, end }) => {
      const sender = from && whyNobody(from);
      if (sender) return { words: `its \`from\` is nobody: ${sender}`, at: ['from'] };
      const recipient = to && whyNobody(to);
      if (recipient) return { words: `its \`to\` is nobody: ${recipient}`, at: ['to'] };
      if (start === null || end === null || end >= start) return undefined;
      const words = `its \`during\` ends at ${formatInstant(end)}, before it starts at ${formatInstant(start)}`;
      return { words, at: ['during', 'end'] };
    },
    covers: (outer, inner) =>
      coversSender(outer.from, inner.from) &&
      coversScope(outer.to, inner.to) &&
      (outer.start === null || (inner.start !== null && outer.start <= inner.start)) &&
      (outer.end === null || (inner.end !== null && outer.end >= inner.end)) &&
      coversRanges(outer.ranges, inner.ranges),
  };

  function whyNobody(scope: Scope): string | undefined {
    if (scope.type === 'internal' && knowsDomains && domains.size === 0) return 'the account has no internal domain';
    if (scope.type === 'group' && isEmptyGroup(scope)) return `the group \`${scope.group}\` has no members`;
    return undefined;
  }

  function coversSender(outer: Sender | null, inner: Sender | null): boolean {
    if (outer === null || outer.type === 'everyone') return true;
    return inner !== null && outer.basedOn === inner.basedOn && coversScope(outer, inner);
  }

  function coversScope(outer: Scope | null, inner: Scope | null): boolean {
    if (outer === null || outer.type === 'everyone') return true;
    if (inner === null) return false;
    if (scopeKey(outer) === scopeKey(inner)) return true;
    const domain = inner.type === 'domain' ? inner.domain : inner.type === 'address' ? domainOf(inner.address) : null;
    if (domain === null) return false;
    if (outer.type === 'domain') return outer.domain === domain;
    if (outer.type === 'internal') return knowsDomains && domains.has(domain);
    if (outer.type === 'external') return knowsDomains && !domains.has(domain);
    if (outer.type !== 'group') return false;
    const members = groups.get(outer.group)?.fields.members ?? [];
    return members.some(
      (member) =>
        (member.type === 'domain' && member.domain === domain) ||
        (member.type === 'address' && inner.type === 'address' && member.address === inner.address),
    );
  }
}

/** Each inner range lies in one of the outer. */
function coversRanges(outer: readonly Range[] | null, inner: readonly Range[] | null): boolean {
  if (outer === null) return true;
  if (inner === null) return false;
  return inner.every(({ base, prefix }) =>
    outer.some(
      (range) =>
        range.prefix <= prefix &&
        Math.floor(base / 2 ** (32 - range.prefix)) === Math.floor(range.base / 2 ** (32 - range.prefix)),
    ),
  );
}
