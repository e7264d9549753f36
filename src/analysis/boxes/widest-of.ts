/** Without those that another one holds all of; of those that hold the same, the first. */
export const widestOf = <T>(all: readonly T[], isWithin: (a: T, b: T) => boolean): readonly T[] =>
  all.filter((one, at) => !all.some((other, index) => isWithin(one, other) && (index < at || !isWithin(other, one))));
