// Loaded before the program: writes the CPU time of the process (user + system, in microseconds) to MLSD_BENCH_CPU when it ends.
const { writeFileSync } = require("node:fs");
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.MLSD_BENCH_CPU, String(user + system));
});
