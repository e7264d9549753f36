import type { Finding } from '../model/finding.ts';

type Written = Readonly<Record<string, unknown>>;

export interface Wellformed {
  readonly sections: Written;
  /** Whether an object, an item of a list, or a field of a section has a mistake in its form. */
  readonly isBroken: (section: string, key: string | number) => boolean;
}

/** Sections whose parts are left out as a whole, by key or position; from the others only the wrong field is taken. */
const inParts: ReadonlySet<unknown> = new Set([
  'groups',
  'folders',
  'definitions',
  'contentDefinitions',
  'policies',
  'bypassPolicies',
  'contentPolicies',
  'tests',
  'invariants',
]);

/** What has the form it must have. The rest is not read any further, so that one mistake is reported once. */
export function withoutMistakes(value: Written, findings: readonly Finding[]): Wellformed {
  const broken = new Set<string>();
  let sections: Written = value;
  for (const { path } of findings) {
    const [section, key] = path;
    if (section === undefined) continue;
    if (key !== undefined) broken.add(`${section}\n${key}`);
    if (key === undefined || !inParts.has(section))
      sections = remove(sections, path.slice(0, section === 'accounts' ? 3 : 2)) as Written;
  }
  return { sections, isBroken: (section, key) => broken.has(`${section}\n${key}`) };
}

/** A copy without what the path leads to; what stands in a list goes with the list, whose positions are paths too. */
function remove(value: unknown, [step, ...rest]: Finding['path']): unknown {
  if (step === undefined || typeof step === 'number' || !isMapping(value)) return undefined;
  if (!Object.hasOwn(value, step)) return value;
  const { [step]: inner, ...others } = value;
  const left = rest.length === 0 ? undefined : remove(inner, rest);
  return left === undefined ? others : { ...others, [step]: left };
}

const isMapping = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
