/**
 * The log of a provider: JSON lines on stderr, which Terraform reads and puts into its own log, if a person asked for one
 * by `TF_LOG`. Nothing is written otherwise.
 */
import type { Log, LogLevel } from '../provider.ts';
import type { Environment } from './handshake.ts';

const levels: readonly LogLevel[] = ['trace', 'debug', 'info', 'warn', 'error'];

/** The least level that is wanted: of this provider, of providers, or of everything; undefined: no log. */
export function wantedLevel(environment: Environment, name: string): LogLevel | undefined {
  const variables = [`TF_LOG_PROVIDER_${name.toUpperCase().replaceAll('-', '_')}`, 'TF_LOG_PROVIDER', 'TF_LOG'];
  const text = variables.map((variable) => environment[variable]).find((value) => value) ?? 'off';
  // JSON asks for another form of Terraform's own log, and for all of it. So does any word that it doesn't know.
  return text.toLowerCase() === 'off' ? undefined : (levels.find((level) => level === text.toLowerCase()) ?? 'trace');
}

export interface LogOptions {
  readonly least: LogLevel | undefined;
  readonly module: string;
  /** Takes one line, with its end. Absent: stderr. */
  readonly write?: (line: string) => void;
  /** In milliseconds since 1970. */
  readonly now?: () => number;
}

export function createLog(options: LogOptions): Log {
  const { least, module, write = toStderr, now = Date.now } = options;
  if (least === undefined) return () => {};
  const from = levels.indexOf(least);
  return (level, message, fields) => {
    if (levels.indexOf(level) < from) return;
    const line = {
      ...fields,
      '@level': level,
      '@message': message,
      '@module': module,
      '@timestamp': timestamp(now()),
    };
    write(`${jsonText(line)}\n`);
  };
}

/** Terraform takes a line for a log line only if its time has microseconds. */
const timestamp = (milliseconds: number): string => new Date(milliseconds).toISOString().replace('Z', '000Z');

/** A log must never be the reason for a failure: what JSON can't say is said by its type. */
function jsonText(line: object): string {
  try {
    return JSON.stringify(line, plain);
  } catch {
    return JSON.stringify({
      ...line,
      ...Object.fromEntries(
        Object.keys(line)
          .filter(own)
          .map((key) => [key, '?']),
      ),
    });
  }
}

const own = (key: string): boolean => !key.startsWith('@');

const plain = (_key: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return value.toString();
  return value instanceof Error ? (value.stack ?? value.message) : value;
};

const toStderr = (line: string): void => {
  process.stderr.write(line);
};
