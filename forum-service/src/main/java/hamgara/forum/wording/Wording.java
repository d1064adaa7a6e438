package hamgara.forum.wording;

import hamgara.forum.text.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of a proposal, tidied as they are stored.
public record Wording(
        String lang,
        String title,
        String whatExists,
        String whatShouldBeDone,
        String existingCapacity,
        String whoBenefits) {

    /// Tidies the parts, or refuses with the list of those that are still to be written.
    public static Wording complete(
            String lang,
            String title,
            @Nullable String whatExists,
            @Nullable String whatShouldBeDone,
            @Nullable String existingCapacity,
            @Nullable String whoBenefits) {
        var text = new Wording(
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

    /// The same of a text that is still being written: what is missing is empty.
    public static Wording begun(
            @Nullable String lang,
            @Nullable String title,
            @Nullable String whatExists,
            @Nullable String whatShouldBeDone,
            @Nullable String existingCapacity,
            @Nullable String whoBenefits) {
        String language = lang == null ? "fa" : lang;
        return new Wording(
                language,
                tidy(title, language),
                tidy(whatExists, language),
                tidy(whatShouldBeDone, language),
                tidy(existingCapacity, language),
                tidy(whoBenefits, language));
    }

    /// The affirmative parts that are still to be written, in the order of the form.
    public List<String> missingParts() {
        return affirmativeParts().entrySet().stream()
                .filter(part -> part.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Every part by its name on the wire, in the order of the form.
    public Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("title", title);
        parts.putAll(affirmativeParts());
        return parts;
    }

    /// SHA-256 over the language and every part with its length, so that no two wordings share one.
    public String fingerprint() {
        var canonical = new StringBuilder(lang).append('\n');
        parts().values()
                .forEach(part -> canonical
                        .append(part.length())
                        .append('\n')
                        .append(part)
                        .append('\n'));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> affirmativeParts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("whatExists", whatExists);
        parts.put("whatShouldBeDone", whatShouldBeDone);
        parts.put("existingCapacity", existingCapacity);
        parts.put("whoBenefits", whoBenefits);
        return parts;
    }

    private static String tidy(@Nullable String text, String lang) {
        String kept = Words.orNone(text, lang);
        return kept == null ? "" : kept;
    }
}
