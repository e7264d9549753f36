import type { Configuration, Configured } from '../model/configuration.ts';
import type { KindName } from '../model/kinds/field.ts';
import { kindNames } from '../model/kinds/kinds.ts';
import type { Purpose } from '../model/wire/collections.ts';
import { purposeOf } from './purpose-of.ts';

/** The objects that a configuration tells apart by an id. */
export const idsNamedIn = ({ objects }: Configuration): readonly { kind: KindName; purpose: Purpose; id: string }[] =>
  kindNames.flatMap((kind) =>
    (objects[kind] as readonly Configured[]).flatMap((object) =>
      object.liveId === null ? [] : [{ kind, purpose: purposeOf(object) ?? 'secureMessaging', id: object.liveId }],
    ),
  );
