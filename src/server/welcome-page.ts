/** The page at `/` if no dashboard is built. */

/** HTML without script that names the server and links to its pages. */
export function welcomePage(version: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Entente</title>
<link rel="icon" href="/playground/icon.svg" type="image/svg+xml">
<style>
body { font: 17px/1.6 system-ui, sans-serif; max-width: 38rem; margin: 12vh auto; padding: 0 1.25rem; color: #1d2733; background: #fdfcfa; }
h1 { font-size: 2rem; margin: 0 0 .5rem; }
a { color: #1f5c8b; }
code { background: #eef1f4; padding: .1em .35em; border-radius: 4px; }
footer { color: #5c6773; margin-top: 3rem; font-size: .9rem; }
@media (prefers-color-scheme: dark) { body { color: #e6e9ec; background: #14181d; } a { color: #8ec1ea; } code { background: #242b33; } footer { color: #98a3ae; } }
</style>
</head>
<body>
<main>
<h1>Entente</h1>
<p>Every dated relationship is an assertion by a named source, and every question has a lens.</p>
<p><a href="/playground">Open the playground</a>: ready-made questions, the schema documentation, and an explanation of the lens in its first tab.</p>
<p>API: <code>POST /graphql</code>. Health: <a href="/readyz">/readyz</a>, <a href="/livez">/livez</a>, <a href="/version">/version</a>.</p>
</main>
<footer>Version ${version}</footer>
</body>
</html>
`;
}
