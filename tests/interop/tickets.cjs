// SPDX-License-Identifier: Apache-2.0
// Tickets through the vendor's own clients: the older generation through RPC 1.0 (no typed client spells its parameters so), the newer one through its typed client.
'use strict';
const assert = require('node:assert/strict');
const { after, before, test } = require('node:test');
const Workorder = require('@alicloud/workorder20210610');
const { clientsOf, refusedWith } = require('./clients.cjs');
const { startSandbox } = require('./sandbox.cjs');

let sandbox, uids, newer;
const { pop, bss, config, withFault } = clientsOf(() => sandbox);
// The client writes the first letters of parameters large; some of these begin small.
const call = (action, parameters = {}) => pop('2016-08-30').request(action, parameters, { method: 'POST', formatParams: false });
const effects = async name => (await sandbox.control('GET', '/ledger')).effects.filter(entry => entry.effect === name);

before(async () => {
  sandbox = await startSandbox(['--scenario', 'standard']);
  uids = (await bss().getCustomerList()).body.data.uidList;
  newer = new Workorder.default(config(sandbox.partner));
});
after(() => sandbox.stop());

// A form as a browser sends it.
async function upload(content, name = 'note.txt') {
  const { data } = await call('getOSSTempAuthor');
  const key = data.dir.replace(/\/?$/, '/') + name;
  const form = new FormData();
  for (const [field, text] of Object.entries({ key, OSSAccessKeyId: data.accessId, policy: data.policy, Signature: data.signature, success_action_status: '200' }))
    form.append(field, text);
  form.append('file', new Blob([content], { type: 'text/plain' }), name);
  const answer = await fetch(data.host, { method: 'POST', body: form });
  assert.equal(answer.status, 200, await answer.text());
  return key;
}

test('opens, answers and reads a ticket with a file', async () => {
  const attachments = await upload('hello');
  const opened = await call('add', { aliUid: uids[0], productId: 7160, title: 'Disk not mounted', content: 'After a restart the data disk is missing.', attachments });
  const QuestionId = opened.data;
  assert.match(QuestionId, /^[0-9A-Z]{8}$/);
  assert.equal(String((await call('QuestionReply', { QuestionId, QuestionContent: 'Still missing.', QuestionSecContent: 'pin 0815' })).Code), '200');
  const { Count, ListResult } = await call('QuestionListNote', { QuestionId });
  assert.equal(Count, 3);
  assert.deepEqual(ListResult.NoteInfo.map(note => note.NoteType), ['chat', 'chat', 'sec_chat']);
  const { data: link } = await call('getAttachTempURL', { attachId: ListResult.NoteInfo[0].attachIds.attachId[0] });
  assert.equal(await (await fetch(link)).text(), 'hello');
  const listed = await call('QuestionList', { Ids: QuestionId });
  assert.equal(listed.Count, 1);
  assert.equal(String(listed.ListResult.QuestionDetail[0].Uid), uids[0]);
  assert.equal((await effects('TicketOpened')).length, 1);
});

test('is refused in words of the page', async () => {
  await refusedWith(-101, () => call('QuestionReply', { QuestionId: 'NONE', QuestionContent: 'x' }));
  await refusedWith(-101, () => call('QuestionList', { PageSize: 10 }));
  assert.equal((await call('add', { aliUid: '1111222233334444', productId: 7160, content: 'x' })).code, '-121');
  assert.equal((await call('add', { aliUid: uids[0], productId: 7160, content: 'x', attachments: 'pop_temp1/never.txt' })).code, '-101');
});

test('pages by rows through the whole list', async () => {
  const ids = new Set();
  for (let PageStart = 0, Count = 1; PageStart < Count; PageStart += 100) {
    const page = await call('QuestionList', { PageSize: 100, PageStart });
    ({ Count } = page);
    page.ListResult.QuestionDetail.forEach(row => ids.add(row.Id));
  }
  assert.equal(ids.size, 301);
});

test('the newer generation works through its typed client', async () => {
  const [{ productList }] = (await newer.listProducts(new Workorder.ListProductsRequest({ language: 'en' }))).body.data;
  const { productId } = productList[0];
  const [{ categoryId }] = (await newer.listCategories(new Workorder.ListCategoriesRequest({ productId }))).body.data;
  const grant = (await newer.getAttachmentUploadUrl(new Workorder.GetAttachmentUploadUrlRequest({ fileName: 'shot.png' }))).body.data;
  let put = await fetch(grant.putSignedUrl, { method: 'PUT', body: Buffer.from('picture') });
  if (put.status === 403)
    put = await fetch(grant.putSignedUrl, { method: 'PUT', body: Buffer.from('picture'), headers: { 'Content-Type': 'application/octet-stream' } });
  assert.equal(put.status, 200);
  const request = new Workorder.CreateTicketRequest({ description: 'Cannot log in', severity: 2, categoryId: String(categoryId), creatorId: uids[1], title: 'Login', fileNameList: [grant.objectKey] });
  const ticketId = (await newer.createTicket(request)).body.data;
  await newer.replyTicket(new Workorder.ReplyTicketRequest({ ticketId, content: 'Since today.', encrypt: false }));
  const notes = (await newer.listTicketNotes(new Workorder.ListTicketNotesRequest({ ticketId }))).body.data;
  assert.equal(notes.length, 2);
  assert.equal(await (await fetch(notes[0].attachments[0].url)).text(), 'picture');
  const one = (await newer.getTicket(new Workorder.GetTicketRequest({ ticketId, uid: uids[1] }))).body.data;
  assert.deepEqual([one.status.value, one.severity.value, one.creatorId], ['1', '2', uids[1]]);
  const listed = (await newer.listTickets(new Workorder.ListTicketsRequest({ pageNumber: 1, pageSize: 10, statusList: ['assigned'], uid: uids[1] }))).body;
  assert.ok(listed.data.some(row => row.ticketId === ticketId));
  await newer.closeTicket(new Workorder.CloseTicketRequest({ ticketId }));
  assert.equal((await newer.getTicket(new Workorder.GetTicketRequest({ ticketId }))).body.data.status.value, '6');
  await refusedWith('illegal.param', () => newer.getTicket(new Workorder.GetTicketRequest({ ticketId: 'NONE' })));
});

test('a reply whose answer got lost is in the conversation once', async () => {
  const { data: QuestionId } = await call('add', { aliUid: uids[0], productId: 7160, content: 'x' });
  await withFault('drop-after:action=QuestionReply,times=1', () => assert.rejects(() => call('QuestionReply', { QuestionId, QuestionContent: 'once' })));
  const { ListResult } = await call('QuestionListNote', { QuestionId });
  assert.equal(ListResult.NoteInfo.filter(note => note.Content === 'once').length, 1);
});

test('a moved clock ends what was handed out', async () => {
  const key = await upload('hello', 'early.txt');
  const { data: QuestionId } = await call('add', { aliUid: uids[0], productId: 7160, content: 'x', attachments: key });
  const { attachIds } = (await call('QuestionListNote', { QuestionId })).ListResult.NoteInfo[0];
  const { data: link } = await call('getAttachTempURL', { attachId: attachIds.attachId[0] });
  assert.equal((await fetch(link)).status, 200);
  await sandbox.control('POST', '/clock', JSON.stringify({ seconds: 121 }));
  assert.match(await (await fetch(link)).text(), /Request has expired/);
  await sandbox.control('POST', '/clock', JSON.stringify({ seconds: 5 * 3600 }));
  assert.equal((await call('QuestionList', { Ids: QuestionId })).ListResult.QuestionDetail[0].QuestionStatus, 'wait_feedback');
});
