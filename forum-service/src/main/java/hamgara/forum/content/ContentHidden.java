package hamgara.forum.content;

import java.util.UUID;

/// Within the service: nobody is to be shown this any more, told in the transaction that hides it. What keeps words of
/// it elsewhere, such as an index or a feed, takes them out.
public record ContentHidden(UUID content, Kind kind, UUID hallId, String county, String rule) {}
