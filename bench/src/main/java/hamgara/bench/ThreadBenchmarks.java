package hamgara.bench;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import hamgara.launcher.process.Progress;
import hamgara.launcher.process.StartFailure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The benchmarks of threads and the search by name, at each number of comments, each beside the read of one proposal
/// by its id.
final class ThreadBenchmarks {

    static final List<String> NAMES = List.of("threads", "lists", "search");

    private static final double FLAT = 1.3;
    private static final int SEARCH_BESIDE_KEY = 10;

    private final Stack stack;
    private final Loads loads;
    private final Options options;
    private final Report report;
    private final Progress progress;
    private final Threads threads;
    private final Map<String, Comparison> smallest = new HashMap<>();

    ThreadBenchmarks(Stack stack, Loads loads, Options options, Report report, Progress progress) {
        this.stack = stack;
        this.loads = loads;
        this.options = options;
        this.report = report;
        this.progress = progress;
        this.threads = new Threads(stack, loads.folder());
    }

    void run(List<String> names) {
        progress.say("making 10000 proposals");
        threads.open();
        for (int size : options.sizes()) {
            progress.say("making " + size + " comments");
            threads.grow(size);
            for (String name : names) {
                progress.say(name + " with " + size + " comments");
                measure(name, size);
            }
        }
        note("threads whose numbers are not those of their comments: " + threads.drifted());
    }

    /// One that fails is told in the report and leaves what the others found.
    private void measure(String name, int comments) {
        try {
            switch (name) {
                case "threads" -> threads(comments);
                case "lists" -> flat("lists of proposals beside one proposal", comments, threads.lists());
                default -> search(comments);
            }
        } catch (IllegalStateException | StartFailure failure) {
            note(name + " FAILED: " + failure);
        }
    }

    private void threads(int comments) {
        flat("pages of the longest thread beside one proposal", comments, threads.longest());
        flat("first pages of threads beside one proposal", comments, threads.others());
        note("a page deep in the longest thread, " + comments + ": " + threads.blocksOfADeepPage() + " blocks");
    }

    /// What must not grow with the number of comments. Other work on the machine slows all down alike, so
    /// the growth is told beside that of the peer too.
    private void flat(String kind, int comments, Path paths) {
        Comparison comparison = beside(kind, comments, paths);
        Comparison least = smallest.computeIfAbsent(kind, _ -> comparison);
        if (least != comparison) {
            double growth = comparison.p99() / least.p99();
            note(String.format(
                    Locale.ROOT,
                    "%s: p99 is %.2f times that with %d comments, %.1f at most; that of one proposal is %.2f times, so %.2f"
                            + " of it",
                    comparison.name(),
                    growth,
                    options.sizes().getFirst(),
                    FLAT,
                    comparison.peersP99() / least.peersP99(),
                    growth / (comparison.peersP99() / least.peersP99())));
        }
    }

    /// By how many have the word: the common are those that most comments have, the rare those of a few hundred in a
    /// million.
    private void search(int comments) {
        searched("a common word", comments, threads.searches("common", 1, 20, 1));
        searched("a word in the middle", comments, threads.searches("middle", 100, 1000, 1));
        searched("a rare word", comments, threads.searches("rare", 10_000, 20_000, 1));
        searched("two words", comments, threads.searches("two", 5, 200, 2));
        searched("a misspelt word", comments, threads.misspelt());
    }

    private void searched(String what, int comments, Path paths) {
        Comparison comparison = beside("search for " + what + " beside one proposal", comments, paths);
        note(String.format(
                Locale.ROOT,
                "%s: p95 is %.1f times that of one proposal, %d at most",
                comparison.name(),
                comparison.p95Ratio(),
                SEARCH_BESIDE_KEY));
    }

    private Comparison beside(String kind, int comments, Path paths) {
        Comparison comparison = loads.compare(kind, comments, 0, reads(paths), reads(threads.proposals()));
        report.add(comparison);
        progress.say(String.join(" | ", comparison.row()));
        progress.say(comparison.shares());
        return comparison;
    }

    private Load reads(Path paths) {
        Map<String, String> environment =
                Map.of("BENCH_TOKEN", "", "BENCH_VENUE", "", "BENCH_CARDS", "0", "BENCH_PATHS", paths.toString());
        return loads.wrk(
                "paths.lua",
                stack.url(Part.GATEWAY),
                environment,
                Map.of(),
                Part.GATEWAY,
                Part.FORUM,
                Part.POSTGRES,
                Part.KAFKA);
    }

    private void note(String text) {
        report.note(text);
        progress.say(text);
    }
}
