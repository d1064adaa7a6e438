package hamgara.card.person;

import org.jspecify.annotations.Nullable;

/// What became of an entry: somebody new, or who had the number already, and whether name and birth date agree.
public record Entered(
        PersonFacts person,
        boolean isNew,
        boolean isSame,
        @Nullable Integer alike) {}
