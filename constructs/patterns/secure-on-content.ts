import type { Construct } from 'constructs';
import { ContentExaminationDefinition } from '../objects/content-examination-definition.ts';
import { ContentExaminationPolicy } from '../objects/content-examination-policy.ts';
import type { ContentDefinitionFields } from '../objects/fields.gen.ts';
import type { ISecureMessagingDefinition } from '../objects/references.ts';
import { Recipient, Sender } from '../values/scope.ts';
import { Pattern } from './pattern.ts';
import { type SharedProps, sharedOf } from './shared-props.ts';

export interface SecureOnContentProps
  extends SharedProps,
    Pick<ContentDefinitionFields, 'folder' | 'wordList' | 'activationScore' | 'examine'> {
  /** The description of the word list, and the narrative of its policy. */
  readonly narrative: string;
  /** How a message that triggers it is delivered. */
  readonly definition: ISecureMessagingDefinition;
  /** From whom; absent: from everyone internal. */
  readonly from?: Sender;
  /** To whom; absent: to everyone external. */
  readonly to?: Recipient;
}

/** A message is secure by what it says. A word list and its policy, both with this construct's id as their key. */
export class SecureOnContent extends Pattern {
  readonly definition: ContentExaminationDefinition<ISecureMessagingDefinition>;
  readonly policy: ContentExaminationPolicy;

  constructor(scope: Construct, id: string, props: SecureOnContentProps) {
    super(scope, id);
    const { narrative, folder, wordList, activationScore, examine, definition, from, to } = props;
    const { acknowledge, protect, when, ...validity } = sharedOf(props);
    const authored = {
      key: id,
      ...(protect === undefined ? {} : { protect }),
      ...(when === undefined ? {} : { when }),
    };
    this.definition = new ContentExaminationDefinition(this, 'definition', {
      ...authored,
      description: narrative,
      folder,
      wordList,
      activationScore,
      examine,
      secureMessaging: definition,
    });
    this.policy = new ContentExaminationPolicy(this, 'policy', {
      ...authored,
      ...validity,
      ...(acknowledge === undefined ? {} : { acknowledge }),
      narrative,
      definition: this.definition,
      from: from ?? Sender.internal(),
      to: to ?? Recipient.external(),
    });
  }
}
