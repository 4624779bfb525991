// An advert as it was captured: its text with every span that a reason rests on marked, and beside it the reasons with their law.
import { el } from './dom.js';
import { t, word, moment, number, country, languageName } from './texts.js';
import { tierBadge, annexBadge, badge, price, facts, nothing } from './parts.js';
import { flagText, reasonText } from './reasons.js';
import { usualPrice } from './price-range.js';

/** The path of a listing in the API and on this page. */
export function listingPath(listing) {
  return encodeURIComponent(`${listing.source}:${encodeURIComponent(listing.adId)}`);
}

export function listingLink(listing, text = listing.title) {
  return el('a', { href: `#/listing/${listingPath(listing)}` }, text || t('untitled'));
}

export function advertHead(listing) {
  const judged = listing.assessment;
  return el('div', { class: 'row' },
    tierBadge(judged.tier),
    annexBadge(judged.annex),
    badge(word('verdict', judged.verdict)),
    badge(word('state', listing.state), listing.state === 'removed' ? 'green' : ''),
    judged.product !== 'none' ? badge(word('product', judged.product)) : null,
    el('span', { class: 'muted' }, t('score', { score: number(judged.score, 2) })));
}

/** Title, text with marks, pictures. */
export function advertText(listing) {
  const spans = spansOf(listing.assessment);
  const language = listing.assessment.language;
  return el('article', { class: 'stack tight', lang: language },
    el('h2', { class: 'listing-text', dir: 'auto' }, marked(listing.title ?? '', spans.filter(span => span.field === 'title'))),
    el('p', { class: 'listing-text', dir: 'auto' }, marked(listing.description ?? '', spans.filter(span => span.field === 'description'))));
}

export function advertFacts(listing) {
  const judged = listing.assessment;
  return facts([
    [t('price'), [el('strong', {}, price(listing.price)), usualPrice(listing)]],
    [t('site'), listing.source],
    [t('address'), el('span', { class: 'mono' }, listing.url)],
    [t('place'), [listing.location, country(listing.country)].filter(text => text && text !== '–').join(', ')],
    [t('advertLanguage'), languageName(judged.language)],
    [t('taxa'), judged.taxa.map(taxon => `${taxon.name} (${annexText(taxon.annex)})`).join(', ')],
    [t('triage'), word('triage', judged.triage)],
    [t('documents'), judged.documents.map(document => `${word('document', document.kind)} ${document.value ?? ''}`.trim()).join(', ')],
    [t('exemptions'), judged.exemptions.map(code => word('exemption', code)).join(', ')],
    [t('lastRead'), listing.readings.length > 0 ? moment(listing.readings.at(-1).observedAt) : null],
    [t('readings'), number(listing.readings.length)],
  ]);
}

/** Each reason with what it added, the words it rests on, and its law: the law first, then what weighs most. */
export function reasonList(assessment) {
  if (assessment.reasons.length === 0) {
    return nothing();
  }

  const rank = reason => reason.law ? Infinity : Math.abs(reason.weight) - (reason.span ? 0 : 100);
  const ordered = assessment.reasons.toSorted((one, other) => rank(other) - rank(one) || 0);
  return el('ul', { class: 'reasons' }, ordered.map(reason => el('li', { class: reason.law ? 'by-law' : null },
    el('span', { class: 'weight' }, reason.law ? '§' : signed(reason.weight)),
    el('span', {},
      reasonText(reason),
      reason.span ? [' ', el('mark', { dir: 'auto' }, reason.span.text)] : null,
      reason.law ? el('span', { class: 'law' }, reason.law) : null))));
}

export function flagList(assessment) {
  return assessment.redFlags.length === 0 ? null : el('div', { class: 'row' }, assessment.redFlags.map(flag =>
    el('span', { class: 'badge amber', title: flagText(flag) }, word('flag', flag.code))));
}

/** Pictures from our own store only; a picture that was not kept is said to be missing, never fetched from the site. */
export function pictures(listing) {
  // A file without a width is kept as evidence, but is no picture that can be drawn.
  const kept = (listing.pictures ?? []).filter(picture => picture.sha256 && picture.width);
  if (kept.length === 0) {
    return listing.images.length === 0 ? null : el('p', { class: 'muted small' }, t('picturesNotShown', { count: listing.images.length }));
  }

  return el('div', { class: 'pictures' }, kept.map((picture, index) =>
    el('img', { src: `/api/pictures/${picture.sha256}`, alt: t('pictureAlt', { number: index + 1, title: listing.title ?? '' }), loading: 'lazy' })));
}

function annexText(annex) {
  return annex === 'none' ? t('noAnnex') : t('annex', { annex });
}

function signed(weight) {
  return `${weight > 0 ? '+' : ''}${number(weight, 1)}`;
}

function spansOf(assessment) {
  return [
    ...assessment.reasons.map(reason => ({ span: reason.span, why: reasonText(reason) })),
    ...assessment.redFlags.map(flag => ({ span: flag.span, why: flagText(flag) })),
    ...assessment.taxa.map(taxon => ({ span: taxon.span, why: taxon.name })),
    ...assessment.documents.map(document => ({ span: document.span, why: word('document', document.kind) })),
  ].filter(found => found.span).map(found => ({ field: found.span.field, start: found.span.start, end: found.span.start + found.span.length, why: found.why }));
}

// Spans may overlap: the text is cut at every border, and a piece is marked with the reasons of all spans over it.
function marked(text, spans) {
  const borders = [...new Set([0, text.length, ...spans.flatMap(span => [span.start, span.end])])].filter(place => place >= 0 && place <= text.length).sort((one, other) => one - other);
  return borders.slice(0, -1).map((start, index) => {
    const end = borders[index + 1];
    const over = spans.filter(span => span.start <= start && span.end >= end);
    const piece = text.slice(start, end);
    return over.length === 0 ? piece : el('mark', { title: [...new Set(over.map(span => span.why))].join('\n') }, piece);
  });
}
