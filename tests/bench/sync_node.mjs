// SPDX-License-Identifier: Apache-2.0
// The same pages and facts as bench_sync, read with the vendor's official client. Started by bench_sync: the sandbox's ready
// line comes on standard input, PC_NODE_CLIENTS names the folder in which the clients are installed.
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(path.join(process.env.PC_NODE_CLIENTS, 'package.json'));
const { RPCClient } = require('@alicloud/pop-core');

const input = [];
for await (const part of process.stdin)
  input.push(part);
const sandbox = JSON.parse(Buffer.concat(input).toString());
const client = apiVersion => new RPCClient({
  endpoint: sandbox.rpc, apiVersion, accessKeyId: sandbox.partner.accessKeyId, accessKeySecret: sandbox.partner.accessKeySecret,
});
const reseller = client('2019-12-27'), bss = client('2017-12-14'), crm = client('2015-04-08');
const post = { method: 'POST' };
const kPageSize = 200;

async function list() {
  const uids = [];
  for (let page = 1; ; ++page) {
    const answer = await reseller.request('GetCustomerList', { PageNo: page, PageSize: kPageSize }, post);
    const fresh = answer.Data.UidList.map(String);
    uids.push(...fresh);
    if (uids.length >= answer.Data.TotalSize || fresh.length === 0)
      return [...new Set(uids)];
  }
}

async function facts(uid) {
  const account = await bss.request('GetCustomerAccountInfo', { OwnerId: uid }, post);
  const identity = await crm.request('QueryBidUserCertifiedInfo', { PK: uid, BidType: 'LIGHTWEIGHT' }, post);
  return { account, identity };
}

async function run(concurrency) {
  const begun = process.hrtime.bigint();
  const before = process.cpuUsage();
  const uids = await list();
  const rows = new Map();
  const queue = [...uids];
  const work = async () => {
    for (let uid = queue.shift(); uid; uid = queue.shift())
      rows.set(uid, await facts(uid));
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  const { user, system } = process.cpuUsage(before);
  return { rows: rows.size, milliseconds: Number(process.hrtime.bigint() - begun) / 1e6, processor: (user + system) / 1e3 };
}

const parallel = Number(process.argv[2] ?? 6);
const oneByOne = await run(1);
const together = await run(parallel);
process.stdout.write(JSON.stringify({ oneByOne, together }) + '\n');
