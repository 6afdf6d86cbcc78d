"""How long a reader waits at 5,000 and at 20,000 parties: told, and held to bounds.

The bounds are those of the explorer on a machine that does nothing else; where two processors are
shared, `CORDON_EXPLORER_PATIENCE` multiplies those that are times.
"""

import os
import pathlib
import platform
import random
import re

from waits import wait_for

PATIENCE = float(os.environ.get("CORDON_EXPLORER_PATIENCE", "1"))

# What a reader waits for, in milliseconds.
FIRST, MEDIAN, LATE, SHARP, PANEL, TYPING = 1_500, 17, 34, 1_000, 100, 150
# The part of a processor that a page may use while nobody touches it.
IDLE = 0.005

# Noted in each page before its own scripts run.
NOTES = """
window.noted = {};
(function look() {
  const canvas = document.querySelector('.desk canvas');
  if (canvas?.dataset.picture === 'sharp') {
    requestAnimationFrame(() => { noted.first = performance.now(); });
  } else requestAnimationFrame(look);
})();
"""
RECORD = """() => {
  const canvas = document.querySelector('.desk canvas');
  window.frames_ = [];
  let last = performance.now();
  window.recording = true;
  (function note(now) {
    frames_.push(now - last);
    last = now;
    if (recording) requestAnimationFrame(note);
  })(last);
}"""
# The picture at the end of a gesture and the sharp one after it: the bands of the second that have
# ink and of the first that have none are blank. The widest run of them is told, as a part.
COMPARE = """async () => {
  window.recording = false;
  const canvas = document.querySelector('.desk canvas');
  const size = [Math.round(canvas.width / 4), Math.round(canvas.height / 4)];
  const copy = () => {
    const own = new OffscreenCanvas(...size);
    const context = own.getContext('2d', {willReadFrequently: true});
    context.drawImage(canvas, 0, 0, ...size);
    return context.getImageData(0, 0, ...size).data;
  };
  const before = copy();
  const start = performance.now();
  while (canvas.dataset.picture !== 'sharp') {
    if (performance.now() - start > 20000) break;
    await new Promise(requestAnimationFrame);
  }
  await new Promise(requestAnimationFrame);
  const sharp = performance.now() - start;
  const after = copy();
  const ink = (data, across, place) => {
    const [width, height] = size;
    const count = 40;
    let found = 0;
    const length = across ? width : height;
    const [from, to] = [Math.floor(place * length / count), Math.floor((place + 1) * length / count)];
    for (let one = from; one < to; one += 1) {
      for (let other = 0; other < (across ? height : width); other += 1) {
        const at = 4 * (across ? other * width + one : one * width + other);
        if (Math.abs(data[at] - 255) + Math.abs(data[at + 1] - 255) + Math.abs(data[at + 2] - 255) > 24) found += 1;
      }
    }
    return found;
  };
  let widest = 0;
  for (const across of [true, false]) {
    let run = 0;
    for (let place = 0; place < 40; place += 1) {
      const [was, is] = [ink(before, across, place), ink(after, across, place)];
      run = is > 40 && was < is / 20 ? run + 1 : 0;
      widest = Math.max(widest, run / 40);
    }
  }
  const sorted = frames_.slice(1).sort((one, other) => one - other);
  await new Promise((done) => setTimeout(done, 400));
  const later = copy();
  let changed = 0;
  for (let at = 0; at < later.length; at += 4) changed += later[at] !== after[at];
  return {
    sharp, widest, changed, frames: sorted.length, median: sorted[Math.floor(sorted.length / 2)],
    late: sorted[Math.floor(sorted.length * 0.95)], worst: sorted.at(-1)};
}"""
# From the lifted finger to the frame that shows the party beside the canvas.
PANEL_NOTES = """() => {
  const panel = document.querySelector('.panel-side');
  addEventListener('pointerup', () => {
    const start = performance.now();
    const watch = new MutationObserver(() => {
      if (!panel.querySelector('h3')) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => { noted.panel = performance.now() - start; }));
    });
    watch.observe(panel, {childList: true});
  }, {capture: true, once: true});
}"""
TYPING_NOTES = """() => {
  const field = document.getElementById('find');
  noted.typing = [];
  let start = 0;
  field.addEventListener('input', () => { start = performance.now(); }, {capture: true});
  new MutationObserver(() => {
    const list = document.getElementById('found');
    if (!start || !list.querySelector('li')) return;
    const now = start;
    start = 0;
    requestAnimationFrame(() => setTimeout(() => noted.typing.push(performance.now() - now)));
  }).observe(document.getElementById('found'), {childList: true});
}"""


