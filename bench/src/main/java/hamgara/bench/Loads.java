package hamgara.bench;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes the two sides of a comparison, and warms them up before.
final class Loads {

    private final Stack stack;
    private final Scripts scripts;
    private final Options options;
    private final Set<String> warm = new HashSet<>();
    private final Map<String, AtomicInteger> rounds = new HashMap<>();

    Loads(Stack stack, Scripts scripts, Options options) {
        this.stack = stack;
        this.scripts = scripts;
        this.options = options;
    }

    /// What is compared must be warm on both sides.
    Comparison compare(String kind, int size, double target, Load ours, Load peer) {
        ours.run(warm.add(kind) ? options.warmUp() : 5);
        peer.run(5);
        return Comparison.of(kind, size, target, ours, peer, options.rounds(), options.seconds());
    }

    /// @param environment what the script reads beside the host
    /// @param more processes that take part beside these parts
    Wrk wrk(
            String script,
            String url,
            Map<String, String> environment,
            Map<String, ProcessHandle> more,
            Part... parts) {
        var all = new HashMap<>(environment);
        all.put("BENCH_HOST", url.substring("http://".length()));
        return new Wrk(
                scripts.file(script),
                url,
                options.clients(),
                all,
                rounds.computeIfAbsent(script, _ -> new AtomicInteger()),
                cpu(more, parts));
    }

    Load pgbench(String script, Part database, Map<String, String> variables) {
        return pgbench(script, database, options.clients(), variables);
    }

    Load pgbench(String script, Part database, int clients, Map<String, String> variables) {
        return new PgBench(scripts.file(script), stack, database, clients, variables, cpu(Map.of(), Part.POSTGRES));
    }

    Path folder() {
        return scripts.file("");
    }

    private Cpu cpu(Map<String, ProcessHandle> more, Part... parts) {
        var processes = new LinkedHashMap<>(more);
        for (Part part : parts) {
            processes.put(part.toString(), stack.process(part).orElseThrow());
        }
        return new Cpu(processes);
    }
}
