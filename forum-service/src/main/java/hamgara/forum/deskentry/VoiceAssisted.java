package hamgara.forum.deskentry;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A desk entered a voice for a proposal.
record VoiceAssisted(
        UUID proposal,
        UUID hall,
        String county,
        Channel channel,
        int assisted,
        int paper,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.voice-assisted.v1";
    }

    @Override
    public UUID subject() {
        return proposal;
    }
}
