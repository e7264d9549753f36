import type { Path } from '../../model/configuration.ts';

/** What an explanation may ask about the text: how a value was written, and the line that it stands in. */
export interface Written {
  readonly sourceOf: (path: Path) => string | undefined;
  readonly lineOf: (path: Path) => string | undefined;
}
