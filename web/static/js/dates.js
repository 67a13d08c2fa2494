const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/**
 * A date as a reader says it: 2026, 2026-07 or 2026-07-20 becomes 2026, juli 2026 or 20 juli 2026.
 * Anything else stays as it is. The same as templates/part/date.jte.
 *
 * @param {string} date
 */
export function readableDate(date) {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])(?:-(\d{2}))?$/.exec(date);
  if (!parts) {
    return date;
  }
  const month = `${MONTHS[Number(parts[2]) - 1]} ${parts[1]}`;
  return parts[3] ? `${Number(parts[3])} ${month}` : month;
}
