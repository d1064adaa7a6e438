package hamgara.forum.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What news can be about, and which events are news of it.
///
/// Each knows whom it concerns: a statement that answers with hall, county, and the keys of all whose followers hear.
enum NewsKind {
    PROPOSAL("""
            select hall_id, county, concat_ws(' ', 'PROPOSAL/' || id, 'HALL/' || hall_id, 'TOPIC/' || subject, 'COUNTY/' || county,
                                          'AREA/' || area_code)
            from proposal where id = :id and published_at is not null
              and not exists (select 1 from content o where o.id = proposal.id and o.state <> 'SHOWN')""", "(proposal|stance)-"),
    CASE("""
            select hall_id, county, concat_ws(' ', 'CASE/' || id, 'PROPOSAL/' || proposal_id, 'HALL/' || hall_id,
                                          'TOPIC/' || subject, 'COUNTY/' || county, 'AGENCY/' || agency)
            from agency_case where id = :id""", "case-"),
    RESOLUTION("""
            select hall_id, county, concat_ws(' ', 'RESOLUTION/' || id, 'PROPOSAL/' || proposal_id, 'CASE/' || case_id,
                                          'SESSION/' || session_id, 'HALL/' || hall_id, 'COUNTY/' || county,
                                          'AGENCY/' || owner_agency, 'WORKING_GROUP/' || county || ':' || working_group)
            from resolution where id = :id""", "resolution-"),
    SESSION("""
            select hall_id, county, concat_ws(' ', 'SESSION/' || id, 'HALL/' || hall_id, 'COUNTY/' || county,
                                          'WORKING_GROUP/' || county || ':' || working_group)
            from hall_session where id = :id""", "(session|digest)-"),
    MINUTES("""
            select hall_id, county, concat_ws(' ', 'MINUTES/' || id, 'MINUTES/' || addendum_of, 'SESSION/' || session_id,
                                          'HALL/' || hall_id, 'COUNTY/' || county,
                                          'WORKING_GROUP/' || county || ':' || working_group)
            from minutes where id = :id""", "minutes-"),
    AMENDMENT("""
            select p.hall_id, p.county, concat_ws(' ', 'AMENDMENT/' || a.id, 'PROPOSAL/' || p.id)
            from amendment a join proposal p on p.id = a.proposal_id where a.id = :id""", "amendment-"),
    CONVERSATION("""
            select hall_id, county, concat_ws(' ', 'CONVERSATION/' || id, 'HALL/' || hall_id, 'COUNTY/' || county)
            from conversation where id = :id""", "conversation-"),
    HALL(
            "select id, county, concat_ws(' ', 'HALL/' || id, 'COUNTY/' || county) from hall where id = :id",
            "(hall|phase|policy)-");

    private static final String OF_THIS_SERVICE = "hamgara.forum.";

    /// Those of voices and of the live session come so often that who wants to see them looks; the others tell of what
    /// is not published.
    private static final List<String> NO_NEWS = List.of(
            "proposal-supported",
            "proposal-support-withdrawn",
            "session-shown",
            "proposal-submitted",
            "proposal-returned",
            "proposal-rejected");

    /// What becomes of the words that people stand behind.
    private static final List<String> FOR_SUPPORTERS =
            List.of("proposal-reworded", "proposal-merged", "proposal-split");

    private final String concerned;
    /// How the names of its events begin, as a regular expression.
    private final String begins;

    NewsKind(String concerned, String begins) {
        this.concerned = concerned;
        this.begins = begins;
    }

    String concerned() {
        return concerned;
    }

    /// What the subject of events of this type is; empty for what is no news.
    static Optional<NewsKind> of(String type) {
        String news = word(type);
        return NO_NEWS.contains(news)
                ? Optional.empty()
                : Stream.of(values())
                        .filter(kind -> news.matches(kind.begins + ".*"))
                        .findFirst();
    }

    static boolean isForSupporters(String news) {
        return FOR_SUPPORTERS.contains(news);
    }

    /// `case-answered` of `hamgara.forum.case-answered.v1`.
    static String word(String type) {
        return type.startsWith(OF_THIS_SERVICE)
                ? type.substring(OF_THIS_SERVICE.length()).replaceAll("\\.v[0-9]+$", "")
                : type;
    }
}
