/** What an account holds. Each has its own collection; members have one per group. */
export type Kind =
  | 'secureMessagingFolder'
  | 'secureMessagingDefinition'
  | 'secureMessagingPolicy'
  | 'bypassPolicy'
  | 'contentFolder'
  | 'contentDefinition'
  | 'contentPolicy'
  | 'group'
  | 'member';
