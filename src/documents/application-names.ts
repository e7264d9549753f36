/** Where a message is sent from, in words; what is not known here is told as it is written. */
const names: Readonly<Record<string, string>> = {
  outlook: 'the Outlook plug-in',
  mac: 'the Mac application',
  'personal-portal': 'the personal portal',
  portal: 'the Secure Messaging Portal',
  mobile: 'the mobile app',
  other: 'another application',
};

export const applicationName = (application: string): string => names[application] ?? application;

export const applicationNames: readonly string[] = Object.keys(names);
