/** Which letters a name may have. `ascii` is for names that other programs make names of, and lose all others. */
export type Alphabet = 'any' | 'ascii';

/** The words of a text as they stand in a key: lower case, without accents, domains and addresses by their telling part. */
export function wordsOf(text: string, alphabet: Alphabet): readonly string[] {
  const plain = text
    .slice(0, longest)
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(addresses, (_, local: string) => ` ${local} `)
    .replace(domains, (domain) => ` ${tellingLabels(domain)} `)
    .replace(/(?<=\p{L})['’](?:s(?!\p{L})|(?=\p{L}))/gu, '');
  const words = [...withoutAccents(plain).toLowerCase().matchAll(word)].map(([found]) => found);
  return alphabet === 'any' ? words : words.filter((found) => /^[a-z0-9]+$/.test(found));
}

/** Names are short, so that no more of a text is read. */
const longest = 400;

const addresses = /([\p{L}\p{N}._%+-]{1,64})@[\p{L}\p{N}.-]{1,200}/gu;
const domains = /(?<![\p{L}\p{N}.-])[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}\.\p{L}{2,24}(?![\p{L}\p{N}.-])/gu;
const word = /[\p{L}\p{Nd}][\p{L}\p{Mn}\p{Mc}\p{Nd}]*/gu;

/** `mail.partner.co.uk` is known by `partner`. */
function tellingLabels(domain: string): string {
  const labels = domain.split('.').slice(0, -1);
  if (labels.length > 1 && /^(?:co|com|net|org|ac|gov|gob|edu)$/i.test(labels.at(-1) ?? '')) labels.pop();
  while (labels.length > 1 && /^(?:www|mail|mx|smtp)$/i.test(labels[0] ?? '')) labels.shift();
  return labels.join(' ');
}

const special: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** Latin letters as they stand on every keyboard; other scripts keep their marks, which are part of the letter. */
const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC')
    .replace(/[ßæœøđðþłı]/giu, (letter) => special[letter.toLowerCase()] ?? letter);
