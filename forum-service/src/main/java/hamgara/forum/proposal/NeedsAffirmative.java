package hamgara.forum.proposal;

import hamgara.kit.problem.Refusal;
import java.util.List;

/// Some of the four affirmative parts are still to be written; the answer names them and nothing is lost silently.
final class NeedsAffirmative extends Refusal.Invalid {
    NeedsAffirmative(List<String> missing) {
        super(
                "needs-affirmative",
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
