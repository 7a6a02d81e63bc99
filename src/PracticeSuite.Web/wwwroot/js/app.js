// What the server cannot do for the page: the colour scheme, keys, ticking clocks, focus in lists, and the lost connection.

const root = document.documentElement;

function showTheme(theme) {
  if (theme) root.dataset.theme = theme; else delete root.dataset.theme;
  for (const link of document.querySelectorAll("link[data-scheme]"))
    link.media = theme ? (link.dataset.scheme === theme ? "all" : "not all") : `(prefers-color-scheme: ${link.dataset.scheme})`;
  for (const button of document.querySelectorAll("[data-set-theme]"))
    button.setAttribute("aria-pressed", String((button.dataset.setTheme || "") === (theme || "")));
}

function chooseTheme(theme) {
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `theme=${theme}; path=/; samesite=strict; max-age=${theme ? 31536000 : 0}${secure}`;
  showTheme(theme);
}

document.addEventListener("click", event => {
  const chosen = event.target.closest("[data-set-theme]");
  if (chosen) chooseTheme(chosen.dataset.setTheme);
  if (event.target.closest("[data-show-keys]")) showKeys();
  for (const menu of document.querySelectorAll("details.menu[open]"))
    if (!menu.contains(event.target) || event.target.closest(".menu-item")) menu.open = false;
});

// The menu is drawn after this script ran; its pressed button is set when it opens.
document.addEventListener("toggle", event => {
  if (event.target.matches?.("details.menu[open]")) showTheme(root.dataset.theme);
}, true);

// A window in which time runs, with a text too long to be saved, or with letters that are still on their way, is not closed unasked (B-079). The bar itself says so: what is asked is what is seen, not a call later.
addEventListener("beforeunload", event => {
  if (!document.querySelector("[data-ask-before-closing], .room.field-error") && ![...document.querySelectorAll("draft-state")].some(state => state.isBehind)) return;
  event.preventDefault();
  event.returnValue = true; // older browsers
});

function showKeys() {
  const dialog = document.getElementById("keys");
  if (dialog && !dialog.open) dialog.showModal();
}

// A page that was gone to begins at its heading. It can take a moment until the server says so: whoever has begun to work on the page by then
// keeps the focus that they gave.
let workedOn = "";
for (const act of ["pointerdown", "keydown"]) addEventListener(act, () => { workedOn = location.pathname; }, true);
function focusHeading() {
  if (workedOn !== location.pathname || !document.activeElement?.closest("main, input, textarea, select, [contenteditable]")) document.querySelector("h1")?.focus();
}

const isTyping = element => element?.closest("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    document.getElementById("search")?.select();
    document.getElementById("search")?.focus();
  } else if (event.key === "?" && !isTyping(event.target)) {
    event.preventDefault();
    showKeys();
  } else if (event.key === "/" && !isTyping(event.target) && document.querySelector("[data-filter]")) {
    event.preventDefault();
    document.querySelector("[data-filter]").focus();
  } else if (event.key === "Enter" && event.target.matches("[role=combobox]")) {
    event.preventDefault(); // takes the patient; it must not also send the form around the box
  } else if (event.key === "Escape") {
    document.querySelector("details.menu[open]")?.removeAttribute("open");
  } else if (!actByKey(event)) moveInList(event);
});

// A page that is worked without the mouse says which key is which act's.
function actByKey(event) {
  if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || !/^[a-z]$/.test(event.key)) return false;
  const act = document.querySelector(`main [data-act-key="${event.key}"]:not(:disabled)`);
  if (!act) return false;
  event.preventDefault();
  act.click();
  return true;
}

// Arrow keys walk the row links of a list; Enter is the link's own. The list is virtual: rows appear as it scrolls.
function moveInList(event) {
  if (isTyping(event.target) && !(event.key === "ArrowDown" && event.target.matches("[data-filter]"))) return;
  // Nothing has the focus yet: the page's one list is meant, from its first row.
  const lists = document.querySelectorAll("main [data-list]");
  const list = event.target.closest?.("[data-list]") ?? (event.key === "ArrowDown" && isNowhere(event.target) && lists.length === 1 ? lists[0] : null);
  if (!list) return;
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12, Home: -Infinity, End: Infinity, j: 1, k: -1 };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const scroller = list.closest("[data-scroller]") ?? list;
  if (!Number.isFinite(step)) {
    scroller.scrollTop = step > 0 ? scroller.scrollHeight : 0;
    focusWhenDrawn(list, step);
    return;
  }
  const rows = [...list.querySelectorAll("a[data-row]")];
  const focused = event.target.closest?.("tr")?.querySelector("a[data-row]");
  const at = focused ? rows.indexOf(focused) : rows.findIndex(row => row.hasAttribute("aria-current"));
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

