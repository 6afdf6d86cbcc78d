// @ts-check

/** Offers the address of the page, which is all that it shows, to be copied. */
export function offerLink() {
  const place = document.querySelector(".bottom p:last-child");
  if (!place || !navigator.clipboard) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "tool";
  button.textContent = "Copy link to this page";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(location.href);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy link to this page"; }, 2000);
  });
  place.append(" · ", button);
}
