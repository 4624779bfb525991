// One case: what hangs together and why, what was done, what may be done, and the ways out of it.
import { el } from './dom.js';
import { t, word, day, moment, money, number, country, currentLanguage, saidBy } from './texts.js';
import { get, getWithVersion, post, withQuery } from './api.js';
import { head, attempt, badge, card, facts, nothing, table, tierBadge } from './parts.js';
import { listingLink, listingPath } from './advert.js';
import { graph } from './graph.js';
import { sentence } from './reasons.js';
import { commandButtons, decideButton, decides, isWorked, sendCommand } from './case-commands.js';
import { packageCard } from './case-package.js';

export async function draw({ path, session, go, refresh }) {
  const { body, version } = await getWithVersion(`api/cases/${encodeURIComponent(path)}`);
  const found = body.case;
  const mayDecide = decides(session);
  return el('div', { class: 'stack case' },
    head(found.title || t('untitled'), el('button', { type: 'button', class: 'plain', onclick: () => print() }, t('print'))),
    el('div', { class: 'row' }, tierBadge(found.tier), badge(word('caseState', found.state)), isHeld(found) ? badge(t('held', { until: moment(found.hold.until) }), 'red') : null,
      el('span', { class: 'muted' }, t('score', { score: number(found.score, 2) })), el('span', { class: 'mono muted' }, found.id)),
    found.mergedInto ? el('p', { class: 'notice' }, t('mergedInto'), ' ', caseLink(found.mergedInto)) : null,
    commandButtons(found, version, session, refresh),
    requests(found, version, session, refresh),
    el('div', { class: 'halves' },
      card(t('facts'), caseFacts(found)),
      card(t('howLinked'), picture(found), links(found, version, mayDecide, refresh))),
    card(t('adverts'), listings(found, version, mayDecide && !found.mergedInto, refresh)),
    results(found),
    mayDecide ? el('div', { class: 'halves' }, await noticeCard(found, refresh), packageCard(found, session, go)) : null,
    card(t('timeline'), timeline(body.events)));
}

function isHeld(found) {
  return found.hold && new Date(found.hold.until) > new Date();
}

function caseLink(id) {
  return el('a', { class: 'mono', href: `#/case/${encodeURIComponent(id)}` }, id);
}

function caseFacts(found) {
  return facts([
    [t('opened'), moment(found.openedAt)],
    [t('changed'), moment(found.updatedAt)],
    [t('taxa'), found.taxa.join(', ')],
    [t('source'), found.sources.join(', ')],
    [t('country'), found.countries.map(country).join(', ')],
    [t('assignee'), found.assignee],
    [t('handover'), found.handoverNote],
    [t('operations'), found.operations.length === 0 ? null : found.operations.map((id, index) => [index > 0 ? ', ' : null, el('a', { href: `#/operations/${encodeURIComponent(id)}` }, id)])],
    [t('outcomes'), found.outcomes.map(code => word('outcome', code)).join(', ')],
    [t('mergedFrom'), found.mergedFrom.join(', ')],
    [t('splitFrom'), found.splitFrom ? caseLink(found.splitFrom) : null],
    [t('splitInto'), found.splitInto.length === 0 ? null : found.splitInto.map(id => [caseLink(id), ' '])],
    [t('whyJudged'), found.reasons.length === 0 ? null : el('ul', { class: 'dots' }, found.reasons.map(reason => el('li', {}, saidBy('pipeline', sentence(reason)))))],
  ]);
}

// The seller in the middle, the adverts by group around it, linked cases outside. One advert alone is no picture.
function picture(found) {
  const shown = found.listings.slice(0, 24);
  if (shown.length + found.linkedCases.length < 2) {
    return null;
  }

  const advertId = listing => `${listing.source}:${listing.adId}`;
  return graph(
    [
      { id: found.id, kind: 'seller', text: t('seller') },
      ...shown.map(listing => ({ id: advertId(listing), kind: 'advert', text: listing.title || t('untitled'), href: `#/listing/${listingPath(listing)}` })),
      ...found.linkedCases.map(link => ({ id: link.caseId, kind: 'case', text: link.caseId, href: `#/case/${encodeURIComponent(link.caseId)}` })),
    ],
    [
      ...shown.map(listing => ({ from: found.id, to: advertId(listing), reason: listing.groupId })),
      ...found.linkedCases.map(link => ({ from: found.id, to: link.caseId, reason: saidBy('pipeline', link.reason), cut: !link.confirmedBy })),
    ]);
}

function links(found, version, mayDecide, refresh) {
  const command = (verb, link) => el('button', { type: 'button', onclick: () => sendCommand(found, version, verb, () => ({ otherCaseId: link.caseId }), refresh) }, t(`command.${verb}`));
  return found.linkedCases.length === 0 ? nothing(t('noLinks')) : el('ul', { class: 'stack tight' }, found.linkedCases.map(link => el('li', { class: 'row' },
    el('a', { href: `#/case/${encodeURIComponent(link.caseId)}` }, link.caseId),
    el('span', {}, saidBy('pipeline', link.reason), link.strength === null || link.strength === undefined ? null : ` (${number(link.strength, 2)})`),
    link.confirmedBy ? badge(t('linkConfirmed'), 'green') : null,
    mayDecide && !link.confirmedBy ? command('confirmLink', link) : null,
    mayDecide ? command('cutLink', link) : null)));
}