// A row opens wherever it is pressed; what has an act of its own in it does that, and text that is being marked stays.
document.addEventListener("click", event => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.target.closest("a, button, input, label, select, textarea, summary")) return;
  const link = event.target.closest("[data-list] tr")?.querySelector("a[data-row]");
  if (link && !getSelection().toString()) link.click();
});

// Where tabs are wider than the screen, the current one is in sight; a person who then scrolls them is left alone.
let tabInSight = null;
function showTab() {
  const tab = document.querySelector(".tabs [aria-current=page]");
  if (tab === tabInSight) return;
  tabInSight = tab;
  const row = tab?.closest(".tabs");
  if (row) row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
}
new MutationObserver(showTab).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-current"] });
addEventListener("resize", () => { tabInSight = null; showTab(); });
showTab();

const isNowhere = element => element === document.body || element.matches("h1, main, [data-filter]");

function focusWhenDrawn(list, step) {
  const settle = new MutationObserver(() => focusEdge());
  const focusEdge = () => {
    const rows = list.querySelectorAll("a[data-row]");
    rows[step > 0 ? rows.length - 1 : 0]?.focus({ preventScroll: true });
  };
  settle.observe(list, { childList: true, subtree: true });
  setTimeout(() => settle.disconnect(), 600);
  focusEdge();
}

