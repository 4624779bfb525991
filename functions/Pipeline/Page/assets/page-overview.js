// The start: what was found, over time, where, and what nobody looks at. Every figure leads to what it counts.
import { el } from './dom.js';
import { t, word, number, moment } from './texts.js';
import { get, withQuery } from './api.js';
import { head, bars, card, nothing } from './parts.js';
import { map } from './map.js';
import { sourceTable } from './page-sources.js';
import { trend } from './trend.js';

export async function draw({ session }) {
  const [found, sources] = await Promise.all([get('api/insights/overview'), get('api/sources')]);
  const uncovered = sources.value.filter(source => source.status !== 'healthy');
  return el('div', { class: 'stack' },
    head(t('page.overview'), el('span', { class: 'muted small' }, t('asOf', { when: moment(found.asOf) }))),
    coverage(uncovered),
    el('div', { class: 'tiles' },
      tile(t('advertsRead'), found.adverts, '#/listings'),
      tile(t('suspects'), found.suspects, '#/listings?verdict=suspect'),
      tile(t('openCases'), found.openCases, '#/cases', session.roles.includes('admin') && session.roles.length === 1),
      tile(t('removals'), found.removals, '#/listings?state=removed', false, found.medianHoursToRemoval === null ? null : t('medianHours', { hours: number(found.medianHoursToRemoval) })),
      tile(t('seizures'), found.seizures, '#/cases?result=seizure'),
      tile(t('prosecutions'), found.prosecutions, '#/cases?result=prosecution'),
      tile(t('likelyScams'), found.likelyScams, null, true)),
    card(t('trend'), trend(found.weeks)),
    el('div', { class: 'columns' },
      card(t('tiers'), bars(found.tiers.map(row => ({ name: t(`tier.${row.name}`), value: row.count, href: withQuery('#/listings', { verdict: 'suspect', tier: row.name }) })))),
      card(t('topTaxa'), bars(found.taxa.map(row => ({ name: row.name, value: row.count, href: withQuery('#/listings', { verdict: 'suspect', taxon: row.name }) })))),
      card(t('map'), map(Object.fromEntries(found.countries.map(row => [row.name, row.count])), code => withQuery('#/listings', { verdict: 'suspect', country: code }))),
      card(t('caseStates'), bars(found.caseStates.map(row => ({ name: word('caseState', row.name), value: row.count, href: withQuery('#/cases', { state: row.name }) }))))),
    card(t('sourceHealth'), found.sources.length === 0 ? nothing() : sourceTable(found.sources)));
}

/** What is not covered, as a warning that leads to the sources; nothing where all is well. */
export function coverage(uncovered) {
  return uncovered.length === 0 ? null : el('p', { class: 'notice' },
    t('notCovered', { count: uncovered.length }), ' ', el('a', { href: '#/sources' }, uncovered.slice(0, 4).map(source => source.name).join(', ') + (uncovered.length > 4 ? ' …' : '')));
}

function tile(name, value, href, plain = false, beside = null) {
  const content = [el('span', { class: 'muted' }, name), el('strong', {}, number(value)), beside ? el('span', { class: 'small muted' }, beside) : null];
  return plain ? el('div', { class: 'card tile' }, content) : el('a', { class: 'card tile', href }, content);
}
