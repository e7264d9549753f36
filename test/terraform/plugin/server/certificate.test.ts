import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { selfSigned } from '../../../../src/terraform/plugin/server/certificate.ts';

const now = Date.UTC(2026, 10, 22, 12);

test('a certificate for localhost that is its own authority, on both ends of TLS', () => {
  const { pem, der, key } = selfSigned(now);
  const certificate = new X509Certificate(pem);
  expect(certificate.raw.equals(der)).toBe(true);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.checkIssued(certificate)).toBe(true);
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.checkHost('example.com')).toBeUndefined();
  expect(certificate.subject).toBe('CN=localhost');
  expect(certificate.ca).toBe(true);
  // Node names extended usages by their numbers: server and client authentication.
  expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']);
  expect(certificate.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
  expect(key).toMatch(/^-----BEGIN PRIVATE KEY-----/);
});

test('valid from a little in the past, for a year', () => {
  const { validFrom, validTo } = new X509Certificate(selfSigned(now).pem);
  expect(validFrom).toBe('Nov 22 11:50:00 2026 GMT');
  expect(validTo).toBe('Nov 22 12:00:00 2027 GMT');
});

test('the years beyond 2049 are written with four digits, as the standard wants it', () => {
  const { validFrom, validTo } = new X509Certificate(selfSigned(Date.UTC(2049, 6, 1)).pem);
  expect([validFrom, validTo]).toEqual(['Jun 30 23:50:00 2049 GMT', 'Jul  1 00:00:00 2050 GMT']);
});

test('no two are alike', () => {
  const [a, b] = [selfSigned(now), selfSigned(now)].map(({ pem }) => new X509Certificate(pem));
  expect(a?.serialNumber).not.toBe(b?.serialNumber);
  expect(a?.fingerprint256).not.toBe(b?.fingerprint256);
});
