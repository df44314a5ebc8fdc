// SPDX-License-Identifier: Apache-2.0
// The vendor's own clients, unchanged, against the sandbox: what they can do with the cloud they can do here, and what the
// cloud refuses is refused with the same codes.
'use strict';
const assert = require('node:assert/strict');
const { after, before, test } = require('node:test');
const OpenApi = require('@alicloud/openapi-client');
const Bss = require('@alicloud/bssopenapi20171214');
const Sts = require('@alicloud/sts20150401');
const { clientsOf, refusedWith } = require('./clients.cjs');
const { startRelay, startSandbox } = require('./sandbox.cjs');

const kBss = '2017-12-14', kReseller = '2019-12-27', kCrm = '2015-04-08', kStsVersion = '2015-04-01';
const kRole = 'aliyunid-ag-ram-role-admin';
let sandbox;

before(async () => { sandbox = await startSandbox(['--scenario', 'small']); });
after(() => sandbox.stop());

const { pop, config, bss, sts, withFault } = clientsOf(() => sandbox);
const throughRelay = async (how, call) => {
  const relay = await startRelay(sandbox.rpc, how);
  try { return await call(relay.url); } finally { relay.stop(); }
};
const uids = async () => (await bss().getCustomerList()).body.data.uidList;
const emailSuffix = async () => (await sandbox.control('GET', '/state')).emailSuffix;

for (const method of ['GET', 'POST']) {
  test(`RPC 1.0, ${method}: lists customers in both homes`, async () => {
    const all = await pop(kBss).request('GetCustomerList', {}, { method });
    assert.equal(all.Code, '200');
    assert.equal(all.Data.UidList.length, sandbox.customers);
    const page = await pop(kReseller).request('GetCustomerList', { PageNo: 3, PageSize: 10 }, { method });
    assert.equal(page.Data.TotalSize, sandbox.customers);
    assert.deepEqual(page.Data.UidList, all.Data.UidList.slice(20));
  });

  test(`RPC 1.0, ${method}: reads facts and the verified name`, async () => {
    const uid = (await uids())[0];
    const facts = await pop(kBss).request('GetCustomerAccountInfo', { OwnerId: uid }, { method });
    assert.equal(facts.Data.CreditLimitStatus, 'Thaw');
    assert.equal(String(facts.Data.Mpk), sandbox.partner.uid);
    const identity = await pop(kCrm).request('QueryBidUserCertifiedInfo', { PK: uid, BidType: 'LIGHTWEIGHT' }, { method });
    const result = JSON.parse(identity.Result);
    assert.equal(result.aliyunPk, uid);
    assert.match(result.name, /公司|工作室/);
  });
}

test('RPC 1.0: creates an account with awkward text, once', async () => {
  const LoginEmail = `new+customer*1~x${await emailSuffix()}`;
  const order = { LoginEmail, AccountAttr: '1', EnterpriseName: '示例 科技（杭州）*有限公司', FirstName: '' };
  // Published samples answer SUCCESS in capitals, which this client counts as a failure until it is told.
  const created = await pop(kBss, { codes: ['SUCCESS'] }).request('CreateAgAccount', order, { method: 'POST' });
  assert.equal(created.Code, 'SUCCESS');
  assert.ok((await uids()).includes(created.AgRelationDto.Pk));
  const facts = await pop(kBss).request('GetCustomerAccountInfo', { OwnerId: created.AgRelationDto.Pk });
  assert.equal(facts.Data.LoginEmail, LoginEmail);
  await refusedWith('LOGIN_EMAIL_HAS_BEEN_USED', () => pop(kBss).request('CreateAgAccount', order, { method: 'POST' }));
  assert.equal((await sandbox.control('GET', '/ledger')).totals.AccountCreated, 1);
});

test('RPC 1.0, POST with parameters in the query', async () => {
  const client = new OpenApi.default(config(sandbox.partner));
  client._signatureAlgorithm = 'v2';    // this client's name for the RPC scheme; what its configuration sets
  const params = new OpenApi.Params({ action: 'GetCustomerAccountInfo', version: kBss, protocol: 'HTTP', method: 'POST', authType: 'AK', style: 'RPC',
                                      pathname: '/', reqBodyType: 'formData', bodyType: 'json' });
  const answer = await client.callApi(params, new OpenApi.OpenApiRequest({ query: { OwnerId: (await uids())[1] } }), {});
  assert.equal(answer.body.Success, true);
});

test('V3: the typed clients list, read and create', async () => {
  const list = await uids();
  assert.ok(list.length >= sandbox.customers);
  const info = await bss().getCustomerAccountInfo(new Bss.GetCustomerAccountInfoRequest({ ownerId: list[0] }));
  assert.equal(info.body.code, 'Success');
  assert.equal(info.body.data.creditLimitStatus, 'Thaw');
  const loginEmail = `v3 made${await emailSuffix()}`;
  const created = await bss().createAgAccount(new Bss.CreateAgAccountRequest({ loginEmail, accountAttr: '1', enterpriseName: '云☁𠮷 a b*c' }));
  assert.equal(created.body.code, 'SUCCESS');
  assert.ok((await uids()).includes(created.body.agRelationDto.pk));
});

