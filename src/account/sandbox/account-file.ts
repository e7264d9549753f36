import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PolicySet } from '../../model/policy-set.ts';
import type { Storage } from '../../service/storage.ts';
import type { Result } from '../account.ts';
import { failed } from '../client/get.ts';
import { makeFolder } from '../make-folder.ts';
import { seedOf } from './seed.ts';

export interface AccountFile {
  readonly storage: Storage;
  /** There was none: this one is new. */
  readonly created: boolean;
}

export interface AccountFileOptions {
  readonly file: string;
  /** Without it a missing file stays missing: the new account is in memory only. */
  readonly writing: boolean;
  /** What a new account begins with. */
  readonly policySet: PolicySet;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Opens the account in a file; a missing one is a new account. */
export async function openAccountFile({
  file,
  writing,
  policySet,
  now,
}: AccountFileOptions): Promise<Result<AccountFile>> {
  const [{ openStorage }, { createAccount }] = await Promise.all([
    import('../../service/storage.ts'),
    import('../../service/seed.ts'),
  ]);
  try {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) return unusable(file, 'it is a folder');
    const missing = isMissing(file);
    if (missing && writing) makeFolder(dirname(file));
    let storage = openStorage(missing && !writing ? ':memory:' : file);
    // A process that was killed before its first write leaves a file without an account.
    const created = storage.isNew();
    if (created && !missing && !writing) {
      storage.close();
      storage = openStorage(':memory:');
    }
    if (created) createAccount(storage, seedOf(policySet), now);
    return { ok: true, value: { storage, created } };
  } catch (error) {
    return unusable(file, error instanceof Error ? error.message : String(error));
  }
}

const unusable = (file: string, why: string) =>
  failed({
    type: 'unusable',
    message: `${file} can't be opened as a sandbox account: ${why}`,
    hint: 'A sandbox is a file that sealwright made itself. Name another file, or remove this one to begin anew.',
  });

function isMissing(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined || (found.isFile() && found.size === 0);
}
