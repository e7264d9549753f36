import type { FieldTable, Kind } from './field.ts';

const fields = {
  folder: {
    type: 'reference',
    to: 'folders',
    label: 'Folder',
    text: 'The folder it is in, which decides who can pick it. Never the root folder.',
    wire: 'folderId',
    law: 'definition-in-root-folder',
  },
  description: {
    type: 'text',
    label: 'Description',
    text: 'Identifies the definition within its folder. Good practice is to say the settings: "No Print, Reply, 7 Day Exp, No Receipt".',
    wire: 'description',
    required: true,
  },
  print: {
    type: 'flag',
    label: 'Allow External Recipient to Print',
    text: 'Whether an external recipient can print the message in the portal.',
    wire: 'allowPrint',
    required: true,
  },
  reply: {
    type: 'flag',
    label: 'Allow External Recipient to Reply',
    text: 'Whether an external recipient can reply to the sender in the portal.',
    wire: 'allowReply',
    required: true,
  },
  replyAll: {
    type: 'flag',
    label: 'Allow External Recipient to Reply All',
    text: 'Whether an external recipient can reply to all recipients; only works where reply is allowed too.',
    wire: 'allowReplyAll',
    required: true,
  },
  expireAfter: {
    type: 'expiry',
    label: 'Expire Secure Messages for External Recipients After',
    text: "How long an external recipient can read the message: a duration (90s 30m 12h 7d 2w), or never, which means until the account's maximum retention.",
    wire: ['neverExpire', 'expireAfterSeconds'],
    required: true,
  },
  extendBy: {
    type: 'duration',
    label: 'Allow Sender to Extend Message Expiration by a Maximum of',
    text: 'By how much the sender may extend the expiry, once. Absent: not at all.',
    wire: 'extendBySeconds',
  },
  readReceipt: {
    type: 'flag',
    label: 'Send Read Receipt',
    text: 'Whether the sender is notified when a recipient views the message.',
    wire: 'sendReadReceipt',
    required: true,
  },
  banner: {
    type: 'banner',
    label: 'Customize Internal Notification Banner',
    text: "What internal recipients see above the message: standard, hidden, or an own text or HTML with the service's tags.",
    wire: ['customBanner', 'bannerType', 'bannerContent'],
    default: { type: 'standard' },
  },
} as const satisfies FieldTable;

export const definitions = {
  kind: 'definitions',
  label: ['secure messaging definition', 'secure messaging definitions'],
  text: 'What secure delivery means: rights, expiry, banner.',
  identity: { name: 'description', within: 'folder' },
  fields,
} as const satisfies Kind<typeof fields>;
