/** Looks now and then whether something new waits, and says so in the title and in one quiet line. Reloads nothing by itself. */
const EVERY = 30_000;
const desk = document.getElementById('desk');
const line = document.getElementById('news');
const { news, newest, count } = desk.dataset;
const title = document.title.replace(/^\(\d+\) /, '');

async function look() {
  if (document.visibilityState === 'hidden' && document.title.startsWith('(')) return;
  const response = await fetch(news, { redirect: 'error', headers: { Accept: 'application/json' } }).catch(
    () => null,
  );
  if (!response?.ok) return;
  const found = await response.json();
  document.title = found.count > 0 ? `(${found.count}) ${title}` : title;
  line.hidden = found.newest === null || (found.newest === newest && String(found.count) === count);
}

setInterval(look, EVERY);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') look();
});
