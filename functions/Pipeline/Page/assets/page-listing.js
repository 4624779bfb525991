// One advert: what it said, why it was judged so, and every reading of it.
import { el } from './dom.js';
import { t, word, moment } from './texts.js';
import { get } from './api.js';
import { head, card, table } from './parts.js';
import { advertFacts, advertHead, advertText, flagList, pictures, reasonList } from './advert.js';

export async function draw({ path }) {
  const place = `api/listings/${encodeURIComponent(path)}`;
  const [read, album] = await Promise.all([get(place), get(`${place}/pictures`).catch(() => ({ value: [] }))]);
  const listing = { ...read, pictures: album.value };
  return el('div', { class: 'stack' },
    head(listing.title ?? t('untitled'), listing.caseId ? el('a', { class: 'button', href: `#/case/${encodeURIComponent(listing.caseId)}` }, t('openCase')) : null),
    advertHead(listing),
    el('div', { class: 'halves' },
      el('div', { class: 'stack' },
        el('section', { class: 'card stack' }, advertText(listing), flagList(listing.assessment), pictures(listing)),
        card(t('facts'), advertFacts(listing))),
      card(t('whyJudged'), reasonList(listing.assessment), el('p', { class: 'muted small' }, t('weightsVersion', { version: listing.assessment.weightsVersion })))),
    card(t('readings'), table(t('readings'), [
      { name: t('when'), cell: reading => moment(reading.observedAt) },
      { name: t('state'), cell: reading => word('observed', reading.state) },
      { name: 'SHA-256', cell: reading => el('span', { class: 'mono' }, reading.sha256) },
    ], listing.readings.toReversed())));
}
