// SPDX-License-Identifier: Apache-2.0
// The filing form: each step is saved on the server before the next one shows. An ended session is said and nothing typed is taken
// away, so that a sign-in elsewhere in this browser lets the form go on.
'use strict';
(() => {
  const body = document.body;
  const form = document.getElementById('filing-form');
  const problem = document.getElementById('problem');
  const saved = document.getElementById('saved');
  const buttons = { back: document.getElementById('back'), next: document.getElementById('next'), submit: document.getElementById('submit') };
  const steps = [1, 2, 3, 4].map(number => document.getElementById('step-' + number));
  const marks = form.querySelectorAll('.steps li');
  let current = 0, busy = false;

  function complain(text, field) {
    problem.hidden = !text;
    problem.textContent = text;
    form.querySelectorAll('[aria-invalid]').forEach(input => input.removeAttribute('aria-invalid'));
    const input = field && document.getElementById(field);
    if (input) {
      input.setAttribute('aria-invalid', 'true');
      input.focus();
    }
  }

  function summarise() {
    const list = document.getElementById('summary');
    list.replaceChildren();
    form.querySelectorAll('fieldset label').forEach(label => {
      const input = label.querySelector('input, select');
      const [term, text] = [document.createElement('dt'), document.createElement('dd')];
      term.textContent = label.firstChild.textContent.trim();
      text.textContent = input.tagName === 'SELECT' ? (input.selectedOptions[0] || {}).textContent : input.type === 'file' ? fileOf(input).name || '—' : input.value;
      list.append(term, text);
    });
  }

  function show(step) {
    current = step;
    steps.forEach((fieldset, index) => { fieldset.hidden = index !== step; });
    marks.forEach((mark, index) => {
      mark.toggleAttribute('data-done', index < step);
      index === step ? mark.setAttribute('aria-current', 'step') : mark.removeAttribute('aria-current');
    });
    buttons.back.hidden = step === 0;
    buttons.next.hidden = step === steps.length - 1;
    buttons.submit.hidden = step !== steps.length - 1;
    if (step === steps.length - 1)
      summarise();
    complain('');
  }

  const fileOf = input => input.files.length ? { name: input.files[0].name, size: input.files[0].size } : { name: '', size: 0 };

  // The answer, or nothing when it was a refusal, which has then been said.
  async function send(where, fields) {
    if (busy)
      return undefined;
    busy = true;
    let answer;
    try {
      const content = new URLSearchParams({ draft: body.dataset.draft, ...fields });
      answer = await (await fetch('/beian4service/' + where + '?lang=' + body.dataset.language, { method: 'POST', body: content, cache: 'no-store' })).json();
    } catch {
      answer = { resultCode: 'Unreachable', message: body.dataset.unreachable };
    } finally {
      busy = false;
    }
    body.dataset.lastResult = answer.resultCode;
    if (answer.code === 200)
      return answer;
    complain(answer.resultCode === 'Frontend.Business.NeedLogin' ? body.dataset.ended : answer.message, answer.field);
    return undefined;
  }

  async function next() {
    const fields = { step: current + 1 };
    steps[current].querySelectorAll('input, select').forEach(input => {
      if (input.type === 'file') {
        const file = fileOf(input);
        fields[input.name] = file.name;
        fields[input.name + 'Size'] = file.size;
      } else {
        fields[input.name] = input.value;
      }
    });
    if (!await send('steps', fields))
      return;
    saved.textContent = body.dataset.saved.replace('%1', new Date().toLocaleTimeString(document.documentElement.lang));
    show(current + 1);
  }

  async function submit() {
    const answer = await send('submit', {});
    if (!answer)
      return;
    form.hidden = true;
    document.getElementById('result').hidden = false;
    document.getElementById('result-text').textContent = answer.message;
  }

  buttons.back.addEventListener('click', () => show(current - 1));
  buttons.next.addEventListener('click', next);
  buttons.submit.addEventListener('click', submit);
  form.addEventListener('submit', event => { event.preventDefault(); if (!buttons.next.hidden) next(); });
})();
