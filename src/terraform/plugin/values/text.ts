/** Terraform keeps every string in Unicode's composed form (NFC), so that is what a string is equal by and sent as. */
export function normalText(text: string): string {
  if (isAscii(text)) return text;
  return text.replace(/\p{Surrogate}/gu, '\uFFFD').normalize('NFC');
}

/** By code point, as Terraform orders the keys of a map. */
export function compareText(a: string, b: string): number {
  if (isAscii(a) && isAscii(b)) return a < b ? -1 : a > b ? 1 : 0;
  const [x, y] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < Math.min(x.length, y.length); i += 1) {
    const difference = x[i]!.codePointAt(0)! - y[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false;
  return true;
}
