/** What looks like a credential: by its form, whatever key it stands under, or by its key. */

/** The known forms, with what they are. Each begins at the beginning of a word and has bounds: they run in linear time. */
const forms: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/],
  ['a private key', /\bPuTTY-User-Key-File-\d:/],
  ['a private key', /\bAGE-SECRET-KEY-1[0-9A-Z]{20,100}/],
  ['an AWS access key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a GitHub token', /\bgh[pousr]_[0-9A-Za-z]{36,255}|\bgithub_pat_[0-9A-Za-z_]{22,255}/],
  ['a GitLab token', /\bgl(?:pat|dt|rt|ptt|cbt|soat)-[0-9A-Za-z_-]{20,255}/],
  ['a Slack token', /\bxox[abeoprs]-[0-9A-Za-z-]{10,255}|\bxapp-\d-[0-9A-Za-z-]{10,255}/],
  ['a Slack webhook', /\bhooks\.slack\.com\/(?:services|workflows)\/[0-9A-Za-z/_-]{20,255}/],
  ['a Teams webhook', /\bwebhook\.office\.com\/webhookb2\/[0-9A-Za-z@/_-]{20,500}/],
  ['a Discord webhook', /\bdiscord(?:app)?\.com\/api\/webhooks\/\d{5,30}\/[0-9A-Za-z_-]{20,255}/],
  ['a payment key', /\b(?:sk|rk)_(?:live|test)_[0-9A-Za-z]{16,255}/],
  ['an API key', /\bsk-(?:ant-|proj-)?[0-9A-Za-z_-]{32,255}/],
  ['a Google API key', /\bAIza[0-9A-Za-z_-]{35}/],
  ['a Google token', /\bya29\.[0-9A-Za-z_-]{20,500}|\bGOCSPX-[0-9A-Za-z_-]{20,100}/],
  ['a package registry token', /\bnpm_[0-9A-Za-z]{36}|\bpypi-AgE[0-9A-Za-z_-]{30,500}/],
  ['a mail service key', /\bSG\.[0-9A-Za-z_-]{16,64}\.[0-9A-Za-z_-]{16,128}|\bkey-[0-9a-f]{32}\b/],
  ['a vault token', /\bhv[bsr]\.[0-9A-Za-z_-]{20,500}/],
  ['a cloud token', /\bdo[opr]_v1_[0-9a-f]{64}|\bATATT3[0-9A-Za-z_=-]{30,500}|\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}/],
  ['a signed token', /\beyJ[0-9A-Za-z_-]{8,2000}\.eyJ[0-9A-Za-z_-]{8,4000}\.[0-9A-Za-z_-]{8,2000}/],
  ['an account key', /\b(?:AccountKey|SharedAccessKey)=[0-9A-Za-z+/]{20,255}={0,2}/],
  ['an authorization', /\b(?:Bearer|Basic) (?=[A-Za-z+/._~-]{0,255}\d)[0-9A-Za-z+/._~-]{20,2000}={0,2}/],
];

/** What one of the forms has in it: most texts have nothing of the sort, and one look is enough for them. */
const telling =
  /PRIVATE KEY|PuTTY-|AGE-SECRET|AKIA|ASIA|gh[pousr]_|github_pat|gl[a-z]{2,4}-|xox[a-z]-|xapp-|hooks\.slack|webhook|[sr]k[-_]|AIza|ya29|GOCSPX|npm_|pypi-|SG\.|key-|hv[bsr]\.|do[opr]_v1|ATATT|shp[a-z]{2}_|eyJ|Key=|Bearer |Basic /;

/** `https://user:password@host`; what stands for a value that is filled in later is none. */
const inAddress = /\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s/:@?#]{0,100}:([^\s/@?#]{1,200})@[^\s/@]/gi;

export interface SecretFound {
  /** What it is, without a word of it. */
  readonly what: string;
  readonly offset: number;
}

