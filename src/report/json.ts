/** A document as JSON for programs. Control characters are escaped by JSON itself, direction overrides by us. */
export function documentJson(document: object): string {
  return `${JSON.stringify(document, null, 2).replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, escapeUnit)}\n`;
}

const escapeUnit = (text: string): string =>
  [...Array(text.length).keys()].map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
