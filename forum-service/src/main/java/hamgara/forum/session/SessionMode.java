package hamgara.forum.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where people come together.
@Schema(name = "SessionMode")
public enum SessionMode {
    IN_PERSON,
    ONLINE,
    /// In a room and online at once.
    MIXED
}
