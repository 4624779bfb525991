// The review queue: one advert group after another, decided by a key each. What is not covered stays in sight.
import { el, show } from './dom.js';
import { t, word, number, day } from './texts.js';
import { get, post, withQuery } from './api.js';
import { head, ask, attempt, badge, card, empty, field, reasonField, tierBadge } from './parts.js';
import { advertFacts, advertHead, advertText, flagList, listingLink, listingPath, pictures, reasonList } from './advert.js';
import { dismissals } from './case-forms.js';
import { coverage } from './page-overview.js';

const mostAtOnce = 50;

export async function draw({ session }) {
  const [list, sources, pace] = await Promise.all([get(withQuery('api/reviews', { maxpagesize: mostAtOnce })), get('api/sources'), get('api/reviews/figures')]);
  return new Queue(list, sources.value.filter(source => source.status !== 'healthy'), pace).element;
}

class Queue {
  constructor(list, uncovered, pace) {
    this.items = list.value;
    this.decided = list.decidedToday;
    this.budget = list.dailyBudget;
    this.seconds = { count: 0, sum: 0, before: pace.minutesPerDecision === null ? null : 60 * pace.minutesPerDecision };
    this.place = 0;
    this.count = el('span', { class: 'muted', role: 'status' });
    this.list = el('ul', { class: 'group-list', 'aria-label': t('page.queue') });
    this.detail = el('div', { class: 'stack', 'aria-live': 'polite' });
    this.element = el('div', { class: 'stack' },
      head(t('page.queue'), this.count, el('button', { type: 'button', onclick: () => this.help() }, t('keys'), ' ', el('kbd', {}, '?'))),
      coverage(uncovered),
      el('div', { class: 'split' }, this.list, this.detail));
    this.listen();
    this.drawList();
    this.open(0);
  }

  // The listener goes when the page is left: it lives on the document, since the keys work wherever the focus is.
  listen() {
    const onkey = event => {
      if (!this.element.isConnected) {
        if (this.wasShown) {
          document.removeEventListener('keydown', onkey);
        }

        return;
      }

      this.wasShown = true;
      const isTyping = event.target.closest?.('input, textarea, select, dialog') || event.ctrlKey || event.altKey || event.metaKey;
      const work = { j: () => this.open(this.place + 1), k: () => this.open(this.place - 1), c: () => this.confirm(), d: () => this.dismiss(), t: () => this.correct(), '?': () => this.help() }[event.key];
      if (work && !isTyping) {
        event.preventDefault();
        work();
      }
    };
    document.addEventListener('keydown', onkey);
  }

  drawList() {
    const pace = this.seconds.count > 0 ? this.seconds.sum / this.seconds.count : this.seconds.before;
    this.count.textContent = [t('decidedToday', { decided: this.decided, budget: this.budget }), pace === null ? null : t('perDecision', { seconds: number(pace, 1) })].filter(Boolean).join(' · ');
    show(this.list, this.items.map((item, index) => el('li', {}, el('button', { type: 'button', class: 'group', 'aria-current': index === this.place ? 'true' : null, onclick: () => this.open(index) },
      el('span', { class: 'row' }, tierBadge(item.tier), el('span', { class: 'muted small' }, t('score', { score: number(item.score, 2) }))),
      el('span', { class: 'title', dir: 'auto' }, item.title || t('untitled')),
      el('span', { class: 'muted small' }, [item.taxa.slice(0, 2).join(', '), t('advertCount', { count: item.listings.length })].filter(Boolean).join(' · '))))));
  }

  async open(place) {
    this.place = Math.max(0, Math.min(this.items.length - 1, place));
    this.drawList();
    this.list.children[this.place]?.scrollIntoView({ block: 'nearest' });
    const item = this.items[this.place];
    if (!item) {
      show(this.detail, empty(t('queueEmpty'), t('queueEmpty.help')));
      return;
    }

    // Nothing is decided about an advert before it is shown.
    this.shownItem = null;
    this.detail.setAttribute('aria-busy', 'true');
    await attempt(async () => {
      const [listing, album, found] = await this.read(item);
      // A slow answer must not cover the advert that was opened after it.
      if (this.items[this.place] === item) {
        show(this.detail, this.drawItem(item, { ...listing, pictures: album.value }, found.case));
        this.detail.removeAttribute('aria-busy');
        this.shownItem = item;
        this.isBusy = false;
        this.since = performance.now();
        const next = this.items[this.place + 1];
        if (next) {
          this.read(next).catch(() => {});
        }
      }
    });
  }

  // The next advert is read while this one is looked at: nobody waits between two decisions.
  read(item) {
    const path = listingPath(item.listings[0]);
    item.parts ??= Promise.all([
      get(`api/listings/${path}`), get(`api/listings/${path}/pictures`).catch(() => ({ value: [] })), get(`api/cases/${encodeURIComponent(item.caseId)}`)]);
    item.parts.catch(() => {
      item.parts = null;
    });
    return item.parts;
  }

