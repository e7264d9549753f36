import type { Plain } from '../../model/plain.ts';

type PlainObject = { readonly [name: string]: Plain };

/** Values of a configuration and of Terraform side by side: what a scope, a member and a banner are in each. */
interface Form {
  readonly toTerraform: (written: Plain) => Plain;
  /** Null attributes are absent ones. */
  readonly toWritten: (value: PlainObject) => Plain;
}

/** `internal` or `{ group, basedOn }` as `{ scope | domain | group_id | attribute + equals | address, based_on }`. */
export const scopeForm: Form = {
  toTerraform: (written) => {
    if (typeof written !== 'object' || written === null) return { scope: written };
    const { group, basedOn, ...rest } = written as PlainObject;
    return {
      ...rest,
      ...given('group_id', group),
      ...given('based_on', basedOn),
    };
  },
  toWritten: (value) => {
    const scope: Record<string, Plain> = {};
    let size = 0;
    for (const name in value) {
      const inner = value[name];
      if (inner === null || inner === undefined) continue;
      scope[name === 'group_id' ? 'group' : name === 'based_on' ? 'basedOn' : name] = inner;
      size += 1;
    }
    return size === 1 && scope.scope !== undefined ? scope.scope : scope;
  },
};

/** `ann@acme.example`, `audit.example` or `{ group }` as `{ address | domain | group_id }`. */
export const memberForm: Form = {
  toTerraform: (written) => {
    if (typeof written !== 'string') return { group_id: (written as PlainObject).group ?? null };
    return written.includes('@') ? { address: written } : { domain: written };
  },
  toWritten: (value) => {
    const { address, domain, group_id: group } = present(value);
    return group === undefined ? (address ?? domain ?? null) : { group };
  },
};

/** `standard` is no banner attribute at all, `hidden` is `{ hidden = true }`. */
export const bannerForm: Form = {
  toTerraform: (written) => (written === 'standard' ? null : written === 'hidden' ? { hidden: true } : written),
  toWritten: (value) => {
    const { hidden, ...rest } = present(value);
    return hidden === true ? 'hidden' : Object.keys(rest).length === 0 ? 'standard' : rest;
  },
};

const given = (name: string, value: Plain | undefined) => (value === undefined ? {} : { [name]: value });

const present = (value: PlainObject): PlainObject =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null && one !== undefined));
