package hamgara.forum.wording;

import hamgara.kit.problem.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Some of the four affirmative parts are still to be written; the answer names them, and the draft that
/// keeps the rest.
public final class NeedsAffirmative extends Refusal.Invalid {

    private final transient List<String> missing;

    NeedsAffirmative(List<String> missing) {
        super("needs-affirmative", words(missing).toArray());
        this.missing = missing;
    }

    private NeedsAffirmative(List<String> missing, UUID draft) {
        super(
                "needs-affirmative",
                Stream.concat(words(missing).stream(), Stream.<Object>of("draftId", draft))
                        .toArray());
        this.missing = missing;
    }

    /// The same, with the draft in which all that was written is kept.
    public Refusal.Invalid keptIn(UUID draft) {
        return new NeedsAffirmative(missing, draft).at("/" + missing.getFirst());
    }

    private static List<Object> words(List<String> missing) {
        return List.of(
                "parts",
                missing,
                "whatExists",
                said(missing, "whatExists"),
                "whatShouldBeDone",
                said(missing, "whatShouldBeDone"),
                "existingCapacity",
                said(missing, "existingCapacity"),
                "whoBenefits",
                said(missing, "whoBenefits"));
    }

    private static String said(List<String> missing, String part) {
        return missing.contains(part) ? "MISSING" : "GIVEN";
    }
}
