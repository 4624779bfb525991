// Cases, most urgent first, with filters.
import { el } from './dom.js';
import { t, word, day, number, country, saidBy } from './texts.js';
import { get, nextPage, withQuery } from './api.js';
import { sentence } from './reasons.js';
import { head, choice, chosen, empty, pager, tierBadge, badge } from './parts.js';

const names = ['state', 'tier', 'source', 'country', 'taxon', 'operation', 'result', 'orderby'];
const states = ['new', 'triaged', 'investigating', 'notified', 'referred', 'closed'];

export async function draw({ query, go }) {
  const filters = Object.fromEntries(names.map(name => [name, query.get(name)]));
  const page = await get(withQuery('api/cases', filters));
  const list = el('ul', { class: 'stack tight' }, page.value.map(item));
  const change = (name, value) => go(withQuery('#/cases', { ...filters, [name]: value }));
  return el('div', { class: 'stack' },
    head(t('page.cases')),
    el('div', { class: 'filters' },
      choice(t('state'), 'state', [['', t('all')], ...states.map(code => [code, word('caseState', code)])], filters.state, value => change('state', value)),
      choice(t('tier'), 'tier', [['', t('all')], ...['T1', 'T2', 'T3'].map(code => [code, t(`tier.${code}`)])], filters.tier, value => change('tier', value)),
      choice(t('order'), 'orderby', [['', t('order.urgency')], ['newest', t('order.newest')]], filters.orderby, value => change('orderby', value)),
      ['source', 'country', 'taxon', 'operation', 'result'].filter(name => filters[name]).map(name => chosen(name, filters[name], () => change(name, null)))),
    page.value.length === 0 ? empty(t('noCases'), t('otherFilters')) : list,
    pager(page, nextPage, cases => list.append(...cases.map(item))));
}

function item(found) {
  return el('li', {}, el('a', { class: 'group', href: `#/case/${encodeURIComponent(found.id)}` },
    el('span', { class: 'row' }, tierBadge(found.tier), badge(word('caseState', found.state)), el('span', { class: 'muted small' }, t('score', { score: number(found.score, 2) }))),
    el('span', { class: 'title', dir: 'auto' }, found.title || t('untitled')),
    el('span', { class: 'small' }, saidBy('pipeline', sentence(found.reasons[0] ?? ''))),
    el('span', { class: 'muted small' }, [
      found.taxa.slice(0, 3).join(', '),
      found.sources.join(', '),
      found.countries.map(country).join(', '),
      t('advertCount', { count: found.listings }),
      day(found.updatedAt),
    ].filter(Boolean).join(' · '))));
}
