package hamgara.bench;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The peer: one prepared statement under pgbench, against the same PostgreSQL.
final class PgBench implements Load {

    private static final Pattern DONE = Pattern.compile("transactions actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([\\d.]+) ms");
    private static final Pattern TPS = Pattern.compile("tps = ([\\d.]+) ");

    private final Path script;
    private final Stack stack;
    private final Part database;
    private final int clients;
    private final Map<String, String> variables;
    private final Cpu cpu;

    PgBench(Path script, Stack stack, Part database, int clients, Map<String, String> variables, Cpu cpu) {
        this.script = script;
        this.stack = stack;
        this.database = database;
        this.clients = clients;
        this.variables = variables;
        this.cpu = cpu;
    }

    @Override
    public Measured run(int seconds) {
        var shares = new Shares(cpu);
        var words = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-c", "" + clients, "-j", "1"));
        words.addAll(List.of("-T", "" + seconds, "-f", script.toString()));
        variables.forEach((name, value) -> words.addAll(List.of("-D", name + "=" + value)));
        String output = Tool.run(
                script.resolveSibling(""),
                Map.of(
                        "PGHOST", "127.0.0.1",
                        "PGPORT", Integer.toString(stack.port(Part.POSTGRES)),
                        "PGUSER", stack.database(database).name(),
                        "PGDATABASE", stack.database(database).name(),
                        "PGPASSWORD", stack.database(database).password()),
                words);
        long failed = (long) number(FAILED, output);
        return shares.measured(
                "pgbench",
                (long) number(DONE, output),
                number(TPS, output),
                new Shares.Percentiles(number(LATENCY, output), 0, 0),
                failed);
    }

    private static double number(Pattern pattern, String output) {
        Matcher found = pattern.matcher(output);
        if (!found.find()) {
            throw new IllegalStateException("pgbench said:\n" + output);
        }
        return Double.parseDouble(found.group(1));
    }
}
