// The page's words in the reader's language, and dates, numbers, money and names of places as that language writes them.
import { recalled, remember } from './choices.js';
import { startReasons } from './reasons.js';

export const languages = { en: 'English', fr: 'Français', nl: 'Nederlands', de: 'Deutsch', hu: 'Magyar' };

let language = 'en';
let locale = 'en-GB';
let texts = {};

/** Takes the language chosen before, else the browser's first that we have, else English. */
export async function startLanguage() {
  const wanted = [recalled('language'), ...navigator.languages.map(code => code.slice(0, 2))];
  await useLanguage(wanted.find(code => code in languages) ?? 'en');
}

/** Switches the language for this and later visits. */
export async function chooseLanguage(code) {
  remember('language', code);
  await useLanguage(code);
}

export function currentLanguage() {
  return language;
}

async function useLanguage(code) {
  const [answer] = await Promise.all([fetch(`/page/lang.${code}.json`), startReasons(code)]);
  texts = await answer.json();
  language = code;
  // Dates as the reader's own country writes them; English is that of Europe where the browser names no country.
  locale = navigator.languages.find(one => one.startsWith(`${code}-`)) ?? (code === 'en' ? 'en-GB' : code);
  document.documentElement.lang = code;
}

/** A text with its {values}. A `count` chooses between `key.one` and `key.other`. A key without a text is shown as it is, so that it is found. */
export function t(key, values = {}) {
  const plural = 'count' in values ? `${key}.${new Intl.PluralRules(language).select(values.count)}` : key;
  const text = texts[plural] ?? texts[`${key}.other`] ?? texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => name in values ? shown(values[name]) : whole);
}

/** What went wrong, in the reader's words; the server's own English sentence follows where it says more. */
export function problemText(status, code, detail) {
  const own = texts[`problem.${code}`] ?? texts[`problem.${status}`] ?? texts['problem.other'];
  return detail && language !== 'en' ? `${own} (${detail})` : detail ?? own;
}

/** A sentence that the monitor itself wrote down in English, in the reader's language; what people wrote stays as it is. */
export function saidBy(actor, sentence) {
  return actor === 'pipeline' ? texts[`said.${sentence}`] ?? sentence : sentence;
}

/** The text of a code such as `no-certificate`; a code that has none is shown in its own words. */
export function word(group, code) {
  return texts[`${group}.${code}`] ?? String(code ?? '').replaceAll('-', ' ');
}

function shown(value) {
  return typeof value === 'number' ? number(value) : value;
}

export function number(value, digits = 0) {
  return value === null || value === undefined ? '–' : new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
}

export function percent(value) {
  return value === null || value === undefined ? '–' : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value);
}

export function money(amount, currency) {
  if (amount === null || amount === undefined) {
    return '–';
  }

  try {
    return new Intl.NumberFormat(locale, currency ? { style: 'currency', currency, maximumFractionDigits: 2, minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 } : {}).format(amount);
  } catch {
    return `${number(amount, 2)} ${currency}`;
  }
}

export function day(value) {
  return value ? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(value)) : '–';
}

/** A day without its year, for the axis of a chart. */
export function shortDay(value) {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(value));
}

export function moment(value) {
  return value ? `${new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(value))} UTC` : '–';
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
