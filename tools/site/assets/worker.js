// The service worker: after a first visit the site works without a network. The build fills in its files, and two
// hashes: one of all files, which names the cache, and one of the program and the data.
'use strict';
var PREFIX = 'hundred-days ' + registration.scope + ' ';
var CACHE = PREFIX + '[[cache]]', ACTIVE = PREFIX + 'active', BUILD = '[[build]]', FILES = [[files]];
// How long to wait for the network, in milliseconds.
var PATIENCE = 4000;

addEventListener('install', function (event) {
  event.waitUntil(caches.open(CACHE).then(function (cache) {
    return Promise.all(FILES.map(function (file) {
      return fetch(file, { cache: isKept(file) ? 'default' : 'no-cache' }).then(function (answer) {
        if (!answer.ok) throw new Error(file + ': status ' + answer.status);
        // A browser refuses a stored answer that was redirected, as some hosts do with endings.
        return cache.put(file, answer.redirected ? new Response(answer.body, { headers: answer.headers }) : answer);
      });
    }));
  }).catch(function (error) {
    return caches.delete(CACHE).then(function () { throw error; });
  }));
});

// Keeps the cache that was active before this one, because pages that are open still need its files. The names of both
// are in a cache of their own.
addEventListener('activate', function (event) {
  event.waitUntil(caches.open(ACTIVE).then(function (active) {
    return active.match('./').then(function (found) { return found ? found.text() : ''; }).then(function (before) {
      return active.put('./', new Response(CACHE)).then(function () { return caches.keys(); }).then(function (names) {
        return Promise.all(names.filter(function (name) {
          return name.indexOf(PREFIX) === 0 && [ACTIVE, CACHE, before].indexOf(name) < 0;
        }).map(function (name) { return caches.delete(name); }));
      });
    });
  }));
});

// A page asks which build this is, or that it becomes active.
addEventListener('message', function (event) {
  if (event.data === 'build' && event.ports[0]) event.ports[0].postMessage(BUILD);
  if (event.data === 'activate') skipWaiting();
});

addEventListener('fetch', function (event) {
  var request = event.request;
  if (request.method !== 'GET' || request.url.indexOf(registration.scope) !== 0) return;
  event.respondWith(isKept(request.url.slice(registration.scope.length)) ? kept(request) : fresh(request));
});

// Whether a file never changes: its name has a hash, or it is an earlier data version. The path is from the folder of the
// site.
function isKept(path) {
  return /^([^/]+-[0-9a-f]{16}\.\w+|data\/archive\/[^/]+)$/.test(path);
}

function kept(request) {
  return caches.match(request).then(function (found) {
    return found || fetch(request).then(function (answer) {
      if (answer.ok) {
        var copy = answer.clone();
        caches.open(CACHE).then(function (cache) { return cache.put(request, copy); }).catch(function () {});
      }
      return answer;
    });
  });
}

// From the network, or if there is no answer soon, from the cache.
function fresh(request) {
  var answer = fetch(request);
  var late = new Promise(function (resolve) { setTimeout(resolve, PATIENCE); });
  return Promise.race([answer, late]).catch(function () {}).then(function (response) {
    if (response && response.status < 500) return response;
    return stored(request, request.mode === 'navigate').then(function (found) { return found || answer; });
  });
}

function stored(request, isPage) {
  return caches.open(CACHE).then(function (cache) {
    return cache.match(request, { ignoreSearch: true }).then(function (found) {
      // Some hosts leave out the ending of a page.
      return found || isPage && cache.match(request.url.split(/[?#]/)[0] + '.html');
    }).then(function (found) {
      return found || isPage && pageInQuery(request.url);
    });
  });
}

// A page that is not stored is also a link to the first page, which is stored.
function pageInQuery(address) {
  var url = new URL(address), path = url.pathname.slice(new URL(registration.scope).pathname.length);
  var page = /^(?:([[languages]])\/)?(?:(view|category|figure)\/([a-z0-9-]+)\/?)?(?:index\.html)?$/.exec(path);
  if (!page) return;
  var own = [page[2] && page[2] + '=' + page[3], page[1] && 'lang=' + page[1]].filter(function (pair) {
    return pair && !new RegExp('[?&]' + pair.split('=')[0] + '=', 'i').test(url.search);
  });
  var link = own.concat(url.search.slice(1) || []).join('&');
  return Response.redirect(registration.scope + (link && '?' + link));
}
