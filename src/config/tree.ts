import type { Path, Place } from '../model/configuration.ts';
import type { Part } from '../model/finding.ts';

/** What one file says of a configuration, whatever language it is in. */
export interface Tree {
  readonly file: string;
  /** Sections by name, as an author of YAML would write them. */
  readonly value: unknown;
  /** Where a value, its key or a place inside its text stands; of what is not written down, what is around. */
  readonly placeOf: (path: Path, part: Part) => Place | undefined;
  /** How a value was written: `007`, not 7. */
  readonly sourceOf: (path: Path) => string | undefined;
}
