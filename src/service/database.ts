import Sqlite from 'libsql';
import type { Kind } from './kinds/kind.ts';

/** An object as it lies in the file. `ends` is the second after which an enabled policy is to be disabled. */
export interface Row {
  readonly seq: number;
  readonly kind: Kind;
  readonly owner: number;
  readonly stamp: number;
  readonly ends: number | null;
  readonly json: string;
}

/** The file. Nothing in it knows what the objects mean. */
export interface Database {
  readonly account: () => string | undefined;
  readonly rows: () => readonly Row[];
  /** Grows when another process has written. */
  readonly version: () => number;
  readonly begin: () => void;
  readonly commit: () => void;
  readonly rollback: () => void;
  readonly setAccount: (json: string) => void;
  /** The number that the next object will get; numbers of deleted objects do not come back. */
  readonly nextSeq: () => number;
  readonly put: (row: Row) => void;
  readonly remove: (seq: number) => void;
  readonly close: () => void;
}

const format = 1;

export function openDatabase(file: string): Database {
  // Two processes may meet: the later one waits for the other's transaction.
  const sqlite = new Sqlite(file, { timeout: 5000 });
  // A transaction in the write-ahead log is the kernel's once it is committed, so it outlives the process. Locks are
  // the kernel's too: none outlives its process.
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = NORMAL');
  sqlite.exec(`
    CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS objects (
      seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, owner INTEGER NOT NULL,
      stamp INTEGER NOT NULL, ends INTEGER, json TEXT NOT NULL);
    INSERT OR IGNORE INTO meta VALUES ('format', '${format}'), ('seq', '0');
  `);
  const value = sqlite.prepare('SELECT value FROM meta WHERE name = ?').raw();
  const setValue = sqlite.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)');
  const version = sqlite.prepare('PRAGMA data_version').raw();
  const put = sqlite.prepare('INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?, ?, ?)');
  const remove = sqlite.prepare('DELETE FROM objects WHERE seq = ?');
  let closed = false;
  const meta = (name: string) => (value.get(name) as [string] | undefined)?.[0];

  if (meta('format') !== String(format)) {
    sqlite.close();
    throw new Error(`${file} was written by another version of the modelled service`);
  }
  return {
    account: () => meta('account'),
    rows: () =>
      (sqlite.prepare('SELECT * FROM objects ORDER BY seq').raw().all() as RawRow[]).map(
        ([seq, kind, owner, stamp, ends, json]) => ({ seq, kind, owner, stamp, ends, json }),
      ),
    version: () => {
      // A statement outlives its connection: what is closed must not go on reading.
      if (closed) throw new Error(`${file} is closed`);
      return (version.get() as [number])[0];
    },
    begin: () => void sqlite.exec('BEGIN IMMEDIATE'),
    commit: () => void sqlite.exec('COMMIT'),
    rollback: () => void sqlite.exec('ROLLBACK'),
    setAccount: (json) => void setValue.run('account', json),
    nextSeq: () => {
      const next = Number(meta('seq')) + 1;
      setValue.run('seq', String(next));
      return next;
    },
    put: (row) => void put.run(row.seq, row.kind, row.owner, row.stamp, row.ends, row.json),
    remove: (seq) => void remove.run(seq),
    close: () => {
      if (closed) return;
      closed = true;
      // So that the file alone is the account, and can be copied.
      if (file !== ':memory:') sqlite.pragma('wal_checkpoint(TRUNCATE)');
      sqlite.close();
    },
  };
}

type RawRow = [number, Kind, number, number, number | null, string];
