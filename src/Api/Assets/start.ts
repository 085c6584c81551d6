// Before the first paint: says that scripts run, so that what scripts will fold away never flashes by.
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported");
}

// <button data-app-toggle aria-controls="id" aria-expanded="false"> opens what it controls. On one listener, so that
// the menu of a phone works even where the main script did not arrive.
document.addEventListener("click", event => {
  const button = (event.target as Element).closest<HTMLButtonElement>("button[data-app-toggle]");
  const panel = button && document.getElementById(button.getAttribute("aria-controls") ?? "");
  if (button && panel) {
    const open = button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", String(open));
    panel.classList.toggle("app-toggled--open", open);
  }
});

// Leaving in a hurry, on pages that offer it: the link, or Shift three times within five seconds. What is on the screen goes
// at once, the page gives up its place in the history, and the server forgets what this browser has begun.
const exit = () => document.querySelector<HTMLAnchorElement>("a[data-app-exit]");
const shiftsWithin = 5000;
let shifts: number[] = [];

const leave = (link: HTMLAnchorElement) => {
  document.documentElement.classList.add("app-left");
  document.title = link.dataset.appExitTitle ?? "";
  navigator.sendBeacon(link.dataset.appExit ?? "");
  window.location.replace(link.href);
};

document.addEventListener("click", event => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-app-exit]");
  if (link) {
    event.preventDefault();
    leave(link);
  }
});

document.addEventListener("keyup", event => {
  const link = exit();
  if (!link) {
    return;
  }
  shifts = event.key === "Shift" ? [...shifts.filter(at => event.timeStamp - at < shiftsWithin), event.timeStamp] : [];
  if (shifts.length >= 3) {
    leave(link);
  }
});

// Whoever comes back by the browser's own memory of a page is shown nothing that was typed before.
window.addEventListener("pageshow", event => {
  if (event.persisted && exit()) {
    window.location.reload();
  }
});
