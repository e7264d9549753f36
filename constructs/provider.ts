import { TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import { providerName, providerSource } from '../src/terraform/mapping/resource-types.ts';
import { withoutOurFrames } from './places/frames.ts';

/** Where the account is. What is not given is taken from the environment, as `SECUREMESSAGING_ENDPOINT` and so on. */
export interface SecureMessagingProviderProps {
  /** The address of the service. */
  readonly endpoint?: string;
  readonly clientId?: string;
  /** Better in the environment: what stands here is written to the stack in the clear. */
  readonly clientSecret?: string;
  /** The id of the account that is meant: any other is refused. */
  readonly accountId?: string;
  /** A file that holds an account for trying out, in place of a service. */
  readonly sandbox?: string;
  /** Tells several providers of a stack apart. */
  readonly alias?: string;
  /** Which versions of the provider are wanted, such as `~> 0.1`. */
  readonly version?: string;
}

/** The provider. A stack may do without: all that it says can also be said by the environment. */
export class SecureMessagingProvider extends TerraformProvider {
  static readonly tfResourceType = providerName;
  readonly #props: SecureMessagingProviderProps;

  constructor(scope: Construct, id: string, props: SecureMessagingProviderProps = {}) {
    const { version } = props;
    try {
      super(scope, id, {
        terraformResourceType: providerName,
        terraformProviderSource: providerSource,
        terraformGeneratorMetadata: { providerName, ...(version === undefined ? {} : { providerVersion: version }) },
      });
    } catch (error) {
      throw withoutOurFrames(error);
    }
    this.#props = props;
  }

  override get alias(): string | undefined {
    return this.#props.alias;
  }

  /** @internal */
  protected override synthesizeAttributes(): { [name: string]: unknown } {
    const { version: _, alias: __, ...given } = this.#props;
    return given;
  }
}
