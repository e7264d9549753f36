/** A command as a runner of GitHub Actions reads it from a line of a log. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Commands begin a line, after blanks; the older form stands anywhere in one. Undefined: the line is just shown. */
export function readCommand(line: string): RunnerCommand | 'older form' | undefined {
  const found = /^\s*::([^ :]+)(?: (.*?))?::(.*)$/s.exec(line);
  if (found) {
    const [, name = '', properties = '', message = ''] = found;
    return {
      name,
      properties: Object.fromEntries(properties.split(',').filter(Boolean).map(pair)),
      message: plain(message),
    };
  }
  return line.includes('##[') ? 'older form' : undefined;
}

function pair(text: string): [string, string] {
  const at = text.indexOf('=');
  return [
    text.slice(0, at),
    plain(
      text
        .slice(at + 1)
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ','),
    ),
  ];
}

const plain = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
