import type { SimulationDocument } from './simulation.ts';

/** What `explain --offered ADDRESS` writes: the definitions that a user can pick with Send Secure. */
export interface OffersDocument extends Pick<SimulationDocument, 'account' | 'target' | 'strategies' | 'directory'> {
  readonly format: 'sealwright/offers/1';
  readonly address: string;
  /** Only an internal sender can pick. */
  readonly internal: boolean;
  /** How many can be picked and why, as a sentence. */
  readonly answer: string;
  /** What is odd about the address. */
  readonly remarks: readonly string[];
  /** Every folder that holds definitions, and the built-in ones; none for an external address. */
  readonly folders: readonly FolderOffer[];
}

/** Who can pick a definition depends on the folder that it is in. */
export interface FolderOffer {
  /** Null for the built-in definitions, which are in the root folder. */
  readonly path: string | null;
  /** The folder whose list counts; null: none has one, so that everyone internal can pick. */
  readonly listOf: string | null;
  /** `unknown`: not as far as is known, but members of a group or an attribute that nobody gave could change that. */
  readonly offered: 'yes' | 'no' | 'unknown';
  /** Why, as a sentence. */
  readonly because: string;
  readonly definitions: readonly OfferedDefinition[];
}

export interface OfferedDefinition {
  readonly definition: string;
  /** What a user sees when picking. */
  readonly description: string;
}
