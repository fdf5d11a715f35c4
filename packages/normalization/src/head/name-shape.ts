/** A line that begins with a name, perhaps behind a bullet, a label or a role. */
export const NAME_LINE =
  /^[-•*·]?\s?(?:\p{Lu}\p{L}{3,30}:\s)?(?:\p{L}+\s)?\p{Lu}[\p{L}.'’-]+\s(?:\p{L}{1,3}\s){0,2}(?:d['’])?\p{Lu}[\p{L}.'’-]*(?:[\s,(].*)?$/u
/** A name of two words or more, with a party or a role in parentheses at most. */
export const FULL_NAME =
  /^(?:\p{Lu}[\p{L}.'’-]*\s){1,5}(?:(?:von|van|de|der|den|af|du|la|el|al|bin|ben|da)\s){0,2}(?:d['’])?\p{Lu}[\p{L}.'’-]+(?:\s\(.{1,30}\))?$/u
