import { type Problem, problem } from '../problem.ts';

/** As Terraform names them: system and processor. The provider is the same on each, and wants a POSIX shell and Node.js. */
export const platforms = ['darwin_amd64', 'darwin_arm64', 'linux_amd64', 'linux_arm64'] as const;
export type Platform = (typeof platforms)[number];

/** This machine's, by Node's own names for it. */
export function thisPlatform(system: string, processor: string): Platform | Problem {
  if (system === 'win32') {
    return problem(
      'Terraform on Windows starts programs that end in .exe, and the provider is none.',
      'Run Terraform and sealwright in the Windows Subsystem for Linux, where both work as on Linux.',
    );
  }
  const name = `${system}_${processor === 'x64' ? 'amd64' : processor}`;
  return (
    platforms.find((platform) => platform === name) ??
    problem(`The provider was not made for ${name}.`, `Name the platform with --platform: ${platforms.join(', ')}.`)
  );
}
