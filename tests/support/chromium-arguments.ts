/**
 * What every Chromium of the tests is started with: all names lead to the server on loopback, its certificate is
 * accepted, videos may start without a click, and nothing is fetched for the browser's own sake. Only the hosts in
 * `real` are looked up and reached as usual.
 */
export function chromiumArguments(port: number, real: readonly string[] = []): string[] {
  const rules = [`MAP * 127.0.0.1:${port}`, ...real.map((host) => `EXCLUDE ${host}`)];
  return [
    `--host-resolver-rules=${rules.join(', ')}`,
    '--ignore-certificate-errors',
    '--no-proxy-server',
    '--autoplay-policy=no-user-gesture-required',
    '--mute-audio',
    '--disable-quic',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-search-engine-choice-screen',
    '--disable-features=Translate,OptimizationHints,MediaRouter',
    // Root may not use the sandbox, and small containers have a small /dev/shm.
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
  ];
}
