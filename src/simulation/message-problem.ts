import type { Parsed } from '../model/parsed.ts';

/** A value of a message that can't be read. */
export interface MessageProblem {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  /** A clause that follows "…, which ". */
  readonly problem: string;
  /** What could be written instead. */
  readonly fix?: string;
}

export type Written = Readonly<Record<string, unknown>>;

export const isAbsent = (value: unknown): boolean => value === undefined || value === null;

type Trouble = Extract<Parsed<unknown>, { readonly ok: false }>;

/** Keeps what is wrong with the value at a path of one to three steps. */
export function keep(
  problems: MessageProblem[],
  trouble: Parsed<never>,
  value: unknown,
  field: string,
  index?: number,
  part?: string,
): void {
  const path = [field, ...(index === undefined ? [] : [index]), ...(part === undefined ? [] : [part])];
  const { problem, fix } = trouble as Trouble;
  problems.push({ path, value, problem, ...(fix === undefined ? {} : { fix }) });
}

/** The value; where it can't be read what is wrong is kept, and something that nobody will look at stands in for it. */
export function accept<T>(
  result: Parsed<T>,
  otherwise: T,
  problems: MessageProblem[],
  value: unknown,
  field: string,
  index?: number,
): T {
  if (result.ok) return result.value;
  keep(problems, result, value, field, index);
  return otherwise;
}
