import type { KindName } from '../model/kinds/field.ts';
import type { Plain } from '../model/plain.ts';
import type { Edition, Strategies } from '../model/policy-set.ts';

/** What `diff` writes, and `plan` carries: all mail whose outcome changes, and why. What is in no region is unchanged. */
export interface ImpactDocument {
  readonly format: 'sealwright/impact/1';
  readonly before: ImpactSide;
  readonly after: ImpactSide;
  /** Mail before this moment does not matter. */
  readonly asOf: string;
  readonly verdict: Verdict;
  /** Nothing is unproven. */
  readonly complete: boolean;
  /** Less secure ones first. */
  readonly regions: readonly ImpactRegion[];
  readonly unproven: readonly MailBoxes[];
  /** What differs between the two, whether mail notices or not. */
  readonly changes: readonly ObjectChange[];
  /** What the regions name, with the names that people know. */
  readonly objects: readonly NamedObject[];
}

/** `mixed`: some mail, or some respect of it, becomes less secure and some more. `other`: what changes has no order. */
export type Verdict = 'none' | 'stronger' | 'weaker' | 'mixed' | 'other';
export type RegionEffect = Exclude<Verdict, 'none'>;

/** Whether mail becomes less secure in some respect: what every guard asks. */
export const isWeaker = (effect: RegionEffect): boolean => effect === 'weaker' || effect === 'mixed';

/** One of the two policy sets. */
export interface ImpactSide {
  /** Where it comes from, in words: a path, a commit, an account. */
  readonly source: string;
  readonly account: { readonly name: string | null; readonly id: string | null; readonly edition: Edition };
  readonly strategies: Strategies;
  /** The digest of the directory. */
  readonly directory: string;
}

/** A set of mail: what is in the box and in none of the exceptions. */
export interface MailBoxes {
  readonly box: MailBox;
  readonly except: readonly MailBox[];
}

export interface ImpactRegion extends MailBoxes {
  readonly before: NoticedOutcome;
  readonly after: NoticedOutcome;
  readonly effect: RegionEffect;
  /** `conditional`: it may be empty, or have another effect; `conditions` says what decides that. */
  readonly certainty: 'proven' | 'conditional';
  readonly conditions?: readonly Condition[];
  readonly because: readonly ImpactCause[];
  /** A message in the region, as `simulate --messages` takes it; null only where conditional. */
  readonly witness: WitnessMessage | null;
}

/** A condition on each field; an absent one holds for any. */
export interface MailBox {
  readonly from?: AddressBox;
  readonly headerFrom?: AddressBox;
  readonly to?: AddressBox;
  readonly sourceIps?: SourceBox;
  readonly during?: { readonly start?: string; readonly end?: string };
  readonly content?: { readonly hit: readonly ContentName[]; readonly miss: readonly ContentName[] };
  readonly sendSecure?: readonly (string | null)[];
  readonly application?: readonly string[];
  readonly recipients?: 'one' | 'several';
}

/** In all of `in`, in none of `notIn`. */
export interface AddressBox {
  readonly in: readonly BoxScope[];
  readonly notIn: readonly BoxScope[];
}

/** As in a configuration; `as` says on which side it is meant, where whom it holds differs. */
export type BoxScope =
  | 'everyone'
  | 'internal'
  | 'external'
  | { readonly scope: 'everyone' | 'internal' | 'external'; readonly as: Side }
  | ({ readonly as?: Side } & (
      | { readonly domain: string }
      | { readonly group: string }
      | { readonly attribute: string; readonly equals: string }
      | { readonly address: string }
    ));

export type Side = 'before' | 'after';

/** In any of `in` (none: any known address), in none of `notIn`; `unknown`: also mail whose source is not known. */
export interface SourceBox {
  readonly in: readonly string[];
  readonly notIn: readonly string[];
  readonly unknown: boolean;
}

/** The key of a content examination definition. */
export type ContentName = string | { readonly definition: string; readonly as: Side };

/** What people notice of an outcome. */
export interface NoticedOutcome {
  readonly secure: boolean;
  readonly mailbox: 'message' | 'banner' | 'notification';
  readonly portal: boolean;
  readonly banner: 'none' | 'standard' | 'custom' | 'hidden';
  /** Only where the banner is custom. */
  readonly bannerContent?: { readonly text: string } | { readonly html: string };
  readonly definition: string | null;
  readonly rights: { readonly print: boolean; readonly reply: boolean; readonly replyAll: boolean } | null;
  /** `7d`: from the message to its expiry. */
  readonly expiresAfter: string | null;
  /** From the expiry to the latest that the sender can extend it to. */
  readonly extendableBy: string | null;
  readonly readReceipt: boolean | null;
  /** The definition is only looked up: what it sets is not known, and so is null, and the banner none. */
  readonly unknownSettings?: true;
}

/** What is not known, and decides whether there is such mail. */
export type Condition =
  /** Nobody gave the members of the group. */
  | { readonly type: 'members'; readonly group: string }
  /** Users who are not in the directory may have the value. */
  | { readonly type: 'attribute'; readonly attribute: string; readonly equals: string }
  /** How an object is set that is only looked up. */
  | { readonly type: 'settings'; readonly kind: 'definitions' | 'contentDefinitions'; readonly key: string }
  /** Whether a text can be written that triggers some definitions and not others. */
  | { readonly type: 'content' };

/** An object that makes the difference: by its change, or because it decides on that side. */
export interface ImpactCause {
  readonly side: Side;
  readonly kind: CauseKind;
  readonly key: string;
}

export type CauseKind = KindName | 'users' | 'facts' | 'strategies';

/** A difference between the two policy sets. */
export interface ObjectChange {
  readonly action: 'added' | 'removed' | 'changed';
  readonly kind: CauseKind;
  /** Its key; the address of a user; the name of a fact or a strategy. */
  readonly key: string;
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly before: Plain; readonly after: Plain }[];
}

export interface NamedObject {
  readonly kind: KindName;
  readonly key: string;
  /** Its narrative, description or name. */
  readonly name: string;
}

/** A message as an author writes it, with all that it says. */
export interface WitnessMessage {
  readonly from: string;
  readonly to: readonly string[];
  readonly at: string;
  readonly headerFrom?: string;
  readonly sourceIp?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly headers?: readonly string[];
  readonly attachments?: readonly { readonly name: string; readonly text?: string; readonly md5?: string }[];
  readonly application?: string;
  readonly sendSecure?: string;
}
