// @ts-check

/** The parts of the page that the server wrote and that say what the canvas shows. */
const parts = ["#parties", "#edges", "#about", "#days", "#drawn-form"];

/** Keeps what the server wrote in step with the canvas: it is asked for the page of the same address. */
export class PageParts {
  /** @type {AbortController | null} */
  #asked = null;

  /** Takes over the parts of the page that the address names now. */
  async refresh() {
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    try {
      const response = await fetch(location.href, { signal: asked.signal, headers: { accept: "text/html" } });
      if (!response.ok) return;
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
      for (const name of parts) replace(document.querySelector(name), fresh.querySelector(name));
      replaceSight(fresh);
      document.title = fresh.title;
    } catch {
      // A newer view took its place, or the server went: the canvas says what is shown.
    }
  }
}

/**
 * @param {Element | null} old
 * @param {Element | null} fresh
 */
function replace(old, fresh) {
  const [place, part] = [old?.closest("section, form"), fresh?.closest("section, form")];
  if (!place || !part) return;
  const isOpen = [...place.querySelectorAll("details")].map((one) => one.open);
  const made = document.adoptNode(part);
  [...made.querySelectorAll("details")].forEach((one, number) => { one.open = isOpen[number] ?? one.open; });
  place.replaceWith(made);
}

/** @param {Document} fresh */
function replaceSight(fresh) {
  const [old, made] = [document.querySelector("details.sight"), fresh.querySelector("details.sight")];
  if (old && made) old.replaceWith(document.adoptNode(made));
}
