package hamgara.card.person;

import org.jspecify.annotations.Nullable;

/// What became of an entry: somebody new, who waits for the desk when the person is not confirmed, or who was there
/// already, and whether name and birth date agree.
public record Entered(
        PersonFacts person,
        boolean isNew,
        boolean isSame,
        @Nullable Integer alike) {}
