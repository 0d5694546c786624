// Keeps each frame that shows a view of this site as high as what is in it. Put it once into a page with such frames:
//
//   <iframe src="https://…/?v=1&amp;view=pace&amp;embed=1" title="…"></iframe>
//   <script src="https://…/embed.js" async></script>
//
// A frame may say which colours go with the page around it, now or at any later time: data-theme="light", "dark" or
// "auto", which is as the reader's device.
//
// It believes a frame of this site alone, and nothing but its height.
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
  // Whoever may be in the frame by now learns nothing from it, and one that still loads is not there yet.
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
    // Its message is also the sign that it listens.
    tellTheme(frame);
  });

  new MutationObserver(function (changes) {
    changes.forEach(function (change) {
      if (change.target.tagName === 'IFRAME') tellTheme(change.target);
    });
  }).observe(document, { attributes: true, attributeFilter: ['data-theme'], subtree: true });

  // A frame that was there before this script is asked for its height.
  document.querySelectorAll('iframe').forEach(function (frame) {
    tell(frame, { type: 'hundred-days:height' });
  });
})();
