/** Takes secrets out of what others wrote: an error message may quote the request. */
export interface Secrets {
  readonly add: (secret: string) => void;
  readonly hide: (text: string) => string;
}

const shortest = 4;

export function newSecrets(): Secrets {
  const secrets = new Set<string>();
  return {
    add: (secret) => {
      // Hiding every "a" would only make messages unreadable.
      if (secret.length < shortest) return;
      secrets.add(secret);
      secrets.add(encodeURIComponent(secret));
    },
    hide: (text) => [...secrets].reduce((rest, secret) => rest.replaceAll(secret, '…'), text),
  };
}
