type Unit = 's' | 'm' | 'h' | 'd' | 'w';

/** `90s`, `30m`, `12h`, `7d`, `2w`: a whole number and a unit. */
export type DurationText = `${bigint}${Unit}`;

/** A length of time. */
export class Duration {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  static seconds(amount: number): Duration {
    return new Duration(`${amount}s`);
  }

  static minutes(amount: number): Duration {
    return new Duration(`${amount}m`);
  }

  static hours(amount: number): Duration {
    return new Duration(`${amount}h`);
  }

  static days(amount: number): Duration {
    return new Duration(`${amount}d`);
  }

  static weeks(amount: number): Duration {
    return new Duration(`${amount}w`);
  }

  /** A text that is known only when the app runs. One that is no duration is found at synthesis. */
  static of(text: string): Duration {
    return new Duration(text);
  }

  /** As a configuration has it: `7d`. */
  toString(): string {
    return this.#text;
  }

  toJSON(): string {
    return this.#text;
  }
}
