// Comfort only: every page works without this file.
(() => {
  const switches = [...document.querySelectorAll(".view-switch a[data-view]")];

  // The switch leads to the same provision, not only to the same page.
  const carryFragment = () => {
    for (const link of switches) {
      link.hash = /^#[a-z0-9_-]+$/i.test(location.hash) ? location.hash : "";
    }
  };
  carryFragment();
  addEventListener("hashchange", carryFragment);

  // /a/14/ goes to the view that the reader chose last.
  for (const link of switches) {
    link.addEventListener("click", () => {
      try { localStorage.setItem("view", link.dataset.view); } catch { /* storage may be shut off */ }
    });
  }
})();
