// What is typed is kept on the server as one goes, for the one who types. It is imported before the components, so that they find the fields as they were left.

const time = (at: Date) => at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

const unreachable = "Not saved: the service cannot be reached. It is tried again with your next change.";
const changedElsewhere = "Not saved: this was changed in another window. Open the page again to go on with that.";

const element = (name: string, classes: string, text = "") => {
  const made = document.createElement(name);
  made.className = classes;
  made.textContent = text;
  return made;
};

const saySignedOut = (where: Element) => {
  const link = element("a", "govuk-link", "Sign in in another window") as HTMLAnchorElement;
  [link.href, link.target, link.rel] = ["/sign-in", "_blank", "noopener"];
  where.replaceChildren("Not saved: you are signed out. ", link, ", then go on here.");
};

/** Calls save a moment after the last change, one at a time. */
const afterChanges = (form: HTMLFormElement, save: () => Promise<void>) => {
  const pause = 1500;
  let timer = 0;
  let changed = false;
  let running: Promise<void> | null = null;

  const now = async () => {
    if (running || !changed) {
      return;
    }
    changed = false;
    running = save();
    await running;
    running = null;
    if (changed) {
      later();
    }
  };
  const later = () => { window.clearTimeout(timer); timer = window.setTimeout(() => void now(), pause); };

  form.addEventListener("input", () => { changed = true; later(); });
  document.addEventListener("visibilitychange", () => { if (document.hidden) { void now(); } });
  return {
    stop: () => { changed = false; window.clearTimeout(timer); },
    running: () => running,
  };
};

// <form data-app-draft="address"> has a draft of its own kind: the whole form is posted there.
document.querySelectorAll<HTMLFormElement>("form[data-app-draft]").forEach(form => {
  const says = form.querySelector("[data-app-draft-says]");
  const revision = form.querySelector<HTMLInputElement>("[data-app-draft-revision]");
  const say = (text: string) => { if (says) { says.textContent = text; } };

  const saving = afterChanges(form, async () => {
    try {
      const answer = await fetch(form.dataset.appDraft ?? "", { method: "POST", headers: { Accept: "application/json" }, body: new FormData(form) });
      // A page sends whoever is signed out to the sign-in page.
      if (says && (answer.redirected || answer.status === 401)) {
        saySignedOut(says);
      } else if (answer.ok) {
        const saved = await answer.json() as { revision: number };
        if (revision) { revision.value = String(saved.revision); }
        say(`Draft saved at ${time(new Date())}. Only you see it.`);
      } else {
        say(answer.status === 409 ? changedElsewhere : "Not saved. Choose Save for later to see why.");
      }
    } catch {
      say(unreachable);
    }
  });
  form.addEventListener("submit", saving.stop);
});

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Kept = { fields: Record<string, string[]>; recordVersion: string | null; savedUtc: string; revision: number };

const addressOf = (form: HTMLFormElement) => `/api/v1/form-drafts?form=${encodeURIComponent(form.dataset.appKeep ?? "")}`;

// A browser sends no more than this on behalf of a page that one leaves.
const mostOnLeaving = 30_000;
const notTyped = ["hidden", "password", "file", "submit", "button", "reset", "image"];

const fieldsOf = (form: HTMLFormElement) => [...form.elements].filter((e): e is Field =>
  (e instanceof HTMLInputElement || e instanceof HTMLSelectElement || e instanceof HTMLTextAreaElement) && e.name !== "" && !notTyped.includes(e.type));

const isChoice = (field: Field): field is HTMLInputElement => field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type);

const isChanged = (field: Field) => isChoice(field) ? field.checked !== field.defaultChecked
  : field instanceof HTMLSelectElement ? [...field.options].some(o => o.selected !== o.defaultSelected) && field.value !== ([...field.options].find(o => o.defaultSelected) ?? field.options[0])?.value
    : field.value !== field.defaultValue;

const valuesOf = (field: Field) => isChoice(field) ? (field.checked ? [field.value] : [])
  : field instanceof HTMLSelectElement ? [...field.selectedOptions].map(o => o.value)
    : [field.value];

const versionOf = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>("input[type=hidden][name=Version]")?.value ?? null;

/** What was changed; everything where the page shows again what was sent. */
const typed = (form: HTMLFormElement) => {
  const fields = fieldsOf(form);
  const names = new Set(fields.filter(f => form.dataset.appKeepAll !== undefined || isChanged(f)).map(f => f.name));
  return Object.fromEntries([...names].map(name => [name, fields.filter(f => f.name === name).flatMap(valuesOf)]));
};

