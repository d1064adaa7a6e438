package hamgara.forum.vote;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a person says to a statement.
@Schema(name = "VoteChoice")
enum Vote {
    AGREE(1),
    DISAGREE(-1),
    PASS(0);

    final int value;

    Vote(int value) {
        this.value = value;
    }
}
