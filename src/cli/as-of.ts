import { type Instant, parseInstant } from '../model/instant.ts';
import { type Io, seconds } from './io.ts';
import { type Problem, problem } from './problem.ts';

/** The moment that `--as-of` names; now, where it is not given. */
export function readAsOf(text: string | undefined, io: Pick<Io, 'now'>): Instant | Problem {
  if (text === undefined) return seconds(io);
  const read = parseInstant(text, 'first-second');
  if (read.ok) return read.value;
  const fix =
    read.fix === undefined ? 'Write a date like 2026-12-01 or 2026-12-01T09:30:00Z.' : `Did you mean ${read.fix}?`;
  return problem(`--as-of ${text} ${read.problem}.`, fix);
}