/** Fills in what was kept, and gives back what has no place on the page any more. */
const putBack = (form: HTMLFormElement, kept: Kept) => {
  const fields = fieldsOf(form);
  const lost: string[] = [];
  for (const [name, values] of Object.entries(kept.fields)) {
    const left = [...values];
    const here = fields.filter(f => f.name === name);
    here.forEach(field => {
      if (isChoice(field)) {
        field.checked = values.includes(field.value);
      } else if (field instanceof HTMLSelectElement) {
        [...field.options].forEach(o => { o.selected = values.includes(o.value); });
      } else {
        field.value = left.shift() ?? "";
      }
    });
    if (here.length === 0) {
      lost.push(...values.filter(v => v.trim() !== ""));
    }
  }
  return lost;
};

const tell = (form: HTMLFormElement, kept: Kept, lost: string[]) => {
  const saved = new Date(kept.savedUtc);
  const note = element("div", "govuk-inset-text");
  note.append(element("p", "govuk-body", `You typed this at ${time(saved)} on ${saved.toLocaleDateString("en-GB", { day: "numeric", month: "long" })} and did not send it. Only you see it.`));
  if (kept.recordVersion !== versionOf(form)) {
    note.append(element("p", "govuk-body govuk-!-font-weight-bold", "The record has changed since. Look at what changed before you send this."));
  }
  if (lost.length > 0) {
    note.append(element("p", "govuk-body", "Some of it has no field here any more:"), ...lost.map(text => element("p", "govuk-body app-prewrap", text)));
  }
  const again = element("button", "govuk-button govuk-button--secondary govuk-!-margin-bottom-0", "Begin again without it") as HTMLButtonElement;
  again.type = "button";
  again.addEventListener("click", () => {
    void fetch(addressOf(form), { method: "DELETE" }).then(() => window.location.reload());
  });
  note.append(again);
  form.prepend(note);
};

// <form data-app-keep="its address">: every form of the casework into which one types (KeptFormTagHelper).
document.querySelectorAll<HTMLFormElement>("form[data-app-keep]").forEach(form => {
  const kept = form.dataset.appKept ? JSON.parse(form.dataset.appKept) as Kept : null;
  const says = element("p", "govuk-body app-visually-quiet");
  let revision = kept?.revision ?? (form.dataset.appKeepRevision ? Number(form.dataset.appKeepRevision) : null);
  let signedOut = false;
  says.setAttribute("role", "status");
  form.append(says);
  if (kept) {
    tell(form, kept, putBack(form, kept));
  }

  const save = async () => {
    try {
      const body = JSON.stringify({ fields: typed(form), recordVersion: versionOf(form) });
      const headers: Record<string, string> = { "Content-Type": "application/json" };
      if (revision !== null) {
        headers["If-Match"] = `"${revision}"`;
      }
      const answer = await fetch(addressOf(form), { method: "PUT", headers, body, keepalive: body.length < mostOnLeaving });
      signedOut = answer.status === 401;
      says.classList.toggle("govuk-error-message", !answer.ok);
      if (answer.ok) {
        revision = (await answer.json() as { revision: number }).revision;
        says.textContent = `What you typed is kept since ${time(new Date())}. Only you see it.`;
      } else if (signedOut) {
        saySignedOut(says);
      } else {
        says.textContent = answer.status === 409 || answer.status === 412 ? changedElsewhere
          : "Not saved. Copy long texts before you send the form.";
      }
    } catch {
      says.textContent = unreachable;
    }
  };
  const saving = afterChanges(form, save);

  // What is sent is kept no longer; what cannot be sent, because the session has ended, stays on the page.
  form.addEventListener("submit", event => {
    const running = saving.running();
    saving.stop();
    if (running || signedOut) {
      event.preventDefault();
      const button = (event as SubmitEvent).submitter;
      void (running ?? save()).then(() => { if (!signedOut) { form.requestSubmit(button); } else { says.scrollIntoView(); } });
    } else if (revision !== null) {
      const sent = document.createElement("input");
      [sent.type, sent.name, sent.value] = ["hidden", "__DraftOf", form.dataset.appKeep ?? ""];
      form.append(sent);
    }
  });
});
