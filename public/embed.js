// Adjusts the height of each iframe with a view of this site to its content. Include it once in a page with iframes:
//
//   <iframe src="https://…/?v=1&amp;view=pace&amp;embed=1" title="…"></iframe>
//   <script src="https://…/embed.js" async></script>
//
// An iframe can set the theme of its view, at any time: data-theme="light", "dark" or "auto" for the theme of the
// reader's device.
//
// It accepts messages from iframes of this site only, and uses nothing but their height.
(function () {
  'use strict';
  var site = new URL('.', document.currentScript.src);
  var HIGHEST = 30000;

  function sender(event) {
    return Array.from(document.querySelectorAll('iframe')).find(function (frame) {
      return frame.contentWindow === event.source;
    });
  }
  function isOurs(frame) {
    return !!frame && frame.src.indexOf(site.href) === 0;
  }
  // The message contains nothing private, in case the iframe shows another page. A page that still loads misses it.
  function tell(frame, message) {
    if (isOurs(frame) && frame.contentWindow) frame.contentWindow.postMessage(message, '*');
  }
  function tellTheme(frame) {
    var theme = frame.getAttribute('data-theme');
    if (theme) tell(frame, { type: 'hundred-days:theme', theme: theme });
  }

  addEventListener('message', function (event) {
    var data = event.data;
    if (event.origin !== site.origin || !data || data.type !== 'hundred-days:height') return;
    var frame = sender(event), height = data.height;
    if (!isOurs(frame) || typeof height !== 'number' || !(height >= 1 && height <= HIGHEST)) return;
    frame.style.height = Math.ceil(height) + 'px';
    // Its message also shows that it is ready for messages.
    tellTheme(frame);
  });

  new MutationObserver(function (changes) {
    changes.forEach(function (change) {
      if (change.target.tagName === 'IFRAME') tellTheme(change.target);
    });
  }).observe(document, { attributes: true, attributeFilter: ['data-theme'], subtree: true });

  // Requests the height of iframes that were loaded before this script.
  document.querySelectorAll('iframe').forEach(function (frame) {
    tell(frame, { type: 'hundred-days:height' });
  });
})();
