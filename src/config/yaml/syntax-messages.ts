/** A syntax error in words for people: what, and what to do. */
export interface Words {
  readonly message: string;
  readonly hint?: string;
}

/**
 * What the parser found, said for someone who does not know YAML's grammar. `line` is the text of the line that the
 * error stands in.
 */
export function wordsFor(code: string, parserMessage: string, line: string): Words {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { message: 'A tab is used to indent. YAML takes blanks only; replace each tab by two blanks.' };
    case 'BAD_INDENT':
      if (parserMessage.startsWith('Flow')) {
        return {
          message:
            'A bracket is not closed. The [ or { above this line has no ] or } before it; close it, or indent the lines that stand inside.',
        };
      }
      return {
        message:
          'The indentation does not fit. This line stands neither below the one before nor beside it; lines that belong together begin in the same column.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return (
        colonInText(line) ?? {
          message:
            'A key has a value and more below it. A key has either a value on its line or fields below it; correct the indentation of the next line.',
        }
      );
    case 'MULTILINE_IMPLICIT_KEY':
      return colonInText(line) ?? notAMapping();
    case 'BAD_SCALAR_START':
      return {
        message:
          'A text begins with a sign that YAML uses itself. Texts that begin with one of @ ` % & * ! | > { [ , # ? are quoted.',
        ...quoted(line),
      };
    case 'BAD_DQ_ESCAPE':
      return {
        message:
          'A backslash in double quotes begins nothing that YAML knows. Use single quotes, where a backslash is a backslash.',
      };
    case 'KEY_OVER_1024_CHARS':
      return { message: 'A key is too long. Keys have at most 1,024 characters.' };
    case 'BAD_ALIAS':
      return { message: 'An alias or anchor has no name. A text that begins with * or & is quoted.', ...quoted(line) };
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
      return { message: 'Anchors or tags stand where none can. A text that begins with & or ! is quoted.' };
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_COLLECTION_TYPE':
      return {
        message: 'A tag does not fit its value. A configuration needs no tags; a text that begins with ! is quoted.',
      };
    case 'RESOURCE_EXHAUSTION':
      return { message: 'Values stand too deeply in one another. No field of a configuration needs ten levels.' };
    case 'DIRECTIVE':
      return { message: 'The file has a YAML directive. Lines that begin with % are not supported; remove them.' };
    case 'MULTIPLE_DOCS':
      return {
        message:
          'The file holds more than one document. Remove the line `---` between them, or put them into files of their own and name those in `include`.',
      };
    case 'BLOCK_IN_FLOW':
      return {
        message:
          'Lines of a block stand inside of brackets. Within [ ] and { } everything is written with brackets and commas.',
      };
    case 'MISSING_CHAR':
      return missing(parserMessage, line);
    case 'UNEXPECTED_TOKEN':
      return (
        colonInText(line) ?? {
          message:
            'Something stands here that YAML can not read. Look for a missing quote, comma or bracket before it.',
        }
      );
    default:
      return { message: `This is not YAML. ${parserMessage}.` };
  }
}

function missing(parserMessage: string, line: string): Words {
  const quote = /closing (["'])quote/.exec(parserMessage)?.[1];
  if (quote)
    return { message: `A quote is never closed. The text that begins with ${quote} has no ${quote} at its end.` };
  const bracket = /\b(?:end|close|closing).*([\]}])|must end with an? ([\]}])/.exec(parserMessage);
  const sign = bracket?.[1] ?? bracket?.[2];
  if (sign) return { message: `A bracket is not closed. There is no ${sign} for the one that was opened.` };
  if (/map keys need to be followed/.test(parserMessage)) return notAMapping();
  if (/Comments must be separated/.test(parserMessage)) {
    return {
      message: 'A # stands right after a value. Write a blank before a comment; a text that contains # is quoted.',
    };
  }
  if (/[[{].*[:,]/.test(line)) {
    return { message: 'A comma is missing. Within [ ] and { } values are separated by commas.' };
  }
  return { message: 'A sign is missing here. Look for a missing colon, comma, quote or bracket.' };
}

const notAMapping = (): Words => ({
  message:
    'A line is neither a key with a value nor part of a text. Keys are followed by a colon and a blank: `key: value`.',
});

/** `narrative: Finance: to partners`: by far the most frequent mistake in texts. */
function colonInText(line: string): Words | undefined {
  const match = /^(\s*(?:- )?)([\w.-]+): +([^'"[{|>&*!\s].*:( .*)?)$/.exec(line.replace(/\s+$/, ''));
  if (!match) return undefined;
  return {
    message: 'A text has a colon and a blank in it. YAML takes that for a key; quote the whole text.',
    hint: `${match[2]}: ${JSON.stringify(match[3])}`,
  };
}

function quoted(line: string): { readonly hint?: string } {
  const match = /^\s*(?:- )?([\w.-]+): +(\S.*?)\s*$/.exec(line);
  return match ? { hint: `${match[1]}: ${JSON.stringify(match[2])}` } : {};
}
