import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { makeFolder } from '../../../account/make-folder.ts';
import { type Journal, noJournal } from '../../../apply/journal.ts';
import { beginJournal } from '../../../apply/journal-file.ts';
import type { Log } from '../../plugin/provider.ts';
import { type JournalPlace, journalPrefix } from './journal-place.ts';
import { type LeftBehind, leftBehind, nothingLeft } from './left-behind.ts';

/**
 * What is being created is written down before it is asked for. Terraform learns of an object only by the answer to its
 * creation: when a process dies before that, this is how the next one knows what it left behind.
 */
export interface CreationJournal {
  /** Begins a file of its own with the first line. */
  readonly own: () => Journal;
  readonly left: LeftBehind;
  readonly close: () => void;
}

export const noCreationJournal: CreationJournal = { own: () => noJournal, left: nothingLeft, close: () => {} };

export function openCreationJournal(place: JournalPlace, account: string, now: number, log: Log): CreationJournal {
  const prefix = journalPrefix(place, account);
  const { folder } = place;
  let begun: ReturnType<typeof beginJournal> | undefined;
  let own: Journal | undefined;
  return {
    own: () => {
      own ??= begin();
      return own;
    },
    left: leftBehind(folder, prefix, now),
    close: () => begun?.close(),
  };

  /** Without it everything works but for the one case that it is for: that is no reason to do nothing. */
  function begin(): Journal {
    try {
      makeFolder(folder);
      const apply = randomUUID();
      begun = beginJournal(join(folder, `${prefix}-${apply}.journal`), { apply, account, fingerprint: '' }, now);
      const { write, digest } = begun.journal;
      // Here a creation is seen once a state of Terraform holds it, and not when the account shows it.
      return { write: (line) => ('seen' in line ? undefined : write(line)), digest };
    } catch (error) {
      log('warn', 'what is created can not be written down', { folder, error });
      return noJournal;
    }
  }
}
