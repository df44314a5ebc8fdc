// SPDX-License-Identifier: Apache-2.0
// The same pages of orders as bench_ordersync, read with the vendor's official client and not stored. Started by
// bench_ordersync: the sandbox's ready line with the windows that were read comes on standard input, PC_NODE_CLIENTS names the
// folder in which the clients are installed.
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(path.join(process.env.PC_NODE_CLIENTS, 'package.json'));
const { RPCClient } = require('@alicloud/pop-core');

const input = [];
for await (const part of process.stdin)
  input.push(part);
const sandbox = JSON.parse(Buffer.concat(input).toString());
const bss = new RPCClient({
  endpoint: sandbox.rpc, apiVersion: '2017-12-14', accessKeyId: sandbox.partner.accessKeyId, accessKeySecret: sandbox.partner.accessKeySecret,
});

async function read(window) {
  let rows = 0;
  for (let page = 1; ; ++page) {
    const answer = await bss.request('QueryOrders', {
      OwnerId: window.customer, CreateTimeStart: window.from, CreateTimeEnd: window.to, PageNum: page, PageSize: sandbox.pageSize,
    }, { method: 'POST' });
    const fresh = answer.Data.OrderList.Order;
    rows += fresh.length;
    if (page * sandbox.pageSize >= answer.Data.TotalCount || fresh.length === 0)
      return rows;
  }
}

async function run(concurrency) {
  const begun = process.hrtime.bigint();
  const before = process.cpuUsage();
  const queue = [...sandbox.windows];
  let rows = 0;
  const work = async () => {
    for (let window = queue.shift(); window; window = queue.shift()) {
      const count = await read(window);
      rows += count;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  const { user, system } = process.cpuUsage(before);
  return { rows, milliseconds: Number(process.hrtime.bigint() - begun) / 1e6, processor: (user + system) / 1e3 };
}

const oneByOne = await run(1);
const together = await run(6);
process.stdout.write(JSON.stringify({ oneByOne, together }) + '\n');
