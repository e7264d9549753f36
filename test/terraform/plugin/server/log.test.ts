import { expect, test } from 'vitest';
import { createLog, wantedLevel } from '../../../../src/terraform/plugin/server/log.ts';

test.each([
  [{}, undefined],
  [{ TF_LOG: '' }, undefined],
  [{ TF_LOG: 'off' }, undefined],
  [{ TF_LOG: 'DEBUG' }, 'debug'],
  [{ TF_LOG: 'json' }, 'trace'],
  [{ TF_LOG: 'everything' }, 'trace'],
  [{ TF_LOG: 'trace', TF_LOG_PROVIDER: 'warn' }, 'warn'],
  [{ TF_LOG: 'trace', TF_LOG_PROVIDER: 'OFF' }, undefined],
  [{ TF_LOG_PROVIDER: 'warn', TF_LOG_PROVIDER_MY_MAIL: 'info' }, 'info'],
])('%o asks for %s', (environment, level) => {
  expect(wantedLevel(environment, 'my-mail')).toBe(level);
});

const collecting = (least: Parameters<typeof createLog>[0]['least']) => {
  const lines: string[] = [];
  const log = createLog({ least, module: 'mail', write: (line) => lines.push(line), now: () => Date.UTC(2026, 0, 2) });
  return { log, lines };
};

test('a line of JSON, with the time in microseconds, as Terraform wants it', () => {
  const { log, lines } = collecting('info');
  log('info', 'hello', { size: 3, '@level': 'not yours' });
  expect(lines).toHaveLength(1);
  expect(lines[0]?.endsWith('}\n')).toBe(true);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    '@level': 'info',
    '@message': 'hello',
    '@module': 'mail',
    '@timestamp': '2026-01-02T00:00:00.000000Z',
    size: 3,
  });
});

test('what is less than asked for is not written, and without a wish nothing is', () => {
  const { log, lines } = collecting('warn');
  for (const level of ['trace', 'debug', 'info', 'warn', 'error'] as const) log(level, level);
  expect(lines.map((line) => JSON.parse(line)['@level'])).toEqual(['warn', 'error']);
  const silent = collecting(undefined);
  silent.log('error', 'x');
  expect(silent.lines).toEqual([]);
});

test('a field that JSON can’t say is no reason to fail', () => {
  const { log, lines } = collecting('info');
  const round: { self?: unknown } = {};
  round.self = round;
  log('error', 'odd', { big: 2n ** 70n, thrown: new Error('boom'), nothing: undefined });
  log('error', 'round', { round });
  const [odd, circular] = lines.map((line) => JSON.parse(line));
  expect(odd.big).toBe('1180591620717411303424');
  expect(odd.thrown).toMatch(/^Error: boom\n/);
  expect(circular).toMatchObject({ '@message': 'round', '@level': 'error', round: '?' });
});
