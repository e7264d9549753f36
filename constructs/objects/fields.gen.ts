// Generated from the field tables by npm run generate. Do not edit.
import type { Duration, DurationText } from '../values/duration.ts';
import type { DateText, Moment } from '../values/moment.ts';
import type { Audience, Recipient, Sender } from '../values/scope.ts';
import type { RangeText, SourceRange } from '../values/source-range.ts';
import type {
  IContentExaminationDefinition,
  IContentExaminationFolder,
  IProfileGroup,
  ISecureMessagingDefinition,
  ISecureMessagingFolder,
} from './references.ts';

export interface GroupFields {
  /** The name of the group. */
  readonly name: string;
  /** Where the group is among the profile groups, as the console's "Show Location" says it: / or /Partners/Law. */
  readonly path?: string | undefined;
  /** Addresses, bare domains (exact, no subdomains) and other groups. Given, the group is local and managed here; absent, it is looked up and never changed. */
  readonly members?: readonly (string | IProfileGroup)[] | undefined;
}

export interface FolderFields {
  /** The name of the folder. */
  readonly name: string;
  /** The folder it is in; absent: the root folder. Moving a folder can change who may pick its definitions. */
  readonly in?: ISecureMessagingFolder | undefined;
  /** Which internal users can pick the definitions of this folder with Send Secure. Absent: as the parent folder; an empty list: nobody. */
  readonly publishedTo?: readonly Audience[] | undefined;
}

export interface ContentFolderFields {
  /** The name of the folder. */
  readonly name: string;
  /** The folder it is in; absent: the root folder. Moving a folder can change who may pick its definitions. */
  readonly in?: IContentExaminationFolder | undefined;
}

export interface DefinitionFields {
  /** The folder it is in, which decides who can pick it. Never the root folder. */
  readonly folder: ISecureMessagingFolder;
  /** Identifies the definition within its folder. Good practice is to say the settings: "No Print, Reply, 7 Day Exp, No Receipt". */
  readonly description: string;
  /** Whether an external recipient can print the message in the portal. */
  readonly print: boolean;
  /** Whether an external recipient can reply to the sender in the portal. */
  readonly reply: boolean;
  /** Whether an external recipient can reply to all recipients; only works where reply is allowed too. */
  readonly replyAll: boolean;
  /** How long an external recipient can read the message: a duration (90s 30m 12h 7d 2w), or never, which means until the account's maximum retention. */
  readonly expireAfter: DurationText | Duration | 'never';
  /** By how much the sender may extend the expiry, once. Absent: not at all. */
  readonly extendBy?: DurationText | Duration | undefined;
  /** Whether the sender is notified when a recipient views the message. */
  readonly readReceipt: boolean;
  /** What internal recipients see above the message: standard, hidden, or an own text or HTML with the service's tags. */
  readonly banner?: 'standard' | 'hidden' | { readonly text: string } | { readonly html: string } | undefined;
}

export interface ContentDefinitionFields {
  /** The content examination folder it is in. Never the root folder. */
  readonly folder: IContentExaminationFolder;
  /** Identifies the definition within its folder. */
  readonly description: string;
  /** The score, 1 to 99, from which on the definition is triggered. */
  readonly activationScore: number;
  /** Which parts of a message are examined. */
  readonly examine: readonly ('subject' | 'body' | 'headers' | 'attachments')[];
  /** One entry a line: weight[:maxscore] followed by a text, `required text`, `exclude text`, `regex PATTERN` (RE2) or `hash MD5 name`. A line that begins with # is comment. */
  readonly wordList: string | readonly string[];
  /** The secure messaging definition that a triggering message is delivered with; absent: none. */
  readonly secureMessaging?: ISecureMessagingDefinition | undefined;
}

