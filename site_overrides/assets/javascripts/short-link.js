// /a/14/ goes on to the view chosen last, or to the one that fits the browser's language.
(() => {
  const links = [...document.querySelectorAll("a[data-view]")];
  let chosen = null;
  try { chosen = localStorage.getItem("view"); } catch { /* storage may be shut off */ }
  const language = (navigator.language || "").slice(0, 2);
  const link = links.find((a) => a.dataset.view === chosen)
    || links.find((a) => a.dataset.view === language)
    || links.find((a) => a.dataset.view === "en")
    || links[0];
  if (link) location.replace(link.href + location.hash);
})();
