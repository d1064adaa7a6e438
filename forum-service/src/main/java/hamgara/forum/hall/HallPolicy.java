package hamgara.forum.hall;

import java.util.List;

/// The numbers a proposal and its case live by: supporters needed, and working days of the answer clock.
public record HallPolicy(
        int version,
        int supportThreshold,
        int acknowledgeDays,
        int answerDays,
        int extensionDays,
        List<String> languages) {}
