// Single keys for rows and judgements; every page works without them. They can be switched off.
"use strict";
(() => {
  const store = "ruydad-keys";
  const on = () => localStorage.getItem(store) !== "off";
  const typing = (node) => node.closest("input, textarea, select") !== null;
  const go = (selector) => { const node = document.querySelector(selector); if (node) node.click(); return Boolean(node); };

  const button = document.querySelector("[data-keys]");
  const show = () => button.setAttribute("aria-pressed", String(on()));
  if (button) {
    button.hidden = false;
    show();
    button.addEventListener("click", () => { localStorage.setItem(store, on() ? "off" : "on"); show(); });
  }

  function step(by) {
    const rows = [...document.querySelectorAll("a.open")];
    const at = rows.indexOf(document.activeElement);
    const next = rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? 0 : at + by))];
    if (next) next.focus();
    return Boolean(next);
  }

  function correct() {
    const details = document.querySelector("[data-correct]");
    if (!details) return false;
    details.open = true;
    details.querySelector("select").focus();
    return true;
  }

  // What a field holds now, to be edited; a value typed already is left alone.
  const field = document.getElementById("j-field"), value = document.getElementById("j-new");
  let filled = "";
  function fill() {
    if (value.value.trim() && value.value !== filled) return;
    value.value = filled = field.selectedOptions[0].dataset.now;
  }
  if (field && value) { field.addEventListener("change", fill); fill(); }

  const keys = {
    j: () => step(1), k: () => step(-1), n: () => go("a[rel=next]"), p: () => go("a[rel=prev]"),
    a: () => go("[data-key=a]"), r: () => go("[data-key=r]"), c: correct,
    "/": () => { const field = document.getElementById("f-q"); if (field) field.focus(); return Boolean(field); },
  };
  document.addEventListener("keydown", (event) => {
    if (!on() || event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
    if (keys[event.key] && keys[event.key]()) event.preventDefault();
  });
})();