// <tick-clock data-from="epoch ms" data-now="epoch ms" data-base="seconds"> shows mm:ss and runs by itself, so no second costs a message. Both moments are the
// server's: between them lies what had passed when it was drawn, and since then the browser's own stopwatch runs, whatever the device's clock says.
class TickClock extends HTMLElement {
  static observedAttributes = ["data-from", "data-now", "data-base"];
  connectedCallback() { this.timer = setInterval(() => this.show(), 500); this.show(); }
  disconnectedCallback() { clearInterval(this.timer); }
  attributeChangedCallback(name) { if (name === "data-now") this.drawn = performance.now(); this.show(); }
  show() {
    const from = Number(this.dataset.from || 0);
    const passed = Number(this.dataset.now || 0) - from + performance.now() - (this.drawn ?? performance.now());
    const seconds = Number(this.dataset.base || 0) + (from ? Math.max(0, Math.floor(passed / 1000)) : 0);
    const hours = Math.floor(seconds / 3600);
    const text = `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
    this.textContent = hours > 1 ? `${hours} h ${String(Math.floor(seconds / 60) % 60).padStart(2, "0")} min` : text;
  }
}
customElements.define("tick-clock", TickClock);

// A person who works keeps the timer running: at most one message in 30 s says so (B-079). One that fails is no reason to fall
// silent; the next activity after 5 s tries again.
let nextActivity = 0;
let activityListener = null;
let nextSession = 0;
let sessionListener = null;

// The same for the session, which locks where nobody is seen (P-131), timer or not.
function noteSession() {
  if (!sessionListener || Date.now() < nextSession) return;
  nextSession = Date.now() + 30000;
  sessionListener.invokeMethodAsync("NoteActivity").catch(() => { nextSession = Date.now() + 5000; });
}

// Above whatever was open, and closed by the server alone; a dialog that a browser closes all the same is opened again.
function showSession(isLocked, isAsked) {
  const [lock, ask] = [document.getElementById("session-lock"), document.getElementById("reauthentication")];
  lock.dataset.locked = String(isLocked);
  for (const [dialog, open] of [[ask, isAsked], [lock, isLocked]]) {
    if (open && !dialog.open) { dialog.showModal(); dialog.querySelector("input[type=password]")?.focus(); }
    else if (!open && dialog.open) dialog.close();
  }
  if (isLocked) {
    lock.oncancel = event => event.preventDefault();
    lock.onclose = () => { if (lock.dataset.locked === "true") lock.showModal(); };
  }
}

function noteActivity() {
  if (!activityListener || Date.now() < nextActivity) return;
  nextActivity = Date.now() + 30000;
  activityListener.invokeMethodAsync("NoteActivity").catch(() => { nextActivity = Date.now() + 5000; });
}

for (const kind of ["pointerdown", "keydown", "wheel", "touchstart"])
  for (const note of [noteActivity, noteSession])
    document.addEventListener(kind, note, { capture: true, passive: true });

// A link that downloads leaves no page, so a running timer has nothing to ask; going to the file's address would.
function download(path) {
  const link = document.createElement("a");
  link.href = path;
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
}

// The same for what has no address; it is given to the browser and forgotten here.
async function save(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([await content.arrayBuffer()], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

// Sends a file as it is, its name beside it, and shows how far it is. Answers with what the server refused, and the field; nothing = it was taken.
function attach(form, path, most, instead = "scan it in gray or in parts, and attach those") {
  const [file] = form.elements.namedItem("file").files;
  if (!file) return { said: "Choose a file first." };
  const tooLarge = { field: "FileName", said: `This file has more than ${Math.floor(most / 1048576)} MB; ${instead}.` };
  if (file.size > most) return tooLarge;
  const bar = form.querySelector("progress");
  bar.value = 0;
  return new Promise(done => {
    const sent = new XMLHttpRequest();
    sent.open("POST", path);
    sent.setRequestHeader("accept", "application/json");
    sent.setRequestHeader("content-type", file.type || "application/octet-stream");
    sent.setRequestHeader("x-file-name", encodeURIComponent(file.name.toWellFormed?.() ?? file.name));
    sent.setRequestHeader("requestverificationtoken", form.elements.namedItem("__RequestVerificationToken").value);
    sent.upload.onprogress = event => { if (event.lengthComputable) bar.value = event.loaded / event.total; };
    sent.onload = () => done(sent.status === 413 ? tooLarge : refusalOf(sent));
    sent.onerror = () => done({ said: "The connection was lost before the file had arrived; attach it again." });
    sent.send(file);
  });
}

function refusalOf(sent) {
  if (sent.status === 204) return {};
  if (sent.status === 401) return { said: "The session has ended. Sign in again in another window, then attach the file again." };
  if (sent.status === 423) return { said: "The session is locked. Unlock it, then attach the file again." };
  try {
    const { detail, field } = JSON.parse(sent.responseText);
    if (detail) return { field, said: detail };
  } catch { /* a page, and no answer to this */ }
  return { said: sent.status === 403 ? "Nothing can be attached as you look at it now." : "This page was open too long. Load it again, then attach the file." };
}

// K-062: a message counts as read once it was on a visible screen for two seconds at a stretch, and not under the lock. Each has its own two
// seconds: one that comes while others are being read has not been seen with them.
let seeing = 0;
let sinceWhen = new Map();
function whenSeen(listener, ids) {
  clearInterval(seeing);
  sinceWhen = new Map(ids.map(id => [id, sinceWhen.get(id) ?? 0]));
  seeing = setInterval(() => {
    const isVisible = document.visibilityState === "visible" && !document.getElementById("session-lock")?.open;
    const now = Date.now();
    const seen = [];
    for (const [id, since] of sinceWhen) {
      if (!document.getElementById(`m-${id}`)) sinceWhen.delete(id);
      else if (!isVisible) sinceWhen.set(id, 0);
      else if (!since) sinceWhen.set(id, now);
      else if (now - since >= 2000) seen.push(id);
    }
    for (const id of seen) sinceWhen.delete(id);
    if (sinceWhen.size === 0) clearInterval(seeing);
    if (seen.length > 0) listener.invokeMethodAsync("Seen", seen).catch(() => {});
  }, 200);
}

// Whoever has the room of a call open says so; a window that is gone falls silent, and what it left running ends with it.
let staying = 0;
function stay(listener, every) {
  clearInterval(staying);
  if (listener) staying = setInterval(() => listener.invokeMethodAsync("Stay").catch(() => {}), every);
}

// Whoever reads and writes in a conversation says so while the page is seen, not under the lock, and they did something within the last minute (K-070).
let presence = 0;
let lastAct = 0;
for (const kind of ["pointerdown", "pointermove", "keydown", "wheel", "scroll", "touchstart"])
  document.addEventListener(kind, () => { lastAct = Date.now(); }, { capture: true, passive: true });
function present(listener, every) {
  clearInterval(presence);
  if (!listener) return;
  const say = () => {
    const isThere = document.visibilityState === "visible" && document.hasFocus() && !document.getElementById("session-lock")?.open && Date.now() - lastAct < 60000;
    if (isThere) listener.invokeMethodAsync("Present").catch(() => {});
  };
  lastAct = Date.now();
  say();
  presence = setInterval(say, every);
}

// <draft-state data-said="what the server says of keeping" data-answer="another with each answer"> stands in what has data-draft. A box says by data-known which text the server knows (the mark is TextMark's):
// from the first key on that the server has not heard, or that was not even sent, nothing there says that it is saved.
function markOf(text) {
  let mark = 2166136261;
  for (let at = 0; at < text.length; at++) mark = Math.imul(mark ^ text.charCodeAt(at), 16777619);
  return (mark >>> 0).toString(16).padStart(8, "0");
}

class DraftState extends HTMLElement {
  static observedAttributes = ["data-said", "data-failed", "data-answer"];
  connectedCallback() { this.show(); }
  attributeChangedCallback() { told.clear(); this.show(); }
  get isBehind() {
    const draft = this.closest("[data-draft]");
    return [...draft?.querySelectorAll("[data-known]") ?? []].some(box => markOf(box.value) !== box.dataset.known) || [...typing, ...told].some(box => draft?.contains(box));
  }
  show() {
    const said = this.isBehind && this.dataset.failed === undefined ? "Not saved yet" : this.dataset.said ?? "";
    if (this.textContent !== said) this.textContent = said;
  }
}

// What has no mark, as a line or a day (data-apart is none of the draft), is told when it is left: typed until then, and told until the server says something of it.
const [typing, told] = [new Set(), new Set()];
const showDrafts = () => { for (const state of document.querySelectorAll("draft-state")) state.show(); };
document.addEventListener("input", event => {
  if (!event.target.closest("[data-draft]") || event.target.closest("[data-apart]")) return;
  if (event.target.dataset.known === undefined) typing.add(event.target);
  showDrafts();
}, true);
document.addEventListener("change", event => { if (typing.delete(event.target)) told.add(event.target); }, true);
document.addEventListener("focusout", event => { if (typing.delete(event.target)) showDrafts(); }, true);
customElements.define("draft-state", DraftState);
new MutationObserver(showDrafts).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-known"] });

// A key that got lost on its way would leave its box unknown for good, and what stands there would be signed or sent without it: whatever the server
// does not know is said again before an act beside it, and every few seconds for as long as it stays unknown.
function sayUnknown(within) {
  for (const box of within.querySelectorAll("[data-known]")) if (!isUnsent(box) && markOf(box.value) !== box.dataset.known) box.dispatchEvent(new Event("input", { bubbles: true }));
}

let nextSaying;
document.addEventListener("input", event => {
  if (event.target.dataset?.known === undefined) return;
  clearTimeout(nextSaying);
  nextSaying = setTimeout(() => { if (!document.getElementById("components-reconnect-modal")?.open) sayUnknown(document); }, 5000);
}, true);

// A box of several lines takes whatever is pasted into it and says what of that is too long: a browser that cuts at the limit loses the end
// without a word. The server refuses it by the same number. What is far longer is not even sent, since a longer message ends the circuit.
const mostSent = 200000;
const isUnsent = box => box.value.length > mostSent;

function showRoom(box) {
  const [limit, length] = [Number(box.dataset.limit), box.value.length];
  const number = count => `${count.toLocaleString("en-US")} ${count === 1 ? "character" : "characters"}`;
  const text = length > limit ? `${number(length - limit)} too long; at most ${limit.toLocaleString("en-US")} fit. This is not saved until it is shorter.` : length > limit * 0.9 ? `${number(limit - length)} left` : "";
  let said = box.nextElementSibling?.matches(".room") ? box.nextElementSibling : null;
  if (!text) { said?.remove(); return; }
  if (!said) {
    said = document.createElement("span");
    said.role = "status";
    box.after(said);
  }
  said.className = length > limit ? "room field-error" : "room field-hint";
  if (said.textContent !== text) said.textContent = text;
}

document.addEventListener("input", event => {
  if (!event.target.matches("textarea[data-limit]")) return;
  showRoom(event.target);
  if (isUnsent(event.target)) event.stopImmediatePropagation();
}, true);
document.addEventListener("change", event => { if (event.target.matches("textarea[data-limit]") && isUnsent(event.target)) event.stopImmediatePropagation(); }, true);

// The server knows an earlier text than the one that stands there: no act beside it may take that one for it.
for (const kind of ["click", "submit"]) document.addEventListener(kind, event => {
  if (kind === "click" && !event.target.closest("button")) return;
  const unsent = [...event.target.closest("form, dialog, section, .card")?.querySelectorAll("textarea[data-limit]") ?? []].find(isUnsent);
  if (!unsent) {
    sayUnknown(event.target.closest("form, dialog, section, .card") ?? event.target);
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  unsent.focus();
}, true);

// What a page has emptied or taken away by itself raised no event.
new MutationObserver(() => {
  for (const said of document.querySelectorAll(".room"))
    if (said.previousElementSibling?.matches("textarea[data-limit]")) showRoom(said.previousElementSibling); else said.remove();
}).observe(document, { subtree: true, childList: true });

// A page that the browser kept may be older than a sign-out: it is asked for anew, and leads to the sign-in then.
addEventListener("pageshow", event => { if (event.persisted && document.querySelector(".shell")) location.reload(); });

// The post that hands the tablet over ends the session: what this page hears of that must not take the patient to the sign-in.
let handedOver = false;
document.addEventListener("submit", event => {
  if (!event.target.matches("[data-hand-over]")) return;
  // A second click would be sent by a session that the first has ended.
  if (handedOver) event.preventDefault();
  handedOver = true;
});

// The timeline draws what is in view and a screen on each side of it; the rest is room of the height that it had (data-room). Whenever such room, or the end of
// what was read, comes near, the server is told what is in view, how high the drawn blocks (data-part) are, and in which of them the focus is.
function watchTimeline(list, server, top) {
  let [isTelling, again] = [false, false];
  const isNear = element => {
    const box = element.getBoundingClientRect();
    return box.bottom > -innerHeight / 2 && box.top < innerHeight * 1.5;
  };
  const look = async () => {
    const end = list.nextElementSibling;
    if (![...list.querySelectorAll("[data-room]"), ...end ? [end] : []].some(isNear)) return;
    if (isTelling) { again = true; return; }
    [isTelling, again] = [true, false];
    const box = list.getBoundingClientRect();
    const heights = Object.fromEntries([...list.querySelectorAll("[data-part]")].map(block => [block.dataset.part, block.offsetHeight]));
    const focused = document.activeElement?.closest("[data-part]")?.dataset.part ?? null;
    try { await server.invokeMethodAsync("InView", { top: -box.top, bottom: innerHeight - box.top, focused, heights }); } catch { again = false; } // the page was left, or the line is cut: the next movement tells it
    isTelling = false;
    if (again) look();
  };
  const changes = new MutationObserver(look);
  const leave = () => {
    if (list.isConnected) return look();
    removeEventListener("scroll", leave);
    removeEventListener("resize", leave);
    changes.disconnect();
  };
  addEventListener("scroll", leave, { passive: true });
  addEventListener("resize", leave);
  changes.observe(list, { childList: true });
  if (top > 0) scrollTo(0, scrollY + list.getBoundingClientRect().top + top);
  look();
}

globalThis.practiceSuite = {
  watchTimeline,
  focusBox: id => document.getElementById(id)?.focus(),
  isShown: element => element?.checkVisibility?.() ?? true,
  focusTimeline: (list, block) => list.querySelector(`[data-part="${CSS.escape(block)}"] a`)?.focus(),
  focusHeading,
  whenSeen,
  stay,
  present,
  showLast: id => document.getElementById(id)?.scrollIntoView({ block: "nearest" }),
  download,
  save,
  attach,
  // Where a browser refuses, the text stands there to be copied by hand.
  copy: text => navigator.clipboard ? navigator.clipboard.writeText(text).then(() => true, () => false) : false,
  // After the answer: one that never comes, because the page is gone, is a fault in the server's log. Whoever hands the tablet over is on the way elsewhere.
  leaveFor: path => { setTimeout(() => { if (!handedOver) location.assign(path); }, 0); },
  ask: id => {
    const dialog = document.getElementById(id);
    if (dialog && !dialog.open) dialog.showModal();
  },
  listenForSession: listener => { [sessionListener, nextSession] = [listener, 0]; },
  showSession,
  listenForActivity: listener => { [activityListener, nextActivity] = [listener, 0]; },
};

// What was typed between the loss of the connection and its being noticed never arrived: each box says again what stands in it. The
// browser keeps nothing: its storage outlives the sign-in, and what is typed here is about patients.
function sayAgain() {
  for (const box of document.querySelectorAll("[data-say-again]")) box.dispatchEvent(new Event("input", { bubbles: true }));
}

// Blazor reports the circuit's state to the dialog; a circuit that the server forgot is resumed, or the page starts anew.
document.getElementById("components-reconnect-modal")?.addEventListener("components-reconnect-state-changed", async event => {
  const dialog = event.target;
  const state = event.detail.state;
  if (state === "show" && !dialog.open) dialog.showModal();
  else if (state === "hide") { dialog.close(); sayAgain(); }
  else if (state === "failed") document.addEventListener("visibilitychange", () => globalThis.Blazor.reconnect(), { once: true });
  else if (state === "rejected" && !(await globalThis.Blazor.resumeCircuit?.())) location.reload();
});
