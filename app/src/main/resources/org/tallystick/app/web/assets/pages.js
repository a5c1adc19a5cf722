// Keys and lights of the pages; every page works without it.
htmx.config.allowEval = false;

const items = () => [...document.querySelectorAll("[data-item], .card")];
const typing = (element) => element.matches("input, textarea, select, [contenteditable]");
const parts = { h: "/", l: "/claims", d: "/disputes", r: "/reports" };
let going = false;
let field = "";

function step(way) {
  const all = items();
  const at = all.indexOf(document.activeElement.closest("[data-item], .card"));
  const next = all[at < 0 ? (way > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + way))];
  if (next) {
    (next.matches("a, button") ? next : next.querySelector("a, button") ?? next).focus();
    next.scrollIntoView({ block: "nearest" });
  }
}

// Which words gave which field, of the claim that has the focus or comes first.
function explain() {
  const card = document.activeElement.closest(".card") ?? document.querySelector(".card");
  const why = card?.querySelector("details");
  if (why) {
    why.open = !why.open;
    why.querySelector("summary").focus();
  }
}

function press(element) {
  const opened = element.matches("details") ? element : element.matches("summary") ? element.parentElement : null;
  const shown = opened ?? (element.dataset.open ? document.querySelector(element.dataset.open) : null);
  if (shown) {
    shown.open = true;
    (shown.querySelector("input:not([type=hidden]), select, button") ?? shown).focus();
  } else {
    element.click();
  }
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-open]")) {
    press(event.target.closest("[data-open]"));
  }
});
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submit]")) {
    event.target.form.requestSubmit();
  }
});

document.addEventListener("keydown", (event) => {
  const form = event.target.closest("form[data-keep]");
  if (event.key === "Enter" && event.ctrlKey && form) {
    form.requestSubmit(form.querySelector("[data-keep-button]"));
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
    return;
  }
  if (going) {
    going = false;
    if (parts[event.key]) {
      location.assign(parts[event.key]);
    }
    return;
  }
  // A key of the page itself; after a digit a second one chooses within what the first opened.
  const own = (field && document.querySelector(`[data-press="${field} ${CSS.escape(event.key)}"]`))
    || document.querySelector(`[data-press="${CSS.escape(event.key)}"]`);
  if (own) {
    event.preventDefault();
    field = /^[0-9]$/.test(event.key) ? event.key : "";
    press(own);
    return;
  }
  const keys = document.querySelector("#keys");
  switch (event.key) {
    case "j": step(1); break;
    case "k": step(-1); break;
    case "g": going = true; break;
    case "/": event.preventDefault(); (document.querySelector("[data-search]") ?? document.querySelector(".find")).focus(); break;
    case "e": explain(); break;
    case "?": keys.open ? keys.close() : keys.showModal(); break;
    case "s": case "m": {
      const panel = document.querySelector(`details[data-key="${event.key}"]`);
      if (panel) {
        event.preventDefault();
        panel.open = true;
        panel.querySelector("input, button").focus();
      }
      break;
    }
    default: return;
  }
});

document.querySelector("[data-close]")?.addEventListener("click", () => document.querySelector("#keys").close());
document.querySelector("[data-keys]")?.addEventListener("click", () => document.querySelector("#keys").showModal());

// A row of a plot and its sentence light each other.
function light(element, on) {
  const number = element?.closest("[data-voice]")?.dataset.voice;
  for (const other of document.querySelectorAll(".lit")) {
    other.classList.remove("lit");
  }
  if (on && number) {
    for (const other of document.querySelectorAll(`[data-voice="${CSS.escape(number)}"]`)) {
      other.classList.add("lit");
    }
  }
}
for (const kind of ["pointerover", "focusin"]) {
  document.addEventListener(kind, (event) => light(event.target, true));
}

// The drawer shows where a claim comes from, beside the page.
const drawer = document.querySelector("#drawer");
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.id === "drawer-body" && !drawer.open) {
    drawer.showModal();
  }
});
document.querySelector("[data-close-drawer]")?.addEventListener("click", () => drawer.close());
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent);
    const said = button.parentElement.querySelector("[data-copied]");
    said.textContent = said.dataset.copied;
  }
});

// Words that are selected in the text of a report are those of a claim that was missed.
document.addEventListener("mouseup", () => {
  const form = document.querySelector("#missed form");
  const chosen = document.getSelection();
  const from = chosen?.anchorNode;
  if (!form || !from || chosen.isCollapsed || !(from instanceof Element ? from : from.parentElement).closest(".txt")) {
    return;
  }
  // The numbers of claims stand in the text, but are none of its words.
  const part = chosen.getRangeAt(0).cloneContents();
  part.querySelectorAll(".ref").forEach((number) => number.remove());
  const words = part.textContent.trim();
  form.elements.quote.value = words;
  const figure = words.match(/[0-9]+(?:[.,\u00a0 ][0-9]{3})*/)?.[0];
  form.elements.figure.value = figure ?? "";
  form.elements.low.value = figure ? figure.replace(/[^0-9]/g, "") : "";
  document.querySelector("#missed").open = true;
});

// The slider of days: what came later fades at once, and the address follows when it is let go.
const days = document.querySelector("[data-days]");
days?.addEventListener("input", () => {
  document.querySelector("[data-day-text]").value = new Date(days.value * 86400000).toISOString().slice(0, 10);
  for (const mark of document.querySelectorAll("[data-day]")) {
    mark.classList.toggle("later", Number(mark.dataset.day) > Number(days.value));
  }
});
days?.addEventListener("change", () => days.form.requestSubmit());

// Files that are dropped are those of the form.
const drop = document.querySelector("[data-drop]");
for (const kind of ["dragover", "dragleave", "drop"]) {
  drop?.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.classList.toggle("over", kind === "dragover");
    if (kind === "drop" && event.dataTransfer.files.length > 0) {
      drop.querySelector("input[type=file]").files = event.dataTransfer.files;
      drop.requestSubmit();
    }
  });
}

// How far the intake is, as the server tells it.
const intake = document.querySelector("[data-events]");
if (intake) {
  const events = new EventSource(intake.dataset.events);
  events.addEventListener("state", (event) => {
    const state = JSON.parse(event.data);
    for (const count of intake.querySelectorAll("[data-count]")) {
      count.textContent = state[count.dataset.count].toLocaleString(document.documentElement.lang);
    }
    intake.querySelector("[data-lines]").replaceChildren(...state.lines.map((line) => {
      const item = document.createElement("li");
      item.textContent = line;
      return item;
    }));
    if (state.ended) {
      intake.querySelector("[data-ended]").textContent = intake.querySelector("[data-ended-text]").textContent;
      events.close();
    }
  });
}

// In a narrow window the bar of parts scrolls; the one that is shown is to be seen in it.
document.querySelector(".nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
