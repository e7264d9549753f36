// Generated from the field tables by npm run generate. Do not edit.
import type { IResolvable, TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import type { Authored } from '../elements/authored.ts';
import { MappedData } from './mapped-data.ts';
import { MappedResource } from './mapped-resource.ts';

/** What stands in members. */
export interface MemberConfig {
  /** An email address. */
  readonly address?: string | undefined;
  /** A domain: exactly this one, no subdomains. */
  readonly domain?: string | undefined;
  /** Another profile group. */
  readonly groupId?: string | undefined;
}

/** What stands in to. */
export interface ScopeConfig {
  /** Everyone, all internal or all external addresses. */
  readonly scope?: string | undefined;
  /** An email domain: exactly this one, no subdomains. */
  readonly domain?: string | undefined;
  /** A profile group: the address, or its exact domain, is a member. */
  readonly groupId?: string | undefined;
  /** The name of a user attribute that is configured in the account; `equals` says its value. */
  readonly attribute?: string | undefined;
  /** The value that the attribute has, case-sensitive. */
  readonly equals?: string | undefined;
  /** An individual email address. */
  readonly address?: string | undefined;
}

/** What stands in banner. */
export interface BannerConfig {
  /** No banner at all. */
  readonly hidden?: boolean | undefined;
  /** An own text. */
  readonly text?: string | undefined;
  /** Own HTML. */
  readonly html?: string | undefined;
}

/** What stands in from. */
export interface SenderConfig {
  /** Everyone, all internal or all external addresses. */
  readonly scope?: string | undefined;
  /** An email domain: exactly this one, no subdomains. */
  readonly domain?: string | undefined;
  /** A profile group: the address, or its exact domain, is a member. */
  readonly groupId?: string | undefined;
  /** The name of a user attribute that is configured in the account; `equals` says its value. */
  readonly attribute?: string | undefined;
  /** The value that the attribute has, case-sensitive. */
  readonly equals?: string | undefined;
  /** An individual email address. */
  readonly address?: string | undefined;
  /** Which of the sender’s addresses counts: that of the envelope (default), of the header, or both (either matches). */
  readonly basedOn?: string | undefined;
}

/** The settings of {@link Group}. References are ids. */
export interface GroupConfig extends TerraformMetaArguments {
  /** The name of the group. */
  readonly name: string;
  /** Where the group is among the profile groups, as the console's "Show Location" says it: / or /Partners/Law. */
  readonly path?: string | undefined;
  /** Addresses, bare domains (exact, no subdomains) and other groups. Given, the group is local and managed here; absent, it is looked up and never changed. */
  readonly members?: readonly MemberConfig[] | undefined;
}

/** The resource securemessaging_group. Address groups that scopes and publishing refer to. */
export class Group extends MappedResource {
  static readonly tfResourceType = 'securemessaging_group';
  static readonly resourceType = { name: 'group', kind: 'groups' } as const;
  declare readonly resourceType: typeof Group.resourceType;

  constructor(scope: Construct, id: string, config: GroupConfig, authored: Authored = {}) {
    super(scope, id, Group.resourceType, config, authored);
  }

  /** The name of the group. */
  get name(): string {
    return this.getStringAttribute('name');
  }

  set name(value: string) {
    this.give('name', value);
  }

  get nameInput(): string | undefined {
    return this.given('name') as string | undefined;
  }

  /** Where the group is among the profile groups, as the console's "Show Location" says it: / or /Partners/Law. */
  get path(): string {
    return this.getStringAttribute('path');
  }

  set path(value: string | undefined) {
    this.give('path', value);
  }

  get pathInput(): string | undefined {
    return this.given('path') as string | undefined;
  }

  /** Addresses, bare domains (exact, no subdomains) and other groups. Given, the group is local and managed here; absent, it is looked up and never changed. */
  get members(): IResolvable {
    return this.interpolationForAttribute('members');
  }

  set members(value: readonly MemberConfig[] | undefined) {
    this.give('members', value);
  }

  get membersInput(): readonly MemberConfig[] | undefined {
    return this.given('members') as readonly MemberConfig[] | undefined;
  }
}

/** By what {@link DataGroup} finds its object. */
export interface DataGroupConfig extends TerraformMetaArguments {
  /** The name of the group. */
  readonly name: string;
  /** Where it is among the profile groups, such as / or /Partners/Law; absent: wherever. */
  readonly path?: string | undefined;
}

/** The data source securemessaging_group: looked up, and never changed. */
export class DataGroup extends MappedData {
  static readonly tfResourceType = 'securemessaging_group';
  declare readonly resourceType: typeof Group.resourceType;

  constructor(scope: Construct, id: string, config: DataGroupConfig, authored: Authored = {}) {
    super(scope, id, Group.resourceType, config, authored);
  }
}

/** The settings of {@link Folder}. References are ids. */
export interface FolderConfig extends TerraformMetaArguments {
  /** The name of the folder. */
  readonly name: string;
  /** The folder it is in; absent: the root folder. Moving a folder can change who may pick its definitions. */
  readonly in?: string | undefined;
  /** Which internal users can pick the definitions of this folder with Send Secure. Absent: as the parent folder; an empty list: nobody. */
  readonly publishedTo?: readonly ScopeConfig[] | undefined;
}

/** The resource securemessaging_folder. Folders group definitions; the folder of a secure messaging definition decides who can pick it in an application. */
export class Folder extends MappedResource {
  static readonly tfResourceType = 'securemessaging_folder';
  static readonly resourceType = { name: 'folder', kind: 'folders', purpose: 'secureMessaging' } as const;
  declare readonly resourceType: typeof Folder.resourceType;

  constructor(scope: Construct, id: string, config: FolderConfig, authored: Authored = {}) {
    super(scope, id, Folder.resourceType, config, authored);
  }

  /** The name of the folder. */
  get name(): string {
    return this.getStringAttribute('name');
  }

  set name(value: string) {
    this.give('name', value);
  }

  get nameInput(): string | undefined {
    return this.given('name') as string | undefined;
  }

  /** The folder it is in; absent: the root folder. Moving a folder can change who may pick its definitions. */
  get in(): string {
    return this.getStringAttribute('in');
  }

  set in(value: string | undefined) {
    this.give('in', value);
  }

  get inInput(): string | undefined {
    return this.given('in') as string | undefined;
  }

  /** Which internal users can pick the definitions of this folder with Send Secure. Absent: as the parent folder; an empty list: nobody. */
  get publishedTo(): IResolvable {
    return this.interpolationForAttribute('published_to');
  }

  set publishedTo(value: readonly ScopeConfig[] | undefined) {
    this.give('publishedTo', value);
  }

  get publishedToInput(): readonly ScopeConfig[] | undefined {
    return this.given('publishedTo') as readonly ScopeConfig[] | undefined;
  }
}

/** By what {@link DataFolder} finds its object. */
export interface DataFolderConfig extends TerraformMetaArguments {
  /** Its whole path, such as /Partners/Legal. */
  readonly path?: string | undefined;
  /** Its name, in place of the path. */
  readonly name?: string | undefined;
  /** With a name: the id of the folder it is in. */
  readonly in?: string | undefined;
}

/** The data source securemessaging_folder: looked up, and never changed. */
export class DataFolder extends MappedData {
  static readonly tfResourceType = 'securemessaging_folder';
  declare readonly resourceType: typeof Folder.resourceType;

  constructor(scope: Construct, id: string, config: DataFolderConfig, authored: Authored = {}) {
    super(scope, id, Folder.resourceType, config, authored);
  }
}

/** The settings of {@link ContentFolder}. References are ids. */
export interface ContentFolderConfig extends TerraformMetaArguments {
  /** The name of the folder. */
  readonly name: string;
  /** The folder it is in; absent: the root folder. Moving a folder can change who may pick its definitions. */
  readonly in?: string | undefined;
}

/** The resource securemessaging_content_folder. Folders group definitions; the folder of a secure messaging definition decides who can pick it in an application. */
export class ContentFolder extends MappedResource {
  static readonly tfResourceType = 'securemessaging_content_folder';
  static readonly resourceType = { name: 'content_folder', kind: 'folders', purpose: 'contentExamination' } as const;
  declare readonly resourceType: typeof ContentFolder.resourceType;

  constructor(scope: Construct, id: string, config: ContentFolderConfig, authored: Authored = {}) {
    super(scope, id, ContentFolder.resourceType, config, authored);
  }

  /** The name of the folder. */
  get name(): string {
    return this.getStringAttribute('name');
  }

  set name(value: string) {
    this.give('name', value);
  }

  get nameInput(): string | undefined {
    return this.given('name') as string | undefined;
  }

  /** The folder it is in; absent: the root folder. Moving a folder can change who may pick its definitions. */
  get in(): string {
    return this.getStringAttribute('in');
  }

  set in(value: string | undefined) {
    this.give('in', value);
  }

  get inInput(): string | undefined {
    return this.given('in') as string | undefined;
  }
}

/** By what {@link DataContentFolder} finds its object. */
export interface DataContentFolderConfig extends TerraformMetaArguments {
  /** Its whole path, such as /Partners/Legal. */
  readonly path?: string | undefined;
  /** Its name, in place of the path. */
  readonly name?: string | undefined;
  /** With a name: the id of the folder it is in. */
  readonly in?: string | undefined;
}

/** The data source securemessaging_content_folder: looked up, and never changed. */
export class DataContentFolder extends MappedData {
  static readonly tfResourceType = 'securemessaging_content_folder';
  declare readonly resourceType: typeof ContentFolder.resourceType;

  constructor(scope: Construct, id: string, config: DataContentFolderConfig, authored: Authored = {}) {
    super(scope, id, ContentFolder.resourceType, config, authored);
  }
}

/** The settings of {@link Definition}. References are ids. */
export interface DefinitionConfig extends TerraformMetaArguments {
  /** The folder it is in, which decides who can pick it. Never the root folder. */
  readonly folder?: string | undefined;
  /** Identifies the definition within its folder. Good practice is to say the settings: "No Print, Reply, 7 Day Exp, No Receipt". */
  readonly description: string;
  /** Whether an external recipient can print the message in the portal. */
  readonly print: boolean | IResolvable;
  /** Whether an external recipient can reply to the sender in the portal. */
  readonly reply: boolean | IResolvable;
  /** Whether an external recipient can reply to all recipients; only works where reply is allowed too. */
  readonly replyAll: boolean | IResolvable;
  /** How long an external recipient can read the message: a duration (90s 30m 12h 7d 2w), or never, which means until the account's maximum retention. */
  readonly expireAfter: string;
  /** By how much the sender may extend the expiry, once. Absent: not at all. */
  readonly extendBy?: string | undefined;
  /** Whether the sender is notified when a recipient views the message. */
  readonly readReceipt: boolean | IResolvable;
  /** What internal recipients see above the message: standard, hidden, or an own text or HTML with the service's tags. */
  readonly banner?: BannerConfig | undefined;
}

/** The resource securemessaging_definition. What secure delivery means: rights, expiry, banner. */
export class Definition extends MappedResource {
  static readonly tfResourceType = 'securemessaging_definition';
  static readonly resourceType = { name: 'definition', kind: 'definitions' } as const;
  declare readonly resourceType: typeof Definition.resourceType;

  constructor(scope: Construct, id: string, config: DefinitionConfig, authored: Authored = {}) {
    super(scope, id, Definition.resourceType, config, authored);
  }

  /** The folder it is in, which decides who can pick it. Never the root folder. */
  get folder(): string {
    return this.getStringAttribute('folder');
  }

  set folder(value: string | undefined) {
    this.give('folder', value);
  }

  get folderInput(): string | undefined {
    return this.given('folder') as string | undefined;
  }

  /** Identifies the definition within its folder. Good practice is to say the settings: "No Print, Reply, 7 Day Exp, No Receipt". */
  get description(): string {
    return this.getStringAttribute('description');
  }

  set description(value: string) {
    this.give('description', value);
  }

  get descriptionInput(): string | undefined {
    return this.given('description') as string | undefined;
  }

  /** Whether an external recipient can print the message in the portal. */
  get print(): boolean | IResolvable {
    return this.getBooleanAttribute('print');
  }

  set print(value: boolean | IResolvable) {
    this.give('print', value);
  }

  get printInput(): boolean | IResolvable | undefined {
    return this.given('print') as boolean | IResolvable | undefined;
  }

  /** Whether an external recipient can reply to the sender in the portal. */
  get reply(): boolean | IResolvable {
    return this.getBooleanAttribute('reply');
  }

  set reply(value: boolean | IResolvable) {
    this.give('reply', value);
  }

  get replyInput(): boolean | IResolvable | undefined {
    return this.given('reply') as boolean | IResolvable | undefined;
  }

  /** Whether an external recipient can reply to all recipients; only works where reply is allowed too. */
  get replyAll(): boolean | IResolvable {
    return this.getBooleanAttribute('reply_all');
  }

  set replyAll(value: boolean | IResolvable) {
    this.give('replyAll', value);
  }

  get replyAllInput(): boolean | IResolvable | undefined {
    return this.given('replyAll') as boolean | IResolvable | undefined;
  }

  /** How long an external recipient can read the message: a duration (90s 30m 12h 7d 2w), or never, which means until the account's maximum retention. */
  get expireAfter(): string {
    return this.getStringAttribute('expire_after');
  }

  set expireAfter(value: string) {
    this.give('expireAfter', value);
  }

  get expireAfterInput(): string | undefined {
    return this.given('expireAfter') as string | undefined;
  }

  /** By how much the sender may extend the expiry, once. Absent: not at all. */
  get extendBy(): string {
    return this.getStringAttribute('extend_by');
  }

  set extendBy(value: string | undefined) {
    this.give('extendBy', value);
  }

  get extendByInput(): string | undefined {
    return this.given('extendBy') as string | undefined;
  }

  /** Whether the sender is notified when a recipient views the message. */
  get readReceipt(): boolean | IResolvable {
    return this.getBooleanAttribute('read_receipt');
  }

  set readReceipt(value: boolean | IResolvable) {
    this.give('readReceipt', value);
  }

  get readReceiptInput(): boolean | IResolvable | undefined {
    return this.given('readReceipt') as boolean | IResolvable | undefined;
  }

  /** What internal recipients see above the message: standard, hidden, or an own text or HTML with the service's tags. */
  get banner(): IResolvable {
    return this.interpolationForAttribute('banner');
  }

  set banner(value: BannerConfig | undefined) {
    this.give('banner', value);
  }

  get bannerInput(): BannerConfig | undefined {
    return this.given('banner') as BannerConfig | undefined;
  }
}

/** By what {@link DataDefinition} finds its object. */
export interface DataDefinitionConfig extends TerraformMetaArguments {
  /** The description of the definition. */
  readonly description: string;
  /** The path of the folder it is in; needed only where several have this description. */
  readonly path?: string | undefined;
  /** The id of the folder it is in, in place of its path. */
  readonly folder?: string | undefined;
}

/** The data source securemessaging_definition: looked up, and never changed. */
export class DataDefinition extends MappedData {
  static readonly tfResourceType = 'securemessaging_definition';
  declare readonly resourceType: typeof Definition.resourceType;

  constructor(scope: Construct, id: string, config: DataDefinitionConfig, authored: Authored = {}) {
    super(scope, id, Definition.resourceType, config, authored);
  }
}

/** The settings of {@link ContentDefinition}. References are ids. */
export interface ContentDefinitionConfig extends TerraformMetaArguments {
  /** The content examination folder it is in. Never the root folder. */
  readonly folder?: string | undefined;
  /** Identifies the definition within its folder. */
  readonly description: string;
  /** The score, 1 to 99, from which on the definition is triggered. */
  readonly activationScore: number;
  /** Which parts of a message are examined. */
  readonly examine: readonly string[];
  /** One entry a line: weight[:maxscore] followed by a text, `required text`, `exclude text`, `regex PATTERN` (RE2) or `hash MD5 name`. A line that begins with # is comment. */
  readonly wordList: string;
  /** The secure messaging definition that a triggering message is delivered with; absent: none. */
  readonly secureMessaging?: string | undefined;
}

/** The resource securemessaging_content_definition. A scored word list, and how a message that triggers it is delivered. */
export class ContentDefinition extends MappedResource {
  static readonly tfResourceType = 'securemessaging_content_definition';
  static readonly resourceType = { name: 'content_definition', kind: 'contentDefinitions' } as const;
  declare readonly resourceType: typeof ContentDefinition.resourceType;

  constructor(scope: Construct, id: string, config: ContentDefinitionConfig, authored: Authored = {}) {
    super(scope, id, ContentDefinition.resourceType, config, authored);
  }

  /** The content examination folder it is in. Never the root folder. */
  get folder(): string {
    return this.getStringAttribute('folder');
  }

  set folder(value: string | undefined) {
    this.give('folder', value);
  }

  get folderInput(): string | undefined {
    return this.given('folder') as string | undefined;
  }

  /** Identifies the definition within its folder. */
  get description(): string {
    return this.getStringAttribute('description');
  }

  set description(value: string) {
    this.give('description', value);
  }

  get descriptionInput(): string | undefined {
    return this.given('description') as string | undefined;
  }

  /** The score, 1 to 99, from which on the definition is triggered. */
  get activationScore(): number {
    return this.getNumberAttribute('activation_score');
  }

  set activationScore(value: number) {
    this.give('activationScore', value);
  }

  get activationScoreInput(): number | undefined {
    return this.given('activationScore') as number | undefined;
  }

  /** Which parts of a message are examined. */
  get examine(): readonly string[] {
    return this.getListAttribute('examine');
  }

  set examine(value: readonly string[]) {
    this.give('examine', value);
  }

  get examineInput(): readonly string[] | undefined {
    return this.given('examine') as readonly string[] | undefined;
  }

  /** One entry a line: weight[:maxscore] followed by a text, `required text`, `exclude text`, `regex PATTERN` (RE2) or `hash MD5 name`. A line that begins with # is comment. */
  get wordList(): string {
    return this.getStringAttribute('word_list');
  }

  set wordList(value: string) {
    this.give('wordList', value);
  }

  get wordListInput(): string | undefined {
    return this.given('wordList') as string | undefined;
  }

  /** The secure messaging definition that a triggering message is delivered with; absent: none. */
  get secureMessaging(): string {
    return this.getStringAttribute('secure_messaging');
  }

  set secureMessaging(value: string | undefined) {
    this.give('secureMessaging', value);
  }

  get secureMessagingInput(): string | undefined {
    return this.given('secureMessaging') as string | undefined;
  }
}

/** By what {@link DataContentDefinition} finds its object. */
export interface DataContentDefinitionConfig extends TerraformMetaArguments {
  /** The description of the definition. */
  readonly description: string;
  /** The path of the folder it is in; needed only where several have this description. */
  readonly path?: string | undefined;
  /** The id of the folder it is in, in place of its path. */
  readonly folder?: string | undefined;
}

/** The data source securemessaging_content_definition: looked up, and never changed. */
export class DataContentDefinition extends MappedData {
  static readonly tfResourceType = 'securemessaging_content_definition';
  declare readonly resourceType: typeof ContentDefinition.resourceType;

  constructor(scope: Construct, id: string, config: DataContentDefinitionConfig, authored: Authored = {}) {
    super(scope, id, ContentDefinition.resourceType, config, authored);
  }
}

/** The settings of {@link Policy}. References are ids. */
export interface PolicyConfig extends TerraformMetaArguments {
  /** Identifies the policy among those of its type. */
  readonly narrative: string;
  /** The definition it applies. A policy has either a definition or `action: takeNoAction`. */
  readonly definition?: string | undefined;
  /** Secure messaging is not applied to the mail it covers. */
  readonly action?: string | undefined;
  /** The senders it applies to. `basedOn` says which address counts: envelope (default), header, or both (either matches). */
  readonly from: SenderConfig;
  /** The recipients it applies to. */
  readonly to: ScopeConfig;
  /** Whether the policy is on. The service turns it off by itself when its end is reached. */
  readonly enabled?: boolean | IResolvable | undefined;
  /** From when on it applies: a date (00:00:00 UTC of that day) or a date-time; absent: since ever. */
  readonly start?: string | undefined;
  /** Until when it applies: a date (23:59:59 UTC of that day) or a date-time; absent: for ever. */
  readonly end?: string | undefined;
  /** Comes before all policies of its type that do not override, however specific they are. */
  readonly override?: boolean | IResolvable | undefined;
  /** Applies only to mail transmitted from these IPv4 ranges (CIDR); absent: from any address. */
  readonly sourceIps?: readonly string[] | undefined;
  /** Never set on a secure messaging policy, which is for mail from internal to external only. */
  readonly bidirectional?: boolean | IResolvable | undefined;
}

/** The resource securemessaging_policy. When a definition applies to mail from internal senders to external recipients. */
export class Policy extends MappedResource {
  static readonly tfResourceType = 'securemessaging_policy';
  static readonly resourceType = { name: 'policy', kind: 'policies' } as const;
  declare readonly resourceType: typeof Policy.resourceType;

  constructor(scope: Construct, id: string, config: PolicyConfig, authored: Authored = {}) {
    super(scope, id, Policy.resourceType, config, authored);
  }

  /** Identifies the policy among those of its type. */
  get narrative(): string {
    return this.getStringAttribute('narrative');
  }

  set narrative(value: string) {
    this.give('narrative', value);
  }

  get narrativeInput(): string | undefined {
    return this.given('narrative') as string | undefined;
  }

  /** The definition it applies. A policy has either a definition or `action: takeNoAction`. */
  get definition(): string {
    return this.getStringAttribute('definition');
  }

  set definition(value: string | undefined) {
    this.give('definition', value);
  }

  get definitionInput(): string | undefined {
    return this.given('definition') as string | undefined;
  }

  /** Secure messaging is not applied to the mail it covers. */
  get action(): string {
    return this.getStringAttribute('action');
  }

  set action(value: string | undefined) {
    this.give('action', value);
  }

  get actionInput(): string | undefined {
    return this.given('action') as string | undefined;
  }

  /** The senders it applies to. `basedOn` says which address counts: envelope (default), header, or both (either matches). */
  get from(): IResolvable {
    return this.interpolationForAttribute('from');
  }

  set from(value: SenderConfig) {
    this.give('from', value);
  }

  get fromInput(): SenderConfig | undefined {
    return this.given('from') as SenderConfig | undefined;
  }

  /** The recipients it applies to. */
  get to(): IResolvable {
    return this.interpolationForAttribute('to');
  }

  set to(value: ScopeConfig) {
    this.give('to', value);
  }

  get toInput(): ScopeConfig | undefined {
    return this.given('to') as ScopeConfig | undefined;
  }

  /** Whether the policy is on. The service turns it off by itself when its end is reached. */
  get enabled(): boolean | IResolvable {
    return this.getBooleanAttribute('enabled');
  }

  set enabled(value: boolean | IResolvable | undefined) {
    this.give('enabled', value);
  }

  get enabledInput(): boolean | IResolvable | undefined {
    return this.given('enabled') as boolean | IResolvable | undefined;
  }

  /** From when on it applies: a date (00:00:00 UTC of that day) or a date-time; absent: since ever. */
  get start(): string {
    return this.getStringAttribute('start');
  }

  set start(value: string | undefined) {
    this.give('start', value);
  }

  get startInput(): string | undefined {
    return this.given('start') as string | undefined;
  }

  /** Until when it applies: a date (23:59:59 UTC of that day) or a date-time; absent: for ever. */
  get end(): string {
    return this.getStringAttribute('end');
  }

  set end(value: string | undefined) {
    this.give('end', value);
  }

  get endInput(): string | undefined {
    return this.given('end') as string | undefined;
  }

  /** Comes before all policies of its type that do not override, however specific they are. */
  get override(): boolean | IResolvable {
    return this.getBooleanAttribute('override');
  }

  set override(value: boolean | IResolvable | undefined) {
    this.give('override', value);
  }

  get overrideInput(): boolean | IResolvable | undefined {
    return this.given('override') as boolean | IResolvable | undefined;
  }

  /** Applies only to mail transmitted from these IPv4 ranges (CIDR); absent: from any address. */
  get sourceIps(): readonly string[] {
    return this.getListAttribute('source_ips');
  }

  set sourceIps(value: readonly string[] | undefined) {
    this.give('sourceIps', value);
  }

  get sourceIpsInput(): readonly string[] | undefined {
    return this.given('sourceIps') as readonly string[] | undefined;
  }

  /** Never set on a secure messaging policy, which is for mail from internal to external only. */
  get bidirectional(): boolean | IResolvable {
    return this.getBooleanAttribute('bidirectional');
  }

  set bidirectional(value: boolean | IResolvable | undefined) {
    this.give('bidirectional', value);
  }

  get bidirectionalInput(): boolean | IResolvable | undefined {
    return this.given('bidirectional') as boolean | IResolvable | undefined;
  }
}

/** By what {@link DataPolicy} finds its object. */
export interface DataPolicyConfig extends TerraformMetaArguments {
  /** The narrative of the policy. */
  readonly narrative: string;
}

/** The data source securemessaging_policy: looked up, and never changed. */
export class DataPolicy extends MappedData {
  static readonly tfResourceType = 'securemessaging_policy';
  declare readonly resourceType: typeof Policy.resourceType;

  constructor(scope: Construct, id: string, config: DataPolicyConfig, authored: Authored = {}) {
    super(scope, id, Policy.resourceType, config, authored);
  }
}

/** The settings of {@link BypassPolicy}. References are ids. */
export interface BypassPolicyConfig extends TerraformMetaArguments {
  /** Identifies the policy among those of its type. */
  readonly narrative: string;
  /** disableSecureMessaging switches the secure messaging policy off; takeNoAction leaves it on, as a carve-out from a wider bypass. */
  readonly action: string;
  /** The senders it applies to. `basedOn` says which address counts: envelope (default), header, or both (either matches). */
  readonly from: SenderConfig;
  /** The recipients it applies to. */
  readonly to: ScopeConfig;
  /** Whether the policy is on. The service turns it off by itself when its end is reached. */
  readonly enabled?: boolean | IResolvable | undefined;
  /** From when on it applies: a date (00:00:00 UTC of that day) or a date-time; absent: since ever. */
  readonly start?: string | undefined;
  /** Until when it applies: a date (23:59:59 UTC of that day) or a date-time; absent: for ever. */
  readonly end?: string | undefined;
  /** Comes before all policies of its type that do not override, however specific they are. */
  readonly override?: boolean | IResolvable | undefined;
  /** Applies only to mail transmitted from these IPv4 ranges (CIDR); absent: from any address. */
  readonly sourceIps?: readonly string[] | undefined;
  /** Also applies with sender and recipient swapped. */
  readonly bidirectional?: boolean | IResolvable | undefined;
}

/** The resource securemessaging_bypass_policy. Switches the secure messaging policy off, or explicitly leaves it on, for some mail. */
export class BypassPolicy extends MappedResource {
  static readonly tfResourceType = 'securemessaging_bypass_policy';
  static readonly resourceType = { name: 'bypass_policy', kind: 'bypassPolicies' } as const;
  declare readonly resourceType: typeof BypassPolicy.resourceType;

  constructor(scope: Construct, id: string, config: BypassPolicyConfig, authored: Authored = {}) {
    super(scope, id, BypassPolicy.resourceType, config, authored);
  }

  /** Identifies the policy among those of its type. */
  get narrative(): string {
    return this.getStringAttribute('narrative');
  }

  set narrative(value: string) {
    this.give('narrative', value);
  }

  get narrativeInput(): string | undefined {
    return this.given('narrative') as string | undefined;
  }

  /** disableSecureMessaging switches the secure messaging policy off; takeNoAction leaves it on, as a carve-out from a wider bypass. */
  get action(): string {
    return this.getStringAttribute('action');
  }

  set action(value: string) {
    this.give('action', value);
  }

  get actionInput(): string | undefined {
    return this.given('action') as string | undefined;
  }

  /** The senders it applies to. `basedOn` says which address counts: envelope (default), header, or both (either matches). */
  get from(): IResolvable {
    return this.interpolationForAttribute('from');
  }

  set from(value: SenderConfig) {
    this.give('from', value);
  }

  get fromInput(): SenderConfig | undefined {
    return this.given('from') as SenderConfig | undefined;
  }

  /** The recipients it applies to. */
  get to(): IResolvable {
    return this.interpolationForAttribute('to');
  }

  set to(value: ScopeConfig) {
    this.give('to', value);
  }

  get toInput(): ScopeConfig | undefined {
    return this.given('to') as ScopeConfig | undefined;
  }

  /** Whether the policy is on. The service turns it off by itself when its end is reached. */
  get enabled(): boolean | IResolvable {
    return this.getBooleanAttribute('enabled');
  }

  set enabled(value: boolean | IResolvable | undefined) {
    this.give('enabled', value);
  }

  get enabledInput(): boolean | IResolvable | undefined {
    return this.given('enabled') as boolean | IResolvable | undefined;
  }

  /** From when on it applies: a date (00:00:00 UTC of that day) or a date-time; absent: since ever. */
  get start(): string {
    return this.getStringAttribute('start');
  }

  set start(value: string | undefined) {
    this.give('start', value);
  }

  get startInput(): string | undefined {
    return this.given('start') as string | undefined;
  }

  /** Until when it applies: a date (23:59:59 UTC of that day) or a date-time; absent: for ever. */
  get end(): string {
    return this.getStringAttribute('end');
  }

  set end(value: string | undefined) {
    this.give('end', value);
  }

  get endInput(): string | undefined {
    return this.given('end') as string | undefined;
  }

  /** Comes before all policies of its type that do not override, however specific they are. */
  get override(): boolean | IResolvable {
    return this.getBooleanAttribute('override');
  }

  set override(value: boolean | IResolvable | undefined) {
    this.give('override', value);
  }

  get overrideInput(): boolean | IResolvable | undefined {
    return this.given('override') as boolean | IResolvable | undefined;
  }

  /** Applies only to mail transmitted from these IPv4 ranges (CIDR); absent: from any address. */
  get sourceIps(): readonly string[] {
    return this.getListAttribute('source_ips');
  }

  set sourceIps(value: readonly string[] | undefined) {
    this.give('sourceIps', value);
  }

  get sourceIpsInput(): readonly string[] | undefined {
    return this.given('sourceIps') as readonly string[] | undefined;
  }

  /** Also applies with sender and recipient swapped. */
  get bidirectional(): boolean | IResolvable {
    return this.getBooleanAttribute('bidirectional');
  }

  set bidirectional(value: boolean | IResolvable | undefined) {
    this.give('bidirectional', value);
  }

  get bidirectionalInput(): boolean | IResolvable | undefined {
    return this.given('bidirectional') as boolean | IResolvable | undefined;
  }
}

/** By what {@link DataBypassPolicy} finds its object. */
export interface DataBypassPolicyConfig extends TerraformMetaArguments {
  /** The narrative of the policy. */
  readonly narrative: string;
}

/** The data source securemessaging_bypass_policy: looked up, and never changed. */
export class DataBypassPolicy extends MappedData {
  static readonly tfResourceType = 'securemessaging_bypass_policy';
  declare readonly resourceType: typeof BypassPolicy.resourceType;

  constructor(scope: Construct, id: string, config: DataBypassPolicyConfig, authored: Authored = {}) {
    super(scope, id, BypassPolicy.resourceType, config, authored);
  }
}

/** The settings of {@link ContentPolicy}. References are ids. */
export interface ContentPolicyConfig extends TerraformMetaArguments {
  /** Identifies the policy among those of its type. */
  readonly narrative: string;
  /** The content examination definition it applies. */
  readonly definition: string;
  /** The senders it applies to. `basedOn` says which address counts: envelope (default), header, or both (either matches). */
  readonly from: SenderConfig;
  /** The recipients it applies to. */
  readonly to: ScopeConfig;
  /** Whether the policy is on. The service turns it off by itself when its end is reached. */
  readonly enabled?: boolean | IResolvable | undefined;
  /** From when on it applies: a date (00:00:00 UTC of that day) or a date-time; absent: since ever. */
  readonly start?: string | undefined;
  /** Until when it applies: a date (23:59:59 UTC of that day) or a date-time; absent: for ever. */
  readonly end?: string | undefined;
  /** Comes before all policies of its type that do not override, however specific they are. */
  readonly override?: boolean | IResolvable | undefined;
  /** Applies only to mail transmitted from these IPv4 ranges (CIDR); absent: from any address. */
  readonly sourceIps?: readonly string[] | undefined;
  /** Also applies with sender and recipient swapped. Never set where the definition has a secure messaging override. */
  readonly bidirectional?: boolean | IResolvable | undefined;
}

/** The resource securemessaging_content_policy. For whom a content examination definition applies. It sees mail in both directions. */
export class ContentPolicy extends MappedResource {
  static readonly tfResourceType = 'securemessaging_content_policy';
  static readonly resourceType = { name: 'content_policy', kind: 'contentPolicies' } as const;
  declare readonly resourceType: typeof ContentPolicy.resourceType;

  constructor(scope: Construct, id: string, config: ContentPolicyConfig, authored: Authored = {}) {
    super(scope, id, ContentPolicy.resourceType, config, authored);
  }

  /** Identifies the policy among those of its type. */
  get narrative(): string {
    return this.getStringAttribute('narrative');
  }

  set narrative(value: string) {
    this.give('narrative', value);
  }

  get narrativeInput(): string | undefined {
    return this.given('narrative') as string | undefined;
  }

  /** The content examination definition it applies. */
  get definition(): string {
    return this.getStringAttribute('definition');
  }

  set definition(value: string) {
    this.give('definition', value);
  }

  get definitionInput(): string | undefined {
    return this.given('definition') as string | undefined;
  }

  /** The senders it applies to. `basedOn` says which address counts: envelope (default), header, or both (either matches). */
  get from(): IResolvable {
    return this.interpolationForAttribute('from');
  }

  set from(value: SenderConfig) {
    this.give('from', value);
  }

  get fromInput(): SenderConfig | undefined {
    return this.given('from') as SenderConfig | undefined;
  }

  /** The recipients it applies to. */
  get to(): IResolvable {
    return this.interpolationForAttribute('to');
  }

  set to(value: ScopeConfig) {
    this.give('to', value);
  }

  get toInput(): ScopeConfig | undefined {
    return this.given('to') as ScopeConfig | undefined;
  }

  /** Whether the policy is on. The service turns it off by itself when its end is reached. */
  get enabled(): boolean | IResolvable {
    return this.getBooleanAttribute('enabled');
  }

  set enabled(value: boolean | IResolvable | undefined) {
    this.give('enabled', value);
  }

  get enabledInput(): boolean | IResolvable | undefined {
    return this.given('enabled') as boolean | IResolvable | undefined;
  }

  /** From when on it applies: a date (00:00:00 UTC of that day) or a date-time; absent: since ever. */
  get start(): string {
    return this.getStringAttribute('start');
  }

  set start(value: string | undefined) {
    this.give('start', value);
  }

  get startInput(): string | undefined {
    return this.given('start') as string | undefined;
  }

  /** Until when it applies: a date (23:59:59 UTC of that day) or a date-time; absent: for ever. */
  get end(): string {
    return this.getStringAttribute('end');
  }

  set end(value: string | undefined) {
    this.give('end', value);
  }

  get endInput(): string | undefined {
    return this.given('end') as string | undefined;
  }

  /** Comes before all policies of its type that do not override, however specific they are. */
  get override(): boolean | IResolvable {
    return this.getBooleanAttribute('override');
  }

  set override(value: boolean | IResolvable | undefined) {
    this.give('override', value);
  }

  get overrideInput(): boolean | IResolvable | undefined {
    return this.given('override') as boolean | IResolvable | undefined;
  }

  /** Applies only to mail transmitted from these IPv4 ranges (CIDR); absent: from any address. */
  get sourceIps(): readonly string[] {
    return this.getListAttribute('source_ips');
  }

  set sourceIps(value: readonly string[] | undefined) {
    this.give('sourceIps', value);
  }

  get sourceIpsInput(): readonly string[] | undefined {
    return this.given('sourceIps') as readonly string[] | undefined;
  }

  /** Also applies with sender and recipient swapped. Never set where the definition has a secure messaging override. */
  get bidirectional(): boolean | IResolvable {
    return this.getBooleanAttribute('bidirectional');
  }

  set bidirectional(value: boolean | IResolvable | undefined) {
    this.give('bidirectional', value);
  }

  get bidirectionalInput(): boolean | IResolvable | undefined {
    return this.given('bidirectional') as boolean | IResolvable | undefined;
  }
}

/** By what {@link DataContentPolicy} finds its object. */
export interface DataContentPolicyConfig extends TerraformMetaArguments {
  /** The narrative of the policy. */
  readonly narrative: string;
}

/** The data source securemessaging_content_policy: looked up, and never changed. */
export class DataContentPolicy extends MappedData {
  static readonly tfResourceType = 'securemessaging_content_policy';
  declare readonly resourceType: typeof ContentPolicy.resourceType;

  constructor(scope: Construct, id: string, config: DataContentPolicyConfig, authored: Authored = {}) {
    super(scope, id, ContentPolicy.resourceType, config, authored);
  }
}
