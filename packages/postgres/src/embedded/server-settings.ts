/** Command line of the server: for a small machine, on which the cores are for reading documents. */
export function serverSettings(port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    // Paths of sockets may be no longer than some 100 bytes; homes are.
    unix_socket_directories: '',
    // A dozen commands at once; a place that nobody takes costs some kilobytes.
    max_connections: 300,
    shared_buffers: '64MB',
    effective_cache_size: '512MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_parallel_workers_per_gather: 0,
    max_parallel_maintenance_workers: 0,
    jit: 'off',
    huge_pages: 'off',
    // After a crash: one call instead of one per file, 45 ms instead of a second.
    recovery_init_sync_method: process.platform === 'linux' ? 'syncfs' : 'fsync',
    io_method: 'sync',
    random_page_cost: 1.1,
    // Nothing that was accepted may be lost.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    // Nobody replicates from here, which saves log.
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_wal_size: '1GB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log is read by people, and statements and keys may hold what is private.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    log_checkpoints: 'off',
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
