// Holds the licences of everything we depend on against the ones we accept.
// In: the list that license-maven-plugin writes, and web/package-lock.json. Out: each dependency with none we accept.
import { readFileSync } from 'node:fs';

const ACCEPTED = [
  /apache/i,
  /^(the )?mit( |-|$)/i,
  /bsd/i,
  /^go license$/i, // the text of BSD-3-Clause, under the name that RE2/J gives it
  /^isc/i,
  /epl|eclipse public/i,
  /edl|eclipse distribution/i,
  /mpl-2|mozilla public license.*2/i,
  /postgresql/i,
  /bouncy castle/i,
  /^cc0|^cc-by-[34]|public domain|unlicense|blueoak|python-2|zlib|^ofl|wtfpl/i,
];
const accepted = (licence) => ACCEPTED.some((pattern) => pattern.test(licence.trim()));

const [mavenList, npmLock] = process.argv.slice(2);
const java = readFileSync(mavenList, 'utf8')
  .split('\n')
  .filter((line) => line.trim().startsWith('('))
  .map((line) => {
    // (Licence A) (Licence B) Name (group:artifact:version - address)
    const licences = /^\s*((?:\((?:[^()]|\([^()]*\))*\)\s*)+)/.exec(line)?.[1] ?? '';
    return {
      name: /\(([^():]+:[^():]+:[^ ]+) - /.exec(line)?.[1] ?? line.trim(),
      licences: [...licences.matchAll(/\(((?:[^()]|\([^()]*\))*)\)/g)].map((match) => match[1]),
    };
  });
const web = Object.entries(npmLock ? JSON.parse(readFileSync(npmLock, 'utf8')).packages : {})
  .filter(([path]) => path !== '')
  .map(([path, { version, license }]) => ({
    name: `${path.replace(/^.*node_modules\//, '')}@${version}`,
    licences: String(license ?? '').replace(/[()]/g, '').split(/ OR /i).filter(Boolean),
  }));

const all = [...java, ...web];
const refused = all.filter(({ licences }) => !licences.some((one) => one.split(/ AND /i).every(accepted)));
for (const { name, licences } of refused) {
  console.log(`${name}: ${licences.join(' or ') || 'no licence named'}`);
}
console.log(`licences: ${java.length} Java and ${web.length} web dependencies, ${refused.length} not accepted`);
process.exit(refused.length > 0 || java.length === 0 ? 1 : 0);
