// SPDX-License-Identifier: Apache-2.0
// Quotas, statuses, alarm rules, orders and instances through the vendor's own clients, in both signature schemes.
'use strict';
const assert = require('node:assert/strict');
const { after, before, test } = require('node:test');
const Bss = require('@alicloud/bssopenapi20171214');
const { clientsOf, refusedWith } = require('./clients.cjs');
const { startSandbox } = require('./sandbox.cjs');

const kBss = '2017-12-14';
const kNoLedger = 7, kBelowZero = 10;       // places in every scenario
let sandbox, uids;
const { pop, bss, withFault } = clientsOf(() => sandbox);

before(async () => {
  sandbox = await startSandbox(['--scenario', 'small']);
  uids = (await bss().getCustomerList()).body.data.uidList;
});
after(() => sandbox.stop());

// One way to call for both schemes: answers with upper-case keys as they travel, and the outcome of refusals as they come.
const lowerFirst = text => text[0].toLowerCase() + text.slice(1);
const schemes = {
  'RPC 1.0': { call: (action, parameters) => pop(kBss).request(action, parameters, { method: 'POST' }) },
  V3: {
    async call(action, parameters) {
      const request = new Bss[action + 'Request'](Object.fromEntries(Object.entries(parameters).map(([key, value]) => [lowerFirst(key), value])));
      const { body } = await bss()[lowerFirst(action)](request);
      if (body.code !== '200' && body.code !== 'Success')
        throw Object.assign(new Error(body.message), { code: body.code });
      return body.toMap();
    },
  },
};
const effects = async (customer, effect) =>
  (await sandbox.control('GET', '/ledger')).effects.filter(entry => entry.customer === customer && entry.effect === effect);
const allTime = () => ({ CreateTimeStart: '2020-01-01T00:00:00Z', CreateTimeEnd: new Date().toISOString().slice(0, 19) + 'Z' });

