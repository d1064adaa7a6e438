package hamgara.forum.minutes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.forum.agenda.AgendaItemFacts;
import hamgara.forum.session.SessionFacts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes minutes down as canonical JSON: members in the order of their names, no spaces, UTF-8. The same minutes give
/// the same bytes, whoever writes them; signatures stay outside.
final class MinutesContent {

    private static final ObjectMapper CANONICAL = new ObjectMapper();

    private MinutesContent() {}

    static String of(
            MinutesRecord minutes, SessionFacts session, List<AgendaItemFacts> agenda, List<MinutesView.Item> items) {
        Map<String, Object> content = new TreeMap<>();
        content.put("session", session.id().toString());
        content.put("sessionName", session.names().fa());
        content.put("startsAt", session.startsAt().toString());
        content.put("endsAt", session.endsAt().toString());
        content.put("quorumMet", session.quorumMet());
        putIfThere(content, "venue", session.venueCode());
        content.put("hall", minutes.hallId.toString());
        content.put("county", minutes.county);
        putIfThere(content, "workingGroup", minutes.workingGroup);
        content.put("edition", minutes.edition);
        putIfThere(content, "addendumOf", minutes.addendumOf == null ? null : minutes.addendumOf.toString());
        putIfThere(content, "reason", minutes.reason);
        content.put("lang", minutes.lang);
        content.put("summary", minutes.summary);
        content.put("agenda", agenda.stream().map(MinutesContent::of).toList());
        content.put("items", items.stream().map(MinutesContent::of).toList());
        try {
            return CANONICAL.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The content under its number: what the printed hash is of. A number has no character that JSON escapes.
    static String sealed(String content, String number) {
        return "{\"content\":" + content + ",\"number\":\"" + number + "\"}";
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> of(AgendaItemFacts item) {
        Map<String, Object> written = new TreeMap<>();
        written.put("id", item.id().toString());
        putIfThere(
                written, "partOf", item.parent() == null ? null : item.parent().toString());
        written.put("no", item.no());
        written.put("minutes", item.minutes());
        written.put("kind", item.kind().name());
        written.put("title", item.title());
        putIfThere(
                written,
                "proposal",
                item.proposal() == null ? null : item.proposal().toString());
        putIfThere(
                written,
                "resolution",
                item.resolution() == null ? null : item.resolution().toString());
        return written;
    }

    private static Map<String, Object> of(MinutesView.Item item) {
        Map<String, Object> written = new TreeMap<>();
        written.put("item", item.itemId().toString());
        written.put("outcome", item.outcome());
        putIfThere(written, "noCommitmentReason", item.noCommitmentReason());
        written.put(
                "commitments",
                item.commitments().stream().map(MinutesContent::of).toList());
        return written;
    }

    private static Map<String, Object> of(MinutesView.Commitment taken) {
        Map<String, Object> written = new TreeMap<>();
        written.put("id", taken.id().toString());
        written.put("agency", taken.agency());
        written.put("workingGroup", taken.workingGroup());
        written.put("post", taken.post());
        written.put("dueOn", taken.dueOn().toString());
        written.put("indicator", taken.indicator());
        written.put("text", taken.text());
        written.put("cooperating", taken.cooperating());
        putIfThere(
                written,
                "parent",
                taken.parentId() == null ? null : taken.parentId().toString());
        written.put(
                "weight",
                BigDecimal.valueOf(taken.weight()).stripTrailingZeros().toPlainString());
        written.put(
                "milestones",
                taken.milestones().stream().map(MinutesContent::of).toList());
        putIfThere(
                written,
                "reviewOn",
                taken.reviewOn() == null ? null : taken.reviewOn().toString());
        return written;
    }

    private static Map<String, Object> of(MinutesView.Milestone milestone) {
        Map<String, Object> written = new TreeMap<>();
        written.put("title", milestone.title());
        written.put("dueOn", milestone.dueOn().toString());
        written.put("mandatory", milestone.mandatory());
        return written;
    }

    private static void putIfThere(Map<String, Object> written, String name, @Nullable String value) {
        if (value != null) {
            written.put(name, value);
        }
    }
}
