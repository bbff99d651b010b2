/**
 * In a tab of Teams the page stands in a frame, where browsers keep no cookie for the chat. Its links to the chat open a
 * browser tab of their own there.
 */
if (window.top !== window.self) {
  for (const link of document.querySelectorAll('a[href*="/chat"]')) link.target = '_blank';
}
