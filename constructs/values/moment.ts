/** `2026-12-01`, or `2026-12-01T09:30:00Z`. Without an offset it is UTC. */
export type DateText = `${number}-${number}-${number}` | `${number}-${number}-${number}T${string}`;

/** A moment: a date or a date-time as text, or a `Date`. A text that is known only when the app runs goes through `Moment.of`. */
export class Moment {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  static of(text: string): Moment {
    return new Moment(text);
  }

  toString(): string {
    return this.#text;
  }

  toJSON(): string {
    return this.#text;
  }
}

/** As a configuration has it. A `Date` that is none stays one, for the rule to find. */
export function momentText(moment: DateText | Date | Moment): string {
  if (!(moment instanceof Date)) return String(moment);
  return Number.isNaN(moment.getTime()) ? 'Invalid Date' : moment.toISOString().replace(/\.\d+Z$/, 'Z');
}
