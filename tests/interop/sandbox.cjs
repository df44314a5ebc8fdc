// SPDX-License-Identifier: Apache-2.0
// Starts partner-sandbox and, in front of it, a relay that can repeat or alter what a client sent.
'use strict';
const { spawn } = require('node:child_process');
const http = require('node:http');
const path = require('node:path');
const readline = require('node:readline');

async function startSandbox(args = []) {
  const program = path.join(process.env.PC_BIN_DIR, 'partner-sandbox');
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const line = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`partner-sandbox ended with ${code}`)));
    readline.createInterface({ input: child.stdout }).once('line', resolve);
  });
  const ready = JSON.parse(line);
  return {
    ...ready,
    async control(method, where, body) {
      const answer = await fetch(ready.control + where, { method, body });
      return answer.json();
    },
    stop() {
      child.removeAllListeners('exit');
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.stdin.end();
      return ended;
    },
  };
}

function forward(target, request, body) {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(target);
    const onward = http.request({ hostname, port, method: request.method, path: request.url, headers: request.headers }, answer => {
      const parts = [];
      answer.on('data', part => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
    });
    onward.on('error', reject);
    onward.end(body);
  });
}

// alter(request): may change request.url before it goes on. times: how often it is sent; the last answer comes back.
async function startRelay(target, { alter = () => {}, times = 1 } = {}) {
  const server = http.createServer((request, response) => {
    const parts = [];
    request.on('data', part => parts.push(part));
    request.on('end', async () => {
      alter(request);
      let answer;
      for (let i = 0; i < times; ++i)
        answer = await forward(target, request, Buffer.concat(parts));
      response.writeHead(answer.status, answer.headers);
      response.end(answer.body);
    });
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => { server.closeAllConnections(); server.close(); } };
}

module.exports = { startSandbox, startRelay };
