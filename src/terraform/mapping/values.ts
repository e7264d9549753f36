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
    return { ...rest, ...given('group_id', group), ...given('based_on', basedOn) };
  },
  toWritten: (value) => {
    const { group_id: group, based_on: basedOn, ...rest } = present(value);
    const scope = { ...rest, ...given('group', group), ...given('basedOn', basedOn) };
    return Object.keys(scope).length === 1 && 'scope' in scope ? (scope.scope ?? null) : scope;
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
