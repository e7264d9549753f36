/**
 * A self-signed certificate for one process: Terraform gets it in the handshake and trusts it alone.
 *
 * X.509 in DER is a tree of (tag, length, content). The whole certificate is one such tree, written out below; anything
 * more general would cost every start of a provider more than this does.
 */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface ServerCertificate {
  readonly der: Buffer;
  readonly pem: string;
  /** The private key, PKCS #8 in PEM. Never leaves this process. */
  readonly key: string;
}

const minute = 60_000;
const year = 365 * 24 * 60 * minute;

/** On P-256, for `localhost`, as its own authority, for both ends of TLS. `now` is in milliseconds since 1970. */
export function selfSigned(now: number): ServerCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(set(sequence(oid.commonName, utf8('localhost'))));
  const algorithm = sequence(oid.ecdsaWithSha256);
  const body = sequence(
    tagged(0, der(0x02, Buffer.of(2))),
    serialNumber(),
    algorithm,
    name,
    // From a little in the past: the clocks of two programs may be read at different moments.
    sequence(time(now - 10 * minute), time(now + year)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(
      3,
      sequence(
        extension(oid.basicConstraints, sequence(yes)),
        // Digital signature (bit 0) and certificate signing (bit 5), of eight bits the last two unused.
        extension(oid.keyUsage, der(0x03, Buffer.of(2, 0b1000_0100))),
        extension(oid.extendedKeyUsage, sequence(oid.serverAuth, oid.clientAuth)),
        extension(oid.subjectAlternativeName, sequence(der(0x82, Buffer.from('localhost')))),
      ),
    ),
  );
  const certificate = sequence(body, algorithm, bits(sign('sha256', body, privateKey)));
  return {
    der: certificate,
    pem: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

const oid = {
  commonName: object('550403'),
  ecdsaWithSha256: object('2a8648ce3d040302'),
  basicConstraints: object('551d13'),
  keyUsage: object('551d0f'),
  extendedKeyUsage: object('551d25'),
  subjectAlternativeName: object('551d11'),
  serverAuth: object('2b06010505070301'),
  clientAuth: object('2b06010505070302'),
};

const yes = der(0x01, Buffer.of(0xff));

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag, ...length(content.length)), content]);
}

/** Below 128 the length itself; else how many bytes it takes, and those. Nothing here is longer than two bytes say. */
function length(bytes: number): readonly number[] {
  if (bytes < 0x80) return [bytes];
  return bytes < 0x100 ? [0x81, bytes] : [0x82, bytes >> 8, bytes & 0xff];
}

function object(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return der(0x30, ...parts);
}

function set(...parts: readonly Uint8Array[]): Buffer {
  return der(0x31, ...parts);
}

function tagged(number: number, ...parts: readonly Uint8Array[]): Buffer {
  return der(0xa0 + number, ...parts);
}

function utf8(text: string): Buffer {
  return der(0x0c, Buffer.from(text));
}

function bits(bytes: Uint8Array): Buffer {
  return der(0x03, Buffer.of(0), bytes);
}

function extension(id: Uint8Array, content: Uint8Array): Buffer {
  return sequence(id, yes, der(0x04, content));
}

/** A positive number with no leading zero, whatever the random bytes are. */
function serialNumber(): Buffer {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return der(0x02, bytes);
}

/** Until 2049 with two digits of the year, from 2050 with four, as the standard wants it. */
function time(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/\.\d+|[-:T]/g, '');
  return Number(digits.slice(0, 4)) < 2050 ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits));
}
