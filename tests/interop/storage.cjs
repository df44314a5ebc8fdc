// SPDX-License-Identifier: Apache-2.0
// Object storage through the vendor's own client.
'use strict';
const assert = require('node:assert/strict');
const { after, before, test } = require('node:test');
const OSS = require('ali-oss');
const { startSandbox } = require('./sandbox.cjs');

let sandbox;
before(async () => { sandbox = await startSandbox(['--scenario', 'small']); });
after(() => sandbox.stop());

function clientWith(more) {
  return new OSS({
    endpoint: sandbox.oss, sldEnable: true, bucket: sandbox.bucket, region: 'oss-cn-hangzhou',
    accessKeyId: sandbox.partner.accessKeyId, accessKeySecret: sandbox.partner.accessKeySecret, ...more,
  });
}

for (const authorizationV4 of [false, true]) {
  const client = more => clientWith({ authorizationV4, ...more });
  const name = authorizationV4 ? 'V4' : 'V1';

  test(`${name}: puts, reads, lists and deletes files`, async () => {
    const files = client();
    const put = await files.put(`${name}/账单 1+2.txt`, Buffer.from('0123456789'));
    assert.equal(put.res.status, 200);
    assert.equal((await files.get(`${name}/账单 1+2.txt`)).content.toString(), '0123456789');
    assert.equal((await files.get(`${name}/账单 1+2.txt`, { headers: { Range: 'bytes=2-4' } })).content.toString(), '234');
    assert.equal((await files.head(`${name}/账单 1+2.txt`)).res.headers['content-length'], '10');
    for (let i = 0; i < 5; ++i)
      await files.put(`${name}/list/${i}`, Buffer.from('x'));
    const names = [];
    let token;
    do {
      const page = await files.listV2({ prefix: `${name}/list/`, 'max-keys': 2, 'continuation-token': token });
      names.push(...page.objects.map(object => object.name));
      token = page.nextContinuationToken;
    } while (token);
    assert.equal(names.length, 5);
    await files.delete(`${name}/list/0`);
    await assert.rejects(() => files.head(`${name}/list/0`), error => error.status === 404);
    await assert.rejects(() => files.get(`${name}/list/0`), error => error.code === 'NoSuchKey');
  });

  test(`${name}: signs links`, async () => {
    const files = client({ endpoint: sandbox.oss.replace('127.0.0.1', 'localhost') });     // the client signs no links for addresses
    await files.put(`${name}/linked`, Buffer.from('linked'));
    const link = authorizationV4 ? await files.signatureUrlV4('GET', 120, {}, `${name}/linked`) : files.signatureUrl(`${name}/linked`, { expires: 120 });
    assert.equal(await (await fetch(link)).text(), 'linked');
    assert.equal((await fetch(link.replace('linked', 'other'))).status, 403);
  });

  test(`${name}: is refused with a wrong secret and at the vendor's bucket`, async () => {
    await assert.rejects(() => client({ accessKeySecret: 'wrong' }).put('x', Buffer.from('x')), error => error.code === 'SignatureDoesNotMatch' && error.status === 403);
    await assert.rejects(() => client({ accessKeyId: 'nobody' }).put('x', Buffer.from('x')), error => error.code === 'InvalidAccessKeyId');
    await assert.rejects(() => client({ bucket: 'work-order' }).put('x', Buffer.from('x')), error => error.code === 'AccessDenied');
  });
}

test('a form with a policy that the client signs', async () => {
  const files = clientWith();
  const send = async (policy, key) => {
    const form = new FormData();
    for (const [field, text] of Object.entries({ key, ...files.calculatePostSignature(policy) }))
      form.append(field, text);
    form.append('file', new Blob(['hello']), 'note.txt');
    return fetch(`${sandbox.oss}/${sandbox.bucket}/`, { method: 'POST', body: form });
  };
  const expiration = new Date(Date.now() + 60_000).toISOString();
  const conditions = [['content-length-range', 0, 5], ['starts-with', '$key', 'forms/']];
  assert.equal((await send({ expiration, conditions }, 'forms/note.txt')).status, 204);
  assert.match(await (await send({ expiration, conditions }, 'note.txt')).text(), /<Code>AccessDenied<.*Policy Condition failed/s);
  assert.match(await (await send({ expiration, conditions: [['content-length-range', 0, 4]] }, 'x')).text(), /EntityTooLarge/);
  assert.match(await (await send({ expiration: new Date(Date.now() - 1000).toISOString(), conditions }, 'forms/x')).text(), /Policy expired/);
});
