// The sources: what was read, what was not, and why. A blocked or silent source is never green.
import { el } from './dom.js';
import { t, word, number, moment, country } from './texts.js';
import { get, withQuery } from './api.js';
import { head, badge, card, table } from './parts.js';

export async function draw() {
  const sources = (await get('api/sources')).value;
  const uncovered = sources.filter(source => source.status !== 'healthy');
  const order = ['blocked', 'failing', 'never-read', 'healthy', 'disabled'];
  sources.sort((one, other) => order.indexOf(one.status) - order.indexOf(other.status));
  return el('div', { class: 'stack' },
    head(t('page.sources')),
    uncovered.length === 0 ? null : el('p', { class: 'notice' }, t('notCovered', { count: uncovered.length })),
    card(t('page.sources'), sourceTable(sources)));
}

/** Sources with how the latest pass over each went. */
export function sourceTable(sources) {
  return table(t('page.sources'), [
    { name: t('site'), cell: source => [el('a', { href: withQuery('#/listings', { source: source.id }) }, source.name), el('div', { class: 'muted small' }, country(source.country))] },
    { name: t('status'), cell: source => [statusBadge(source), el('div', { class: 'small why' }, whyOf(source))] },
    { name: t('pages'), number: true, cell: source => number(source.pages) },
    { name: t('adverts'), number: true, cell: source => number(source.listings) },
    { name: t('blocked'), number: true, cell: source => number(source.blocked) },
    { name: t('failed'), number: true, cell: source => number(source.failed + source.notUnderstood) },
    { name: t('disallowed'), number: true, cell: source => number(source.disallowed) },
    { name: t('lastPass'), cell: source => el('span', { class: 'small' }, moment(source.lastPass)) },
  ], sources);
}

// The judgement in the reader's words, from what it rests on; the server's sentence where it rests on something else.
function whyOf(source) {
  switch (source.status) {
    case 'disabled': return t('source.disabled');
    case 'never-read': return t('source.neverRead');
    case 'healthy': return t('source.healthy', { count: source.listings, pages: source.pages });
    case 'blocked': return t('source.blocked', { count: source.blocked, pages: source.pages });
    default: return source.notUnderstood > 0 ? t('source.notUnderstood', { count: source.notUnderstood }) : source.failed > 0 ? t('source.failed', { count: source.failed, pages: source.pages }) : t('source.bounds', { count: source.listings });
  }
}

const colours = { healthy: 'green', blocked: 'red', failing: 'red', 'never-read': 'amber', disabled: '' };

export function statusBadge(source) {
  return badge(word('status', source.status), colours[source.status]);
}
