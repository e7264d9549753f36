import { kindNames } from '../../src/model/kinds/kinds.ts';
import { entry, type Files } from '../config/support.ts';

type Written = Readonly<Record<string, unknown>>;

/** JSON is YAML too. */
const text = (value: unknown): string => JSON.stringify(value, null, 1);

/** Numbers that are used up one after another, again and again. */
export function supply(numbers: readonly number[]): () => number {
  let at = 0;
  return () => numbers[at++ % numbers.length] ?? 0;
}

/** The same mapping, and those inside of it, with their keys in another order. Lists stay: their order may be meant. */
export function withOtherOrder(value: unknown, next: () => number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withOtherOrder(item, next));
  const entries = Object.entries(value).map(([key, inner]) => [key, withOtherOrder(inner, next)] as const);
  return Object.fromEntries(
    entries
      .map((pair) => [next(), pair] as const)
      .sort(([a], [b]) => a - b)
      .map(([, pair]) => pair),
  );
}

/** The same configuration in so many files, each object in one of them. */
export function inFiles(configuration: Written, count: number, next: () => number): Files {
  const { sealwright, ...sections } = configuration;
  const parts: Record<string, unknown>[] = Array.from({ length: count }, () => ({}));
  const part = () => parts[Math.abs(next()) % count] ?? {};
  for (const [name, section] of Object.entries(sections)) {
    if (!(kindNames as readonly string[]).includes(name) || typeof section !== 'object' || section === null) {
      part()[name] = section;
      continue;
    }
    for (const [key, object] of Object.entries(section)) {
      const chosen = part();
      chosen[name] = { ...(chosen[name] as Written | undefined), [key]: object };
    }
  }
  const included = Object.fromEntries(parts.map((one, at) => [`part-${at}.yaml`, text(one)]));
  return { [entry]: text({ sealwright, include: Object.keys(included) }), ...included };
}
