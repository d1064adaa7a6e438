package hamgara.forum.proposal;

import hamgara.forum.hall.HallFacts;
import hamgara.forum.wording.ProposalNeed;
import hamgara.forum.wording.Wording;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A proposal that is complete and may be opened in its hall. Without an author people wrote it together.
public record Opening(
        HallFacts hall,
        String subject,
        int subjectWeight,
        @Nullable String areaCode,
        Wording text,
        @Nullable ProposalNeed need,
        Origin origin,
        @Nullable LocalDate originOn,
        @Nullable String author) {}
