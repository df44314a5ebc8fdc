// SPDX-License-Identifier: Apache-2.0
// Reads what is asked for from the fragment, as the vendor's page does: #/role/authorize?request={"Services":[{"Roles":[{"RoleName":…}]}]}
'use strict';
(() => {
  const asked = new URLSearchParams(location.hash.split('?')[1]).get('request');
  let names = [];
  try {
    names = (JSON.parse(asked) || { Services: [] }).Services.flatMap(service => service.Roles.map(role => String(role.RoleName)));
  } catch {
    return;   // not a request
  }
  const list = document.getElementById('roles');
  names.forEach(name => {
    const [label, input, text] = ['label', 'input', 'strong'].map(tag => document.createElement(tag));
    label.className = 'choice';
    Object.assign(input, { type: 'checkbox', name: 'role', value: name, checked: true });
    text.textContent = name;
    label.append(input, text);
    list.append(label);
  });
  document.getElementById('roles-form').hidden = names.length === 0;
})();
