const dash = 0x2d;
const colon = 0x3a;
const letterT = 0x54;
const letterZ = 0x5a;

/**
 * The second that `2026-12-01T09:30:00Z` names, which is how programs write moments: read in one pass over the
 * characters. Null: it is written otherwise, or there is no such moment, and `parseInstant` reads it in full.
 */
export function plainInstant(text: string): number | null {
  if (text.length !== 20 || text.charCodeAt(19) !== letterZ || text.charCodeAt(10) !== letterT) return null;
  if (text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) return null;
  if (text.charCodeAt(13) !== colon || text.charCodeAt(16) !== colon) return null;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  const isDate = year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  const isTime = hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
  return isDate && isTime ? daysSince1970(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second : null;
}

/** Far below zero, and below whatever is added to it, where the characters are no digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) ^ 0x30;
  const ones = text.charCodeAt(at + 1) ^ 0x30;
  return tens <= 9 && ones <= 9 ? tens * 10 + ones : -1_000_000;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days of the Gregorian calendar. Years begin in March here, so that a leap day is the last one of its year. */
function daysSince1970(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const leapDays = whole(marchYear / 4) - whole(marchYear / 100) + whole(marchYear / 400);
  // From March on, any five months have 153 days.
  return marchYear * 365 + leapDays + whole((153 * marchMonth + 2) / 5) + day - 1 - daysBefore1970;
}

/** Of a positive number; the quickest way to say it. */
const whole = (number: number): number => number | 0;

/** From 1 March of the year 0 to 1 January 1970. */
const daysBefore1970 = 719_468;
