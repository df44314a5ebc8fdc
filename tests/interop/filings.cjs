// SPDX-License-Identifier: Apache-2.0
// Service numbers and identity verification through the vendor's own client. No typed client of these products exists, so RPC 1.0 alone.
'use strict';
const assert = require('node:assert/strict');
const { after, before, test } = require('node:test');
const { clientsOf, refusedWith } = require('./clients.cjs');
const { startSandbox } = require('./sandbox.cjs');

const kBsn = '2015-05-12', kCrm = '2015-04-08', kAas = '2015-07-01', kBss = '2017-12-14';
let sandbox, uids;
const { pop, bss, withFault } = clientsOf(() => sandbox);
// The client would write the first letters of parameters large; these begin small.
const call = (action, parameters) => pop(kBsn).request(action, parameters, { method: 'POST', formatParams: false });

before(async () => {
  sandbox = await startSandbox(['--scenario', 'small']);
  uids = (await bss().getCustomerList()).body.data.uidList;
});
after(() => sandbox.stop());

// A server of the customer that takes numbers, with the first one bound to it.
async function bound(aliuid) {
  const { Data } = await pop(kBss).request('QueryAvailableInstances', { OwnerId: aliuid, ProductCode: 'ecs', PageSize: 100 }, { method: 'POST' });
  for (const { InstanceID: resourceId } of Data.InstanceList) {
    try {
      return { resourceId, answer: await call('ProductBindBsn', { resourceType: 1, resourceId, aliuid, num: 1 }) };
    } catch (error) {
      assert.match(error.code, /^(403|410|413)$/);
    }
  }
  throw new Error('no server takes a number');
}

test('binds, reads and grants', async () => {
  const aliuid = uids[0];
  const { resourceId, answer } = await bound(aliuid);
  const [{ sn }] = answer.datas.bsnDO;
  assert.equal(String((await call('GetBsnBySn', { sn })).status), '1');
  assert.equal((await call('GetBsnSySn', { sn })).aliUid, aliuid);
  await call('ProductBindBsn', { resourceType: 1, resourceId, aliuid, num: 1 });
  const listed = (await call('GetBsnByResource', { resourceType: 1, resourceId, aliuid })).datas.bsnDO;
  assert.ok(listed.length >= 2 && listed.some(number => number.sn === sn));
  await refusedWith('603', () => call('ProductBindBsn', { resourceType: 1, resourceId, aliuid, num: 21 }));
  const granted = await call('GrantBsnCode', { Sn: sn, AliUid: aliuid, GrantToAliuid: uids[1], Notes: 'interop' });
  assert.equal(granted.Success, true);
  await refusedWith('616', () => call('GrantBsnCode', { Sn: sn, AliUid: aliuid, GrantToAliuid: uids[2] }));
});

test('a bind whose answer got lost is found by reading', async () => {
  const aliuid = uids[1];
  const { resourceId } = await bound(aliuid);
  const count = async () => (await call('GetBsnByResource', { resourceType: 1, resourceId, aliuid })).datas.bsnDO.length;
  const before = await count();
  await withFault(`drop-after:action=ProductBindBsn,customer=${aliuid},times=1`, () =>
    assert.rejects(() => call('ProductBindBsn', { resourceType: 1, resourceId, aliuid, num: 2 })));
  assert.equal(await count(), before + 2);
});

test('makes a verification link, reads both spellings and takes a verification away', async () => {
  const BidType = 'LIGHTWEIGHT', uncertified = uids[5];
  const options = { method: 'POST' };
  const { Data } = await pop(kAas, { codes: ['200'] }).request('GenerateAliyunBidCertWaysUrl',
    { AliyunPk: uncertified, BidType, Platform: 'pc', SubjectType: 'all', Source: 'BID' }, options);
  assert.equal((await fetch(Data)).status, 200);
  const info = async PK => {
    const { Result, result } = await pop(kCrm).request('QueryBidUserCertifiedInfo', { PK, BidType }, options);
    return JSON.parse(Result ?? result);
  };
  assert.equal((await info(uncertified)).isCertified, '0');
  assert.equal((await info(uids[3])).aliyunPk, uids[3]);
  assert.equal((await info(uids[4])).isCertified, '1');
  await pop(kCrm, { codes: ['200'] }).request('RemoveIdentityCertifiedForBidUser', { PK: uids[4], BidType }, options);
  assert.equal((await info(uids[4])).isCertified, '0');
  await refusedWith('Invalid PK', () => pop(kCrm).request('RemoveIdentityCertifiedForBidUser', { PK: '1111222233334444', BidType }, options));
});
