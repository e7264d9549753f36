/**
 * The first words between Terraform and a provider: what Terraform says is in the environment, and the answer is one line
 * on stdout. Then both talk gRPC.
 */
import type { ServerCertificate } from './certificate.ts';

/** Every provider checks for this value. It is no secret: it tells a start by Terraform from one by hand. */
const cookie = {
  name: 'TF_PLUGIN_MAGIC_COOKIE',
  value: 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2',
};

/** The version of the handshake itself, and the one version of the provider protocol that is spoken here. */
const handshakeVersion = 1;
export const protocolVersion = 6;

export interface Invitation {
  /** The only certificate that a client may come with, in PEM. */
  readonly clientCertificate: string;
  /** The port range for TCP, both ends included; absent: any. */
  readonly ports?: { readonly min: number; readonly max: number };
  /** Where to put the Unix socket; absent: wherever temporary files go. */
  readonly folder?: string;
  /** Whether to say that several connections can't share one socket: only newer clients understand it. */
  readonly wantsMultiplexing: boolean;
}

export type ReadInvitation =
  | { readonly invitation: Invitation }
  /** Why there is none, for a person to read. */
  | { readonly refusal: string };

export type Environment = { readonly [name: string]: string | undefined };

/** What Terraform says at the start. Whether versions fit is for it to judge: our answer holds the one we speak. */
export function readInvitation(environment: Environment, name: string): ReadInvitation {
  if (environment[cookie.name] !== cookie.value) return { refusal: startedByHand(name) };
  const clientCertificate = environment.PLUGIN_CLIENT_CERT;
  if (!clientCertificate) {
    return {
      refusal: `terraform-provider-${name}: Terraform gave no certificate, and without one anybody could call.`,
    };
  }
  const min = port(environment.PLUGIN_MIN_PORT);
  const max = port(environment.PLUGIN_MAX_PORT);
  const folder = environment.PLUGIN_UNIX_SOCKET_DIR;
  return {
    invitation: {
      clientCertificate,
      ...(min !== undefined && max !== undefined && min <= max ? { ports: { min, max } } : {}),
      ...(folder ? { folder } : {}),
      wantsMultiplexing: Boolean(environment.PLUGIN_MULTIPLEX_GRPC),
    },
  };
}

export type Address =
  | { readonly network: 'unix'; readonly path: string }
  | { readonly network: 'tcp'; readonly host: string; readonly port: number };

export const addressText = (address: Address): string =>
  address.network === 'unix' ? address.path : `${address.host}:${address.port}`;

/** The answer: versions, where to call, and by which certificate to know us (DER in base64, without padding). */
export function handshakeLine(invitation: Invitation, address: Address, certificate: ServerCertificate): string {
  const fields = [
    handshakeVersion,
    protocolVersion,
    address.network,
    addressText(address),
    'grpc',
    certificate.der.toString('base64').replace(/=+$/, ''),
    ...(invitation.wantsMultiplexing ? ['false'] : []),
  ];
  return `${fields.join('|')}\n`;
}

function port(text: string | undefined): number | undefined {
  const number = Number(text);
  return text && Number.isInteger(number) && number > 0 && number < 65_536 ? number : undefined;
}

const startedByHand = (name: string): string =>
  `This is the ${name} provider for Terraform. Terraform starts it by itself, wherever a configuration asks for it:

  terraform {
    required_providers {
      ${name} = { source = "…/${name}" }
    }
  }

To keep it running and attach Terraform to it (for debugging), start it with --debug.`;
