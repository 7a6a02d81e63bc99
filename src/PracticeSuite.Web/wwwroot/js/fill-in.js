// What stands behind the "#" of a link is sent to no server by itself: the form carries it, and the browser's history forgets it then.
const link = document.querySelector("[data-link]");
if (link && location.hash.length > 1) link.value = location.hash.slice(1);

// A page that the browser kept is old: what it shows may be sent, and not for whoever holds the device now.
addEventListener("pageshow", event => { if (event.persisted) location.reload(); });

document.addEventListener("submit", event => {
  if (!event.target.matches("[data-once]")) return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "true";
  if (location.hash) history.replaceState(null, "", location.pathname);
});