def write(folder, count):
    """Parties in families of some hundred, held together by few; the same at every run."""
    chance = random.Random(1)
    rows = ["owner,owned,percent"]
    for number in range(1, count):
        start = number - number % 150
        owner = chance.randrange(start, number) if number > start else chance.randrange(0, number)
        rows.append(f"Party {owner},Party {number},{chance.randrange(5, 101)}")
    for _ in range(count * 6 // 10):
        one = chance.randrange(count)
        other = min(count - 1, one + chance.randrange(1, 120))
        if one != other:
            rows.append(f"Party {one},Party {other},{chance.randrange(1, 40)}")
    file = pathlib.Path(folder) / f"parties-{count}.csv"
    file.write_text("\n".join(rows) + "\n")
    return file


def machine():
    model = ""
    try:
        found = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
        model = found[1] if found else ""
    except OSError:
        pass
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} processors {model or platform.machine()}, load {load:.1f}, no GPU"


def bound(desk, what, value, most, unit="ms"):
    most = most * PATIENCE if unit == "ms" else most
    word = f"{value:.1f} {unit}" if unit == "ms" else f"{value:.3f} {unit}"
    print(f"      {what}: {word}", flush=True)
    desk.check(f"speed: {what} within {most:g} {unit}", value <= most, word)


def run(desk, count, seconds):
    """Opens all parties of the server, waits for their layout, and works on it."""
    address = f"/graph?most={count}"
    window = {"viewport": {"width": 1600, "height": 900}}
    print(f"      {count:,} parties on {machine()}", flush=True)
    with desk.page(f"{count}, laid out", **window) as page:
        laid_out(desk, page, address, count, seconds)
    with desk.page(f"{count}, opened again", **window) as page:
        page.add_init_script(NOTES)
        page.goto(desk.url + address, wait_until="commit")
        there = wait_for(page, lambda: page.evaluate("noted.first"), 60)
        desk.check(f"speed: {count} parties are drawn", there)
        first = page.evaluate("noted.first")
        engine = page.locator("#drawn .shown").inner_text()
        desk.check(f"speed: {count} parties come laid out where the layout is known", "what hangs together" not in engine, engine)
        if count <= 5_000:
            bound(desk, f"first picture of {count} parties", first, FIRST)
        else:
            print(f"      first picture of {count} parties: {first:.0f} ms", flush=True)
        wait_for(page, lambda: page.locator(".sliders").count() == 1)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(1_500)
        for name, gesture in [("moving", pan), ("growing", grow), ("shrinking", shrink)]:
            worked(desk, page, f"{name} at {count}", gesture)
        chosen(desk, page, count)
        typed(desk, page, count)
        at_rest(desk, page, count)


def laid_out(desk, page, address, count, seconds):
    """The plain places come at once, the layout is told of and taken over by the page itself."""
    page.goto(desk.url + address, wait_until="commit")
    page.wait_for_selector(".desk canvas", timeout=120_000)
    shown = page.locator("#drawn .shown").first
    told = wait_for(page, lambda: "A better layout is on its way" in shown.inner_text(), 20)
    desk.check(f"{count}: until they are laid out they stand by what hangs together, and this is told", told, shown.inner_text())
    before = page.locator("canvas").screenshot()
    taken = wait_for(page, lambda: "Laid out anew" in page.locator("[aria-live=polite]").last.inner_text(), seconds)
    desk.check(f"{count}: the page takes the layout over within {seconds} s", taken, shown.inner_text())
    wait_for(page, lambda: page.locator("canvas").get_attribute("data-picture") == "sharp")
    desk.check(f"{count}: the picture is another then, and no word of a layout to come is left",
               page.locator("canvas").screenshot() != before and "better layout" not in shown.inner_text(), shown.inner_text())


