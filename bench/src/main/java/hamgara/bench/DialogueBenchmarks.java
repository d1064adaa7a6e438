package hamgara.bench;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import hamgara.launcher.process.Progress;
import hamgara.launcher.process.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The benchmarks of dialogue halls by name.
final class DialogueBenchmarks {

    static final List<String> NAMES = List.of("viewers", "votes", "opinion");

    private static final int PEOPLE = 2_000;
    private static final int STATEMENTS = 100;
    private static final int CHANGES = 40;
    private static final Duration MOMENT = Duration.ofMillis(500);

    /// A look opens a connection, and looks without a pause would take the time that the map needs.
    private static final Duration A_LOOK = Duration.ofMillis(100);

    private final Stack stack;
    private final County county;
    private final Loads loads;
    private final Options options;
    private final Report report;
    private final Progress progress;
    private final Dialogue dialogue;
    private @Nullable Path tokens;

    DialogueBenchmarks(Stack stack, County county, Loads loads, Options options, Report report, Progress progress) {
        this.stack = stack;
        this.county = county;
        this.loads = loads;
        this.options = options;
        this.report = report;
        this.progress = progress;
        this.dialogue = new Dialogue(stack, county);
    }

    void run(List<String> names) {
        dialogue.open();
        for (String name : names) {
            progress.say(name);
            try {
                switch (name) {
                    case "viewers" -> viewers();
                    case "votes" -> votes();
                    default -> opinion();
                }
            } catch (IllegalStateException | StartFailure failure) {
                note(name + " FAILED: " + failure);
            }
        }
    }

    /// The same changes before few and before many: what the database has to do must not differ.
    private void viewers() {
        watched(50);
        watched(5_000);
    }

    private void watched(int people) {
        String session = UUID.randomUUID().toString();
        dialogue.session(session);
        try (var viewers = new Viewers(stack.url(Part.GATEWAY), session)) {
            viewers.come(people);
            Viewers.pause(Duration.ofSeconds(3));
            viewers.forget();
            long before = transactions();
            long began = System.nanoTime();
            for (int i = 0; i < CHANGES; i++) {
                dialogue.execute("update hall_session set present = 10 + " + i + " where id = '" + session + "'");
                if (i == CHANGES / 2) {
                    viewers.storm(people * 3 / 10);
                }
                Viewers.pause(MOMENT);
            }
            Viewers.pause(Duration.ofSeconds(3));
            double seconds = (System.nanoTime() - began) / 1e9;
            long asked = transactions() - before;
            note(String.format(
                    Locale.ROOT,
                    "viewers, %d: %s; %d of them have the last; %d connections lost; "
                            + "%.0f transactions of forum's database a second meanwhile",
                    people,
                    delays(session, viewers.seen()),
                    viewers.reached(lastTold(session)),
                    viewers.lost(),
                    asked / seconds));
        }
    }

    private long lastTold(String session) {
        return dialogue.number("""
                select max((body ->> 'seq')::bigint) from outbox
                where subject = '%s' and type = 'hamgara.forum.session-shown.v1'""".formatted(session));
    }

    /// From the moment an event stands in the outbox until a viewer has it.
    private String delays(String session, List<Viewers.Seen> seen) {
        Map<Long, Long> told = new HashMap<>();
        dialogue.column("""
                        select (body ->> 'seq') || ' ' || floor(extract(epoch from occurred_at) * 1000)::bigint
                        from outbox where subject = '%s' and type = 'hamgara.forum.session-shown.v1'""".formatted(session)).forEach(row -> {
            String[] parts = row.split(" ", -1);
            told.put(Long.valueOf(parts[0]), Long.valueOf(parts[1]));
        });
        List<Long> delays = seen.stream()
                .filter(one -> told.containsKey(one.seq()))
                .map(one -> one.atMillis() - told.getOrDefault(one.seq(), 0L))
                .sorted()
                .toList();
        if (delays.isEmpty()) {
            return "nothing was seen";
        }
        return String.format(
                Locale.ROOT,
                "%d states told, seen %d times, p50 %d ms, p95 %d ms, p99 %d ms",
                told.size(),
                delays.size(),
                delays.get(delays.size() / 2),
                delays.get(delays.size() * 95 / 100),
                delays.get(delays.size() * 99 / 100));
    }

