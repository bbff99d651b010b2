/** The sentences of a page that are shown as the answer. */
import assert from 'node:assert/strict';
import { bestPassage, readPage } from '../../src/guidance/passage.js';
import { plain } from '../../src/guidance/sentences.js';
import { wordsOf } from '../../src/guidance/terms.js';
import { pageOf } from './pages.js';

const BODY = `A trial period is the beginning of a job. Both sides look.

Remember these:

* **Length.** At most six months.
* It needs an agreement between you and the employer before the first day, in writing or by word of mouth, so that both know what they have promised.
* Pregnancy is no reason to end it, and neither is falling ill. Ask for the reason in writing when it feels wrong to you.

You are paid for the work you have done.`;

const answer = (question: string, body = BODY) => {
  const page = pageOf({ body });
  const worth = new Map(wordsOf(question).map((word) => [word, 1]));
  return {
    page,
    ...bestPassage(
      readPage(page, (text) => new Set(wordsOf(text))),
      worth,
    ),
  };
};

describe('the passage that answers', () => {
  it('is the sentence that holds what was asked, with its neighbour while there is room', () => {
    assert.equal(answer('is pregnancy a reason').text.includes('Pregnancy is no reason to end it'), true);
    assert.match(answer('paid work done').text, /^You are paid for the work you have done\.$/);
  });

  it('shows an item with the words that introduce its list', () => {
    const { parts, text } = answer('pregnancy');
    assert.match(text, /^Remember these: … Pregnancy is no reason/);
    assert.equal(parts.length, 2);
    assert.match(answer('months').text, /^Remember these: Length\. At most six months\./);
  });

  it('goes on after words that introduce a list', () => {
    assert.match(answer('remember these').text, /^Remember these: Length\. At most six months\./);
  });

  it('is the beginning of the page when no sentence answers', () => {
    assert.match(answer('salary').text, /^A trial period is the beginning of a job\. Both sides look\./);
    assert.match(answer('').text, /^A trial period/);
  });

  it('is word for word what stands in the page', () => {
    for (const question of ['pregnancy', 'agreement', 'six months', 'paid', 'nothing', 'remember']) {
      const { page, parts, text } = answer(question);
      const told = parts.map(({ start, end }) => plain(page.body.slice(start, end)));
      assert.ok([told.join(' '), told.join(' … ')].includes(text), text);
    }
  });

  it('survives an empty page and a page of one endless sentence', () => {
    assert.equal(answer('x', '').text, '');
    assert.equal(answer('x', 'x '.repeat(2000).trim()).text.length, 3999);
  });
});
