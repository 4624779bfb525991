// Joint operations: the list; one with what it came to.
import { el } from './dom.js';
import { t, word, day, number } from './texts.js';
import { get, nextPage, withQuery } from './api.js';
import { head, bars, card, facts, nothing, pager } from './parts.js';

export function draw({ path }) {
  return path ? drawOne(path) : drawList();
}

async function drawList() {
  const page = await get('api/operations');
  const list = el('ul', { class: 'stack tight' }, page.value.map(item));
  return el('div', { class: 'stack' }, head(t('page.operations')), page.value.length === 0 ? nothing(t('noOperations')) : list, pager(page, nextPage, found => list.append(...found.map(item))));
}

function item(operation) {
  return el('li', {}, el('a', { class: 'group', href: `#/operations/${encodeURIComponent(operation.id)}` },
    el('span', { class: 'title' }, operation.name),
    el('span', { class: 'muted small' }, [`${day(operation.from)} – ${day(operation.to)}`, operation.partners.join(', ')].filter(Boolean).join(' · '))));
}

async function drawOne(id) {
  const { operation, figures } = await get(`api/operations/${encodeURIComponent(id)}`);
  return el('div', { class: 'stack' },
    head(operation.name, el('span', { class: 'muted' }, `${day(operation.from)} – ${day(operation.to)}`)),
    el('div', { class: 'halves' },
      card(t('facts'), facts([
        [t('adverts'), number(figures.adverts)], [t('advertGroups'), number(figures.advertGroups)], [t('removals'), number(figures.removed)],
        [t('accountsClosed'), number(figures.accountsClosed)], [t('seizures'), number(figures.seizures)], [t('seizedKg'), number(figures.seizedKg, 1)], [t('prosecutions'), number(figures.prosecutions)],
        [t('watchlist'), operation.watchlist.join(', ')], [t('partners'), operation.partners.join(', ')],
      ])),
      card(t('caseStates'), bars(Object.entries(figures.cases).map(([state, value]) => ({ name: word('caseState', state), value, href: withQuery('#/cases', { state }) })))),
      card(t('topTaxa'), bars(Object.entries(figures.taxa).map(([name, value]) => ({ name, value, href: withQuery('#/cases', { taxon: name }) }))))));
}
