// Lets the validators of OpenActive judge a data set page and every feed it names: `node judge.mjs http://127.0.0.1:8080`;
// or bodies of open booking, one in each file of a folder, whose name begins with its mode and a dot: `node judge.mjs bodies`.
// Writes a line for each feed and each failure; exit status 0 when there is none, 1 when there is one, 2 when it cannot judge.
// Nothing but this machine is asked: the activity list they would fetch is a short one of our own, beside this file.
import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const CACHE = path.join(HERE, 'cache');
const FAILURES_SHOWN = 60;
const PAGES = 10_000;

const failures = [];

function fail(where, type, message) {
  failures.push({ where, type });
  if (failures.length <= FAILURES_SHOWN) {
    console.log(`FAILURE ${where} ${type}: ${String(message).split('\n')[0].slice(0, 200)}`);
  }
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function connectHere(...args) {
  const target = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host = (target && target.host) || 'localhost';
  if (!['127.0.0.1', '::1', 'localhost'].includes(host)) {
    fail(host, 'asks_the_network', 'a validator asked another machine');
    process.nextTick(() => this.destroy(new Error(`not this machine: ${host}`)));
    return this;
  }
  return connect.apply(this, args);
};

const { default: models } = await import('@openactive/data-model-validator');
const { default: rpde } = await import('@openactive/rpde-validator');

function seed(url, data) {
  fs.mkdirSync(CACHE, { recursive: true });
  const file = path.join(CACHE, `${crypto.createHash('sha256').update(url).digest('hex')}.json`);
  fs.writeFileSync(
    file,
    JSON.stringify({
      errorCode: 'error_none',
      data,
      statusCode: 200,
      url,
      exception: null,
      contentType: 'application/ld+json',
      fetchTime: Date.now(),
    }),
  );
}

async function judgeModel(where, thing, validationMode) {
  const found = await models.validate(thing, {
    loadRemoteJson: true,
    remoteJsonCachePath: CACHE,
    remoteJsonCacheTimeToLive: 1e12,
    validationMode,
  });
  for (const each of found) {
    if (each.severity === 'failure') {
      fail(where, each.type, `${each.path} ${each.message}`);
    }
  }
}

/** A feed of our own vocabulary is judged by what every reader of events needs. */
function judgeEvent(where, thing) {
  for (const member of ['@context', '@type', '@id', 'name', 'startDate', 'endDate', 'location', 'organizer', 'eventStatus']) {
    if (!thing[member]) {
      fail(where, 'missing_member', member);
    }
  }
  if (Number.isNaN(Date.parse(thing.startDate)) || Date.parse(thing.startDate) >= Date.parse(thing.endDate)) {
    fail(where, 'wrong_time', `${thing.startDate} - ${thing.endDate}`);
  }
}

async function judgeFeed(download) {
  const name = download.identifier || download.name;
  const log = await rpde.RpdeValidator(download.contentUrl, { pageLimit: PAGES });
  for (const page of log.pages) {
    for (const each of page.errors) {
      if (each.severity === 'failure') {
        fail(page.url, each.type, each.message);
      }
    }
  }
  let updated = 0;
  let deleted = 0;
  let url = download.contentUrl;
  for (let page = 0; page < PAGES; page += 1) {
    const { items, next } = await (await fetch(url)).json();
    for (const item of items) {
      if (item.state !== 'updated') {
        deleted += 1;
      } else {
        updated += 1;
        const where = `${name}/${item.id}`;
        if (download.additionalType.startsWith('https://openactive.io/')) {
          await judgeModel(where, item.data, 'RPDEFeed');
        } else {
          judgeEvent(where, item.data);
        }
      }
    }
    if (items.length === 0 || next === url) {
      break;
    }
    url = next;
  }
  console.log(`${name}: ${updated} updated, ${deleted} deleted, ${log.pages.length} pages asked for by the validator`);
  if (updated === 0) {
    fail(name, 'empty_feed', 'nothing to judge');
  }
}

async function judgeBodies(folder) {
  for (const file of fs.readdirSync(folder).sort()) {
    const mode = file.split('.')[0];
    const body = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
    if (mode.endsWith('FeedPage')) {
      const told = body.items.filter((each) => each.state === 'updated');
      for (const item of told) {
        await judgeModel(`${file}/${item.id}`, item.data, mode.replace('Page', ''));
      }
      if (told.length === 0) {
        fail(file, 'empty_feed', 'nothing to judge');
      }
    } else {
      await judgeModel(file, body, mode);
    }
    console.log(`${file} was judged`);
  }
}

async function main() {
  const site = process.argv[2];
  if (!site) {
    console.error('usage: node judge.mjs http://127.0.0.1:8080');
    process.exit(2);
  }
  seed('https://openactive.io/activity-list', JSON.parse(fs.readFileSync(path.join(HERE, 'activities.json'), 'utf8')));
  if (!site.startsWith('http')) {
    await judgeBodies(site);
    console.log(`${failures.length} failures`);
    process.exit(failures.length === 0 ? 0 : 1);
  }
  const page = await (await fetch(`${site}/openactive`)).text();
  const things = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map((match) => JSON.parse(match[1]));
  const dataset = things.find((thing) => thing['@type'] === 'Dataset');
  if (!dataset) {
    console.error('the page names no data set');
    process.exit(2);
  }
  for (const thing of things) {
    await judgeModel(`${site}/openactive`, thing, thing['@type'] === 'Dataset' ? 'DatasetSite' : 'DataCatalog');
  }
  for (const download of dataset.distribution) {
    await judgeFeed(download);
  }
  console.log(`${failures.length} failures`);
  process.exit(failures.length === 0 ? 0 : 1);
}

await main();
