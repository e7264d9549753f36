import { isBuiltin } from '../../../model/entity.ts';
import type { LookedUp } from '../../../model/looked-up.ts';
import type { PolicySet } from '../../../model/policy-set.ts';
import type { Handle } from '../../../model/scope.ts';

/** The path of a definition's folder, `/Finance/Treasury`; null for built-in definitions, and where it can't be said. */
export function folderPath(definition: Handle, set: PolicySet): string | null {
  if (isBuiltin(definition)) return null;
  const lookup = set.lookedUp?.find(({ kind, handle }) => kind === 'definitions' && handle === definition);
  if (lookup) return aboveOf(lookup, set) ?? '/…';
  const folder = set.objects.definitions.find(({ handle }) => handle === definition)?.fields.folder ?? null;
  return folder === null ? null : pathOf(folder, set);
}

/** The path of a folder; of folders that contain each other, as far as it can be said. */
export function pathOf(folder: Handle, set: PolicySet): string {
  const byHandle = new Map(set.objects.folders.map((one) => [one.handle, one]));
  const names: string[] = [];
  const seen = new Set<Handle>();
  for (let at: Handle | null = folder; at !== null && !seen.has(at); ) {
    seen.add(at);
    const found = byHandle.get(at);
    if (found === undefined) {
      const lookup = set.lookedUp?.find(({ kind, handle }) => kind === 'folders' && handle === at);
      if (lookup) names.unshift(lookup.where.type === 'at' ? lookup.where.path.slice(1) : lookup.name);
      if (lookup && lookup.where.type !== 'at') names.unshift((aboveOf(lookup, set) ?? '/…').slice(1));
      break;
    }
    names.unshift(found.name);
    at = found.fields.in;
  }
  return `/${names.filter((name) => name !== '').join('/')}`;
}

/** The path of the folder that something is in that is only looked up; undefined where nobody says it. */
function aboveOf({ where }: LookedUp, set: PolicySet): string | undefined {
  return where.type === 'below' ? where.path : where.type === 'in' ? pathOf(where.folder, set) : undefined;
}
