// What may be done with a case: each command with who may, when, and what it asks for. The server decides again.
import { el } from './dom.js';
import { t, word } from './texts.js';
import { post } from './api.js';
import { ask, attempt, choice, field, reasonField } from './parts.js';

const outcomes = ['adverts-removed', 'accounts-closed', 'seized', 'prosecuted', 'no-offence', 'duplicate'];
const isOpen = found => found.state !== 'closed';
const isHeld = found => found.hold && new Date(found.hold.until) > new Date();

const commands = [
  { verb: 'triage', when: found => found.state === 'new' },
  { verb: 'investigate', when: found => ['new', 'triaged'].includes(found.state) },
  { verb: 'comment', fields: () => input('text'), body: values => ({ text: values.text }) },
  { verb: 'assign', when: isOpen, fields: (found, session) => input('assignee', session.keyId, false), body: values => ({ assignee: values.assignee || null }) },
  { verb: 'handOver', when: isOpen, fields: () => [input('assignee', '', false), input('note')], body: values => ({ assignee: values.assignee || null, note: values.note }) },
  { verb: 'requestReferral', when: isOpen, fields: () => [input('recipient'), input('country', '', true, { pattern: '[A-Za-z]{2}', maxlength: 2 })], body: values => ({ recipient: values.recipient, country: values.country.toUpperCase() }) },
  { verb: 'requestMerge', when: isOpen, fields: () => input('otherCaseId'), body: values => ({ otherCaseId: values.otherCaseId.trim() }) },
  { verb: 'joinOperation', when: isOpen, fields: () => input('operationId'), body: values => ({ operationId: values.operationId.trim() }) },
  { verb: 'hold', roles: ['authority'], when: found => !isHeld(found), fields: () => input('until', '', true, { type: 'date' }), body: values => ({ until: `${values.until}T00:00:00Z` }) },
  { verb: 'liftHold', roles: ['authority'], when: isHeld },
  { verb: 'close', when: isOpen, fields: closing, body: values => ({ outcomes: [values.outcome], accountsClosed: Number(values.accountsClosed || 0), duplicateOf: values.duplicateOf || null }) },
  { verb: 'reopen', when: found => found.state === 'closed' },
];

/** The buttons of a case for a session; `done` draws the case anew. */
export function commandButtons(found, version, session, done) {
  if (!['analyst', 'reviewer', 'authority'].some(role => session.roles.includes(role)) || found.mergedInto) {
    return null;
  }

  const mine = commands.filter(command => (!command.when || command.when(found)) && (!command.roles || command.roles.some(role => session.roles.includes(role))));
  return el('div', { class: 'row' }, mine.map(command => el('button', { type: 'button', onclick: () => run(command, found, version, session, done) }, t(`command.${command.verb}`))));
}

/** Asks why, sends a command with the version that was seen, and draws the case anew. */
export async function sendCommand(found, version, verb, body, done, fields = null) {
  const values = await ask(t(`command.${verb}`), [fields, reasonField()], t(`command.${verb}`));
  if (values) {
    await attempt(() => post(`api/cases/${encodeURIComponent(found.id)}:${verb}`, { ...body(values), reason: values.reason }, version), t('done'));
    await done();
  }
}

function run(command, found, version, session, done) {
  return sendCommand(found, version, command.verb, command.body ?? (() => ({})), done, command.fields?.(found, session));
}

function input(name, value = '', required = true, more = {}) {
  return field(t(`field.${name}`), attributes => el('input', { ...attributes, name, value, required, maxlength: 500, autocomplete: 'off', ...more }));
}

function closing() {
  return [
    choice(t('field.outcome'), 'outcome', outcomes.map(code => [code, word('outcome', code)]), outcomes[0]),
    input('accountsClosed', '0', false, { type: 'number', min: 0, max: 1000 }),
    input('duplicateOf', '', false),
  ];
}
