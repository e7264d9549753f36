/** How an app is run. */
export type AppCommand =
  /** A file of JavaScript or TypeScript: run by this program, which then knows where its errors come from. */
  | { readonly type: 'file'; readonly file: string; readonly args: readonly string[] }
  /** Anything else, given to a shell as it is. */
  | { readonly type: 'shell'; readonly command: string };

/** Runners of files that leave what they run as it is. Options of theirs make it another matter. */
const runner =
  /^(?:npx\s+(?:(?:-y|--yes)\s+)?)?(?:tsx|ts-node|node)\s+(?:--import[ =]tsx\s+)?(?=\S+\.[cm]?[jt]s(?:\s|$))/;

/** Reads the `app` of a `cdktf.json`. */
export function appCommand(command: string): AppCommand {
  const text = command.trim();
  const start = runner.exec(text)?.[0];
  const rest = start === undefined ? '' : text.slice(start.length);
  // Quotes, variables and pipes are a shell's.
  if (start === undefined || /["'`$|&;<>()*?\\]/.test(rest)) return { type: 'shell', command: text };
  const [file = '', ...args] = rest.split(/\s+/);
  return { type: 'file', file, args };
}
