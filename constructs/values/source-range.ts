type Octet = bigint;
type Ip = `${Octet}.${Octet}.${Octet}.${Octet}`;

/** An IPv4 range in CIDR notation, or one address: `203.0.113.0/24`, `203.0.113.9`. */
export type RangeText = Ip | `${Ip}/${bigint}`;

/** A range of transmitting addresses. A text that is known only when the app runs goes through `SourceRange.of`. */
export class SourceRange {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  static of(text: string): SourceRange {
    return new SourceRange(text);
  }

  toString(): string {
    return this.#text;
  }

  toJSON(): string {
    return this.#text;
  }
}
