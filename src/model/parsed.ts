/** The result of reading one value an author wrote: the value, or what is wrong with it in one clause. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      /** What is wrong, as a clause that follows "…, which ": `has no unit`. */
      readonly problem: string;
      /** What could be written instead; absent where nothing can be guessed. */
      readonly fix?: string;
    };

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });

export const notParsed = (problem: string, fix?: string): Parsed<never> =>
  fix === undefined ? { ok: false, problem } : { ok: false, problem, fix };
