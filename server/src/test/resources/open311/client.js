// Every call of the client library open311 (npm) against a server, by the discovery document; prints what came back, as JSON.
// Its XML readers come from repositories and not from the registry: without them it speaks JSON only.
const Module = require('module');
const path = require('path');

const [folder, discovery, apiKey] = process.argv.slice(2);
const absent = () => { throw new Error('no XML here'); };
const load = Module._load;
Module._load = function (name, ...rest) {
  return name === 'sparkxml' || name === 'xml2json' ? { parseXml: absent, toJson: absent } : load.call(this, name, ...rest);
};

const Open311 = require(path.resolve(folder, 'open311.js'));
const city = new Open311({ discovery, apiKey, jurisdiction: '120106' });
const asked = (method, ...given) => new Promise((resolve, reject) =>
  city[method](...given, (refused, answer) => (refused ? reject(new Error(`${method}: ${answer}`)) : resolve(answer))));

(async () => {
  const found = await asked('serviceDiscovery', { cache: true });
  const services = await asked('serviceList');
  const definition = await asked('serviceDefinition', 'street-01037');
  const sent = await asked('submitRequest', {
    service_code: 'street-01037',
    lat: 39.1711,
    long: 117.1512,
    description: '路灯不亮 — sent by a client that was not written here',
    attributes: { commonNumber: 'NPM-1' },
  });
  const number = sent[0].service_request_id;
  const one = await asked('serviceRequests', number);
  const several = await asked('serviceRequests', [number]);
  const listed = await asked('serviceRequests', { service_code: 'street-01037', status: 'open' });
  const refused = await asked('serviceDefinition', 'none').then(() => 'taken', error => error.message);
  console.log(JSON.stringify({ found, services: services.length, definition, number, one, several, listed, refused }));
})().catch(error => {
  console.error(error);
  process.exit(1);
});
