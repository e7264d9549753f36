import { bad, type Refusal, refuse } from '../refusal.ts';
import type { Item, World } from '../world.ts';
import { initially, optional, required } from './field.ts';
import { folderOf, notInRoot } from './folder.ts';
import type { KindSpec, Proposal } from './spec.ts';
import { flag, name, oneOf, seconds, text } from './values.ts';

export const secureMessagingDefinition: KindSpec = {
  fields: {
    description: required(name),
    folderId: folderOf('secureMessagingFolder'),
    allowPrint: initially(false, flag),
    allowReply: initially(false, flag),
    allowReplyAll: initially(false, flag),
    neverExpire: initially(false, flag),
    expireAfterSeconds: optional(seconds),
    extendBySeconds: optional(seconds),
    sendReadReceipt: initially(false, flag),
    customBanner: initially(false, flag),
    bannerType: optional(oneOf('text', 'html')),
    bannerContent: optional(text),
  },
  computed: ['id', 'builtin', 'createTime', 'lastUpdated'],
  born: { builtin: false },
  settle: ({ draft, sent }) => settleBanner(settleExpiry(draft, sent), sent),
  guards: [builtinStays, fullOnly],
  laws: [notInRoot, nameOfBuiltin, oneExpiry, withinRetention, replyAllNeedsReply, wholeBanner],
  holds: [notInUse],
};

type Draft = Proposal['draft'];

/** Saying one half of an expiry says the other: a length is not *never*, and *never* has no length. */
function settleExpiry(draft: Draft, sent: Draft): Draft {
  const { expireAfterSeconds, ...rest } = draft;
  if (sent.neverExpire === true && sent.expireAfterSeconds == null) return rest;
  if (typeof sent.expireAfterSeconds === 'number' && sent.neverExpire == null) return { ...draft, neverExpire: false };
  return draft;
}

/** The standard banner has no content. */
function settleBanner(draft: Draft, sent: Draft): Draft {
  if (sent.customBanner !== false || sent.bannerType != null || sent.bannerContent != null) return draft;
  const { bannerType, bannerContent, ...rest } = draft;
  return rest;
}

function builtinStays(item: Item | undefined): Refusal | undefined {
  return item?.body.builtin === true
    ? refuse(403, 'builtin_immutable', 'A built-in definition can not be changed or deleted.')
    : undefined;
}

function fullOnly(_: Item | undefined, world: World): Refusal | undefined {
  return world.account.edition === 'lite'
    ? refuse(403, 'lite_defines_definitions', 'A lite account has its two built-in definitions and no others.')
    : undefined;
}

function nameOfBuiltin({ draft }: Proposal, world: World): Refusal | undefined {
  const taken = world.list('secureMessagingDefinition').some(({ body }) => {
    return body.builtin === true && body.description === draft.description;
  });
  return taken ? bad('builtin_immutable', 'That is the name of a built-in definition.', 'description') : undefined;
}

function oneExpiry({ draft }: Proposal): Refusal | undefined {
  const dated = draft.expireAfterSeconds !== undefined;
  if (dated !== (draft.neverExpire === true)) return undefined;
  return bad(
    'invalid_duration',
    dated ? 'A definition that never expires has no expireAfterSeconds.' : 'Say expireAfterSeconds, or neverExpire.',
    'expireAfterSeconds',
  );
}

function withinRetention({ draft }: Proposal, world: World): Refusal | undefined {
  const { maxRetentionSeconds } = world.account;
  const expiry = Number(draft.expireAfterSeconds ?? 0);
  if (expiry > maxRetentionSeconds) {
    return bad('expiry_exceeds_retention', 'It expires past the maximum retention.', 'expireAfterSeconds');
  }
  if (expiry > 0 && expiry + Number(draft.extendBySeconds ?? 0) > maxRetentionSeconds) {
    return bad('extension_exceeds_retention', 'Extended, it expires past the maximum retention.', 'extendBySeconds');
  }
  return undefined;
}

function replyAllNeedsReply({ draft }: Proposal): Refusal | undefined {
  return draft.allowReplyAll === true && draft.allowReply !== true
    ? bad('reply_all_without_reply', 'Reply all only works where reply is allowed too.', 'allowReplyAll')
    : undefined;
}

function wholeBanner({ draft }: Proposal): Refusal | undefined {
  const parts = [draft.bannerType, draft.bannerContent].filter((part) => part !== undefined).length;
  if (parts === (draft.customBanner === true ? 2 : 0)) return undefined;
  return bad('invalid_banner', 'A custom banner has a type and a content, the standard one neither.', 'customBanner');
}

function notInUse({ body }: Item, world: World): Refusal | undefined {
  const policy = world.list('secureMessagingPolicy').some((one) => one.body.definitionId === body.id);
  const override = world.list('contentDefinition').some((one) => one.body.secureMessagingDefinitionId === body.id);
  return policy || override ? refuse(409, 'in_use', 'A policy or a content definition uses it.') : undefined;
}
