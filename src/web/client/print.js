/** The button that prints a page; it is there only where this runs. */
const place = document.querySelector('[data-print]');
place?.querySelector('button')?.addEventListener('click', () => window.print());
place?.removeAttribute('hidden');
