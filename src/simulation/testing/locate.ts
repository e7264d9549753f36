import type { Located } from '../../documents/test-report.ts';
import type { Configuration, Path } from '../../model/configuration.ts';

/** A path with its place in the files. */
export const locate = (path: Path, { placeOf }: Pick<Configuration, 'placeOf'>): Located => ({
  path,
  ...placeOf(path),
});
