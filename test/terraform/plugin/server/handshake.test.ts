import { expect, test } from 'vitest';
import { selfSigned } from '../../../../src/terraform/plugin/server/certificate.ts';
import { handshakeLine, readInvitation } from '../../../../src/terraform/plugin/server/handshake.ts';

const started = {
  TF_PLUGIN_MAGIC_COOKIE: 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2',
  PLUGIN_PROTOCOL_VERSIONS: '5,6',
  PLUGIN_CLIENT_CERT: '-----BEGIN CERTIFICATE-----',
  PLUGIN_MIN_PORT: '10000',
  PLUGIN_MAX_PORT: '25000',
};

const invitation = (more: { readonly [name: string]: string | undefined } = {}) => {
  const read = readInvitation({ ...started, ...more }, 'example');
  if ('refusal' in read) throw new Error(read.refusal);
  return read.invitation;
};

test('what Terraform says at the start', () => {
  expect(invitation({ PLUGIN_UNIX_SOCKET_DIR: '/run/here', PLUGIN_MULTIPLEX_GRPC: 'true' })).toEqual({
    clientCertificate: '-----BEGIN CERTIFICATE-----',
    ports: { min: 10000, max: 25000 },
    folder: '/run/here',
    wantsMultiplexing: true,
  });
});

test.each([
  { PLUGIN_MIN_PORT: undefined },
  { PLUGIN_MAX_PORT: 'many' },
  { PLUGIN_MIN_PORT: '0' },
  { PLUGIN_MAX_PORT: '99999' },
  { PLUGIN_MIN_PORT: '300', PLUGIN_MAX_PORT: '200' },
])('a port range that is none is as if it were not there: %o', (ports) => {
  expect(invitation(ports).ports).toBeUndefined();
});

test('started by hand, it says what it is and what to write', () => {
  expect(readInvitation({}, 'example')).toEqual({ refusal: expect.stringContaining('This is the example provider') });
  expect(readInvitation({ ...started, TF_PLUGIN_MAGIC_COOKIE: 'x' }, 'example')).toHaveProperty('refusal');
});

test('without a certificate of Terraform nobody could be told from anybody', () => {
  const { PLUGIN_CLIENT_CERT: _, ...without } = started;
  expect(readInvitation(without, 'example')).toEqual({ refusal: expect.stringContaining('no certificate') });
});

test('one line: versions, address, how to talk, certificate', () => {
  const certificate = selfSigned(Date.now());
  const line = handshakeLine(invitation(), { network: 'unix', path: '/tmp/x/socket' }, certificate);
  const [handshake, protocol, network, address, kind, der, ...rest] = line.trimEnd().split('|');
  expect([handshake, protocol, network, address, kind]).toEqual(['1', '6', 'unix', '/tmp/x/socket', 'grpc']);
  expect(line.endsWith('\n')).toBe(true);
  expect(der).not.toContain('=');
  expect(Buffer.from(der ?? '', 'base64').equals(certificate.der)).toBe(true);
  expect(rest).toEqual([]);
});

test('a seventh field only for who asks, since older clients would take it for an error', () => {
  const address = { network: 'tcp', host: '127.0.0.1', port: 10001 } as const;
  const line = handshakeLine(invitation({ PLUGIN_MULTIPLEX_GRPC: 'true' }), address, selfSigned(Date.now()));
  expect(line).toMatch(/^1\|6\|tcp\|127\.0\.0\.1:10001\|grpc\|[^|]+\|false\n$/);
});
