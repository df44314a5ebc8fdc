// SPDX-License-Identifier: Apache-2.0
// The vendor's clients, pointed at a sandbox and otherwise unchanged.
'use strict';
const assert = require('node:assert/strict');
const { RPCClient } = require('@alicloud/pop-core');
const OpenApi = require('@alicloud/openapi-client');
const Bss = require('@alicloud/bssopenapi20171214');
const Sts = require('@alicloud/sts20150401');

// `sandbox()` gives the running one.
function clientsOf(sandbox) {
  // RPC 1.0
  const pop = (apiVersion, { key = sandbox().partner, endpoint = sandbox().rpc, ...more } = {}) =>
    new RPCClient({ endpoint, apiVersion, accessKeyId: key.accessKeyId, accessKeySecret: key.accessKeySecret, ...more });
  // V3
  const config = (key, endpoint = sandbox().rpc) => new OpenApi.Config({
    accessKeyId: key.accessKeyId, accessKeySecret: key.accessKeySecret, securityToken: key.securityToken,
    endpoint: endpoint.replace('http://', ''), protocol: 'http', regionId: 'cn-hangzhou',
  });
  const bss = (key = sandbox().partner, endpoint) => new Bss.default(config(key, endpoint));
  const sts = (key = sandbox().ram) => new Sts.default(config(key));
  const withFault = async (spec, call) => {
    const { id } = await sandbox().control('POST', '/faults', spec);
    try { return await call(); } finally { await sandbox().control('DELETE', `/faults/${id}`); }
  };
  return { pop, config, bss, sts, withFault };
}

async function refusedWith(code, call) {
  await assert.rejects(call, error => {
    assert.equal(error.code ?? error.data?.Code, code, `${error.message}`);
    return true;
  });
}

module.exports = { clientsOf, refusedWith };
