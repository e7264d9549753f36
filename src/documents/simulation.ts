import type { Severity } from '../model/configuration.ts';
import type { PolicyKind } from '../model/kinds/kinds.ts';
import type { Strategies } from '../model/policy-set.ts';

/** What `simulate` and `explain` write. */
export interface SimulationDocument {
  readonly format: 'sealwright/simulation/1';
  /** Where the policies come from: an account, or a configuration alone. */
  readonly account: { readonly name: string | null; readonly id: string | null; readonly edition: 'full' | 'lite' };
  /** The account whose creation times and members were used; null: none, so that no policy is older than another. */
  readonly target: string | null;
  readonly strategies: Strategies;
  /** The digest of the directory that the outcomes rest on. */
  readonly directory: string;
  readonly messages: readonly SimulatedMessage[];
  /** Every policy of the set, with what it did to these messages. */
  readonly policies: readonly PolicyRecord[];
  /** The definitions that are in effect for some recipient. */
  readonly definitions: readonly DefinitionRecord[];
  /** What people should know about some of these messages. */
  readonly facts: readonly Fact[];
}

export interface SimulatedMessage {
  /** Where it was read from: a file and a line, or an `.eml` file. */
  readonly source?: string;
  readonly message: PlainMessage;
  readonly findings: readonly MessageFinding[];
  readonly recipients: readonly SimulatedRecipient[];
}

/** A message as an author writes it. What it says (body, headers, text of attachments) is left out. */
export interface PlainMessage {
  readonly from: string;
  readonly to: readonly string[];
  readonly at: string;
  readonly headerFrom?: string;
  readonly sourceIp?: string;
  readonly subject?: string;
  readonly attachments?: readonly { readonly name: string }[];
  readonly application?: string;
  readonly sendSecure?: string;
}

/** Something about one message that an administrator should look at. */
export interface MessageFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The recipient that it is about; absent: all. */
  readonly recipient?: string;
  /** The policy that it is about, where it is about one. */
  readonly policy?: { readonly type: PolicyKind; readonly policy: string };
}

export interface SimulatedRecipient {
  readonly address: string;
  readonly direction: 'outbound' | 'inbound' | 'internal' | 'transit';
  readonly secure: boolean;
  readonly mailbox: 'message' | 'banner' | 'notification';
  readonly portal: boolean;
  readonly banner: 'none' | 'standard' | 'custom' | 'hidden';
  readonly definition: string | null;
  readonly decidedBy: { readonly trigger: 'policy' | 'content' | 'user' | 'none'; readonly policy: string | null };
  readonly bypassedBy: string | null;
  readonly rights: { readonly print: boolean; readonly reply: boolean; readonly replyAll: boolean } | null;
  readonly expiresAt: string | null;
  readonly extendableTo: string | null;
  readonly readReceipt: boolean | null;
  readonly ambiguous: boolean;
  readonly conflict: boolean;
  readonly sensitiveTo: readonly (keyof Strategies)[];
  /** The definition is only looked up: what it sets is not known, and so is null, and the banner none. */
  readonly unknownSettings?: true;
  readonly trace: readonly TraceRecord[];
}

/** What part one policy had. */
export interface TraceRecord {
  /** The section of a configuration that holds it. */
  readonly type: PolicyKind;
  readonly policy: string;
  readonly matched: boolean;
  /** The one of its type that applies. */
  readonly won: boolean;
  /** Why, as a clause. */
  readonly because: string;
  /** Of a policy that comes after the winner of its type: what tells them apart. The last three are a tie for the guides. */
  readonly lostBy?: 'override' | 'from' | 'to' | 'age' | 'narrative' | 'id';
}

export interface PolicyRecord {
  readonly type: PolicyKind;
  readonly policy: string;
  readonly narrative: string;
  /** What it does where it decides; `examine`: it looks for words, and sets nothing secure. */
  readonly action: 'secure' | 'takeNoAction' | 'disableSecureMessaging' | 'examine';
  /** The definition that it sets; null where it sets none. */
  readonly definition: string | null;
  /**
   * How many recipients it matched, won for, and decided for. A bypass decides where it switches secure messaging off, and
   * where it leaves on what the bypass after it would have switched off.
   */
  readonly matched: number;
  readonly won: number;
  readonly decided: number;
}

export interface DefinitionRecord {
  readonly definition: string;
  /** What the console shows. */
  readonly description: string;
}

export interface Fact {
  /** Which fact: `recall`, `reply-ndr`, `recipient-limit`, `portal-timeout`, `bcc-to-mail-server`. */
  readonly fact: string;
  readonly text: string;
  /** The messages that it applies to, counted from 0. */
  readonly messages: readonly number[];
}
