// One case: what hangs together and why, what was done, what may be done, and the ways out of it.
import { el, show } from './dom.js';
import { t, word, moment, number, country, currentLanguage } from './texts.js';
import { get, getWithVersion, post, withQuery } from './api.js';
import { head, attempt, badge, card, choice, facts, nothing, table, tierBadge } from './parts.js';
import { listingLink } from './advert.js';
import { graph } from './graph.js';
import { commandButtons, sendCommand } from './case-commands.js';

const formats = ['csv', 'ndjson', 'warc', 'stix', 'ecomessage', 'eu-twix', 'cites'];

export async function draw({ path, session, refresh }) {
  const { body, version } = await getWithVersion(`api/cases/${encodeURIComponent(path)}`);
  const found = body.case;
  const decides = ['analyst', 'reviewer', 'authority'].some(role => session.roles.includes(role));
  return el('div', { class: 'stack' },
    head(found.title || t('untitled')),
    el('div', { class: 'row' }, tierBadge(found.tier), badge(word('caseState', found.state)), found.hold && new Date(found.hold.until) > new Date() ? badge(t('held', { until: moment(found.hold.until) }), 'red') : null,
      el('span', { class: 'muted' }, t('score', { score: number(found.score, 2) })), el('span', { class: 'mono muted' }, found.id)),
    commandButtons(found, version, session, refresh),
    requests(found, version, session, refresh),
    el('div', { class: 'halves' },
      card(t('facts'), caseFacts(found)),
      card(t('howLinked'), picture(found), links(found, version, decides, refresh))),
    card(t('adverts'), listings(found)),
    el('div', { class: 'halves' },
      decides ? await noticeCard(found, refresh) : null,
      decides ? packageCard(found) : null),
    card(t('timeline'), timeline(body.events)));
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
    [t('operations'), found.operations.join(', ')],
    [t('outcomes'), found.outcomes.map(code => word('outcome', code)).join(', ')],
    [t('seizures'), found.seizures.length === 0 ? null : number(found.seizures.length)],
    [t('whyJudged'), found.reasons.length === 0 ? null : el('ul', {}, found.reasons.map(reason => el('li', {}, reason)))],
  ]);
}

// The seller in the middle, the adverts by group around it, linked cases outside.
function picture(found) {
  const shown = found.listings.slice(0, 24);
  const advertId = listing => `${listing.source}:${listing.adId}`;
  return graph(
    [
      { id: found.id, kind: 'seller', text: t('seller') },
      ...shown.map(listing => ({ id: advertId(listing), kind: 'advert', text: listing.title || t('untitled'), href: `#/listing/${encodeURIComponent(`${listing.source}:${encodeURIComponent(listing.adId)}`)}` })),
      ...found.linkedCases.map(link => ({ id: link.caseId, kind: 'case', text: link.caseId, href: `#/case/${encodeURIComponent(link.caseId)}` })),
    ],
    [
      ...shown.map(listing => ({ from: found.id, to: advertId(listing), reason: listing.groupId })),
      ...found.linkedCases.map(link => ({ from: found.id, to: link.caseId, reason: link.reason, cut: !link.confirmedBy })),
    ]);
}

function links(found, version, decides, refresh) {
  const command = (verb, link) => el('button', { type: 'button', onclick: () => sendCommand(found, version, verb, () => ({ otherCaseId: link.caseId }), refresh) }, t(`command.${verb}`));
  return found.linkedCases.length === 0 ? nothing(t('noLinks')) : el('ul', { class: 'stack tight' }, found.linkedCases.map(link => el('li', { class: 'row' },
    el('a', { href: `#/case/${encodeURIComponent(link.caseId)}` }, link.caseId),
    el('span', {}, link.reason, link.strength === null || link.strength === undefined ? null : ` (${number(link.strength, 2)})`),
    link.confirmedBy ? badge(t('linkConfirmed'), 'green') : null,
    decides && !link.confirmedBy ? command('confirmLink', link) : null,
    decides ? command('cutLink', link) : null)));
}

function listings(found) {
  return table(t('adverts'), [
    { name: t('tier'), cell: listing => tierBadge(listing.tier) ?? word('verdict', listing.verdict) },
    { name: t('title'), cell: listing => el('span', { dir: 'auto', lang: listing.language }, listingLink(listing)) },
    { name: t('taxa'), cell: listing => listing.taxa.join(', ') },
    { name: t('site'), cell: listing => listing.source },
    { name: t('state'), cell: listing => word('state', listing.state) },
    { name: t('decision'), cell: listing => listing.decision ? word('decision', listing.decision.decision) : '–' },
    { name: t('scoreColumn'), number: true, cell: listing => number(listing.score, 2) },
  ], found.listings);
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
    notices.length === 0 ? nothing() : el('ul', { class: 'stack tight' }, notices.map(notice => el('li', { class: 'row' },
      el('a', { href: `#/notices/${encodeURIComponent(notice.id)}` }, notice.subject), badge(word('noticeState', notice.state))))),
    el('div', { class: 'row' }, found.sources.map(source => el('button', { type: 'button', onclick: () => draft(source) }, t('draftNotice', { site: source }))))));
}

// The package is made on the server; its manifest's hash is what a reader writes down elsewhere.
function packageCard(found) {
  const result = el('div', { class: 'stack tight', role: 'status' });
  const path = `api/cases/${encodeURIComponent(found.id)}`;
  const make = () => attempt(async () => {
    const made = await post(`${path}/packages`, { language: currentLanguage() });
    show(result,
      made.problems.length === 0 ? null : el('p', { class: 'notice' }, made.problems.join(' ')),
      facts([[t('manifestSha256'), el('span', { class: 'mono' }, made.manifestSha256)]]),
      el('p', { class: 'muted small' }, t('verifyHelp')),
      el('a', { class: 'button', href: `/${path}/packages/${encodeURIComponent(made.key)}`, download: true }, t('download')));
  });
  const place = el('div', {});
  const offer = format => show(place, el('a', { class: 'button', href: withQuery(`/${path}/export`, { format }), download: true }, t('export')));
  offer(formats[0]);
  return card(t('takeOut'), el('div', { class: 'stack' },
    el('div', { class: 'row' }, el('button', { type: 'button', onclick: make }, t('makePackage'))),
    result,
    el('div', { class: 'filters' }, choice(t('format'), 'format', formats.map(code => [code, word('format', code)]), formats[0], offer), place)));
}

function timeline(events) {
  return events.length === 0 ? nothing() : el('ol', { class: 'timeline' }, events.toReversed().map(event => el('li', {},
    el('time', { datetime: event.at }, moment(event.at)), ' ',
    el('strong', {}, word('event', event.data.type ?? event.data.$type)),
    el('div', {}, event.reason),
    event.data.text || event.data.note ? el('div', { class: 'listing-text' }, event.data.text ?? event.data.note) : null,
    el('div', { class: 'muted small' }, `${event.actor} · ${event.sequence} · ${event.hash.slice(0, 12)}`))));
}
