import { fieldsOf } from '../../../model/kinds/kinds.ts';
import type { Observed } from '../../../model/observed-account.ts';
import { plainValue } from '../../../model/plain.ts';
import type { Value } from '../../plugin/values/value.ts';
import { attributeValue } from './plain-attributes.ts';

type Values = Readonly<Record<string, unknown>>;

/** The values of attributes as the account has them, by the name of the field. */
export const shownAttributes = ({ kind, fields }: Observed): ReadonlyMap<string, Value> =>
  new Map(
    fieldsOf(kind).map(([name, field]) => {
      const written = plainValue(field, (fields as Values)[name], (handle) => handle);
      return [name, attributeValue(field, written)];
    }),
  );