test('V3: credentials for a role, and calls signed with them', async () => {
  const uid = (await uids())[0];
  const request = new Sts.AssumeRoleRequest({ roleArn: `acs:ram::${uid}:role/${kRole}`, roleSessionName: 'interop', durationSeconds: 900 });
  const { credentials } = (await sts().assumeRole(request)).body;
  assert.match(credentials.accessKeyId, /^STS\./);
  // The signature with the token is accepted; the call itself is not a customer's to make.
  await refusedWith('NotFoundRamAction', () => bss(credentials).getCustomerList());
  await refusedWith('InvalidSecurityToken.MismatchWithAccessKey', () => bss({ ...credentials, securityToken: credentials.securityToken + 'x' }).getCustomerList());
  await refusedWith('NoPermission', () => sts(sandbox.partner).assumeRole(request));
});

test('RPC 1.0: credentials for a role', async () => {
  const uid = (await uids())[0];
  const answer = await pop(kStsVersion, { key: sandbox.ram }).request('AssumeRole', { RoleArn: `acs:ram::${uid}:role/${kRole}`, RoleSessionName: 'interop' });
  assert.equal(answer.AssumedRoleUser.Arn, `acs:ram::${uid}:role/${kRole}/interop`);
  const key = { accessKeyId: answer.Credentials.AccessKeyId, accessKeySecret: answer.Credentials.AccessKeySecret };
  await refusedWith('MissingSecurityToken', () => pop(kBss, { key }).request('GetCustomerList', {}));
  await refusedWith('NotFoundRamAction', () => pop(kBss, { key, securityToken: answer.Credentials.SecurityToken }).request('GetCustomerList', {}));
  await refusedWith('EntityNotExist.Role', () =>
    pop(kStsVersion, { key: sandbox.ram }).request('AssumeRole', { RoleArn: 'acs:ram::1111222233334444:role/other', RoleSessionName: 'interop' }));
});

test('a wrong secret is refused', async () => {
  const key = { ...sandbox.partner, accessKeySecret: 'wrong' };
  await refusedWith('SignatureDoesNotMatch', () => pop(kBss, { key }).request('GetCustomerList', {}));
  await refusedWith('SignatureDoesNotMatch', () => bss(key).getCustomerList());
  await refusedWith('InvalidAccessKeyId.NotFound', () => bss({ accessKeyId: 'unknown', accessKeySecret: 'wrong' }).getCustomerList());
});

test('a replayed nonce is refused', async () => {
  const SignatureNonce = 'interop-nonce-1';
  await pop(kBss).request('GetCustomerList', { SignatureNonce });
  await refusedWith('SignatureNonceUsed', () => pop(kBss).request('GetCustomerList', { SignatureNonce }));
  await throughRelay({ times: 2 }, url => refusedWith('SignatureNonceUsed', () => bss(sandbox.partner, url).getCustomerList()));
});

test('an old timestamp is refused', async () => {
  await refusedWith('InvalidTimeStamp.Expired', () => pop(kBss).request('GetCustomerList', { Timestamp: '2020-01-15T08:00:00Z' }));
  await refusedWith('InvalidTimeStamp.Format', () => pop(kBss).request('GetCustomerList', { Timestamp: 'yesterday' }));
  await withFault('skew:seconds=1000', () => refusedWith('InvalidTimeStamp.Expired', () => bss().getCustomerList()));
});

test('a tampered parameter is refused', async () => {
  const [first, second] = await uids();
  const alter = request => { request.url = request.url.replace(first, second); };
  await throughRelay({ alter }, async endpoint => {
    await refusedWith('SignatureDoesNotMatch', () => pop(kBss, { endpoint }).request('GetCustomerAccountInfo', { OwnerId: first }, { method: 'GET' }));
    await refusedWith('SignatureDoesNotMatch', () => bss(sandbox.partner, endpoint).getCustomerAccountInfo(new Bss.GetCustomerAccountInfoRequest({ ownerId: first })));
  });
});

test('what the contract forbids is refused', async () => {
  await refusedWith('InvalidAction.NotFound', () => pop(kBss).request('NoSuchAction', {}));
  await refusedWith('VnoNoDataError', () => pop(kBss).request('GetCustomerAccountInfo', { OwnerId: '1111222233334444' }));
  await refusedWith('MissingOwnerId', () => pop(kBss).request('GetCustomerAccountInfo', {}));
  await refusedWith('NotAuthorized', () => pop(kBss, { key: sandbox.ram }).request('GetCustomerAccountInfo', { OwnerId: '1111222233334444' }));
});
