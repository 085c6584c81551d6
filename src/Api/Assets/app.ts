import { AddAnother, Alert, ButtonMenu, MultiSelect, SortableTable } from "@ministryofjustice/frontend";
import {
  Button, CharacterCount, Checkboxes, createAll, ErrorSummary, ExitThisPage, NotificationBanner, PasswordInput, Radios, SkipLink,
} from "govuk-frontend";

for (const component of [
  Button, CharacterCount, Checkboxes, ErrorSummary, ExitThisPage, NotificationBanner, PasswordInput, Radios, SkipLink,
  AddAnother, Alert, ButtonMenu, MultiSelect, SortableTable,
]) {
  createAll(component);
}

// A radio may not say that it is expanded (ARIA 1.2), although the component makes it say so. What it opens follows it in the page.
const plainRadios = () => document.querySelectorAll("input[type=radio][aria-expanded]").forEach(radio => radio.removeAttribute("aria-expanded"));
plainRadios();
document.addEventListener("click", plainRadios);
window.addEventListener("pageshow", plainRadios);

// The user menu closes on Escape and when something else is clicked, as a menu does.
const menus = () => document.querySelectorAll<HTMLDetailsElement>("details.app-user[open]");

document.addEventListener("click", event => {
  menus().forEach(menu => { if (!menu.contains(event.target as Node)) { menu.open = false; } });
});

document.addEventListener("keydown", event => {
  if (event.key === "Escape") {
    menus().forEach(menu => {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
  }
});

// In a list of cases: J and K go from row to row, X selects. Only while the focus is in the list, so that no key surprises anybody elsewhere.
document.querySelectorAll<HTMLTableElement>("table[data-app-list]").forEach(list => {
  list.addEventListener("keydown", event => {
    const target = event.target as HTMLElement;
    const row = target.closest("tr");
    if (!row || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }

    const key = event.key.toLowerCase();
    const other = key === "j" ? row.nextElementSibling : key === "k" ? row.previousElementSibling : null;
    if (other) {
      other.querySelector<HTMLAnchorElement>("a[href]")?.focus();
      event.preventDefault();
    } else if (key === "x") {
      row.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
      event.preventDefault();
    }
  });
});

// <form data-app-draft="address"> is kept on the server as one goes: a moment after the last change it is posted there, one
// save at a time, and the form says what became of it.
document.querySelectorAll<HTMLFormElement>("form[data-app-draft]").forEach(form => {
  const pause = 3000;
  const says = form.querySelector("[data-app-draft-says]");
  const revision = form.querySelector<HTMLInputElement>("[data-app-draft-revision]");
  let timer = 0;
  let changed = false;
  let busy = false;

  const say = (text: string) => { if (says) { says.textContent = text; } };
  const later = () => { window.clearTimeout(timer); timer = window.setTimeout(() => void save(), pause); };

  const save = async () => {
    if (busy || !changed) {
      return;
    }
    [busy, changed] = [true, false];
    try {
      const answer = await fetch(form.dataset.appDraft ?? "", { method: "POST", headers: { Accept: "application/json" }, body: new FormData(form) });
      if (answer.ok) {
        const saved = await answer.json() as { revision: number };
        if (revision) { revision.value = String(saved.revision); }
        say(`Draft saved at ${new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}. Only you see it.`);
      } else {
        say(answer.status === 409
          ? "Not saved: this draft was changed in another window. Open the page again to go on with that one."
          : "Not saved. Choose Save for later to see why.");
      }
    } catch {
      say("Not saved: the service cannot be reached. It is tried again with your next change.");
    }
    busy = false;
    if (changed) {
      later();
    }
  };

  form.addEventListener("input", () => { changed = true; later(); });
  form.addEventListener("submit", () => { changed = false; window.clearTimeout(timer); });
  document.addEventListener("visibilitychange", () => { if (document.hidden) { void save(); } });
});
