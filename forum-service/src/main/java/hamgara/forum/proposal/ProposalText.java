package hamgara.forum.proposal;

import hamgara.forum.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of a proposal, tidied as they are stored and complete in all four parts.
record ProposalText(
        String lang,
        String title,
        String whatExists,
        String whatShouldBeDone,
        String existingCapacity,
        String whoBenefits) {

    /// Tidies the parts, or refuses with the list of those that are still to be written.
    static ProposalText complete(
            String lang,
            String title,
            @Nullable String whatExists,
            @Nullable String whatShouldBeDone,
            @Nullable String existingCapacity,
            @Nullable String whoBenefits) {
        var text = new ProposalText(
                lang,
                Words.of(title, lang, "/title"),
                tidy(whatExists, lang),
                tidy(whatShouldBeDone, lang),
                tidy(existingCapacity, lang),
                tidy(whoBenefits, lang));
        List<String> missing = text.missingParts();
        if (!missing.isEmpty()) {
            throw new NeedsAffirmative(missing).at("/" + missing.getFirst());
        }
        return text;
    }

    private List<String> missingParts() {
        var missing = new ArrayList<String>();
        if (whatExists.isBlank()) {
            missing.add("whatExists");
        }
        if (whatShouldBeDone.isBlank()) {
            missing.add("whatShouldBeDone");
        }
        if (existingCapacity.isBlank()) {
            missing.add("existingCapacity");
        }
        if (whoBenefits.isBlank()) {
            missing.add("whoBenefits");
        }
        return missing;
    }

    private static String tidy(@Nullable String text, String lang) {
        String kept = Words.orNone(text, lang);
        return kept == null ? "" : kept;
    }
}
