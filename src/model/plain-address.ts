/**
 * Addresses and domains that are written in their canonical form already, as nearly all in a log are: told by one pass
 * over their characters. `parseAddress` and `parseDomain` read all others in full.
 *
 * The pass is a table: the state, which says where in an address we are, and a character give the next state. Lengths
 * need no counting: what is at most 64 characters long as a whole has no part that is too long.
 */
const longest = 64;

const refused = 0;
const localStart = 1;
const local = 2;
const firstLabelStart = 3;
const firstLabel = 4;
const firstLabelHyphen = 5;
const labelStart = 6;
/** A label that has only digits so far: it can't be the last one. */
const labelNumber = 7;
const label = 8;
const labelHyphen = 9;

const nextState = new Uint8Array(10 * 128).fill(refused);

function on(characters: RegExp, steps: Readonly<Record<number, number>>): void {
  for (let code = 0; code < 128; code++) {
    if (!characters.test(String.fromCharCode(code))) continue;
    for (const [state, next] of Object.entries(steps)) nextState[Number(state) * 128 + code] = next;
  }
}

on(/[!-~]/, { [localStart]: local, [local]: local });
on(/[A-Z"<>(),;:\\[\]]/, { [localStart]: refused, [local]: refused });
on(/[.]/, { [localStart]: refused, [local]: localStart });
on(/@/, { [localStart]: refused, [local]: firstLabelStart });
on(/[a-z0-9_]/, { [firstLabelStart]: firstLabel, [firstLabel]: firstLabel, [firstLabelHyphen]: firstLabel });
on(/-/, { [firstLabel]: firstLabelHyphen, [firstLabelHyphen]: firstLabelHyphen });
on(/[a-z_]/, { [labelStart]: label, [labelNumber]: label });
on(/[0-9]/, { [labelStart]: labelNumber, [labelNumber]: labelNumber });
on(/[a-z0-9_]/, { [label]: label, [labelHyphen]: label });
on(/-/, { [labelNumber]: labelHyphen, [label]: labelHyphen, [labelHyphen]: labelHyphen });
on(/[.]/, { [firstLabel]: labelStart, [labelNumber]: labelStart, [label]: labelStart });

/** Whether the text is an address in its canonical form, all ASCII and of usual length. */
export const isPlainAddress = (text: string): boolean => endsInLabel(text, localStart);

/** Whether the text is a domain in its canonical form, of usual length. */
export const isPlainDomain = (text: string): boolean => endsInLabel(text, firstLabelStart);

function endsInLabel(text: string, start: number): boolean {
  const { length } = text;
  if (length > longest) return false;
  let state = start;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return false;
    state = nextState[(state << 7) | code] ?? refused;
  }
  return state === label;
}