def middle(page):
    box = page.locator(".desk canvas").bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, box["width"], box["height"]


def pan(page):
    """Across half the canvas and back beyond where it began."""
    x, y, width, height = middle(page)
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(60):
        page.mouse.move(x + width * 0.45 * step / 60, y + height * 0.3 * step / 60)
    yield
    page.mouse.up()


def grow(page):
    x, y, *_ = middle(page)
    page.mouse.move(x, y)
    for _ in range(40):
        page.mouse.wheel(0, -40)
        page.wait_for_timeout(8)
    yield


def shrink(page):
    x, y, *_ = middle(page)
    page.mouse.move(x, y)
    for _ in range(60):
        page.mouse.wheel(0, 40)
        page.wait_for_timeout(8)
    yield


def worked(desk, page, what, gesture):
    page.locator(".desk canvas").evaluate("one => { one.scrollIntoView({block: 'center'}); one.focus(); }")
    page.evaluate(RECORD)
    # A gesture ends where it yields; what follows is no part of it.
    rest = gesture(page)
    next(rest)
    found = page.evaluate(COMPARE)
    for _ in rest:
        pass
    print(f"      {what}: {found['frames']} frames, the longest {found['worst']:.0f} ms", flush=True)
    bound(desk, f"{what}, the median of the frames", found["median"], MEDIAN)
    bound(desk, f"{what}, 19 of 20 frames", found["late"], LATE)
    bound(desk, f"{what}, a sharp picture after it", found["sharp"], SHARP)
    bound(desk, f"{what}, the widest blank strip", found["widest"], 0.1, "of the canvas")
    desk.check(f"speed: {what}, the sharp picture is complete", found["changed"] == 0, f"{found['changed']} points change later")
    page.wait_for_timeout(300)


def chosen(desk, page, count):
    """A click on a party: its name is in the panel."""
    page.get_by_role("button", name="Everything").click()
    page.wait_for_timeout(1_500)
    x, y, width, height = middle(page)
    times = []
    for step in range(40):
        page.evaluate(PANEL_NOTES)
        page.evaluate("delete noted.panel")
        page.mouse.click(x + (step % 8 - 4) * width / 24, y + (step // 8 - 2) * height / 12)
        page.wait_for_timeout(250)
        if (found := page.evaluate("noted.panel")) is not None:
            times.append(found)
        if len(times) == 5:
            break
    desk.check(f"speed: a click finds a party at {count}", times, "no party was hit")
    if times:
        bound(desk, f"from click to panel at {count}, the longest of {len(times)}", max(times), PANEL)


def typed(desk, page, count):
    page.evaluate("scrollTo(0, 0)")
    field = page.get_by_role("combobox", name="Find a party")
    field.click()
    page.evaluate(TYPING_NOTES)
    for sign in "Party 12":
        page.keyboard.type(sign)
        page.wait_for_timeout(260)
    times = page.evaluate("noted.typing")
    desk.check(f"speed: parties are offered while typing at {count}", len(times) > 3, times)
    if times:
        bound(desk, f"from typing to results at {count}, the longest of {len(times)}", max(times), TYPING)
    field.fill("")
    page.keyboard.press("Escape")


def at_rest(desk, page, count):
    """Nobody touches it: how long the page's own thread works."""
    page.evaluate("document.activeElement.blur()")
    page.mouse.move(2, 2)
    page.wait_for_timeout(1_500)
    watch = page.context.new_cdp_session(page)
    watch.send("Performance.enable")

    def busy():
        return {one["name"]: one["value"] for one in watch.send("Performance.getMetrics")["metrics"]}["TaskDuration"]

    start = busy()
    page.wait_for_timeout(4_000)
    bound(desk, f"at rest at {count}", (busy() - start) / 4, IDLE, "of a processor")
