// The peer of the proofreader's benches: textlint with its preset, warm.
//   node peer.mjs speed < {"mails": […], "runs": […]}   ->  {"chars_s": …, "mail_ms": …, "runs_ms": […]}
//   node peer.mjs findings < ["text", …]                 ->  [[["rule", start, end], …], …]   (offsets in UTF-16)
import { readFileSync } from "node:fs";
import { createLinter, loadTextlintrc } from "textlint";

const descriptor = await loadTextlintrc({ configFilePath: "textlintrc.json" });
const linter = createLinter({ descriptor });
const given = JSON.parse(readFileSync(0, "utf8"));
const lint = (text) => linter.lintText(text, "mail.txt");

async function timed(text) {
  const started = performance.now();
  await lint(text);
  return performance.now() - started;
}

async function speed({ mails, runs }) {
  for (const mail of mails) await lint(mail);
  let spent = 0;
  for (const mail of mails) spent += await timed(mail);
  const chars = mails.reduce((sum, mail) => sum + mail.length, 0);
  const runsMs = [];
  for (const run of runs) runsMs.push(await timed(run));
  return { chars_s: chars / (spent / 1000), mail_ms: await timed(mails[0]), runs_ms: runsMs };
}

async function findings(texts) {
  const found = [];
  for (const text of texts) {
    const { messages } = await lint(text);
    found.push(messages.map(({ ruleId, range }) => [ruleId, range[0], range[1]]));
  }
  return found;
}

console.log(JSON.stringify(await (process.argv[2] === "speed" ? speed(given) : findings(given))));
