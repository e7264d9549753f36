import type { Call } from '../documents/plan.ts';
import type { KindName } from '../model/kinds/field.ts';
import type { Member } from '../model/scope.ts';
import type { Purpose } from '../model/wire/collections.ts';
import type { WireReference } from '../model/wire/encode.ts';

/**
 * How to recognise, in the live account, the object that a call makes: what an executor looks for when the answer to
 * the call was lost. References may be to objects that earlier calls make.
 */
export interface Identity {
  readonly kind: KindName;
  readonly purpose: Purpose;
  /** The value of the identity field. */
  readonly name: string;
  /** The folder it is in (a root folder's id for the root), where the kind is named within one. */
  readonly folder?: WireReference;
  /** The location path of a group. */
  readonly path?: string;
}

/** What a call works on. */
export type Subject =
  | {
      readonly type: 'object';
      readonly identity: Identity /** null: made by this call */;
      readonly id: WireReference | null;
    }
  | {
      readonly type: 'members';
      readonly group: WireReference;
      readonly members: readonly Member[];
      readonly memberKeys: readonly string[];
    };

/** A call and what its executor must know beside it. The document carries the call alone. */
export interface Step {
  readonly call: Call;
  readonly subject: Subject;
}
