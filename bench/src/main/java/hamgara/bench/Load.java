package hamgara.bench;

/// Something that keeps as many clients busy for some seconds, and tells what came of it.
interface Load {

    Measured run(int seconds);

    /// What one round came to.
    ///
    /// @param p95Millis 0 where the tool does not tell, as the next
    /// @param cpuMicros CPU time of everything that took part, per operation
    record Measured(
            double perSecond,
            double p50Millis,
            double p95Millis,
            double p99Millis,
            double cpuMicros,
            String cpuShares,
            long failed) {}
}
