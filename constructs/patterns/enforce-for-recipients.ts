import type { Construct } from 'constructs';
import type { ISecureMessagingDefinition } from '../objects/references.ts';
import { SecureMessagingPolicy } from '../objects/secure-messaging-policy.ts';
import { type Recipient, Sender } from '../values/scope.ts';
import { Pattern } from './pattern.ts';
import { recipientName } from './recipient-name.ts';
import { type SharedProps, sharedOf } from './shared-props.ts';

export interface EnforceForRecipientsProps extends SharedProps {
  /** Begins the narrative of each policy; the recipient follows in brackets. */
  readonly narrative: string;
  /** Who gets secure messages only. */
  readonly recipients: readonly Recipient[];
  /** How they get them. */
  readonly definition: ISecureMessagingDefinition;
  /** From whom; absent: from everyone internal. */
  readonly from?: Sender;
}

/**
 * What these recipients get is secure. One policy each, with the key `<id>-<recipient>`, so that adding one changes nothing
 * for the others.
 */
export class EnforceForRecipients extends Pattern {
  readonly policies: readonly SecureMessagingPolicy[];

  constructor(scope: Construct, id: string, props: EnforceForRecipientsProps) {
    super(scope, id);
    const { narrative, recipients, definition, from = Sender.internal() } = props;
    this.policies = recipients.map((to) => {
      const name = recipientName(to);
      return new SecureMessagingPolicy(this, name, {
        ...sharedOf(props),
        key: `${id}-${name}`,
        narrative: `${narrative} (${name})`,
        definition,
        from,
        to,
      });
    });
  }
}
