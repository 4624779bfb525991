// One parcel by its declaration: how risky, why, and what to do.
import { el, show } from './dom.js';
import { t, word, moment, number, currentLanguage } from './texts.js';
import { post } from './api.js';
import { head, attempt, badge, card, field, nothing } from './parts.js';

const colours = { low: 'green', medium: 'amber', high: 'red' };

export function draw() {
  const result = el('div', { role: 'status' });
  const input = (name, more = {}) => field(t(`parcel.${name}`), attributes => el('input', { ...attributes, name, autocomplete: 'off', maxlength: 200, ...more }));
  const form = el('form', { class: 'form', onsubmit: event => {
    event.preventDefault();
    attempt(async () => show(result, await screened((await post('api/parcels/screenings', { consignments: [consignment(Object.fromEntries(new FormData(form)))] })).value[0])));
  } },
    input('reference', { required: true }),
    el('div', { class: 'pair' }, input('from', { required: true, pattern: '[A-Za-z]{2}', maxlength: 2 }), input('to', { required: true, pattern: '[A-Za-z]{2}', maxlength: 2 })),
    input('description', { required: true }),
    el('div', { class: 'pair' }, input('hsCode', { inputmode: 'numeric', maxlength: 10 }), input('netGrams', { type: 'number', min: 1 }), input('value', { type: 'number', min: 0, step: '0.01' })),
    el('div', { class: 'row' }, el('button', { class: 'primary', type: 'submit' }, t('screen')), el('a', { class: 'button', href: `/api/parcels/depot-card?lang=${document.documentElement.lang}`, target: '_blank', rel: 'noopener' }, t('depotCard'))));
  return el('div', { class: 'stack' }, head(t('page.parcels')), el('div', { class: 'halves' }, card(t('declaration'), form), result));
}

function consignment(values) {
  const item = { description: values.description, hsCode: values.hsCode || null, netGrams: Number(values.netGrams) || null, value: values.value ? Number(values.value) : null, currency: values.value ? 'EUR' : null };
  return { reference: values.reference, from: values.from.toUpperCase(), to: values.to.toUpperCase(), items: [item] };
}

async function screened(screening) {
  const texts = await textsOfRules();
  return card(screening.reference,
    el('div', { class: 'row' }, badge(word('risk', screening.risk), colours[screening.risk]), el('strong', {}, word('action', screening.action)), el('span', { class: 'muted' }, t('points', { points: screening.points }))),
    screening.reasons.length === 0 ? nothing() : el('ul', { class: 'reasons' }, screening.reasons.map(reason => el('li', {},
      el('span', { class: 'weight' }, `+${number(reason.points)}`),
      el('span', {}, texts[reason.rule]?.[currentLanguage()] ?? reason.text, reason.detail ? [' ', el('mark', {}, reason.detail)] : null, reason.law ? el('span', { class: 'law' }, reason.law) : null)))),
    el('p', { class: 'muted small' }, t('deletedAt', { when: moment(screening.expiresAt) })));
}

let rules = null;

// The rules' sentences in every language, as the program ships them.
async function textsOfRules() {
  rules ??= fetch('/page/parcel-rules.json').then(answer => answer.json()).then(file => Object.fromEntries(file.rules.map(rule => [rule.id, rule.texts])));
  return rules;
}
