// Registers the service worker, and offers a newer version of the site to a page that is open. The build fills in the
// texts by language, and the hash of the program and the data that the page was built with.
const TEXTS = [[texts]];
const workers = navigator.serviceWorker;

workers.register(site.script(new URL('worker.js', import.meta.url).href)).then(registration => {
  if (registration.waiting) consider(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) consider(worker);
    });
  });
  // The browser looks for a new version when a page opens, and here when the reader comes back to it.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {});
  });
}).catch(() => {});

// A worker of the build of this page becomes active at once. One of another build is offered.
function consider(worker) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    if (data === '[[build]]') worker.postMessage('activate');
    else offer(worker);
  };
  worker.postMessage('build', [port2]);
}

function offer(worker) {
  document.querySelector('.update')?.remove();
  const text = TEXTS[document.documentElement.lang] ?? Object.values(TEXTS)[0];
  const button = document.createElement('button');
  button.className = 'button';
  button.type = 'button';
  button.textContent = text.reload;
  button.addEventListener('click', () => {
    // Another page may have let the worker become active, and a page that no worker controls sees no change.
    if (!workers.controller || worker.state !== 'installed') return location.reload();
    workers.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.postMessage('activate');
  });
  const note = document.createElement('p');
  note.textContent = text.note;
  const notice = document.createElement('div');
  notice.className = 'notice update';
  notice.setAttribute('role', 'status');
  notice.style.cssText = 'position: fixed; z-index: 5; inset: 16px 16px auto; max-width: 480px; margin: 0 auto';
  const close = document.createElement('button');
  close.className = 'button';
  close.type = 'button';
  close.textContent = text.close;
  close.addEventListener('click', () => notice.remove());
  notice.append(note, button, close);
  document.body.append(notice);
}
