/** What came of reading one file: its text, or a clause that says why not ("is a folder, not a file"). */
export type ReadResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: string };

/** How the configuration reaches its files. The edge of the process gives it: this room knows no file system. */
export interface Reader {
  /** The path of the first file. */
  readonly entry: string;
  readonly read: (path: string) => ReadResult;
  /**
   * The files that a path or pattern means, relative to the file it is written in; each in the form that `read` takes and
   * that people see, sorted, without repeats. None: nothing is there.
   */
  readonly glob: (pattern: string, fromFile: string) => readonly string[];
}

/** A file as it was read. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}
