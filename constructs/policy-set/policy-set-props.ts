import type { KindName } from '../../src/model/kinds/field.ts';
import type { Edition, Strategies } from '../../src/model/policy-set.ts';
import type {
  IContentExaminationPolicy,
  IProfileGroup,
  ISecureMessagingBypassPolicy,
  ISecureMessagingDefinition,
  ISecureMessagingPolicy,
} from '../objects/references.ts';
import type { Duration, DurationText } from '../values/duration.ts';
import type { DateText, Moment } from '../values/moment.ts';
import type { Recipient, Sender } from '../values/scope.ts';
import type { RangeText, SourceRange } from '../values/source-range.ts';

/** What of a policy set is no resource. */
export interface PolicySetProps {
  /** What is true of the account itself. */
  readonly account?: AccountProps;
  /** Several accounts, such as staging and production, in place of `account`; `--account NAME` chooses one. */
  readonly accounts?: Readonly<Record<string, AccountProps>>;
  /** What this configuration may delete once it no longer names it; absent: nothing. */
  readonly owns?: { readonly [K in Exclude<KindName, 'definitions'>]?: readonly string[] };
  /** Live objects that are left alone on purpose: a pattern for each kind, and why. */
  readonly ignore?: readonly ({ readonly [K in KindName]?: string } & { readonly reason: string })[];
  /** Who people are: for simulation and analysis only, never sent to the service. */
  readonly directory?: DirectoryProps;
  /** Messages, and what must happen to each of them. */
  readonly tests?: readonly RoutingTest[];
  /** What must hold for all mail. */
  readonly invariants?: readonly Invariant[];
  /** The severity of rules; laws can't be set. */
  readonly rules?: Readonly<Record<string, 'info' | 'warning' | 'error' | 'off' | false>>;
  /** Decisions that have a plausible alternative. */
  readonly strategies?: Partial<Strategies>;
}

export interface AccountProps {
  /** Must equal the live account's; without it any account is accepted. */
  readonly id?: string;
  /** The edition of the account; absent: full. */
  readonly edition?: Edition;
  /** The maximum retention of the account; assumed when absent: 365d. */
  readonly maxRetention?: DurationText | Duration;
  /** The domains whose addresses are internal: exact, no subdomains. */
  readonly internalDomains?: readonly string[];
  /** The user attributes that are configured on the account. */
  readonly attributes?: readonly string[];
  /** How many unique recipients a sender may reach with secure messages in a calendar month; absent: 500. */
  readonly recipientLimit?: number;
  /** The account that `sealwright plan` and `apply` speak to, unless `--target` says another. */
  readonly target?: { readonly sandbox: string } | { readonly service: string } | { readonly snapshot: string };
}

export interface DirectoryProps {
  readonly users?: readonly { readonly address: string; readonly attributes?: Readonly<Record<string, string>> }[];
  /** The members of groups that are looked up. */
  readonly groups?: readonly { readonly group: IProfileGroup; readonly members: readonly (string | IProfileGroup)[] }[];
  /** A CSV file of users: a header `address,attribute…`, then one user a line. */
  readonly file?: string;
}

type Instant = DateText | Date | Moment;

export interface RoutingTest {
  /** What is tested, as a sentence. */
  readonly name: string;
  readonly message: TestMessage;
  /** What must happen for each recipient, by address. */
  readonly expect?: Readonly<Record<string, ExpectedOutcome>>;
  /** The names of the accounts that it is for; absent: for all. */
  readonly when?: readonly string[];
}

export interface TestMessage {
  readonly from: string;
  readonly to: string | readonly string[];
  readonly headerFrom?: string;
  readonly at?: Instant;
  readonly sourceIp?: string;
  readonly subject?: string;
  readonly headers?: readonly string[];
  readonly body?: string;
  readonly attachments?: readonly { readonly name: string; readonly text: string; readonly md5?: string }[];
  readonly application?: 'outlook' | 'mac' | 'personal-portal' | 'portal' | 'mobile' | 'other';
  /** What the sender picked with Send Secure. */
  readonly sendSecure?: ISecureMessagingDefinition;
}

/** What happens to a message for one recipient; what is not named is not looked at. */
export interface ExpectedOutcome {
  readonly secure?: boolean;
  readonly definition?: ISecureMessagingDefinition | null;
  /** The policy that decided: the same as `decidedBy.policy`. */
  readonly policy?: DecidingPolicy | null;
  readonly mailbox?: 'message' | 'banner' | 'notification';
  readonly portal?: boolean;
  readonly direction?: 'outbound' | 'inbound' | 'internal' | 'transit';
  readonly banner?: 'none' | 'standard' | 'custom' | 'hidden';
  readonly decidedBy?: {
    readonly trigger?: 'policy' | 'content' | 'user' | 'none';
    readonly policy?: DecidingPolicy | null;
  };
  readonly bypassedBy?: ISecureMessagingBypassPolicy | null;
  readonly rights?: { readonly print?: boolean; readonly reply?: boolean; readonly replyAll?: boolean } | null;
  readonly expiresAt?: Instant | null;
  readonly extendableTo?: Instant | null;
  readonly expiresAfter?: DurationText | Duration | null;
  readonly extendableBy?: DurationText | Duration | null;
  readonly readReceipt?: boolean;
  readonly ambiguous?: boolean;
  readonly conflict?: boolean;
}

type DecidingPolicy = ISecureMessagingPolicy | IContentExaminationPolicy;

/** Some mail; what is absent is any. */
export interface MailBox {
  readonly from?: Sender;
  readonly to?: Recipient;
  readonly during?: { readonly start?: Instant; readonly end?: Instant };
  readonly sourceIps?: readonly (RangeText | SourceRange)[];
}

export interface Invariant extends MailBox {
  /** What holds, as a sentence. */
  readonly name: string;
  /** Mail that it does not hold for. */
  readonly except?: readonly MailBox[];
  /** What must happen to all of this mail. */
  readonly always?: ExpectedOutcome;
  /** What must not happen to any of this mail: not all of it at once. */
  readonly never?: ExpectedOutcome;
  /** The names of the accounts that it is for; absent: for all. */
  readonly when?: readonly string[];
}
