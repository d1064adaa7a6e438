package hamgara.forum.registration;

import org.jspecify.annotations.Nullable;

/// What a desk got for somebody: a place with the code for the door, or how many wait up to there.
public record DeskPlace(
        String state, @Nullable Integer waiting, @Nullable String code) {}
