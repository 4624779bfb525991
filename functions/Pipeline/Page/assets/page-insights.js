// Figures for research, each as a table and as a file, with how they were counted.
import { el } from './dom.js';
import { t, word, day, country, money, number, percent } from './texts.js';
import { get, withQuery } from './api.js';
import { head, card, choice, field, nothing, table } from './parts.js';

const count = (key, name = key) => ({ name: t(name), number: true, cell: row => number(row[key]) });
const kinds = {
  species: () => [{ name: t('taxon'), cell: row => el('a', { href: withQuery('#/listings', { verdict: 'suspect', taxon: row.group }) }, row.group || t('unknown')) }, ...advertColumns()],
  sites: () => [{ name: t('site'), cell: row => el('a', { href: withQuery('#/listings', { verdict: 'suspect', source: row.group }) }, row.group) }, ...advertColumns()],
  sellers: () => [{ name: t('advertGroups'), cell: row => row.advertGroups }, count('sellers'), count('onSeveralSites'), count('inSeveralCountries'), count('urgent')],
  prices: () => [
    { name: t('taxon'), cell: row => row.taxon }, { name: t('productName'), cell: row => word('product', row.product) }, count('priced'),
    ...['lowest', 'lowerQuartile', 'median', 'upperQuartile', 'highest'].map(key => ({ name: t(key), number: true, cell: row => money(row[key], row.currency) }))],
  routes: () => [
    { name: t('kind'), cell: row => word('route', row.kind) }, { name: t('from'), cell: row => country(row.from) }, { name: t('to'), cell: row => country(row.to) },
    count('advertGroups'), count('sellers'), { name: t('share'), number: true, cell: row => percent(row.share) }],
};

export async function draw({ path, query, go }) {
  const kind = path in kinds ? path : 'species';
  const span = { from: query.get('from'), to: query.get('to') };
  const found = await get(withQuery(`api/insights/${kind}`, span));
  return el('div', { class: 'stack' },
    head(t('page.insights')),
    el('div', { class: 'filters' },
      choice(t('figures'), 'kind', Object.keys(kinds).map(code => [code, t(`insight.${code}`)]), kind, value => go(withQuery(`#/insights/${value}`, span))),
      dateField('since', 'from', found, value => go(withQuery(`#/insights/${kind}`, { from: value, to: found.to }))),
      dateField('until', 'to', found, value => go(withQuery(`#/insights/${kind}`, { from: found.from, to: value }))),
      el('a', { class: 'button', href: withQuery(`/api/insights/${kind}`, { ...span, format: 'csv' }), download: true }, t('asCsv'))),
    card(t(`insight.${kind}`), el('p', { class: 'muted small' }, `${day(found.from)} – ${day(found.to)}`), found.value.length === 0 ? nothing() : table(t(`insight.${kind}`), kinds[kind](), found.value)),
    card(t('howCounted'), el('ul', { class: 'stack tight small' }, found.rules.map(rule => el('li', {}, word('rule', rule.code))))));
}

function dateField(label, name, found, change) {
  return field(t(label), attributes => el('input', { ...attributes, type: 'date', value: found[name], required: true, onchange: event => event.target.value && change(event.target.value) }));
}

function advertColumns() {
  return [count('advertGroups'), count('adverts'), count('sellers'), count('removed', 'removals'), { name: t('medianToRemoval'), number: true, cell: row => number(row.medianHoursToRemoval) }];
}
