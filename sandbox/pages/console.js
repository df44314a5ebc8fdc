// SPDX-License-Identifier: Apache-2.0
// Counts the session down and asks every few seconds how long it still lives, so that a renewed cookie shows without a reload.
'use strict';
(() => {
  const body = document.body;
  const countdown = document.getElementById('countdown');
  const notice = document.getElementById('notice');
  let endsAt = Date.now() + Number(body.dataset.secondsLeft) * 1000;

  function show() {
    const left = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
    countdown.textContent = Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0');
    countdown.setAttribute('aria-label', body.dataset.minutes.replace('%1', Math.ceil(left / 60)));
    body.classList.toggle('ending', left <= 600);
  }

  async function ask() {
    let state;
    try {
      state = await (await fetch('/session/state', { cache: 'no-store' })).json();
    } catch {
      return;   // the next question comes soon
    }
    if (!state.signedIn && !body.dataset.ended) {
      location.replace(state.loginUrl);
      return;
    }
    if (!state.signedIn) {      // a form stays and says so
      endsAt = Date.now();
      notice.hidden = false;
      notice.textContent = body.dataset.ended;
      show();
      return;
    }
    endsAt = Date.now() + state.secondsLeft * 1000;
    // Another account logged on in the same browser: what stands here is not its data.
    notice.hidden = state.uid === body.dataset.uid;
    notice.textContent = notice.hidden ? '' : body.dataset.changed.replace('%1', state.uid);
    show();
  }

  show();
  setInterval(show, 1000);
  setInterval(ask, 3000);
  const region = document.getElementById('region');
  if (region)
    region.addEventListener('change', () => region.form.submit());
})();
