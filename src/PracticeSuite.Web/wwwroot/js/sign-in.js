// The browser's half of passkeys, and the forms that prove who is there without leaving the page.

async function post(path, form, more = {}) {
  const data = new FormData(form);
  for (const [name, value] of Object.entries(more)) data.set(name, value);
  const answer = await fetch(path, { method: "POST", body: data, headers: { accept: "application/json" } });
  if (answer.status === 429) throw new Error("Too many tries came from here. Wait a minute, then try again.");
  if (answer.redirected) { location.assign(answer.url); return null; }
  if (!answer.ok) throw new Error("This page was open too long. Load it again.");
  return answer.json();
}

function say(form, text) {
  const said = form.querySelector("[data-said]");
  said.hidden = !text;
  said.firstElementChild.textContent = text ?? "";
}

// A person who closes the browser's question has said enough.
function wordsOf(failure) {
  if (failure.name === "NotAllowedError") return "No passkey was used. Try again, or use the password.";
  if (failure.name === "InvalidStateError") return "This device has a passkey for you already.";
  if (failure instanceof TypeError) return "The connection is lost, or this browser knows no passkeys.";
  return failure.message;
}

async function answerOf(form) {
  const asked = await post("/account/passkey/ask", form);
  const answer = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
  return JSON.stringify(answer.toJSON());
}

const acts = {
  "sign-in": async form => {
    const answer = await post("/account/sign-in/passkey", form, { credential: await answerOf(form) });
    if (answer) location.assign(answer.go);
  },
  verify: async form => prove(form, { credential: await answerOf(form) }),
  add: async form => {
    const asked = await post("/account/passkeys/begin", form);
    if (!asked) return;
    const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) });
    const answer = await post("/account/passkeys", form, { credential: JSON.stringify(made.toJSON()) });
    if (answer) location.assign(answer.go);
  },
};

// An interactive page hears of the proof from the server; one that leads somewhere goes there.
async function prove(form, more) {
  const answer = await post("/account/verify", form, more);
  const next = form.elements.namedItem("next").value;
  for (const box of form.querySelectorAll("input:not([type=hidden])")) box.value = "";
  if (answer.outcome === "Ended") location.assign("/sign-in?outcome=Ended");
  else if (answer.outcome !== "Verified") say(form, answer.said);
  else if (next) location.assign(next);
  else say(form, null);
}

async function act(form, work) {
  if (form.dataset.busy) return;
  form.dataset.busy = "true";
  say(form, null);
  try { await work(form); } catch (failure) { say(form, wordsOf(failure)); } finally { delete form.dataset.busy; }
}

document.addEventListener("click", event => {
  const button = event.target.closest("[data-passkey]");
  if (button) act(button.form, acts[button.dataset.passkey]);
});

document.addEventListener("submit", event => {
  const form = event.target;
  if (form.matches("[data-passkey-form]")) { event.preventDefault(); act(form, acts.add); }
  if (!form.matches("[data-verify]")) return;
  event.preventDefault();
  act(form, one => prove(one, {}));
});
