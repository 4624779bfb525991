// Every advert read, most urgent first, with filters.
import { el } from './dom.js';
import { t, word, day, number } from './texts.js';
import { get, nextPage, withQuery } from './api.js';
import { head, choice, chosen, empty, field, pager, tierBadge, annexBadge, price } from './parts.js';
import { listingLink } from './advert.js';

const names = ['verdict', 'state', 'tier', 'source', 'country', 'taxon', 'search', 'orderby'];

export async function draw({ query, go }) {
  const filters = Object.fromEntries(names.map(name => [name, query.get(name)]));
  const page = await get(withQuery('api/listings', filters));
  const rows = el('tbody', {}, page.value.map(row));
  return el('div', { class: 'stack' },
    head(t('page.listings')),
    filterBar(filters, go),
    page.value.length === 0 ? empty(t('noListings'), t('otherFilters')) : el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('page.listings') },
      el('table', {},
        el('caption', { class: 'hidden-text' }, t('page.listings')),
        el('thead', {}, el('tr', {}, ['tier', 'title', 'taxa', 'price', 'site', 'state', 'scoreColumn', 'lastRead'].map(column => el('th', { scope: 'col' }, t(column))))),
        rows)),
    pager(page, nextPage, listings => rows.append(...listings.map(row))));
}

function row(listing) {
  const judged = listing.assessment;
  return el('tr', {},
    el('td', {}, tierBadge(judged.tier) ?? word('verdict', judged.verdict)),
    el('td', { dir: 'auto', lang: judged.language }, listingLink(listing)),
    el('td', {}, judged.taxa[0]?.name ?? '–', ' ', annexBadge(judged.annex)),
    el('td', { class: 'nowrap' }, price(listing.price)),
    el('td', {}, listing.source),
    el('td', {}, word('state', listing.state)),
    el('td', { class: 'number' }, number(judged.score, 2)),
    el('td', { class: 'nowrap' }, day(listing.readings.at(-1)?.observedAt)));
}

function filterBar(filters, go) {
  const change = (name, value) => go(withQuery('#/listings', { ...filters, [name]: value }));
  const options = (group, codes) => [['', t('all')], ...codes.map(code => [code, word(group, code)])];
  return el('form', { class: 'filters', role: 'search', onsubmit: event => {
    event.preventDefault();
    change('search', new FormData(event.target).get('search'));
  } },
    field(t('search'), attributes => el('input', { ...attributes, type: 'search', name: 'search', value: filters.search })),
    choice(t('verdict'), 'verdict', options('verdict', ['suspect', 'legal-wildlife', 'not-wildlife']), filters.verdict, value => change('verdict', value)),
    choice(t('tier'), 'tier', [['', t('all')], ...['T1', 'T2', 'T3', 'T4'].map(code => [code, t(`tier.${code}`)])], filters.tier, value => change('tier', value)),
    choice(t('state'), 'state', options('state', ['active', 'edited', 'sold', 'missing', 'removed']), filters.state, value => change('state', value)),
    choice(t('order'), 'orderby', [['', t('order.urgency')], ['newest', t('order.newest')]], filters.orderby, value => change('orderby', value)),
    el('button', { type: 'submit' }, t('searchNow')),
    ['source', 'country', 'taxon'].filter(name => filters[name]).map(name => chosen(name, filters[name], () => change(name, null))));
}
