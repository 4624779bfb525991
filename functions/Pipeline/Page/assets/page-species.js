// Taxa with their names and the law of today; one taxon's sheet.
import { el } from './dom.js';
import { t, word, languageName } from './texts.js';
import { get, nextPage, withQuery } from './api.js';
import { head, annexBadge, card, choice, facts, field, nothing, pager } from './parts.js';

export async function draw({ path, query, go }) {
  return path ? drawSheet(path) : drawList(query, go);
}

async function drawList(query, go) {
  const filters = { search: query.get('search'), annex: query.get('annex') };
  const page = await get(withQuery('api/taxa', filters));
  const change = (name, value) => go(withQuery('#/species', { ...filters, [name]: value }));
  const rows = el('tbody', {}, page.value.map(row));
  return el('div', { class: 'stack' },
    head(t('page.species')),
    el('form', { class: 'filters', role: 'search', onsubmit: event => {
      event.preventDefault();
      change('search', new FormData(event.target).get('search'));
    } },
      field(t('search'), attributes => el('input', { ...attributes, type: 'search', name: 'search', value: filters.search })),
      choice(t('annexToday'), 'annex', [['', t('all')], ...['A', 'B', 'C', 'D', 'none'].map(annex => [annex, annex === 'none' ? t('noAnnex') : annex])], filters.annex, value => change('annex', value)),
      el('button', { type: 'submit' }, t('searchNow'))),
    page.value.length === 0 ? nothing() : el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('page.species') },
      el('table', {},
        el('caption', { class: 'hidden-text' }, t('page.species')),
        el('thead', {}, el('tr', {}, ['taxon', 'rank', 'annexToday', 'names', 'listedAs'].map(name => el('th', { scope: 'col' }, t(name))))),
        rows)),
    pager(page, nextPage, taxa => rows.append(...taxa.map(row))));
}

function row(taxon) {
  return el('tr', {},
    el('td', {}, el('a', { href: `#/species/${encodeURIComponent(taxon.scientificName)}` }, el('i', { lang: 'la' }, taxon.scientificName))),
    el('td', {}, word('rank', taxon.rank)),
    el('td', {}, annexBadge(taxon.annex) ?? t('noAnnex')),
    el('td', {}, namesIn(taxon, document.documentElement.lang).slice(0, 3).join(', ')),
    el('td', {}, taxon.listedAs ?? '–'));
}

async function drawSheet(name) {
  const page = await get(withQuery('api/taxa', { search: name }));
  const taxon = page.value.find(found => found.scientificName === name);
  if (!taxon) {
    return el('div', { class: 'stack' }, head(name), nothing());
  }

  return el('div', { class: 'stack' },
    head(name, el('a', { class: 'button', href: withQuery('#/listings', { taxon: name }) }, t('showAdverts')), el('a', { class: 'button', href: withQuery('#/cases', { taxon: name }) }, t('showCases'))),
    el('div', { class: 'halves' },
      card(t('law'), facts([
        [t('annexToday'), annexBadge(taxon.annex) ?? t('noAnnex')],
        [t('listedAs'), taxon.listedAs],
        [t('act'), taxon.act],
        [t('otherActs'), (taxon.otherActs ?? []).map(act => act.act ?? act).join('; ')],
        [t('annexX'), taxon.annexX ? t('yes') : null],
        [t('lineage'), (taxon.lineage ?? []).join(' › ')],
        [t('synonyms'), (taxon.synonyms ?? []).join(', ')],
      ])),
      card(t('names'), facts(Object.entries(taxon.names ?? {}).map(([code, names]) => [languageName(code), el('span', { lang: code }, names.join(', '))])))));
}

function namesIn(taxon, language) {
  return taxon.names?.[language] ?? Object.values(taxon.names ?? {})[0] ?? [];
}
