/** The exit status of a stand-in that is asked for what it does not do. */
const refused = 64;

/** Ends a stand-in loudly: whoever called it must not take silence for an answer. */
export function refuse(what: string): never {
  process.stderr.write(
    `lab: ${what}\nThis is a stand-in of the lab. It does what the playbooks call for, on real processes, and nothing else.\n`,
  );
  process.exit(refused);
}
