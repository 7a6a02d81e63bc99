// What stands behind the "#" of a link is sent to no server by itself: the form carries it. Once it is read it leaves the address, which others
// see and a browser keeps and shares; a page that is loaded again still finds it in this tab's own history, until the form is sent.
const link = document.querySelector("[data-link]");
if (link && location.hash.length > 1) history.replaceState({ link: location.hash.slice(1) }, "", location.pathname + location.search);
if (link && history.state?.link) link.value = history.state.link;

// A page that the browser kept is old: what it shows may be sent, and not for whoever holds the device now.
addEventListener("pageshow", event => { if (event.persisted) location.reload(); });

document.addEventListener("submit", event => {
  if (!event.target.matches("[data-once]")) return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "true";
  history.replaceState(null, "", location.pathname);
});
