// Runs before the first paint, so that a remembered theme, type size or language never flashes.
(function () {
  var root = document.documentElement;
  var stored = function (key) {
    try {
      return localStorage.getItem('hongqiao.' + key);
    } catch {
      return null; // storage may be refused: the system's theme and Chinese stand
    }
  };
  var system = matchMedia('(prefers-color-scheme: dark)');
  var paint = function () {
    var chosen = stored('theme');
    root.dataset.theme = chosen === 'light' || chosen === 'dark' ? chosen : system.matches ? 'dark' : 'light';
  };
  paint();
  system.addEventListener('change', paint);
  if (stored('size') === 'large') root.dataset.size = 'large';
  if (stored('language') === 'en') root.lang = 'en';
})();
