package hamgara.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// CPU time of processes by `/proc/<pid>/stat`, with all they have started and waited for.
final class Cpu {

    private static final double MICROS_PER_TICK = 10_000; // USER_HZ is 100 on Linux
    private static final int USER = 11; // counted after the command's closing bracket, from the state on
    private static final int FIELDS = 4; // user, system, and both of children that have ended

    private final Map<String, ProcessHandle> processes;

    Cpu(Map<String, ProcessHandle> processes) {
        this.processes = new LinkedHashMap<>(processes);
    }

    /// Microseconds spent so far, by name.
    Map<String, Double> micros() {
        return processes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> ticks(one.getValue()) * MICROS_PER_TICK,
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    /// CPU time of load generators that this process has run and waited for.
    static double microsOfEndedChildren() {
        String[] fields = fields(ProcessHandle.current().pid());
        return (Long.parseLong(fields[USER + 2]) + Long.parseLong(fields[USER + 3])) * MICROS_PER_TICK;
    }

    private static long ticks(ProcessHandle process) {
        long ticks = ticks(process.pid());
        for (ProcessHandle child : process.descendants().toList()) {
            ticks += ticks(child.pid());
        }
        return ticks;
    }

    private static long ticks(long pid) {
        String[] fields = fields(pid);
        long ticks = 0;
        for (int i = 0; i < FIELDS && fields.length > USER + i; i++) {
            ticks += Long.parseLong(fields[USER + i]);
        }
        return ticks;
    }

    /// None of a process that has just ended.
    private static String[] fields(long pid) {
        Path stat = Path.of("/proc/" + pid + "/stat");
        try {
            String line = Files.readString(stat);
            return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        } catch (IOException e) {
            if (Files.exists(stat)) {
                throw new UncheckedIOException(e);
            }
            return new String[0];
        }
    }
}
