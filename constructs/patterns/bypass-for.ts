import type { Construct } from 'constructs';
import { SecureMessagingBypassPolicy } from '../objects/secure-messaging-bypass-policy.ts';
import { type Recipient, Sender } from '../values/scope.ts';
import { Pattern } from './pattern.ts';
import { recipientName } from './recipient-name.ts';
import { type SharedProps, sharedOf } from './shared-props.ts';

export interface BypassForProps extends Omit<SharedProps, 'override'> {
  /** Begins the narrative of each policy; the recipient follows in brackets. */
  readonly narrative: string;
  /** Who gets ordinary mail, whatever a secure messaging policy says. */
  readonly recipients: readonly Recipient[];
  /** From whom; absent: from everyone internal. */
  readonly from?: Sender;
  /** Whom it is not for: their mail stays as secure as without this bypass. */
  readonly except?: readonly Recipient[];
  /** Also with sender and recipient swapped. */
  readonly bidirectional?: boolean;
}

/**
 * Ordinary mail to these recipients, but for the exceptions. One policy each, with the key `<id>-<recipient>`. An exception
 * is a bypass that takes no action and overrides, so that it wins however specific the others are.
 */
export class BypassFor extends Pattern {
  readonly policies: readonly SecureMessagingBypassPolicy[];
  readonly exceptions: readonly SecureMessagingBypassPolicy[];

  constructor(scope: Construct, id: string, props: BypassForProps) {
    super(scope, id);
    const { narrative, recipients, except = [], from = Sender.internal(), bidirectional } = props;
    const shared = { ...sharedOf(props), from, ...(bidirectional === undefined ? {} : { bidirectional }) };
    this.policies = recipients.map((to) => {
      const name = recipientName(to);
      return new SecureMessagingBypassPolicy(this, name, {
        ...shared,
        key: `${id}-${name}`,
        narrative: `${narrative} (${name})`,
        action: 'disableSecureMessaging',
        to,
      });
    });
    this.exceptions = except.map((to) => {
      const name = `except-${recipientName(to)}`;
      return new SecureMessagingBypassPolicy(this, name, {
        ...shared,
        key: `${id}-${name}`,
        narrative: `${narrative} (not for ${recipientName(to)})`,
        action: 'takeNoAction',
        override: true,
        to,
      });
    });
  }
}
