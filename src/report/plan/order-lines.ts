import type { ExposedMail, OrderDocument, OrderGap, PlanDocument } from '../../documents/plan.ts';
import { exceptionText, mailText } from '../impact/words/mail-words.ts';
import { type ImpactNames, impactNames, listed } from '../impact/words/names.ts';
import { outcomeWords } from '../impact/words/outcome-words.ts';
import { printable } from '../printable.ts';
import { blank, type Line, line, span, wrap } from '../styled.ts';
import { callName } from './call-name.ts';

/** What there is to say about the order of calls: which mail is exposed between which of them, and what closes the gap. */
export function orderLines(document: PlanDocument, width: number): readonly Line[] {
  const { order } = document;
  if (!order) return [];
  const names = impactNames(order);
  return [
    line(span('Order of calls', 'strong')),
    ...order.gaps.flatMap((gap) => gapLines(gap, document, names, width)),
    ...bridgeLines(order, document, width),
    blank,
  ];
}

function gapLines(
  { after, until, mail }: OrderGap,
  document: PlanDocument,
  names: ImpactNames,
  width: number,
): readonly Line[] {
  const between = `after call ${after} (${callName(after, document)}), until call ${until} (${callName(until, document)})`;
  if (mail === null) {
    return told('unproven: ', `whether some mail is less secure for a while ${between}`, 'held', width);
  }
  return [
    ...told('exposed: ', mailOf(mail, names), 'held', width),
    ...told('  when    ', between, 'faint', width),
    ...outcomeLines(mail, names, width),
    ...told('  such as ', witnessText(mail), 'faint', width),
  ];
}

/** So many exceptions are told. */
const mostExceptions = 3;

function mailOf({ box, except }: ExposedMail, names: ImpactNames): string {
  const text = `mail ${mailText(box, '', names)}`;
  if (except.length === 0) return text;
  const some = except.slice(0, mostExceptions).map((one) => exceptionText(one, box, '', names));
  const more = except.length - some.length;
  return `${text}, except ${listed([...some, ...(more > 0 ? [`${more} more`] : [])])}`;
}

function outcomeLines({ before, during, after }: ExposedMail, names: ImpactNames, width: number): readonly Line[] {
  const [was, meanwhile] = [outcomeWords(before, during, names), outcomeWords(after, during, names)];
  return [
    ...told('  before  ', was.before, 'faint', width),
    ...told('  then    ', was.after, 'faint', width),
    ...told('  after   ', meanwhile.before, 'faint', width),
  ];
}

/** An example says of itself what its box asks for; the rest could be anything. */
function witnessText({ witness, box }: ExposedMail): string {
  const { from, to, at, subject, headerFrom, sendSecure } = witness;
  return [
    `from ${from === '' ? 'the empty sender' : from} to ${listed(to.map((one) => one || 'somebody external'))}`,
    ...(box.headerFrom === undefined || headerFrom === undefined ? [] : [`with a From header of ${headerFrom}`]),
    ...(box.content === undefined || subject === undefined ? [] : [`with the subject "${subject}"`]),
    ...(box.sendSecure === undefined || sendSecure === undefined ? [] : [`with the pick ${sendSecure}`]),
    ...(box.during === undefined ? [] : [`at ${at}`]),
  ].join(', ');
}

function bridgeLines({ bridges, bridged }: OrderDocument, { changes }: PlanDocument, width: number): readonly Line[] {
  if (bridges.length === 0) return [];
  const lines = bridges.flatMap(({ narrative, standsInFor }) => {
    const change = standsInFor === null ? undefined : changes[standsInFor];
    const what = change ? `, a copy of ${change.kind} ${change.key ?? `"${change.name}"`} as it is now` : '';
    return told(bridged ? 'bridge: ' : 'would close it: ', `"${narrative}"${what}`, 'add', width);
  });
  const end = bridged
    ? `${bridges.length === 1 ? 'It is' : 'They are'} made before the calls that mail could notice, and deleted after them.`
    : `With --bridge ${bridges.length === 1 ? 'it is' : 'they are'} made first and deleted last.`;
  return [...lines, ...told('  ', end, 'faint', width)];
}

function told(label: string, text: string, style: 'held' | 'faint' | 'add', width: number): readonly Line[] {
  const first = `  ${label}`;
  return wrap(printable(text), Math.max(40, width - first.length)).map((part, at) =>
    line(at === 0 ? span(first, style) : ' '.repeat(first.length), part),
  );
}
