// What a reader chose for this browser: language and theme. A cookie each, and nothing about cases in either.

const prefix = 'wildlife-';
const year = 365 * 24 * 60 * 60;

/** What was chosen before, or null. */
export function recalled(name) {
  const found = document.cookie.split('; ').find(cookie => cookie.startsWith(`${prefix}${name}=`));
  return found ? decodeURIComponent(found.slice(prefix.length + name.length + 1)) : null;
}

/** Keeps a choice for later visits. */
export function remember(name, value) {
  document.cookie = `${prefix}${name}=${encodeURIComponent(value)}; path=/; max-age=${year}; samesite=strict`;
}
