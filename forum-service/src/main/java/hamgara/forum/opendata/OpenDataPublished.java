package hamgara.forum.opendata;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;

/// A set of open data was made anew.
record OpenDataPublished(UUID edition, @JsonProperty("set") String set, long rows, String csvSha256, String jsonlSha256)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.open-data-published.v1";
    }

    @Override
    public UUID subject() {
        return edition;
    }
}
