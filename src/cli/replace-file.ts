import { accessSync, chmodSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Gives a file another text, all of it or none: it is written beside and then takes the place of the old one, with its
 * mode. Of a link the file behind it is replaced. What can't be done is thrown, as the system says it.
 */
export function replaceFile(path: string, text: string): void {
  const file = realpathSync(path);
  // A rename only asks for the folder; a file that is read-only is so on purpose.
  accessSync(file, constants.W_OK);
  const beside = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, text, { flag: 'wx' });
    chmodSync(beside, statSync(file).mode & 0o7777);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
