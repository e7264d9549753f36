import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the journals of one workspace are: beside what `terraform init` keeps. */
export interface JournalPlace {
  readonly folder: string;
  readonly workspace: string;
}

export function journalPlace(env: Readonly<Record<string, string | undefined>>, cwd: string): JournalPlace {
  const data = resolve(cwd, env.TF_DATA_DIR || '.terraform');
  return { folder: join(data, 'securemessaging'), workspace: env.TF_WORKSPACE || chosenWorkspace(data) };
}

/** `terraform workspace select` writes it down. */
function chosenWorkspace(data: string): string {
  try {
    return readFileSync(join(data, 'environment'), 'utf8').trim() || 'default';
  } catch {
    return 'default';
  }
}

/** How the names of the files begin that are about this workspace and this account. */
export const journalPrefix = ({ workspace }: JournalPlace, account: string): string =>
  createHash('sha256')
    .update(JSON.stringify([workspace, account]))
    .digest('hex')
    .slice(0, 12);