for (const [index, [name, { call }]] of Object.entries(schemes).entries()) {
  const customer = () => uids[20 + index];

  test(`${name}: opens, sets, queries and changes a quota`, async () => {
    const created = await pop(kBss, { codes: ['SUCCESS'] }).request('CreateAgAccount',
      { LoginEmail: `quota${index}@lanqiao-cloud.example`, AccountAttr: '0' }, { method: 'POST' });
    const OwnerId = created.AgRelationDto.Pk;
    await refusedWith('-304', () => call('QueryResellerAvailableQuota', { OwnerId }));
    const opening = { OwnerId, Amount: '500.00', Currency: 'CNY', OutBizId: `open-${index}` };
    assert.equal((await call('CreateResellerUserQuota', opening)).Data, true);
    await refusedWith('-303', () => call('CreateResellerUserQuota', opening));
    assert.equal((await call('SetResellerUserQuota', { OwnerId, Amount: '750' })).Data, true);
    assert.equal((await call('QueryResellerAvailableQuota', { OwnerId })).Data, '750.00');

    const change = { OwnerId, AdjustType: 'increase', Amount: '49.50', BusinessType: 'quota_amount_adjust', Currency: 'CNY',
                     OutBizId: `change-${index}`, Source: 'interop' };
    assert.equal((await call('ChangeResellerConsumeAmount', change)).Data, '49.50');
    assert.equal((await call('ChangeResellerConsumeAmount', change)).Data, '49.50');
    await refusedWith('-1101', () => call('ChangeResellerConsumeAmount', { ...change, Amount: '50.50' }));
    assert.equal((await call('QueryResellerAvailableQuota', { OwnerId, ItemCodes: '["CREDIT_CONSUME_BOOK_ITEM"]' })).Data, '700.50');
    assert.equal((await call('QueryResellerAvailableQuota', { OwnerId, ItemCodes: '["CREDIT_QUOTA_BOOK_ITEM"]' })).Data, '750.00');
    assert.deepEqual((await effects(OwnerId, 'ConsumptionChanged')).map(entry => entry.token), [`change-${index}`]);
    await refusedWith('ParameterError', () => call('SetResellerUserQuota', { OwnerId, Amount: '-1' }));
  });

  test(`${name}: freezes, thaws and hands over to hosting`, async () => {
    const OwnerId = customer();
    const set = (BusinessType, Status, more = {}) => call('SetResellerUserStatus', { OwnerId, BusinessType, Status, ...more });
    const facts = async () => (await call('GetCustomerAccountInfo', { OwnerId })).Data;
    assert.equal((await set('FREEZE', 'Freeze', { StopMode: '0' })).Data, true);
    assert.equal((await facts()).CreditLimitStatus, 'Freeze');
    await set('FREEZE', 'Thaw');
    assert.equal((await facts()).CreditLimitStatus, 'Thaw');
    await set('TRUSTEESHIP', 'Trusteeship');
    assert.match((await facts()).HostingStatus, /^trusteeship$/i);
    await set('TRUSTEESHIP', 'TrusteeshipCancel');
    await refusedWith('ParameterError', () => set('FREEZE', 'TrusteeshipCancel'));
    const refused = { OwnerId: uids[kBelowZero], BusinessType: 'FREEZE', Status: 'Freeze' };
    await refusedWith('-116', () => call('SetResellerUserStatus', refused));    // arrives on HTTP 200
  });

  test(`${name}: sets, reads and clears alarm rules`, async () => {
    const OwnerId = uids[kNoLedger], AlarmType = 'quota_low_balance';
    const AlarmThresholds = JSON.stringify([{ thresholdType: 1, numerator: 30, denominator: 100 }, { thresholdType: 0, thresholdAmount: 100 }]);
    await call('SetResellerUserAlarmThreshold', { OwnerId, AlarmType, AlarmThresholds });
    const read = await call('QueryResellerUserAlarmThreshold', { OwnerId, AlarmType });
    assert.equal(read.Count, 2);
    assert.equal(read.Data[0].Numerator, 30);
    assert.equal(read.Data[1].ThresholdAmount, '100');
    await call('SetResellerUserAlarmThreshold', { OwnerId, AlarmType });
    assert.equal((await call('QueryResellerUserAlarmThreshold', { OwnerId })).Count, 0);
  });

  test(`${name}: lists, reads and cancels orders`, async () => {
    const all = [];
    for (let PageNum = 1; ; ++PageNum) {
      const { Data } = await call('QueryOrders', { OwnerId: customer(), ...allTime(), PageNum, PageSize: 50 });
      all.push(...Data.OrderList.Order);
      if (PageNum * 50 >= Data.TotalCount)
        break;
    }
    assert.equal(new Set(all.map(order => order.OrderId)).size, all.length);
    assert.ok(all.length > 10);
    assert.equal((await call('QueryOrders', { OwnerId: customer() })).Data.TotalCount, 0);     // the last hour
    await refusedWith('InvalidOwner', () => call('QueryOrders', { OwnerId: '1111222233334444' }));

    const unpaid = await findUnpaid(call);
    const [line] = (await call('GetOrderDetail', unpaid)).Data.OrderList.Order;
    assert.equal(line.PaymentStatus, 'Unpaid');
    assert.equal(line.OriginalModuleConfig.originalModuleConfig[0].ModuleProperties.moduleProperties[0].Code, 'specification');
    assert.equal((await call('CancelOrder', unpaid)).Data.HostId, 'cn');
    assert.equal((await call('GetOrderDetail', unpaid)).Data.OrderList.Order[0].PaymentStatus, 'Cancelled');
    await refusedWith('InvalidParameter', () => call('CancelOrder', unpaid));
    assert.equal((await effects(unpaid.OwnerId, 'OrderCancelled')).filter(entry => entry.detail === unpaid.OrderId).length, 1);
  });

  test(`${name}: pages through instances`, async () => {
    const first = (await call('QueryAvailableInstances', { OwnerId: customer(), PageNum: 1, PageSize: 3 })).Data;
    assert.equal(first.InstanceList.length, Math.min(3, first.TotalCount));
    assert.ok(first.InstanceList.every(instance => String(instance.OwnerId) === customer()));
  });
}

async function findUnpaid(call) {
  for (const OwnerId of uids) {
    const { Data } = await call('QueryOrders', { OwnerId, ...allTime(), PaymentStatus: 'Unpaid', PageSize: 1 });
    if (Data.TotalCount > 0)
      return { OwnerId, OrderId: Data.OrderList.Order[0].OrderId };
  }
  throw new Error('the scenario has no unpaid order');
}

test('a change whose answer got lost is repeated without a second effect', async () => {
  const OwnerId = uids[2];      // a ledger in dollars
  const change = { OwnerId, AdjustType: 'decrease', Amount: '1.00', BusinessType: 'FREEZE', Currency: 'USD', OutBizId: 'lost-1', Source: 'interop' };
  await withFault('drop-after:action=ChangeResellerConsumeAmount,times=1', () =>
    assert.rejects(() => pop(kBss).request('ChangeResellerConsumeAmount', change, { method: 'POST' })));
  await pop(kBss).request('ChangeResellerConsumeAmount', change, { method: 'POST' });
  assert.equal((await effects(OwnerId, 'ConsumptionChanged')).length, 1);
});

test('a moved clock uses quotas up and leaves signatures alone', async () => {
  const OwnerId = uids[1];      // near zero, nobody manages it
  const left = async () => Number((await bss().queryResellerAvailableQuota(new Bss.QueryResellerAvailableQuotaRequest({ ownerId: OwnerId }))).body.data);
  assert.ok(await left() > 0);
  const moved = await sandbox.control('POST', '/clock', JSON.stringify({ seconds: 10 * 24 * 3600 }));
  assert.equal(moved.ahead, 10 * 24 * 3600);
  assert.ok(await left() < 0);
});
