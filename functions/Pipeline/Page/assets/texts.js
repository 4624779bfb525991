// The page's words in the reader's language, and dates, numbers, money and names of places as that language writes them.

export const languages = { en: 'English', fr: 'Français', nl: 'Nederlands', de: 'Deutsch', hu: 'Magyar' };

const remembered = 'wildlife.language';
let language = 'en';
let texts = {};

/** Takes the language chosen before, else the browser's first that we have, else English. */
export async function startLanguage() {
  const wanted = [localStorage.getItem(remembered), ...navigator.languages.map(code => code.slice(0, 2))];
  await useLanguage(wanted.find(code => code in languages) ?? 'en');
}

/** Switches the language for this and later visits. */
export async function chooseLanguage(code) {
  localStorage.setItem(remembered, code);
  await useLanguage(code);
}

export function currentLanguage() {
  return language;
}

async function useLanguage(code) {
  const answer = await fetch(`/page/lang.${code}.json`);
  texts = await answer.json();
  language = code;
  document.documentElement.lang = code;
}

/** A text with its {values}. A `count` chooses between `key.one` and `key.other`. A key without a text is shown as it is, so that it is found. */
export function t(key, values = {}) {
  const plural = 'count' in values ? `${key}.${new Intl.PluralRules(language).select(values.count)}` : key;
  const text = texts[plural] ?? texts[`${key}.other`] ?? texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => name in values ? shown(values[name]) : whole);
}

/** The text of a code such as `no-certificate`; a code that has none is shown in its own words. */
export function word(group, code) {
  return texts[`${group}.${code}`] ?? String(code ?? '').replaceAll('-', ' ');
}

function shown(value) {
  return typeof value === 'number' ? number(value) : value;
}

export function number(value, digits = 0) {
  return value === null || value === undefined ? '–' : new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
}

export function percent(value) {
  return value === null || value === undefined ? '–' : new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(value);
}

export function money(amount, currency) {
  if (amount === null || amount === undefined) {
    return '–';
  }

  try {
    return new Intl.NumberFormat(language, currency ? { style: 'currency', currency, maximumFractionDigits: 2, minimumFractionDigits: 0 } : {}).format(amount);
  } catch {
    return `${number(amount, 2)} ${currency}`;
  }
}

export function day(value) {
  return value ? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(value)) : '–';
}

export function moment(value) {
  return value ? `${new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(value))} UTC` : '–';
}

export function country(code) {
  return code ? nameOf('region', code) : '–';
}

export function languageName(code) {
  return code ? nameOf('language', code) : '–';
}

function nameOf(type, code) {
  try {
    return new Intl.DisplayNames([language], { type }).of(type === 'region' ? code.toUpperCase() : code);
  } catch {
    return code;
  }
}
