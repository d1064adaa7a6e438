package hamgara.forum.moderation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a text can break.
@Schema(name = "ModerationRule", description = "What a text can break.")
public enum Rule {
    /// It hurts the dignity of a person or a group.
    DIGNITY(Lane.DIGNITY),
    /// It tells a telephone number, an address or anything else of a person.
    PRIVATE_DATA(Lane.DIGNITY),
    THREAT(Lane.DIGNITY),
    SPAM(Lane.USUAL),
    OFF_TOPIC(Lane.USUAL),
    /// It speaks in the name of somebody else.
    FALSE_NAME(Lane.USUAL),
    FALSE_CLAIM(Lane.USUAL),
    OTHER(Lane.USUAL);

    private final Lane lane;

    Rule(Lane lane) {
        this.lane = lane;
    }

    public Lane lane() {
        return lane;
    }
}