/** A credential that is known by its form. */
export function secretIn(text: string): SecretFound | undefined {
  // No form is shorter; and most texts are.
  if (text.length < 9) return undefined;
  for (const [what, pattern] of telling.test(text) ? forms : []) {
    const match = pattern.exec(text);
    if (match) return { what, offset: match.index };
  }
  if (!text.includes('://')) return undefined;
  for (const match of text.matchAll(inAddress)) {
    if (!isPlaceholder(match[1] ?? '')) return { what: 'a password in an address', offset: match.index };
  }
  return undefined;
}

/** Keys whose value is a credential, whatever it looks like, and those whose value may be one. */
const surely: ReadonlySet<string> = new Set([
  ...['password', 'passwd', 'passphrase', 'pwd', 'client secret', 'secret key', 'api secret', 'app password'],
]);
const perhaps: ReadonlySet<string> = new Set([
  ...[
    'secret',
    'token',
    'credential',
    'api key',
    'apikey',
    'access key',
    'private key',
    'signing key',
    'encryption key',
  ],
  ...['shared key', 'account key', 'service key', 'auth key', 'authorization', 'bearer', 'session', 'cookie', 'auth'],
]);

/** What a key says of its value. */
export type KeyKind = 'surely' | 'perhaps' | 'nothing';

export function kindOfKey(key: string): KeyKind {
  const words = wordsOf(key);
  const [one, two] = [words.slice(-1).join(' '), words.slice(-2).join(' ')];
  if (surely.has(one) || surely.has(two)) return 'surely';
  return perhaps.has(one) || perhaps.has(two) ? 'perhaps' : 'nothing';
}

/** A credential that is known by the key it stands under. */
export function secretUnder(kind: KeyKind, value: unknown): string | undefined {
  if (kind === 'nothing') return undefined;
  if (kind === 'perhaps') return typeof value === 'string' && isRandom(value) ? 'a key or a token' : undefined;
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && isPassword(text) ? 'a password or another secret' : undefined;
}

/** `x-apiKeys_2` is "api key". */
function wordsOf(key: string): readonly string[] {
  return key
    .slice(0, 200)
    .replace(/^x-/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && !stages.has(word))
    .map((word) => (word.length > 3 && !word.endsWith('ss') ? word.replace(/s$/, '') : word));
}

/** Which of several it is says nothing about what it is. */
const stages: ReadonlySet<string> = new Set(['old', 'new', 'prod', 'production', 'staging', 'test', 'dev', 'value']);

/** Words that say of a password where it is, or that there is none. */
const words =
  /^(?:none|no|yes|true|false|null|off|on|required|optional|never|always|prompt|ask|env|environment|vault|keyring|keychain|redacted|hidden|removed|secret|password|todo|tbd|example|unknown|n\/a|x+|\*+|\.+|-+|_+|…+)$/i;

function isPassword(text: string): boolean {
  return text.length >= 4 && text.length <= 500 && !/\s/.test(text) && !words.test(text) && !isPlaceholder(text);
}

/** What names a place where the secret is. */
function isPlaceholder(text: string): boolean {
  return (
    /^(?:\$|%[A-Za-z_]+%$|<.*>$|\{\{|\{[A-Za-z_]+\}$|\[.*\]$|process\.env|env[.:]|!|arn:|op:|vault[:/]|ssm:|secret[s]?[:/]|file:|https?:|ref[:+]|\/|\.\.?\/|~\/)/.test(
      text,
    ) || words.test(text)
  );
}

/** Long, without blanks, of letters and digits that follow no pattern; no address, name, date, digest of a known length or id. */
function isRandom(text: string): boolean {
  if (text.length < 20 || text.length > 5000 || !/^[\w+/=.~-]+$/.test(text) || isPlaceholder(text)) return false;
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)) return false;
  if (!/\d/.test(text) || !/[A-Za-z]/.test(text)) return false;
  // Words joined by signs, `finance-team-2026-renewal`, are a name.
  const parts = text.split(/[-_./]+/);
  if (parts.length > 2 && parts.every((part) => /^(?:[a-z]+|[A-Z]?[a-z]+|\d{1,4})$/.test(part))) return false;
  return entropy(text) >= (/^[\da-f]+$/i.test(text) ? 3 : 3.5);
}

/** In bits for each character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}
