// The small things that every page shows: badges, tables, prices, filters, dialogs, messages.
import { el, show } from './dom.js';
import { t, word, country, money, number } from './texts.js';

export function badge(text, kind = '') {
  return el('span', { class: `badge ${kind}` }, text);
}

export function tierBadge(tier) {
  return tier ? badge(t(`tier.${tier}`), tier.toLowerCase()) : null;
}

export function annexBadge(annex) {
  return annex && annex !== 'none' ? badge(t('annex', { annex }), annex.toLowerCase()) : null;
}

export function price(value) {
  if (!value) {
    return '–';
  }

  return value.kind === 'amount' || value.amount != null ? money(value.amount, value.currency) : word('price', value.kind);
}

/** A table whose cells are texts or nodes. Columns: `{ name, cell(row), number? }`. */
export function table(caption, columns, rows) {
  return el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    el('table', {},
      el('caption', { class: 'hidden-text' }, caption),
      el('thead', {}, el('tr', {}, columns.map(column => el('th', { scope: 'col', class: column.number ? 'number' : null }, column.name)))),
      el('tbody', {}, rows.map(row => el('tr', {}, columns.map(column => el('td', { class: column.number ? 'number' : null }, column.cell(row))))))));
}

/** Bars with names, each a link: `{ name, value, href }`. */
export function bars(rows, format = number) {
  const most = Math.max(1, ...rows.map(row => row.value));
  return rows.length === 0 ? nothing() : el('ul', { class: 'bars' }, rows.map(row => {
    const filled = el('span', { class: 'fill' });
    filled.style.width = `${100 * row.value / most}%`;
    return el('li', {}, el('a', { href: row.href },
      el('span', { class: 'name', title: row.name }, row.name),
      el('span', { class: 'track', 'aria-hidden': 'true' }, filled),
      el('span', { class: 'value' }, format(row.value))));
  }));
}

export function nothing(text = t('nothing')) {
  return el('p', { class: 'muted' }, text);
}

/** What stands where a list would be: that there is nothing, and what one can do. */
export function empty(text, help) {
  return el('div', { class: 'empty' }, el('p', {}, el('strong', {}, text)), help ? el('p', { class: 'muted' }, help) : null);
}

/** A filter that came with the address, and a way out of it. */
export function chosen(name, value, leave) {
  const shownValue = name === 'country' ? country(value) : name === 'result' ? word('result', value) : value;
  return el('button', { type: 'button', class: 'chosen', onclick: leave }, `${t(name)}: ${shownValue}`, el('span', { 'aria-hidden': 'true' }, '×'), el('span', { class: 'hidden-text' }, t('removeFilter')));
}

export function card(title, ...content) {
  return el('section', { class: 'card' }, el('h2', {}, title), ...content);
}

export function head(title, ...beside) {
  document.title = `${title} · Wildlife Cybercrime Monitor`;
  return el('div', { class: 'page-head' }, el('h1', {}, title), ...beside);
}

export function facts(pairs) {
  return el('dl', { class: 'facts' }, pairs.filter(([, value]) => value !== null && value !== undefined && value !== '').map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));
}

let fields = 0;

/** A labelled control: `make` gets the attributes it must have. */
export function field(label, make) {
  const id = `field-${++fields}`;
  return el('div', { class: 'field' }, el('label', { for: id }, label), make({ id }));
}

/** A labelled choice. Options: pairs of value and text. */
export function choice(label, name, options, chosenValue, onchange, required = false) {
  return field(label, attributes => el('select', { ...attributes, name, required, onchange: event => onchange?.(event.target.value) },
    options.map(([value, text]) => el('option', { value, selected: value === chosenValue }, text))));
}

/** A list that grows by a button: reads the next page and adds its rows. */
export function pager(page, load, add) {
  const place = el('div', { class: 'row' });
  const offer = link => show(place, link ? el('button', { type: 'button', onclick: async event => {
    event.target.disabled = true;
    const next = await load(link);
    add(next.value);
    offer(next.nextLink);
  } }, t('more')) : null);
  offer(page.nextLink);
  return place;
}

export function toast(text, bad = false) {
  const message = el('div', { class: `toast ${bad ? 'bad' : ''}` }, text);
  document.getElementById('toasts').append(message);
  setTimeout(() => message.remove(), bad ? 9000 : 4000);
}

/** Does something and says what the server refused; answers whether it worked. */
export async function attempt(work, done = null) {
  try {
    await work();
    if (done) {
      toast(done);
    }

    return true;
  } catch (problem) {
    toast(problem.message, true);
    return false;
  }
}

/**
 * Asks in a dialog; answers the form's values (`all(name)`: those of a name that comes several times), or null where it was cancelled.
 * With `send` the dialog stays open, with what was typed, until the server has taken it.
 */
export function ask(title, content, confirmText, send = null) {
  return new Promise(resolve => {
    const wrong = el('p', { class: 'notice bad', role: 'alert', hidden: true });
    const yes = confirmText ? el('button', { class: 'primary', value: 'yes' }, confirmText) : null;
    const form = el('form', { method: 'dialog', class: 'stack' },
      el('h2', { id: 'dialog-title' }, title),
      content,
      wrong,
      el('div', { class: 'row end' }, el('button', { value: 'no', formnovalidate: true }, t(confirmText ? 'cancel' : 'close')), yes));
    const dialog = el('dialog', { 'aria-labelledby': 'dialog-title' }, form);
    form.addEventListener('submit', async event => {
      if (!send || event.submitter?.value === 'no') {
        return;
      }

      event.preventDefault();
      yes.disabled = true;
      try {
        await send(valuesOf(form));
        dialog.close('yes');
      } catch (problem) {
        wrong.textContent = problem.message;
        wrong.hidden = false;
      }

      yes.disabled = false;
    });
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue === 'yes' ? valuesOf(form) : null);
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function valuesOf(form) {
  const data = new FormData(form);
  return { ...Object.fromEntries(data), all: name => data.getAll(name) };
}

/** A text to be typed, labelled by its name. */
export function input(name, value = '', required = true, more = {}) {
  return field(t(`field.${name}`), attributes => el('input', { ...attributes, name, value, required, maxlength: more.type ? null : 500, autocomplete: 'off', ...more }));
}

/** A text field to be asked for in a dialog. */
export function reasonField(label = t('why')) {
  return field(label, attributes => el('textarea', { ...attributes, name: 'reason', required: true, maxlength: 1000 }));
}
