package hamgara.forum.agencycase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A petition as the folder has it.
record Petition(JsonNode of) {

    static final ObjectMapper JSON = new ObjectMapper();

    /// When the folder was made; lives end there.
    static final Instant END = Instant.parse("2022-12-31T23:59:59Z");

    static final int ANSWER_DAYS = 20;

    private static final int SCALE = 100;

    private static final List<String> SUBJECTS = List.of(
            "EDUCATION",
            "SPORT",
            "CULTURE",
            "LIBRARY",
            "HERITAGE",
            "SKILLS",
            "WOMEN_FAMILY",
            "CAPACITY",
            "YOUTH",
            "RURAL",
            "URBAN",
            "ENVIRONMENT",
            "HEALTH",
            "COHESION");

    /// Every one, or of as many one, as `hamgara.judges-every` says where time is short.
    static List<Petition> all() throws Exception {
        int every = Integer.getInteger("hamgara.judges-every", 1);
        Path file = Path.of(System.getProperty("hamgara.forum-data")).resolve("uk-petitions/petitions.jsonl");
        var all = new ArrayList<Petition>();
        for (String line : Files.readAllLines(file)) {
            all.add(new Petition(JSON.readTree(line)));
        }
        return IntStream.range(0, all.size())
                .filter(i -> i % every == 0)
                .mapToObj(all::get)
                .toList();
    }

    long id() {
        return of.path("id").asLong();
    }

    String title() {
        return of.path("action").asText();
    }

    String background() {
        return of.path("background").asText();
    }

    /// The departments share the subjects of the county out among them.
    String subject() {
        String department = of.path("departments").path(0).asText("none");
        return SUBJECTS.get(Math.floorMod(department.hashCode(), SUBJECTS.size()));
    }

    int supporters() {
        return of.path("signature_count").asInt() / SCALE;
    }

    Instant created() {
        return Objects.requireNonNull(instant("created_at"));
    }

    @Nullable
    Instant rejectedAt() {
        return instant("rejected_at");
    }

    /// The rule of ours for the code of theirs.
    String rule() {
        return switch (of.path("rejection_code").asText()) {
            case "duplicate" -> "DUPLICATE";
            case "no-action" -> "NO_ACTION";
            case "already-happening" -> "ALREADY_HAPPENING";
            case "honours" -> "HONOURS";
            case "fake-name" -> "FAKE_NAME";
            case "foi" -> "INFORMATION_REQUEST";
            default -> "IRRELEVANT";
        };
    }

    @Nullable
    Instant openedAt() {
        return instant("opened_at");
    }

    Instant opened() {
        return Objects.requireNonNull(openedAt());
    }

    @Nullable
    Instant reachedAt() {
        return instant("response_threshold_reached_at");
    }

    @Nullable
    Instant debateAt() {
        return instant("debate_threshold_reached_at");
    }

    Instant answered() {
        return Objects.requireNonNull(instant("government_response_at"));
    }

    @Nullable
    Instant closedAt() {
        return instant("closed_at");
    }

    boolean isOpenAtTheEnd() {
        return of.path("state").asText().equals("open");
    }

    String answer() {
        return of.path("government_response").path("summary").asText("answered");
    }

    Instant due() {
        return OfficeDays.dueAfter(Objects.requireNonNull(reachedAt()), ANSWER_DAYS);
    }

    boolean isLate() {
        return answered().isAfter(due());
    }

    /// The end of the six months in Tehran.
    Instant windowEnd() {
        return opened().atZone(OfficeDays.TEHRAN)
                .toLocalDate()
                .plusMonths(6)
                .plusDays(1)
                .atStartOfDay(OfficeDays.TEHRAN)
                .toInstant();
    }

    /// The last day of those that were open for longer than six months; those that are open still get a year.
    @Nullable
    LocalDate longerUntil() {
        Instant closed = closedAt();
        LocalDate until = closed == null
                ? LocalDate.of(2023, 6, 30)
                : closed.atZone(ZoneId.of("Europe/London")).toLocalDate();
        return until.isAfter(windowEnd().atZone(OfficeDays.TEHRAN).toLocalDate()) ? until : null;
    }

    /// Support ends a minute before the window, whether or not there is an answer by then.
    Instant lastSupport() {
        Instant closed = closedAt();
        Instant end = closed == null || closed.isAfter(windowEnd()) ? windowEnd() : closed;
        return (end.isAfter(END) ? END : end).minusSeconds(60);
    }

    /// When the agency is warned, by the part of its time that is used up then; none after the answer.
    Map<Integer, Instant> warnings() {
        Instant from = Objects.requireNonNull(reachedAt());
        Map<Integer, Instant> warnings = new TreeMap<>();
        for (int percent : new int[] {50, 80, 100}) {
            Instant at = OfficeDays.after(percent, from, due());
            if (at.isBefore(answered())) {
                warnings.put(percent, at);
            }
        }
        return warnings;
    }

    private @Nullable Instant instant(String member) {
        return of.path(member).isTextual() ? Instant.parse(of.path(member).asText()) : null;
    }

    @Override
    public String toString() {
        return "petition " + id();
    }
}
