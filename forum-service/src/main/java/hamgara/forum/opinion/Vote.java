package hamgara.forum.opinion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a person says to a statement.
@Schema(name = "VoteChoice")
enum Vote {
    AGREE,
    DISAGREE,
    PASS
}
