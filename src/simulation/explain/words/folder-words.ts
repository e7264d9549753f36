import { isBuiltin } from '../../../model/entity.ts';
import type { PolicySet } from '../../../model/policy-set.ts';
import type { Handle } from '../../../model/scope.ts';

/** The path of a definition's folder, `/Finance/Treasury`; null for built-in definitions, and where it can't be said. */
export function folderPath(definition: Handle, set: PolicySet): string | null {
  if (isBuiltin(definition)) return null;
  const folder = set.objects.definitions.find(({ handle }) => handle === definition)?.fields.folder ?? null;
  return folder === null ? null : pathOf(folder, set);
}

/** The path of a folder; of folders that contain each other, as far as it can be said. */
export function pathOf(folder: Handle, { objects }: PolicySet): string {
  const byHandle = new Map(objects.folders.map((one) => [one.handle, one]));
  const names: string[] = [];
  const seen = new Set<Handle>();
  for (let at: Handle | null = folder; at !== null && !seen.has(at); ) {
    seen.add(at);
    const found = byHandle.get(at);
    if (found === undefined) break;
    names.unshift(found.name);
    at = found.fields.in;
  }
  return `/${names.join('/')}`;
}