  drawItem(item, listing, found) {
    const own = item.listings.map(listed => `${listed.source}:${listed.adId}`);
    const others = found.listings.filter(other => !own.includes(`${other.source}:${other.adId}`));
    const again = found.listings.filter(other => own.slice(1).includes(`${other.source}:${other.adId}`));
    return [
      el('div', { class: 'row decide' },
        el('button', { type: 'button', class: 'primary', onclick: () => this.confirm() }, t('confirm'), ' ', el('kbd', {}, 'c')),
        el('button', { type: 'button', onclick: () => this.dismiss() }, t('dismiss'), ' ', el('kbd', {}, 'd')),
        el('button', { type: 'button', onclick: () => this.correct() }, t('correctTaxon'), ' ', el('kbd', {}, 't')),
        el('a', { class: 'button', href: `#/case/${encodeURIComponent(item.caseId)}` }, t('openCase'))),
      advertHead(listing),
      item.seenBefore.length === 0 ? null : el('p', { class: 'notice' }, item.seenBefore.map(before => t('seenBefore', { decision: word('decision', before.decision), reason: word('dismissal', before.reasonCode), when: day(before.at) })).join(' ')),
      el('div', { class: 'halves narrow' },
        el('div', { class: 'stack' },
          el('section', { class: 'card stack' }, advertText(listing), flagList(listing.assessment), pictures(listing)),
          card(t('facts'), advertFacts(listing))),
        card(t('whyJudged'), reasonList(listing.assessment))),
      again.length === 0 ? null : card(t('reposts'), adverts(again)),
      others.length === 0 ? null : card(t('otherAdverts'), adverts(others)),
    ];
  }

  confirm() {
    return this.decide('confirm', { reasonCode: 'as-judged', reason: t('confirmed') });
  }

  async dismiss() {
    const values = this.shownItem && await ask(t('dismiss'), reasonChoice(), t('dismiss'));
    if (values?.reasonCode) {
      await this.decide('dismiss', { reasonCode: values.reasonCode, reason: values.reason || word('dismissal', values.reasonCode) });
    }
  }

  async correct() {
    const item = this.shownItem;
    const values = item && await ask(t('correctTaxon'), [
      field(t('taxon'), attributes => el('input', { ...attributes, name: 'correctTaxon', required: true, maxlength: 200, value: item.taxa[0] ?? '', autocomplete: 'off' })), reasonField()], t('correctTaxon'));
    if (values) {
      await this.decide('correct-taxon', { reasonCode: 'other', correctTaxon: values.correctTaxon, reason: values.reason });
    }
  }

  async decide(decision, more) {
    const item = this.shownItem;
    if (!item || this.isBusy) {
      return;
    }

    // A key held down must not decide on the advert that comes next.
    this.isBusy = true;
    const taken = Math.min(3600, (performance.now() - this.since) / 1000);
    const minutes = Math.round(taken / 0.6) / 100;
    const worked = await attempt(() => post('api/reviews/decisions', { caseId: item.caseId, groupId: item.groupId, decision, minutes, ...more }), t('decided', { title: item.title || t('untitled') }));
    if (worked) {
      this.items = this.items.filter(other => other !== item);
      this.decided++;
      this.seconds.count++;
      this.seconds.sum += taken;
      await this.open(this.place);
    }

    this.isBusy = false;
  }

  help() {
    const keys = [['j', t('nextAdvert')], ['k', t('previousAdvert')], ['c', t('confirm')], ['d', t('dismiss')], ['1–7', t('whyByNumber')], ['t', t('correctTaxon')], ['?', t('keys')]];
    return ask(t('keys'), el('dl', { class: 'facts' }, keys.map(([key, what]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, what)])), null);
  }
}

function adverts(listings) {
  return el('ul', { class: 'stack tight' }, listings.slice(0, 20).map(other => el('li', { class: 'row' }, tierBadge(other.tier), el('span', { dir: 'auto' }, listingLink(other)), badge(word('state', other.state)), el('span', { class: 'muted small' }, other.source))));
}

// A number chooses the reason and sends the form.
function reasonChoice() {
  const choices = dismissals.map((code, index) => el('label', { class: 'row' }, el('input', { type: 'radio', name: 'reasonCode', value: code, required: true }), el('kbd', {}, String(index + 1)), word('dismissal', code)));
  const box = el('fieldset', { class: 'stack tight' }, el('legend', {}, t('why')), choices);
  const content = el('div', { class: 'stack' }, box, field(t('note'), attributes => el('textarea', { ...attributes, name: 'reason', maxlength: 1000 })));
  content.addEventListener('keydown', event => {
    const choice = event.target.localName === 'textarea' ? null : choices[Number(event.key) - 1];
    if (choice) {
      event.preventDefault();
      choice.querySelector('input').checked = true;
      content.closest('dialog').close('yes');
    }
  });
  return content;
}
