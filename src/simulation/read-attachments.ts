import { didYouMean } from '../config/did-you-mean.ts';
import type { Attachment } from '../content/message-parts.ts';
import { notParsed } from '../model/parsed.ts';
import { isAbsent, keep, type MessageProblem, type Written } from './message-problem.ts';

const fields = ['name', 'text', 'md5'] as const;

/** Reads the attachments of a message: each has a name, and perhaps a text and the MD5 of its bytes. */
export function readAttachments(value: unknown, problems: MessageProblem[]): readonly Attachment[] {
  if (Array.isArray(value)) return value.map((one, index) => readAttachment(one, index, problems));
  keep(problems, notParsed('is not a list of attachments'), value, 'attachments');
  return [];
}

function readAttachment(written: unknown, index: number, problems: MessageProblem[]): Attachment {
  const trouble = (problem: string, value: unknown, part?: string, fix?: string) =>
    keep(problems, notParsed(problem, fix), value, 'attachments', index, part);
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    trouble('is not an object with a name, and perhaps a text and an md5', written);
    return { name: '' };
  }
  const given = written as Written;
  for (const name of Object.keys(given)) {
    if ((fields as readonly string[]).includes(name) || name.startsWith('x-')) continue;
    trouble('is no field of an attachment', given[name], name, didYouMean(name, fields));
  }
  const { name, text, md5 } = given;
  if (name === undefined) trouble('has no name', written);
  else if (typeof name !== 'string') trouble('is not a text', name, 'name');
  for (const [part, one] of [
    ['text', text],
    ['md5', md5],
  ] as const) {
    if (!isAbsent(one) && typeof one !== 'string') trouble('is not a text', one, part);
  }
  return {
    name: name as string,
    ...(isAbsent(text) ? {} : { text: text as string }),
    ...(isAbsent(md5) ? {} : { md5: md5 as string }),
  };
}
