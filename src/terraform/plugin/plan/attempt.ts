import { type Diagnostic, error } from '../diagnostic.ts';

/**
 * Calls the provider. What it throws is a bug of its own, and becomes a diagnostic, so that one resource's bug does not
 * take the process and all other resources with it.
 */
export async function attempt<T extends object>(
  what: string,
  call: () => Promise<T> | T,
): Promise<T | { readonly failed: Diagnostic }> {
  try {
    return await call();
  } catch (thrown) {
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    return { failed: error(`Failed to ${what}`, `${text}\n\nThe provider did not expect this, so it is a bug in it.`) };
  }
}
