// The sources: what was read, what was not, and why. A blocked or silent source is never green.
import { el } from './dom.js';
import { t, word, number, moment, country } from './texts.js';
import { get, withQuery } from './api.js';
import { head, badge, card, table } from './parts.js';

export async function draw() {
  const sources = (await get('api/sources')).value;
  const uncovered = sources.filter(source => source.status !== 'healthy');
  return el('div', { class: 'stack' },
    head(t('page.sources')),
    uncovered.length === 0 ? null : el('p', { class: 'notice' }, t('notCovered', { count: uncovered.length })),
    card(t('page.sources'), sourceTable(sources)));
}

/** Sources with how the latest pass over each went. */
export function sourceTable(sources) {
  return table(t('page.sources'), [
    { name: t('site'), cell: source => el('a', { href: withQuery('#/listings', { source: source.id }) }, source.name) },
    { name: t('country'), cell: source => country(source.country) },
    { name: t('status'), cell: source => statusBadge(source) },
    { name: t('why'), cell: source => source.why },
    { name: t('pages'), number: true, cell: source => number(source.pages) },
    { name: t('adverts'), number: true, cell: source => number(source.listings) },
    { name: t('blocked'), number: true, cell: source => number(source.blocked) },
    { name: t('failed'), number: true, cell: source => number(source.failed + source.notUnderstood) },
    { name: t('disallowed'), number: true, cell: source => number(source.disallowed) },
    { name: t('lastPass'), cell: source => moment(source.lastPass) },
  ], sources);
}

const colours = { healthy: 'green', blocked: 'red', failing: 'red', 'never-read': 'amber', disabled: '' };

export function statusBadge(source) {
  return badge(word('status', source.status), colours[source.status]);
}
