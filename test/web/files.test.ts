/** A file behind a sealed address: downloaded by whoever has the address, and a plain page when it is not one any more. */
import assert from 'node:assert/strict';
import { type Started, startWeb } from './start-web.js';

/** As long as a real one. */
const RIGHT = '0a'.repeat(180);

describe('a file behind a sealed address', () => {
  let started: Started;
  before(async () => {
    const cv = { name: 'cv.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF') };
    started = await startWeb({ file: async (token) => (token === RIGHT ? cv : null) });
  });
  after(() => started.web.close());

  it('is sent to be saved, and kept by nobody on the way', async () => {
    const answer = await fetch(`${started.url}/files/${RIGHT}`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'application/pdf');
    assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="cv.pdf"');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(await answer.text(), '%PDF');
  });

  it('that is not there any more says what to do, in the reader’s language', async () => {
    const accept = { Accept: 'text/html', 'Accept-Language': 'sv' };
    const answer = await fetch(`${started.url}/files/wrong`, { headers: accept });
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /Länken fungerar inte längre/);
  });
});
