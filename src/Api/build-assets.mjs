import { cp, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import * as sass from "sass";

// Built aside and moved at the end, so that a build which is broken off leaves the last good files in place.
const out = "obj/front-end";
const served = "wwwroot";
const folders = ["assets", "css", "js"];
const mojImages = "node_modules/@ministryofjustice/frontend/moj/assets/images";

await rm(out, { recursive: true, force: true });
await Promise.all(["assets/images", "css"].map(folder => mkdir(`${out}/${folder}`, { recursive: true })));

for (const sheet of ["app", "public"]) {
  const { css } = await sass.compileAsync(`Assets/scss/${sheet}.scss`, {
    loadPaths: [".", "node_modules"],
    style: "compressed",
    logger: sass.Logger.silent,
  });
  await writeFile(`${out}/css/${sheet}.css`, css);
}

const shared = { bundle: true, minify: true, target: "es2022", outdir: `${out}/js`, logLevel: "error" };
await build({ ...shared, entryPoints: ["Assets/app.ts", "Assets/live.ts"], format: "esm" });
// Runs before the page is painted, so it is a plain script and not a module.
await build({ ...shared, entryPoints: ["Assets/start.ts"], format: "iife" });

// Icons only: the crown, the crest and the departments' logos belong to government services.
const icons = (await readdir(mojImages)).filter(name => /^icon-.*\.svg$/.test(name));
await Promise.all(icons.map(name => cp(`${mojImages}/${name}`, `${out}/assets/images/${name}`)));
await cp("Assets/images", `${out}/assets/images`, { recursive: true });

await mkdir(served, { recursive: true });
for (const folder of folders) {
  await rm(`${served}/${folder}`, { recursive: true, force: true });
  await rename(`${out}/${folder}`, `${served}/${folder}`);
}
