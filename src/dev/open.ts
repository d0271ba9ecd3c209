/** Opens what an editor clicks in their editor, without leaving the page. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-open]') : null;
  if (link === null) return;
  event.preventDefault();
  void fetch(link.href);
});
