import type { Configured } from '../../model/configuration.ts';
import type { Entity } from '../../model/entity.ts';
import { kinds } from '../../model/kinds/kinds.ts';
import type { Observed } from '../../model/observed-account.ts';
import { collectionOf } from '../../model/wire/collections.ts';
import { encodeFields, encodeNew } from '../../model/wire/encode.ts';
import { purposeOf } from '../purpose-of.ts';
import type { Identity } from '../step.ts';
import type { Entry } from './draft-call.ts';
import type { CallNames } from './terms.ts';

type Values = Readonly<Record<string, unknown>>;
type Named = Pick<Entity, 'kind' | 'name' | 'fields'>;

/** The call that makes a configured object. A group is made local and empty; its members follow. */
export function creationOf(object: Named, change: number | null, book: CallNames): Entry {
  const purpose = purposeOf(object) ?? 'secureMessaging';
  const fields = object.fields as Values;
  const values = object.kind === 'groups' ? { ...fields, source: 'local', members: null } : fields;
  return {
    method: 'POST',
    path: collectionOf(object.kind, purpose),
    body: encodeNew(object.kind, values, book.names(purpose)),
    change,
    subject: { type: 'object', identity: identityOf(object, book), id: null },
  };
}

/** The call that gives an existing object other values. */
export function editOf(
  observed: Observed,
  configured: Configured,
  values: Values,
  change: number,
  book: CallNames,
): Entry {
  const purpose = purposeOf(observed) ?? 'secureMessaging';
  return {
    method: 'PATCH',
    path: [...collectionOf(observed.kind, purpose), observed.id],
    body: encodeFields(observed.kind, values, book.names(purpose)),
    change,
    subject: { type: 'object', identity: identityOf(configured, book), id: observed.id },
  };
}

/** The call that deletes what an earlier call of the same plan makes. */
export function deletionOfMade(made: Named, call: number, book: CallNames): Entry {
  const purpose = purposeOf(made) ?? 'secureMessaging';
  return {
    method: 'DELETE',
    path: [...collectionOf(made.kind, purpose), { ref: call }],
    change: null,
    subject: { type: 'object', identity: identityOf(made, book), id: { ref: call } },
  };
}

export function deletionOf(observed: Observed, change: number, book: CallNames): Entry {
  const purpose = purposeOf(observed) ?? 'secureMessaging';
  return {
    method: 'DELETE',
    path: [...collectionOf(observed.kind, purpose), observed.id],
    change,
    subject: { type: 'object', identity: identityOf(observed, book), id: observed.id },
  };
}

function identityOf(object: Named, book: CallNames): Identity {
  const purpose = purposeOf(object) ?? 'secureMessaging';
  const fields = object.fields as Values;
  const { within } = kinds[object.kind].identity as { readonly within?: string };
  const base = { kind: object.kind, purpose, name: object.name };
  if (object.kind === 'groups') return { ...base, path: fields.path as string };
  if (within === undefined) return base;
  const folder = fields[within] as string | null;
  return { ...base, folder: folder === null ? book.names(purpose).root : book.idOf('folders', folder) };
}
