// What the server cannot do for the calendar: arrows between blocks, keys of the page, and dragging.

const pixelsAMinute = 1.6;
const step = 5;
let listener = null;

const isTyping = element => element.closest?.("input, textarea, select, [contenteditable]");
const isAsked = () => document.querySelector("dialog[open]");

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || isAsked()) return;
  if (event.key === "Escape" && drag) return stop();
  if (event.key.startsWith("Arrow")) return moveBetween(event);
  if (isTyping(event.target) && event.key !== "Escape") return;
  // A list of patients that is open closes first.
  if (event.key === "Escape" && event.target.getAttribute?.("aria-expanded") === "true") return;
  // Whoever types leaves the box first: one key must not throw away a form.
  if (event.key === "Escape" && isTyping(event.target)) return event.target.blur();
  // On a button the space bar is the button's own.
  if (event.key === " " && event.target.closest?.("button, a, summary")) return;
  const act = document.querySelector(`main [data-key="${CSS.escape(event.key.length === 1 ? event.key.toLowerCase() : event.key)}"]`);
  if (!act) return;
  event.preventDefault();
  act.click();
});

// To the nearest block in the direction of the arrow; where nothing has the focus yet, to the first.
function moveBetween(event) {
  const calendar = document.querySelector("main [data-calendar]");
  if (!calendar || isTyping(event.target)) return;
  const from = event.target.closest("[data-block]");
  if (!from && event.target !== document.body && !event.target.matches("h1, main, .cal-scroll, .cal-month-scroll")) return;
  const blocks = [...calendar.querySelectorAll("[data-block]")];
  const next = from ? nearest(from, blocks, event.key) : blocks[0];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function nearest(from, blocks, key) {
  const here = from.getBoundingClientRect();
  const [along, across] = key === "ArrowUp" || key === "ArrowDown" ? ["top", "left"] : ["left", "top"];
  const sign = key === "ArrowDown" || key === "ArrowRight" ? 1 : -1;
  let [best, least] = [null, Infinity];
  for (const block of blocks) {
    const there = block.getBoundingClientRect();
    const way = (there[along] - here[along]) * sign;
    // Sideways is another column; along a column, what stands beside is nearer than what stands in the next.
    if (block === from || way <= (along === "left" ? 4 : 0)) continue;
    const distance = along === "top" ? way + 8 * Math.abs(there[across] - here[across]) : 8 * way + Math.abs(there[across] - here[across]);
    if (distance < least) [best, least] = [block, distance];
  }
  return best;
}

// A block is dragged by its body, and made longer or shorter by its lower edge. With Ctrl held it stays and another is begun.
let drag = null;

document.addEventListener("pointerdown", event => {
  const block = event.target.closest?.("[data-movable]");
  if (!block || event.button !== 0 || event.pointerType === "touch" || !listener) return;
  const box = block.getBoundingClientRect();
  drag = { block, isLonger: box.bottom - event.clientY < 8, grab: event.clientY - box.top, x: event.clientX, y: event.clientY, minutes: Number(block.dataset.minutes), asked: "" };
});

document.addEventListener("pointermove", event => {
  if (!drag) return;
  if (!drag.ghost) {
    if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 5) return;
    begin();
  }
  event.preventDefault();
  follow(event);
});

document.addEventListener("pointerup", event => {
  if (!drag) return;
  const { block, ghost, place } = drag;
  stop();
  if (!ghost) return;
  // The click that ends a drag opens nothing; where none comes, the next one is meant.
  const swallow = click => { click.preventDefault(); click.stopPropagation(); };
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }), 0);
  if (place) listener?.invokeMethodAsync("Drop", block.dataset.block, place.column, place.minute, place.minutes, event.ctrlKey && !place.isLonger).catch(() => {});
});

document.addEventListener("dragstart", event => { if (event.target.closest?.("[data-block]")) event.preventDefault(); });
addEventListener("blur", () => stop());

function begin() {
  drag.ghost = document.createElement("div");
  drag.ghost.className = "cal-ghost";
  drag.ghost.setAttribute("role", "status");
  drag.block.classList.add("dragged");
}

function follow(event) {
  const column = drag.isLonger ? drag.block.closest("[data-column]") : document.elementsFromPoint(event.clientX, event.clientY).map(one => one.closest("[data-column]")).find(one => one);
  if (!column) return;
  const top = column.getBoundingClientRect().top;
  const most = Math.round(column.clientHeight / pixelsAMinute);
  const from = drag.isLonger ? Number(getComputedStyle(drag.block).getPropertyValue("--at")) : snap((event.clientY - drag.grab - top) / pixelsAMinute);
  const minutes = drag.isLonger ? Math.max(step, snap((event.clientY - top) / pixelsAMinute - from)) : drag.minutes;
  const minute = drag.isLonger ? from : Math.min(Math.max(0, from), Math.max(0, most - minutes));
  drag.place = { column: Number(column.dataset.column), minute, minutes, isLonger: drag.isLonger };
  if (drag.ghost.parentElement !== column) column.append(drag.ghost);
  drag.ghost.style.setProperty("--at", minute);
  drag.ghost.style.setProperty("--for", minutes);
  weigh();
}

const snap = minutes => Math.round(minutes / step) * step;

// What is in the way is the server's to say, once a place; an answer for a place that was left is not shown.
async function weigh() {
  const { block, ghost, place } = drag;
  const asked = `${place.column}/${place.minute}/${place.minutes}`;
  if (drag.asked === asked) return;
  drag.asked = asked;
  const words = await listener.invokeMethodAsync("Weigh", block.dataset.block, place.column, place.minute, place.minutes).catch(() => []);
  if (drag?.asked !== asked) return;
  ghost.replaceChildren(...words.map(text => Object.assign(document.createElement("span"), { textContent: text })));
  ghost.classList.toggle("warned", words.length > 1);
}

function stop() {
  drag?.ghost?.remove();
  drag?.block.classList.remove("dragged");
  drag = null;
}

globalThis.practiceSuite.calendar = { follow: page => { listener = page; } };
