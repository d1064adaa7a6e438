package hamgara.forum.vote;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a person says to a statement.
@Schema(name = "VoteChoice")
public enum Vote {
    AGREE(1),
    DISAGREE(-1),
    PASS(0);

    final int value;

    Vote(int value) {
        this.value = value;
    }

    /// The one that is kept as this number.
    static Vote of(Number value) {
        return switch (value.intValue()) {
            case 1 -> AGREE;
            case -1 -> DISAGREE;
            default -> PASS;
        };
    }
}
