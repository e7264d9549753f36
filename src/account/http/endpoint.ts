import type { Result } from '../account.ts';
import { failed } from '../client/get.ts';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Reads the address of a service. Without encryption only this machine is spoken to. */
export function readEndpoint(text: string): Result<URL> {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    // The text is not repeated: it may hold a password in a form that no parser recognises.
    return failed({
      type: 'unusable',
      message: 'The address of the service is not a URL like https://api.example',
      hint: 'Write it whole, with https:// in front.',
    });
  }
  if (url.username !== '' || url.password !== '') {
    return failed({
      type: 'unusable',
      message: `The address ${url.protocol}//…@${url.host} holds credentials`,
      hint: 'Leave them out, and set SECUREMESSAGING_CLIENT_ID and SECUREMESSAGING_CLIENT_SECRET.',
    });
  }
  if (url.search !== '' || url.hash !== '') {
    return failed({ type: 'unusable', message: `The address ${url.origin}${url.pathname} must end there` });
  }
  if (url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname))) {
    return { ok: true, value: url };
  }
  return failed({
    type: 'unusable',
    message: `${url.origin} is not https: credentials and policies would travel in the clear`,
    hint: 'Plain http is for this machine only (http://localhost:PORT).',
  });
}
