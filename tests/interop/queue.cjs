// SPDX-License-Identifier: Apache-2.0
// The message queue through the vendor's own client, unchanged.
'use strict';
const assert = require('node:assert/strict');
const { after, before, test } = require('node:test');
const MNS = require('@alicloud/mns');
const { startSandbox } = require('./sandbox.cjs');

let sandbox, client;
const clientWith = ({ accessKeyId, accessKeySecret } = sandbox.partner) =>
  new MNS(sandbox.partner.uid, { endpoint: sandbox.mns, accessKeyId, accessKeySecret });
const failsWith = (code, call) => assert.rejects(call, error => error.name === `MNS${code}Error` || assert.fail(error.name));

before(async () => {
  sandbox = await startSandbox(['--scenario', 'small']);
  client = clientWith();
  await sandbox.control('DELETE', '/queue');
});
after(() => sandbox.stop());

test('sends, peeks, receives, holds and deletes', async () => {
  const { queue } = sandbox;
  const sent = await client.sendMessage(queue, { MessageBody: '订单已支付', Priority: 8 });
  assert.equal(sent.code, 201);
  assert.equal((await client.peekMessage(queue)).body.MessageBody, '订单已支付');
  const { body } = await client.receiveMessage(queue, 5);
  assert.equal(body.MessageBody, '订单已支付');
  assert.equal(body.MessageId, sent.body.MessageId);
  assert.equal(body.MessageBodyMD5, sent.body.MessageBodyMD5);
  assert.equal(body.DequeueCount, '1');
  const held = await client.changeMessageVisibility(queue, body.ReceiptHandle, 60);
  assert.notEqual(held.body.ReceiptHandle, body.ReceiptHandle);
  await failsWith('ReceiptHandleError', () => client.deleteMessage(queue, body.ReceiptHandle));
  assert.equal((await client.deleteMessage(queue, held.body.ReceiptHandle)).code, 204);
});

test('works in batches and tells what was refused', async () => {
  const { queue } = sandbox;
  for (const text of ['one', 'two', 'three'])
    await client.sendMessage(queue, { MessageBody: text });
  assert.equal((await client.batchPeekMessage(queue, 16)).body.length, 3);
  const handles = (await client.batchReceiveMessage(queue, 16, 5)).body.map(message => message.ReceiptHandle);
  assert.equal(handles.length, 3);
  const partly = await client.batchDeleteMessage(queue, [handles[0], '1-void==']);
  assert.notEqual(partly.code, 204);
  assert.deepEqual(partly.body.map(error => [error.ErrorCode, error.ReceiptHandle]), [['ReceiptHandleError', '1-void==']]);
  assert.equal((await client.batchDeleteMessage(queue, handles.slice(1))).code, 204);
  const { deleted } = await sandbox.control('GET', '/queue');
  assert.equal(deleted, 4);
});

test('waits for a message and does not hold up the others', async () => {
  const { queue } = sandbox;
  const waiting = client.receiveMessage(queue, 30);
  await client.getQueueAttributes(queue);
  await client.sendMessage(queue, { MessageBody: 'late' });
  const { body } = await waiting;
  assert.equal(body.MessageBody, 'late');
  await client.deleteMessage(queue, body.ReceiptHandle);
  await failsWith('MessageNotExist', () => client.receiveMessage(queue, 1));
});

test('a message that is not deleted comes back', async () => {
  const { queue } = sandbox;
  await sandbox.control('POST', '/queue', '{"visibility":1}');
  await client.sendMessage(queue, { MessageBody: 'again' });
  const first = await client.receiveMessage(queue, 1);
  const second = await client.receiveMessage(queue, 30);
  assert.equal(second.body.MessageId, first.body.MessageId);
  assert.equal(second.body.DequeueCount, '2');
  await sandbox.control('DELETE', '/queue');
});

test('tells attributes and queues, and refuses what is not there or not allowed', async () => {
  const { queue } = sandbox;
  assert.equal((await client.getQueueAttributes(queue)).body.QueueName, queue);
  const listed = await client.listQueue('', 100, 'vno-');
  assert.ok(listed.body[0].QueueURL.endsWith(`/queues/${queue}`));
  await failsWith('QueueNotExist', () => client.receiveMessage('another', 1));
  await failsWith('InvalidAccessKeyId', () => clientWith({ accessKeyId: 'nobody', accessKeySecret: 'x' }).getQueueAttributes(queue));
  await failsWith('SignatureDoesNotMatch', () => clientWith({ ...sandbox.partner, accessKeySecret: 'x' }).getQueueAttributes(queue));
});
