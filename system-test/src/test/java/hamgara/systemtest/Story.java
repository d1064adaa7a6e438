package hamgara.systemtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The events that the steps of the journey must have brought about, per subject in their order.
final class Story {

    private final Map<String, List<String>> typesBySubject = new LinkedHashMap<>();

    /// `type` without the `hamgara.` in front and the version behind.
    void tells(String subject, String type) {
        typesBySubject.computeIfAbsent(subject, _ -> new ArrayList<>()).add("hamgara." + type + ".v1");
    }

    Map<String, List<String>> typesBySubject() {
        return typesBySubject;
    }
}
