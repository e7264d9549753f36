import type { ObjectElement } from './element.ts';

/** An acknowledgement of what a rule finds in an object. */
export interface Acknowledgement {
  /** The name of the rule. */
  readonly rule: string;
  /** Why it is meant. */
  readonly reason: string;
  /** Until when: a date, or a moment. */
  readonly until?: string | Date;
}

const added = new WeakMap<object, Acknowledgement[]>();

/** Says of findings that they are meant, from outside of the object that they are in: `Acknowledgements.of(policy).add(…)`. */
export class Acknowledgements {
  readonly #object: object;

  private constructor(object: object) {
    this.#object = object;
  }

  static of(object: ObjectElement): Acknowledgements {
    return new Acknowledgements(object);
  }

  /** What the rule finds in this object is meant, for this reason; if need be until a date. */
  add(rule: string, reason: string, options: Pick<Acknowledgement, 'until'> = {}): this {
    const before = added.get(this.#object) ?? [];
    added.set(this.#object, [...before, { rule, reason, ...options }]);
    return this;
  }
}

/** What was added to an object. */
export const addedAcknowledgements = (object: object): readonly Acknowledgement[] | undefined => added.get(object);
