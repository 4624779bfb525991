// Notices to platforms: the list; one with its text, its approvals and how it goes on.
import { el } from './dom.js';
import { t, word, moment, number } from './texts.js';
import { get, getWithVersion, nextPage, post, withQuery } from './api.js';
import { head, ask, attempt, badge, card, choice, facts, field, nothing, pager } from './parts.js';

const states = ['draft', 'approved', 'sent', 'acknowledged', 'decided', 'withdrawn'];
const outcomes = ['removed', 'partly-removed', 'account-closed', 'no-action', 'unfounded'];

export function draw({ path, query, session, go, refresh }) {
  return path ? drawOne(path, session, refresh) : drawList(query, go);
}

async function drawList(query, go) {
  const state = query.get('state');
  const page = await get(withQuery('api/notices', { state }));
  const list = el('ul', { class: 'stack tight' }, page.value.map(item));
  return el('div', { class: 'stack' },
    head(t('page.notices')),
    el('div', { class: 'filters' }, choice(t('state'), 'state', [['', t('all')], ...states.map(code => [code, word('noticeState', code)])], state, value => go(withQuery('#/notices', { state: value })))),
    page.value.length === 0 ? nothing() : list,
    pager(page, nextPage, notices => list.append(...notices.map(item))));
}

function item(notice) {
  return el('li', {}, el('a', { class: 'group', href: `#/notices/${encodeURIComponent(notice.id)}` },
    el('span', { class: 'row' }, badge(word('noticeState', notice.state), notice.state === 'draft' ? 'amber' : ''), badge(word('noticeKind', notice.kind)), notice.outcome ? badge(word('noticeOutcome', notice.outcome), 'green') : null),
    el('span', { class: 'title', dir: 'auto' }, notice.subject),
    el('span', { class: 'muted small' }, [notice.source, t('advertCount', { count: notice.adverts.length }), moment(notice.draftedAt)].join(' · '))));
}

async function drawOne(id, session, refresh) {
  const path = `api/notices/${encodeURIComponent(id)}`;
  const { body: notice, version } = await getWithVersion(path);
  const step = async work => {
    await attempt(work, t('done'));
    await refresh();
  };
  const go = state => () => step(() => post(`${path}/progress`, { state }, version));
  return el('div', { class: 'stack' },
    head(notice.subject, el('a', { class: 'button', href: `#/case/${encodeURIComponent(notice.caseId)}` }, t('openCase'))),
    el('div', { class: 'row' },
      badge(word('noticeState', notice.state)),
      notice.state === 'draft' && session.roles.includes('reviewer') ? el('button', { type: 'button', class: 'primary', onclick: () => step(() => post(`${path}/approvals`, undefined, version)) }, t('command.approve')) : null,
      notice.state === 'approved' ? el('button', { type: 'button', onclick: go('sent') }, t('markSent')) : null,
      notice.state === 'sent' ? el('button', { type: 'button', onclick: go('acknowledged') }, t('markAcknowledged')) : null,
      ['sent', 'acknowledged'].includes(notice.state) ? el('button', { type: 'button', onclick: () => decide(path, version, step) }, t('markDecided')) : null,
      ['draft', 'approved'].includes(notice.state) && !session.roles.includes('platform') ? el('button', { type: 'button', onclick: go('withdrawn') }, t('command.withdraw')) : null),
    card(t('facts'), facts([
      [t('kind'), word('noticeKind', notice.kind)],
      [t('site'), notice.source],
      [t('approvals'), t('approvalsOf', { done: notice.approvals.length, needed: notice.approvalsNeeded })],
      [t('draftedAt'), moment(notice.draftedAt)],
      [t('sentAt'), notice.sentAt ? moment(notice.sentAt) : null],
      [t('reference'), notice.reference],
      [t('field.outcome'), notice.outcome ? word('noticeOutcome', notice.outcome) : null],
      [t('adverts'), number(notice.adverts.length)],
    ])),
    card(t('text'), el('p', { class: 'listing-text', lang: notice.language }, notice.text)));
}

async function decide(path, version, step) {
  const values = await ask(t('markDecided'), [
    choice(t('field.outcome'), 'outcome', outcomes.map(code => [code, word('noticeOutcome', code)]), outcomes[0]),
    field(t('reference'), attributes => el('input', { ...attributes, name: 'reference', maxlength: 200 }))], t('markDecided'));
  if (values) {
    await step(() => post(`${path}/progress`, { state: 'decided', outcome: values.outcome, reference: values.reference || null }, version));
  }
}
