/** ms that this process has worked so far: where a test holds how long something takes, other work of the machine is no part of it. */
export function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
