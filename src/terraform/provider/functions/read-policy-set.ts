import type { Draft } from '../../../config/draft.ts';
import { loadConfiguration } from '../../../config/load-configuration.ts';
import { makeDraft } from '../../../config/make-draft.ts';
import { valueName } from '../../../config/subject.ts';
import { kinds } from '../../../model/kinds/kinds.ts';
import type { Plain } from '../../../model/plain.ts';
import type { PolicySet } from '../../../model/policy-set.ts';
import { toWritten } from '../../mapping/objects.ts';
import { type ResourceType, resourceTypes } from '../../mapping/resource-types.ts';
import { inTerraformWords } from '../words.ts';

export type ReadPolicySet =
  | { readonly ok: true; readonly set: PolicySet }
  | { readonly ok: false; readonly problem: string };

type Written = { readonly [name: string]: Plain };

/**
 * A policy set in either of two forms: a whole configuration as YAML says it (`yamldecode(file("sealwright.yaml"))`), which
 * has `sealwright = 1`; or resources and data sources by type (`{ policies = [securemessaging_policy.x], … }`).
 */
export function readPolicySet(value: Plain): ReadPolicySet {
  if (!isWritten(value)) return { ok: false, problem: 'a policy set is an object' };
  return 'sealwright' in value ? readConfiguration(value) : readObjects(value);
}

function readConfiguration(value: Written): ReadPolicySet {
  const name = 'policy_set';
  const { findings, configuration, mustChooseAccount, accounts } = loadConfiguration({
    entry: name,
    read: (path) =>
      path === name
        ? { ok: true, text: JSON.stringify(value) }
        : { ok: false, problem: 'can not be read by a function: give it the whole configuration' },
    glob: (pattern) => [pattern],
  });
  if (mustChooseAccount) {
    return { ok: false, problem: `it has several accounts (${accounts.join(', ')}): give it one, as \`account\`` };
  }
  const [first] = findings;
  if (configuration) return { ok: true, set: configuration };
  return { ok: false, problem: first?.message ?? 'it is no configuration' };
}

/** `content_policies` of `content_policy`. */
const sectionOf = ({ name }: ResourceType): string => (name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`);

const others = ['account', 'directory', 'strategies'];

export const sections: readonly string[] = [...resourceTypes.map(sectionOf), ...others];

function readObjects(value: Written): ReadPolicySet {
  const strange = Object.keys(value).find((name) => !sections.includes(name));
  if (strange !== undefined) return { ok: false, problem: `\`${strange}\` is none of ${sections.join(', ')}` };
  const found: Record<string, Record<string, Written>> = {};
  for (const type of resourceTypes) {
    for (const [key, attributes] of objectsIn(value[sectionOf(type)] ?? null)) {
      const section = found[type.kind] ?? {};
      found[type.kind] = section;
      if (Object.hasOwn(section, key)) return { ok: false, problem: `two objects of ${sectionOf(type)} are ${key}` };
      section[key] = toWritten(type, attributes);
    }
  }
  const account = isWritten(value.account ?? null) ? accountOf(value.account as Written) : {};
  const read = (more: typeof found): Draft =>
    makeDraft({
      sections: { ...found, ...more, account, directory: value.directory ?? {}, strategies: value.strategies ?? {} },
      isBroken: (section, key) => section === 'folders' && !Object.hasOwn(found.folders ?? {}, key),
      accounts: [],
      account: null,
      placeOf: () => undefined,
      written: {},
      ownSections: [],
      usersFromFile: [],
    });
  // Which folder a definition is in decides only who can pick it: whoever doesn't ask that need not give the folders.
  const missing = read({}).dangling.filter(({ wanted }) => wanted.includes('folders'));
  const folders = Object.fromEntries(missing.map(({ name }) => [name, {}]));
  const draft = read({ folders: { ...folders, ...found.folders } });
  const [problem] = draft.problems;
  if (problem) return { ok: false, problem: said(problem.path, `${JSON.stringify(problem.value)} ${problem.problem}`) };
  const [dangling] = draft.dangling;
  if (dangling) {
    const kind = dangling.wanted.map((one) => kinds[one].label[0]).join(' or ');
    return { ok: false, problem: said(dangling.path, `${dangling.name} is no ${kind} of this policy set`) };
  }
  return { ok: true, set: draft };
}

const said = (path: Parameters<typeof valueName>[0], problem: string): string =>
  inTerraformWords(`${valueName(path)}: ${problem}`);

/** The objects of a section: one, a list, or a map of them. What has an id is known by it, since others refer to it so. */
function objectsIn(section: Plain): readonly (readonly [string, Written])[] {
  const list: readonly (readonly [string, Plain])[] = Array.isArray(section)
    ? section.map((one, at) => [String(at + 1), one] as const)
    : isWritten(section)
      ? Object.values(section).every((one) => isWritten(one))
        ? Object.entries(section)
        : [['1', section]]
      : [];
  return list.flatMap(([name, one]) =>
    isWritten(one) ? [[typeof one.id === 'string' ? one.id : name, one] as const] : [],
  );
}

/** What `data.securemessaging_account` shows, as a configuration has it. */
function accountOf(account: Written): Written {
  const names = { id: 'id', edition: 'edition', maxRetention: 'max_retention', internalDomains: 'internal_domains' };
  const more = { attributes: 'attributes', recipientLimit: 'recipient_limit' };
  return Object.fromEntries(
    Object.entries({ ...names, ...more }).flatMap(([field, name]) => {
      const value = account[name] ?? account[field] ?? null;
      return value === null ? [] : [[field, value]];
    }),
  );
}

const isWritten = (value: Plain): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
