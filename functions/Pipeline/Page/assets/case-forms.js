// The longer forms of a case: what was seized, what a court did, which adverts leave, what one advert is.
import { el } from './dom.js';
import { t, word } from './texts.js';
import { choice, field, input } from './parts.js';

export const products = ['live', 'ivory', 'horn', 'skin-leather', 'fur', 'feather', 'taxidermy', 'shell', 'coral', 'bone-skull', 'tooth-claw', 'egg', 'meat-food', 'medicine', 'plant-live', 'wood', 'caviar', 'other'];
const units = ['specimens', 'pairs', 'sets', 'kg', 'g', 'l', 'ml', 'm', 'cm', 'm2', 'm3'];
const results = ['charged', 'settled', 'convicted', 'acquitted', 'discontinued'];
const decisions = ['confirm', 'dismiss', 'correct-taxon'];
export const dismissals = ['imitation', 'not-wildlife', 'domestic', 'papers-seen', 'not-covered', 'not-for-sale', 'other'];

export function seizureFields(found) {
  return [
    pair(input('on', today(), true, { type: 'date', max: today() }), countryField(found)),
    input('authority'),
    pair(taxonField(found, 'taxon'), choice(t('productName'), 'product', products.map(code => [code, word('product', code)]), found.listings[0]?.product)),
    pair(
      input('quantity', '', true, { type: 'number', min: 0.001, step: 'any' }),
      choice(t('field.unit'), 'unit', units.map(code => [code, word('unit', code)]), units[0]),
      input('weightKg', '', false, { type: 'number', min: 0.001, step: 'any' })),
    input('reference', '', false),
  ];
}

export function seizureOf(values) {
  return {
    on: values.on, country: values.country.toUpperCase(), authority: values.authority, taxon: values.taxon.trim(), product: values.product,
    quantity: Number(values.quantity), unit: values.unit, weightKg: numberOf(values.weightKg), reference: values.reference || null,
  };
}

export function prosecutionFields(found) {
  return [
    pair(input('on', today(), true, { type: 'date', max: today() }), countryField(found)),
    input('court'),
    input('offence'),
    choice(t('field.result'), 'result', results.map(code => [code, word('result', code)]), results[0]),
    pair(input('fineEur', '', false, { type: 'number', min: 0, step: 'any' }), input('prisonMonths', '', false, { type: 'number', min: 0, step: 1 })),
    input('reference', '', false),
  ];
}

export function prosecutionOf(values) {
  return {
    on: values.on, country: values.country.toUpperCase(), authority: values.court, offence: values.offence, result: values.result,
    fineEur: numberOf(values.fineEur), prisonMonths: numberOf(values.prisonMonths), reference: values.reference || null,
  };
}

/** Which adverts go to a new case. */
export function splitFields(found) {
  return el('fieldset', { class: 'stack tight' }, el('legend', {}, t('splitWhich')), found.listings.map(listing =>
    el('label', { class: 'row' },
      el('input', { type: 'checkbox', name: 'listing', value: JSON.stringify({ source: listing.source, adId: listing.adId }) }),
      el('span', { dir: 'auto' }, listing.title || t('untitled')), el('span', { class: 'muted small' }, listing.source))));
}

/** What one advert turned out to be. */
export function decisionFields(listing) {
  return [
    choice(t('decision'), 'decision', decisions.map(code => [code, word('decision', code)]), decisions[0]),
    choice(t('reasonCode'), 'reasonCode', ['as-judged', ...dismissals].map(code => [code, word('dismissal', code)]), 'as-judged'),
    taxonField(listing, 'correctTaxon', false),
  ];
}

// A taxon is typed, with those of the case to choose from.
function taxonField(found, name, required = true) {
  const list = `taxa-of-${name}`;
  return field(t(`field.${name}`), attributes => [
    el('input', { ...attributes, name, required, value: found.taxa[0] ?? '', list, maxlength: 200, autocomplete: 'off' }),
    el('datalist', { id: list }, found.taxa.map(taxon => el('option', { value: taxon })))]);
}

function countryField(found) {
  return input('country', found.countries[0] ?? '', true, { pattern: '[A-Za-z]{2}', maxlength: 2 });
}

function pair(...fields) {
  return el('div', { class: 'pair' }, fields);
}

function numberOf(text) {
  return text ? Number(text) : null;
}

function today() {
  return new Date().toISOString().slice(0, 10);
}
