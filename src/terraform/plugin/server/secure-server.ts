import { createServer, type Server } from 'node:tls';
import type { ServerCertificate } from './certificate.ts';

/** Its `secureConnection` comes only from a client that has shown Terraform's certificate and that it owns it. */
export function secureServer(certificate: ServerCertificate, clientCertificate: string): Server {
  const server = createServer({
    cert: certificate.pem,
    key: certificate.key,
    ca: clientCertificate,
    requestCert: true,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    ALPNProtocols: ['h2'],
  });
  // Whoever is refused has been told so by TLS itself.
  server.on('tlsClientError', () => {});
  return server;
}
