/** From whom to whom a message goes, by the envelope sender and the recipient; the empty sender is external. */
export const directions = ['outbound', 'inbound', 'internal', 'transit'] as const;
export type Direction = (typeof directions)[number];

export function directionOf(senderIsInternal: boolean, recipientIsInternal: boolean): Direction {
  if (senderIsInternal) return recipientIsInternal ? 'internal' : 'outbound';
  return recipientIsInternal ? 'inbound' : 'transit';
}

/** Whether the recipient is one of the account's own people. */
export const toInternal = (direction: Direction): boolean => direction === 'inbound' || direction === 'internal';
