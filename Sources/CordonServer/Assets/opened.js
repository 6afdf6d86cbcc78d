// @ts-check

/** Opens what is folded around the place that the address names, so that a link leads to it. */
export function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let box = target.closest("details"); box; box = box.parentElement?.closest("details") ?? null) {
    box.open = true;
  }
  target.scrollIntoView();
}