function listings(found, version, mayDecide, refresh) {
  return table(t('adverts'), [
    { name: t('tier'), cell: listing => tierBadge(listing.tier) ?? word('verdict', listing.verdict) },
    { name: t('title'), cell: listing => el('span', { dir: 'auto', lang: listing.language }, listingLink(listing)) },
    { name: t('taxa'), cell: listing => listing.taxa.join(', ') },
    { name: t('site'), cell: listing => listing.source },
    { name: t('state'), cell: listing => word('state', listing.state) },
    { name: t('decision'), cell: listing => [listing.decision ? word('decision', listing.decision.decision) : mayDecide ? null : '–', ' ', mayDecide ? decideButton(found, version, listing, refresh) : null] },
    { name: t('scoreColumn'), number: true, cell: listing => number(listing.score, 2) },
  ], found.listings);
}

// What authorities and courts made of it.
function results(found) {
  return found.seizures.length + found.prosecutions.length === 0 ? null : el('div', { class: 'halves' },
    found.seizures.length === 0 ? null : card(t('seizures'), el('ul', { class: 'stack tight' }, found.seizures.map(seizure => el('li', {},
      el('strong', {}, `${number(seizure.quantity, 3)} ${word('unit', seizure.unit)} · ${word('product', seizure.product)}`), ' ', el('i', { lang: 'la' }, seizure.taxon),
      seizure.weightKg === null ? null : ` · ${number(seizure.weightKg, 3)} kg`,
      el('div', { class: 'muted small' }, [day(seizure.on), country(seizure.country), seizure.authority, seizure.reference].filter(Boolean).join(' · ')))))),
    found.prosecutions.length === 0 ? null : card(t('prosecutions'), el('ul', { class: 'stack tight' }, found.prosecutions.map(one => el('li', {},
      el('strong', {}, word('result', one.result)), ' · ', one.offence,
      el('div', { class: 'muted small' }, [
        day(one.on), country(one.country), one.authority, one.reference,
        one.fineEur ? money(one.fineEur, 'EUR') : null, one.prisonMonths ? t('months', { count: one.prisonMonths }) : null].filter(Boolean).join(' · ')))))));
}

function requests(found, version, session, refresh) {
  const open = found.requests.filter(request => request.state === 'open');
  const answer = (verb, request) => el('button', { type: 'button', onclick: () => sendCommand(found, version, verb, () => ({ requestId: request.id }), refresh) }, t(`command.${verb}`));
  return open.length === 0 ? null : card(t('requests'), el('ul', { class: 'stack tight' }, open.map(request => el('li', { class: 'row' },
    badge(word('request', request.detail.kind), 'amber'),
    el('span', {}, [request.reason, request.detail.recipient, request.detail.otherCaseId].filter(Boolean).join(' · ')),
    el('span', { class: 'muted small' }, request.by),
    session.roles.includes('reviewer') ? [answer('approve', request), answer('refuse', request)] : null,
    answer('withdraw', request)))));
}

async function noticeCard(found, refresh) {
  const notices = (await get(withQuery('api/notices', { case: found.id })).catch(() => ({ value: [] }))).value;
  const draft = async source => {
    await attempt(() => post('api/notices', { caseId: found.id, source, reason: found.reasons[0] ?? found.title, language: currentLanguage() }), t('done'));
    await refresh();
  };
  return card(t('page.notices'), el('div', { class: 'stack' },
    notices.length === 0 ? nothing(t('noNotices')) : el('ul', { class: 'stack tight' }, notices.map(notice => el('li', { class: 'row' },
      el('a', { href: `#/notices/${encodeURIComponent(notice.id)}` }, notice.subject), badge(word('noticeState', notice.state))))),
    isWorked(found)
      ? el('div', { class: 'row' }, found.sources.map(source => el('button', { type: 'button', onclick: () => draft(source) }, t('draftNotice', { site: source }))))
      : el('p', { class: 'muted small' }, t(found.state === 'new' ? 'keepFirst' : 'reopenFirst'))));
}

function timeline(events) {
  return events.length === 0 ? nothing() : el('ol', { class: 'timeline' }, events.toReversed().map(event => el('li', {},
    el('time', { datetime: event.at }, moment(event.at)), ' ',
    el('strong', {}, word('event', event.data.type ?? event.data.$type)),
    el('div', {}, saidBy(event.actor, event.reason)),
    event.data.text || event.data.note ? el('div', { class: 'listing-text' }, event.data.text ?? event.data.note) : null,
    el('div', { class: 'muted small' }, `${event.actor === 'pipeline' ? t('theMonitor') : event.actor} · ${event.sequence} · ${event.hash.slice(0, 12)}`))));
}
