// What may be done with a case: each command with who may, when, and what it asks for. The server decides again.
import { el } from './dom.js';
import { t, word, day } from './texts.js';
import { get, post } from './api.js';
import { ask, choice, input, nothing, reasonField, toast } from './parts.js';
import { decisionFields, prosecutionFields, prosecutionOf, seizureFields, seizureOf, splitFields } from './case-forms.js';

const deciding = ['analyst', 'reviewer', 'authority'];
const outcomes = ['adverts-removed', 'accounts-closed', 'seized', 'prosecuted', 'no-offence', 'duplicate'];
const isOpen = found => found.state !== 'closed';
// Somebody has looked at it: only then anything leaves the house.
export const isWorked = found => !['new', 'closed'].includes(found.state);
const isHeld = found => found.hold && new Date(found.hold.until) > new Date();

const groups = [
  { name: 'work', commands: [
    { verb: 'triage', next: true, when: found => found.state === 'new' },
    { verb: 'investigate', next: true, when: found => ['new', 'triaged'].includes(found.state) },
    { verb: 'comment', fields: () => input('text'), body: values => ({ text: values.text }) },
    { verb: 'assign', when: isOpen, fields: (found, session) => input('assignee', session.keyId, false), body: values => ({ assignee: values.assignee || null }) },
    { verb: 'handOver', when: isOpen, fields: () => [input('assignee', '', false), input('note')], body: values => ({ assignee: values.assignee || null, note: values.note }) },
  ] },
  { name: 'decide', commands: [
    { verb: 'requestReferral', when: isWorked, fields: () => [input('recipient'), input('country', '', true, { pattern: '[A-Za-z]{2}', maxlength: 2 })], body: values => ({ recipient: values.recipient, country: values.country.toUpperCase() }) },
    { verb: 'requestMerge', when: isOpen, fields: () => input('otherCaseId'), body: values => ({ otherCaseId: values.otherCaseId.trim() }) },
    { verb: 'split', when: found => isOpen(found) && found.listings.length > 1, fields: splitFields, body: values => ({ listings: values.all('listing').map(place => JSON.parse(place)) }) },
    { verb: 'close', when: isOpen, fields: closing, body: values => ({ outcomes: [values.outcome], accountsClosed: Number(values.accountsClosed || 0), duplicateOf: values.duplicateOf || null }) },
    { verb: 'reopen', next: true, when: found => found.state === 'closed' },
  ] },
  { name: 'record', commands: [
    { verb: 'recordSeizure', fields: seizureFields, body: values => ({ seizure: seizureOf(values) }) },
    { verb: 'recordProsecution', fields: prosecutionFields, body: values => ({ prosecution: prosecutionOf(values) }) },
    { verb: 'joinOperation', when: isOpen, fields: operationsToJoin, body: values => ({ operationId: values.operationId }) },
    { verb: 'leaveOperation', when: found => found.operations.length > 0, fields: found => choice(t('field.operationId'), 'operationId', found.operations.map(id => [id, id]), found.operations[0]), body: values => ({ operationId: values.operationId }) },
    { verb: 'hold', roles: ['authority'], when: found => !isHeld(found), fields: () => input('until', '', true, { type: 'date' }), body: values => ({ until: `${values.until}T00:00:00Z` }) },
    { verb: 'liftHold', roles: ['authority'], when: isHeld },
  ] },
];

/** Whether a session decides in cases. */
export function decides(session) {
  return deciding.some(role => session.roles.includes(role));
}

/** The buttons of a case for a session, by what they are for; `done` draws the case anew. */
export function commandButtons(found, version, session, done) {
  if (!decides(session) || found.mergedInto) {
    return null;
  }

  const mine = command => (!command.when || command.when(found)) && (!command.roles || command.roles.some(role => session.roles.includes(role)));
  const shown = groups.map(group => ({ name: group.name, commands: group.commands.filter(mine) })).filter(group => group.commands.length > 0);
  const next = shown.flatMap(group => group.commands).find(command => command.next);
  return el('div', { class: 'commands' }, shown.map(group => el('div', { class: 'row', role: 'group', 'aria-label': t(`commands.${group.name}`) },
    el('span', { class: 'group-name muted small', 'aria-hidden': 'true' }, t(`commands.${group.name}`)),
    group.commands.map(command => el('button', { type: 'button', class: command === next ? 'primary' : null, onclick: () => run(command, found, version, session, done) }, t(`command.${command.verb}`))))));
}

/** Asks why, sends a command with the version that was seen, and draws the case anew. What was typed stays where the server refuses. */
export async function sendCommand(found, version, verb, body, done, fields = null) {
  const send = values => post(`api/cases/${encodeURIComponent(found.id)}:${verb}`, { ...body(values), reason: values.reason }, version);
  if (await ask(t(`command.${verb}`), [fields, reasonField()], t(`command.${verb}`), send)) {
    toast(t('done'));
    await done();
  }
}

/** The button that decides about one advert of a case. */
export function decideButton(found, version, listing, done) {
  const body = values => ({ source: listing.source, adId: listing.adId, decision: values.decision, reasonCode: values.reasonCode, correctTaxon: values.decision === 'correct-taxon' ? values.correctTaxon : null });
  return el('button', { type: 'button', class: 'slim', onclick: () => sendCommand(found, version, 'decideListing', body, done, decisionFields(listing)) },
    t('command.decideListing'), el('span', { class: 'hidden-text' }, ` ${listing.title}`));
}

async function run(command, found, version, session, done) {
  await sendCommand(found, version, command.verb, command.body ?? (() => ({})), done, await command.fields?.(found, session));
}

async function operationsToJoin(found) {
  const open = (await get('api/operations')).value.filter(operation => !found.operations.includes(operation.id));
  return open.length === 0
    ? [nothing(t('noOperations')), input('operationId')]
    : choice(t('field.operationId'), 'operationId', open.map(operation => [operation.id, `${operation.name} · ${day(operation.from)} – ${day(operation.to)}`]), open[0].id);
}

function closing() {
  return [
    choice(t('field.outcome'), 'outcome', outcomes.map(code => [code, word('outcome', code)]), outcomes[0]),
    input('accountsClosed', '0', false, { type: 'number', min: 0, max: 1000 }),
    input('duplicateOf', '', false),
  ];
}