export interface PolicyFields {
  /** Identifies the policy among those of its type. */
  readonly narrative: string;
  /** The definition it applies. A policy has either a definition or `action: takeNoAction`. */
  readonly definition?: ISecureMessagingDefinition | undefined;
  /** Secure messaging is not applied to the mail it covers. */
  readonly action?: 'takeNoAction' | undefined;
  /** The senders it applies to. `basedOn` says which address counts: envelope (default), header, or both (either matches). */
  readonly from: Sender;
  /** The recipients it applies to. */
  readonly to: Recipient;
  /** Whether the policy is on. The service turns it off by itself when its end is reached. */
  readonly enabled?: boolean | undefined;
  /** From when on it applies: a date (00:00:00 UTC of that day) or a date-time; absent: since ever. */
  readonly start?: DateText | Date | Moment | undefined;
  /** Until when it applies: a date (23:59:59 UTC of that day) or a date-time; absent: for ever. */
  readonly end?: DateText | Date | Moment | undefined;
  /** Comes before all policies of its type that do not override, however specific they are. */
  readonly override?: boolean | undefined;
  /** Applies only to mail transmitted from these IPv4 ranges (CIDR); absent: from any address. */
  readonly sourceIps?: readonly (RangeText | SourceRange)[] | undefined;
  /** Never set on a secure messaging policy, which is for mail from internal to external only. */
  readonly bidirectional?: boolean | undefined;
}

export interface BypassPolicyFields {
  /** Identifies the policy among those of its type. */
  readonly narrative: string;
  /** disableSecureMessaging switches the secure messaging policy off; takeNoAction leaves it on, as a carve-out from a wider bypass. */
  readonly action: 'disableSecureMessaging' | 'takeNoAction';
  /** The senders it applies to. `basedOn` says which address counts: envelope (default), header, or both (either matches). */
  readonly from: Sender;
  /** The recipients it applies to. */
  readonly to: Recipient;
  /** Whether the policy is on. The service turns it off by itself when its end is reached. */
  readonly enabled?: boolean | undefined;
  /** From when on it applies: a date (00:00:00 UTC of that day) or a date-time; absent: since ever. */
  readonly start?: DateText | Date | Moment | undefined;
  /** Until when it applies: a date (23:59:59 UTC of that day) or a date-time; absent: for ever. */
  readonly end?: DateText | Date | Moment | undefined;
  /** Comes before all policies of its type that do not override, however specific they are. */
  readonly override?: boolean | undefined;
  /** Applies only to mail transmitted from these IPv4 ranges (CIDR); absent: from any address. */
  readonly sourceIps?: readonly (RangeText | SourceRange)[] | undefined;
  /** Also applies with sender and recipient swapped. */
  readonly bidirectional?: boolean | undefined;
}

export interface ContentPolicyFields {
  /** Identifies the policy among those of its type. */
  readonly narrative: string;
  /** The content examination definition it applies. */
  readonly definition: IContentExaminationDefinition;
  /** The senders it applies to. `basedOn` says which address counts: envelope (default), header, or both (either matches). */
  readonly from: Sender;
  /** The recipients it applies to. */
  readonly to: Recipient;
  /** Whether the policy is on. The service turns it off by itself when its end is reached. */
  readonly enabled?: boolean | undefined;
  /** From when on it applies: a date (00:00:00 UTC of that day) or a date-time; absent: since ever. */
  readonly start?: DateText | Date | Moment | undefined;
  /** Until when it applies: a date (23:59:59 UTC of that day) or a date-time; absent: for ever. */
  readonly end?: DateText | Date | Moment | undefined;
  /** Comes before all policies of its type that do not override, however specific they are. */
  readonly override?: boolean | undefined;
  /** Applies only to mail transmitted from these IPv4 ranges (CIDR); absent: from any address. */
  readonly sourceIps?: readonly (RangeText | SourceRange)[] | undefined;
  /** Also applies with sender and recipient swapped. Never set where the definition has a secure messaging override. */
  readonly bidirectional?: boolean | undefined;
}