    private long transactions() {
        dialogue.execute("select pg_stat_force_next_flush()");
        return dialogue.number("""
                select xact_commit + xact_rollback from pg_stat_database where datname = current_database()""");
    }

    /// The same votes where many stand already, beside a conversation without any.
    private void votes() {
        var peer = voters(dialogue.conversation(STATEMENTS));
        for (int size : options.sizes()) {
            progress.say("votes beside " + size);
            String conversation = dialogue.conversation(STATEMENTS);
            dialogue.vote(conversation, size / 20, 20);
            Comparison comparison =
                    loads.compare("votes beside an empty conversation", size, 0, voters(conversation), peer);
            report.add(comparison);
            progress.say(String.join(" | ", comparison.row()));
            note(String.format(
                    Locale.ROOT,
                    "%s: p99 is %.2f times that of the empty one, 1.3 at most",
                    comparison.name(),
                    comparison.p99() / comparison.peersP99()));
        }
    }

    private Wrk voters(String conversation) {
        try {
            Path statements = Files.write(
                    loads.folder().resolve("statements-" + conversation), dialogue.statements(conversation));
            Path people = tokens;
            if (people == null) {
                people = Halls.tokens(county, loads.folder(), PEOPLE);
                tokens = people;
            }
            return loads.wrk(
                    "vote.lua",
                    stack.url(Part.GATEWAY),
                    Map.of(
                            "BENCH_TOKEN", "",
                            "BENCH_VENUE", "",
                            "BENCH_CARDS", "0",
                            "BENCH_TOKENS", people.toString(),
                            "BENCH_STATEMENTS", statements.toString()),
                    Map.of(),
                    Part.GATEWAY,
                    Part.FORUM,
                    Part.POSTGRES,
                    Part.KAFKA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void opinion() {
        mapped(10_000, 500, 60);
        mapped(33_000, 1_000, 60);
    }

    /// From asking until the map can be read, first from nothing and then after the one before.
    private void mapped(int people, int statements, int each) {
        String conversation = dialogue.conversation(statements);
        dialogue.vote(conversation, people, each);
        long votes =
                dialogue.number("select count(*) from opinion_vote where conversation_id = '" + conversation + "'");
        rested(conversation, votes);
        note(String.format(
                Locale.ROOT,
                "opinion, %d people × %d statements, %d votes: %s from nothing, %s after the one before",
                people,
                statements,
                votes,
                redrawn(conversation, true),
                redrawn(conversation, false)));
    }

    /// Until the map that follows from the votes unasked is there.
    private void rested(String conversation, long votes) {
        until("""
                select count(*) from opinion_snapshot s join opinion_work w using (conversation_id)
                where s.conversation_id = '%s' and s.votes = %d and w.leased_until is null""".formatted(conversation, votes));
    }

    /// Three times.
    private String redrawn(String conversation, boolean cold) {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long last = dialogue.number(
                    "select max(seq) from opinion_snapshot where conversation_id = '" + conversation + "'");
            long began = System.nanoTime();
            county.post(dialogue.secretary(), "/v1/conversations/" + conversation + "/recompute", Map.of("cold", cold));
            until("select count(*) from opinion_snapshot where conversation_id = '" + conversation + "' and seq > "
                    + last + " and cold = " + cold);
            seconds.add((System.nanoTime() - began) / 1e9);
        }
        return seconds.stream()
                .sorted()
                .map(each -> String.format(Locale.ROOT, "%.1f", each))
                .collect(Collectors.joining(", ", "", " s"));
    }

    private void until(String count) {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (dialogue.number(count) == 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("no map came");
            }
            Viewers.pause(A_LOOK);
        }
    }

    private void note(String text) {
        report.note(text);
        progress.say(text);
    }
}
