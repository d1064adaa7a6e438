package hamgara.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Load over HTTP by wrk, with one of the scripts of this module.
final class Wrk implements Load {

    private static final Pattern RESULT = Pattern.compile(
            "result requests=(\\d+) seconds=([\\d.]+) p50=([\\d.]+) p95=([\\d.]+) p99=([\\d.]+) failed=(\\d+)"
                    + " won=(\\d+) refused=(\\d+)");

    private final Path script;
    private final String url;
    private final int clients;
    private final Map<String, String> environment;
    private final AtomicInteger rounds;
    private final Cpu cpu;
    private long won;
    private long refused;

    /// @param environment what the script reads: the token, the number of cards and the like
    /// @param rounds how often the script has run, which it reads too
    Wrk(Path script, String url, int clients, Map<String, String> environment, AtomicInteger rounds, Cpu cpu) {
        this.script = script;
        this.url = url;
        this.clients = clients;
        this.environment = environment;
        this.rounds = rounds;
        this.cpu = cpu;
    }

    @Override
    public Measured run(int seconds) {
        var shares = new Shares(cpu);
        var variables = new HashMap<>(environment);
        variables.put("BENCH_ROUND", Integer.toString(rounds.getAndIncrement()));
        String output = Tool.run(
                script.resolveSibling(""),
                variables,
                List.of(
                        "wrk",
                        "-t1",
                        "-c" + clients,
                        "-d" + seconds + "s",
                        "--timeout",
                        "20s",
                        "-s",
                        script.getFileName().toString(),
                        url));
        Matcher result = RESULT.matcher(output);
        if (!result.find()) {
            throw new IllegalStateException("wrk said:\n" + output);
        }
        won += Long.parseLong(result.group(7));
        refused += Long.parseLong(result.group(8));
        long requests = Long.parseLong(result.group(1));
        return shares.measured(
                "wrk",
                requests,
                requests / Double.parseDouble(result.group(2)),
                new Shares.Percentiles(
                        Double.parseDouble(result.group(3)),
                        Double.parseDouble(result.group(4)),
                        Double.parseDouble(result.group(5))),
                Long.parseLong(result.group(6)));
    }

    /// Requests of all runs that got what they wanted, where the script counts its answers.
    long won() {
        return won;
    }

    /// Those for which others were faster.
    long refused() {
        return refused;
    }
}
