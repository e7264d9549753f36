import type { AlternativeChange } from '../../../documents/explanation.ts';
import type { Handle } from '../../../model/scope.ts';
import type { Message } from '../../../routing/message.ts';
import type { World } from '../../../routing/world.ts';
import type { Words } from '../words/words.ts';

/** The same question with one thing changed. */
export interface Variation {
  readonly change: AlternativeChange;
  /** Two variations of one key are the same. */
  readonly key: string;
  /** The change, as the start of a sentence: `Without "Finance to anyone outside"`. */
  readonly condition: (words: Words) => string;
  /** The policy that the condition names last. */
  readonly about?: Handle;
  readonly world?: World;
  readonly message?: Message;
  /**
   * Further messages of which the condition speaks too. Where one of them ends otherwise, `condition` would claim too
   * much, and `narrowly` is said instead.
   */
  readonly also?: () => readonly Message[];
  readonly narrowly?: (words: Words) => string;
}

/** Variations of a kind, of which only some are told. */
export interface Family {
  readonly change: AlternativeChange;
  readonly members: readonly Variation[];
  /**
   * `first`: the first that changes something, with the number of the others, which are so many of `noun`. `alike`: those
   * of the same outcome in one, with the condition that `together` makes of all of their names.
   */
  readonly told:
    | {
        readonly how: 'first';
        readonly noun: readonly [one: string, several: string];
        readonly where?: string;
        /** Instead of all this, where something secure would only be so in another way. */
        readonly brief?: (count: number) => string;
      }
    | { readonly how: 'alike'; readonly together: (keys: readonly string[]) => Variation['condition'] };
}
