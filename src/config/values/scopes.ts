import { parseAddress } from '../../model/address.ts';
import type { Path } from '../../model/configuration.ts';
import { parseDomain } from '../../model/domain.ts';
import type { BasedOn, Member, Scope, Sender } from '../../model/scope.ts';
import { accept, type Context, keepProblem, reference } from './context.ts';

type Word = 'everyone' | 'internal' | 'external';

/** The forms that the schema lets through. */
type WrittenScope = Word | Readonly<Record<string, string>>;

/** Reads a scope; undefined where a part of it could not be read. */
export function readScope(written: unknown, path: Path, context: Context): Scope | undefined {
  const scope = written as WrittenScope;
  if (typeof scope === 'string') return { type: scope };
  if (scope.scope !== undefined) return { type: scope.scope as Word };
  if (scope.domain !== undefined) {
    const domain = accept(parseDomain(scope.domain), context, 'invalid-address', scope.domain, [...path, 'domain']);
    return domain === undefined ? undefined : { type: 'domain', domain };
  }
  if (scope.group !== undefined) {
    const group = reference(scope.group, ['groups'], [...path, 'group'], context);
    return group === undefined ? undefined : { type: 'group', group };
  }
  if (scope.address !== undefined) {
    const address = accept(parseAddress(scope.address), context, 'invalid-address', scope.address, [
      ...path,
      'address',
    ]);
    return address === undefined ? undefined : { type: 'address', address };
  }
  return { type: 'attribute', attribute: scope.attribute ?? '', equals: scope.equals ?? '' };
}

/** Reads a From. */
export function readSender(written: unknown, path: Path, context: Context): Sender | undefined {
  const scope = readScope(written, path, context);
  const basedOn = typeof written === 'string' ? undefined : (written as { readonly basedOn?: BasedOn }).basedOn;
  // It was made just now, and is nobody else's: a copy of every sender would be a good part of all reading.
  if (scope) (scope as { basedOn?: BasedOn }).basedOn = basedOn ?? 'envelope';
  return scope as Sender | undefined;
}

/** Reads a To, which has nothing that it is based on. */
export function readRecipient(written: unknown, path: Path, context: Context): Scope | undefined {
  const basedOn = typeof written === 'string' ? undefined : (written as { readonly basedOn?: unknown }).basedOn;
  if (basedOn !== undefined) {
    const problem = 'only a From has: the recipient of a message has one address';
    keepProblem(context, { rule: 'recipient-based-on', path: [...path, 'basedOn'], value: basedOn, problem });
  }
  return readScope(written, path, context);
}

/** Reads a member of a group: an address, a bare domain or another group. */
export function readMember(written: unknown, path: Path, context: Context): Member | undefined {
  if (typeof written !== 'string') {
    const group = reference((written as { readonly group: string }).group, ['groups'], [...path, 'group'], context);
    return group === undefined ? undefined : { type: 'group', group };
  }
  if (written.includes('@')) {
    const address = accept(parseAddress(written), context, 'invalid-address', written, path);
    return address === undefined ? undefined : { type: 'address', address };
  }
  const domain = accept(parseDomain(written), context, 'invalid-address', written, path);
  return domain === undefined ? undefined : { type: 'domain', domain };
}
