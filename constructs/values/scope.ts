import type { BasedOn } from '../../src/model/scope.ts';
import type { IProfileGroup } from '../objects/references.ts';

/** Which of the sender's addresses counts: the envelope's (default), the header's, or both (either matches). */
export interface SenderOptions {
  readonly basedOn?: BasedOn;
}

/** A scope in the words of a configuration, a group as an object. */
export type WrittenScope = Readonly<Record<string, string | IProfileGroup | undefined>>;

/** The senders that a policy is for. */
export class Sender {
  readonly #written: WrittenScope;

  private constructor(written: WrittenScope) {
    this.#written = written;
  }

  static everyone(options: SenderOptions = {}): Sender {
    return new Sender({ scope: 'everyone', ...options });
  }

  static internal(options: SenderOptions = {}): Sender {
    return new Sender({ scope: 'internal', ...options });
  }

  static external(options: SenderOptions = {}): Sender {
    return new Sender({ scope: 'external', ...options });
  }

  /** Exactly this domain, no subdomains. */
  static domain(domain: string, options: SenderOptions = {}): Sender {
    return new Sender({ domain, ...options });
  }

  static group(group: IProfileGroup, options: SenderOptions = {}): Sender {
    return new Sender({ group, ...options });
  }

  /** Users whose attribute has this value, case-sensitive. The attribute must be configured in the account. */
  static attribute(attribute: string, equals: string, options: SenderOptions = {}): Sender {
    return new Sender({ attribute, equals, ...options });
  }

  static address(address: string, options: SenderOptions = {}): Sender {
    return new Sender({ address, ...options });
  }

  /** In the words of a configuration. */
  toWritten(): WrittenScope {
    return this.#written;
  }
}

/** The recipients that a policy is for. A recipient has one address: there is nothing that it is based on. */
export class Recipient {
  readonly #written: WrittenScope;

  private constructor(written: WrittenScope, wrongly: readonly unknown[]) {
    // What plain JavaScript passes where nothing goes is kept, so that the rule about it can say so.
    this.#written = Object.assign({}, written, ...wrongly) as WrittenScope;
  }

  static everyone(...none: readonly never[]): Recipient {
    return new Recipient({ scope: 'everyone' }, none);
  }

  static internal(...none: readonly never[]): Recipient {
    return new Recipient({ scope: 'internal' }, none);
  }

  static external(...none: readonly never[]): Recipient {
    return new Recipient({ scope: 'external' }, none);
  }

  /** Exactly this domain, no subdomains. */
  static domain(domain: string, ...none: readonly never[]): Recipient {
    return new Recipient({ domain }, none);
  }

  static group(group: IProfileGroup, ...none: readonly never[]): Recipient {
    return new Recipient({ group }, none);
  }

  /** Users whose attribute has this value, case-sensitive. The attribute must be configured in the account. */
  static attribute(attribute: string, equals: string, ...none: readonly never[]): Recipient {
    return new Recipient({ attribute, equals }, none);
  }

  static address(address: string, ...none: readonly never[]): Recipient {
    return new Recipient({ address }, none);
  }

  /** In the words of a configuration. */
  toWritten(): WrittenScope {
    return this.#written;
  }
}

/** To whom a folder is published: users, of whom nothing is based on anything either. */
export const Audience = Recipient;
export type Audience = Recipient;
