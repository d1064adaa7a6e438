package hamgara.bench;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// An invented hall with 10,000 proposals and as many comments as a benchmark asks for, in threads like those of Decide
/// Madrid; a tenth of them below one proposal.
final class Threads {

    static final String HALL = "be0c0000-0001-7000-8000-000000000001";

    private static final int PROPOSALS = 10_000;
    private static final int PATHS = 5_000;
    private static final int SEED = 614;

    private final Stack stack;
    private final Path folder;
    private int comments;

    Threads(Stack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
    }

    void open() {
        execute(Scripts.sql("hall.sql"));
        execute(Scripts.sql("forum.sql"));
        execute("vacuum analyze proposal, search_word");
    }

    void grow(int size) {
        if (size > comments) {
            String steps = Scripts.sql("comments.sql")
                    .replace(":lo", Integer.toString(comments + 1))
                    .replace(":hi", Integer.toString(size));
            List.of(steps.split("-- step\n", -1)).forEach(this::execute);
            comments = size;
        }
        for (String table : List.of("comment", "thread", "search_item", "content")) {
            execute("vacuum analyze " + table);
        }
    }

    /// One proposal after the other: the read of a row by its key that everything is beside.
    Path proposals() {
        return file("proposals", random -> _ -> proposal(1 + random.nextInt(PROPOSALS)));
    }

    /// Pages of the longest thread: its first, its last, the newest, and any between.
    Path longest() {
        List<String> places =
                strings("select path from comment where on_id = bench_id(2, 1) order by random() limit 500");
        List<String> last =
                strings("select path from comment where on_id = bench_id(2, 1) order by path desc offset 20 limit 1");
        String thread = proposal(1) + "/comments";
        return file("longest", random -> i -> switch (i % 4) {
            case 0 -> thread;
            case 1 -> thread + "?cursor=" + cursor(last.getFirst());
            case 2 -> thread + "?order=NEWEST";
            default -> thread + "?cursor=" + cursor(places.get(random.nextInt(places.size())));
        });
    }

    /// First pages of any threads.
    Path others() {
        return file("others", random -> _ -> proposal(2 + random.nextInt(PROPOSALS - 1)) + "/comments");
    }

    /// Pages of the list of the hall's proposals, the first and any other, with and without a subject.
    Path lists() {
        List<String> places = strings(
                "select subject_weight || ' ' || id || ' ' || subject from proposal order by random() limit 500");
        String list = "/v1/proposals?hall=" + HALL;
        return file("lists", random -> i -> {
            String[] place = places.get(random.nextInt(places.size())).split(" ", -1);
            String after = "&cursor=" + cursor("0", place[0], place[1]);
            return list + (i % 4 < 2 ? "" : "&subject=" + place[2]) + (i % 2 == 0 ? "" : after);
        });
    }

    /// Searches for words of these ranks, so many at a time.
    Path searches(String name, int from, int to, int many) {
        List<String> words = strings("select bench_word(n) from generate_series(" + from + ", " + to + ") n");
        return file(
                "search-" + name,
                random -> _ -> search(IntStream.range(0, many)
                        .mapToObj(_ -> words.get(random.nextInt(words.size())))
                        .toList()));
    }

    /// Searches for words that nobody wrote, a letter away from some that many did.
    Path misspelt() {
        List<String> words = strings("""
                select w.word from (select bench_word(n) from generate_series(200, 5000) n) r (said)
                    cross join lateral (select overlay(said placing 'ژ' from char_length(said) / 2)) w (word)
                where not exists (select 1 from search_word k where k.word = w.word)""");
        return file("search-misspelt", random -> _ -> search(List.of(words.get(random.nextInt(words.size())))));
    }

    /// Blocks that a page deep in the longest thread reads.
    long blocksOfADeepPage() {
        String plan = String.join("\n", strings("""
                        explain (analyze, buffers, costs off, timing off) select * from comment
                        where on_id = bench_id(2, 1) and path > (select path from comment where on_id = bench_id(2, 1)
                            order by path desc offset 50 limit 1)
                        order by path limit 21"""));
        return plan.lines()
                .filter(line -> line.strip().startsWith("Buffers:"))
                .findFirst()
                .map(line -> IntStream.of(numbers(line)).sum())
                .orElse(0);
    }

    /// Threads whose numbers are not those of their comments.
    long drifted() {
        return Long.parseLong(strings("""
                        select count(*) from thread t where improve + evidence + capacity_offer + concern_with_alternative
                            <> (select count(*) from comment c where c.on_id = t.on_id and c.state = 'SHOWN')""").getFirst());
    }

    private static int[] numbers(String line) {
        return List.of(line.split("[^0-9]+", -1)).stream()
                .filter(number -> !number.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static String search(List<String> words) {
        StringBuilder asked = new StringBuilder();
        for (byte each : String.join(" ", words).getBytes(StandardCharsets.UTF_8)) {
            asked.append(String.format(Locale.ROOT, "%%%02X", each));
        }
        return "/v1/search?q=" + asked;
    }

    private static String proposal(int number) {
        return String.format(Locale.ROOT, "/v1/proposals/be0c0000-0002-7000-8000-%012x", number);
    }

    /// As the pages of lists name the place where they go on.
    private static String cursor(String... keys) {
        String json = "[\"" + String.join("\",\"", keys) + "\"]";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name, Function<Random, IntFunction<String>> made) {
        IntFunction<String> path = made.apply(new Random(SEED));
        try {
            return Files.write(
                    folder.resolve(name + ".paths"),
                    IntStream.range(0, PATHS).mapToObj(path).toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = stack.connect(Part.FORUM);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> strings(String query) {
        try (Connection connection = stack.connect(Part.FORUM);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            var strings = new ArrayList<String>();
            while (row.next()) {
                strings.add(row.getString(1));
            }
            return strings;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
