package hamgara.forum.scope;

import java.util.List;

/// What somebody is concerned with: codes of areas and of subjects; an empty list leaves its side open.
public record Scope(List<String> areas, List<String> subjects) {

    static final Scope NONE = new Scope(List.of(), List.of());

    public boolean isEmpty() {
        return areas.isEmpty() && subjects.isEmpty();
    }
}
