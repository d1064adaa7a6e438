package hamgara.bench;

import hamgara.launcher.Checkout;
import hamgara.launcher.Part;
import hamgara.launcher.Ports;
import hamgara.launcher.Stack;
import hamgara.launcher.process.Progress;
import hamgara.launcher.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Main of `./hamgara bench`.
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        var progress = new Progress(System.out, false);
        if (List.of(arguments).equals(List.of("help"))) {
            progress.print(Options.HELP);
            return;
        }
        try {
            Options options = Options.of(arguments);
            Tool.mustBeThere("wrk", "wrk");
            Tool.mustBeThere("pgbench", "postgresql-contrib");
            Path root = Checkout.root();
            Path data = root.resolve("bench/target/data");
            delete(data);
            try (Stack stack = Stack.open(root, data, Ports.free(), progress)) {
                var report = new Report();
                run(stack, data, options, report, progress);
                progress.print("\n" + report.text());
                report.appendTo(root.resolve("docs/performance.md"), String.join(" ", arguments), Clock.systemUTC());
            }
        } catch (StartFailure | IllegalArgumentException failure) {
            progress.print("hamgara: " + failure.getMessage());
            System.exit(1);
        } catch (IOException e) {
            progress.print("hamgara: " + e);
            System.exit(1);
        }
    }

    /// Starts only what the benchmarks need.
    private static void run(Stack stack, Path data, Options options, Report report, Progress progress)
            throws IOException {
        List<String> ofCards = options.among(Benchmarks.NAMES);
        List<String> ofHalls = options.among(HallBenchmarks.NAMES);
        List<String> ofThreads = options.among(ThreadBenchmarks.NAMES);
        List<String> ofDialogue = options.among(DialogueBenchmarks.NAMES);
        options.refuseOthers(
                List.of(Benchmarks.NAMES, HallBenchmarks.NAMES, ThreadBenchmarks.NAMES, DialogueBenchmarks.NAMES));
        var county = new County(stack, data.resolve("identity/key.json"));
        var loads = new Loads(stack, new Scripts(data.resolveSibling("scripts")), options);
        if (!ofCards.isEmpty()) {
            stack.start(Part.POSTGRES, Part.KAFKA, Part.IDENTITY, Part.CARD, Part.GATEWAY);
            new Benchmarks(stack, county, loads, options, report, progress).run(ofCards);
        }
        if (!ofHalls.isEmpty()) {
            stack.start(Part.POSTGRES, Part.KAFKA, Part.IDENTITY, Part.VENUE, Part.GATEWAY);
            new HallBenchmarks(stack, data, county, loads, options, report, progress).run(ofHalls);
        }
        if (!ofThreads.isEmpty()) {
            stack.start(Part.POSTGRES, Part.KAFKA, Part.IDENTITY, Part.FORUM, Part.GATEWAY);
            new ThreadBenchmarks(stack, loads, options, report, progress).run(ofThreads);
        }
        if (!ofDialogue.isEmpty()) {
            stack.start(Part.POSTGRES, Part.KAFKA, Part.IDENTITY, Part.FORUM, Part.GATEWAY);
            new DialogueBenchmarks(stack, county, loads, options, report, progress).run(ofDialogue);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
