/**
 * The rooms of `src/analysis`, and the folders of `test/analysis` that each is held against: those that are about it, which is
 * stricter than to hold it against all, and quicker.
 */
export const rooms: Readonly<
  Record<string, { readonly mutate: readonly string[]; readonly tests: readonly string[] }>
> = {
  boxes: { mutate: ['src/analysis/boxes/*.ts'], tests: ['boxes'] },
  atoms: { mutate: ['src/analysis/atoms/*.ts'], tests: ['atoms', 'deciders'] },
  deciders: { mutate: ['src/analysis/deciders/*.ts'], tests: ['deciders'] },
  alone: { mutate: ['src/analysis/alone/*.ts'], tests: ['alone'] },
  compare: { mutate: ['src/analysis/{compare,looked-up,unread-mail}.ts'], tests: ['compare'] },
  drafts: { mutate: ['src/analysis/drafts/*.ts'], tests: ['drafts'] },
  exposed: { mutate: ['src/analysis/find-exposed.ts'], tests: ['exposed'] },
  regions: { mutate: ['src/analysis/regions/*.ts'], tests: ['regions'] },
  outcomes: { mutate: ['src/analysis/{effect,noticed}.ts'], tests: ['outcomes'] },
};

/** The rooms that have a page in docs/mutation. */
export const explained: readonly string[] = [
  'outcomes',
  'boxes',
  'atoms',
  'deciders',
  'alone',
  'drafts',
  'compare',
  'exposed',
  'regions',
];

/**
 * Small policy sets, in each of which something ties, is redundant, is never reached or rests on a strategy. In the last six
 * senders pick.
 */
export const sets: readonly number[] = [
  715, 925, 1030, 393, 526, 645, 2143, 771, 687, 1940, 3613, 1751, 3767, 3949, 351, 449, 624, 1464, 1800, 2094, 2199,
  365, 554, 1807, 4180, 3543, 90, 195, 1003, 2132, 5539, 5678,
];

/** Small universes with little mail, of which some changes. */
export const seeds: readonly number[] = [
  121, 135, 70, 20, 84, 39, 172, 278, 311, 435, 297, 456, 363, 309, 365, 413, 463, 539, 968, 102, 395, 287, 477, 106,
  579, 661, 85, 242, 607, 796, 667, 138, 897, 660, 679, 861, 179, 474, 630, 1124, 728, 1161, 1249, 942, 216, 863,
];

/** Small changes, during some of which mail is exposed; others end with what they began with. */
export const moments: readonly number[] = [650, 459, 346, 263, 403, 259, 479, 642, 624, 576, 449, 2, 10, 0, 3];
