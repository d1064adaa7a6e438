package hamgara.forum.notice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What news can be about, and which events are news of it.
///
/// Each knows whom it concerns: a statement that answers with hall, county, the keys of all whose followers hear, and
/// the proposal whose authors and supporters may hear.
enum NewsKind {
    PROPOSAL("""
        select p.hall_id, p.county, concat_ws(' ', 'PROPOSAL/' || p.id, 'HALL/' || p.hall_id, 'COUNTY/' || p.county,
                                      follow_keys_of_topic(p.subject, p.published_at),
                                      follow_keys_of_area(coalesce(p.area_code, h.area_code))), p.id
        from proposal p join hall h on h.id = p.hall_id where p.id = :id and p.published_at is not null
          and not exists (select 1 from content o where o.id = p.id and o.state <> 'SHOWN')""", "(proposal|stance)-"),
    CASE("""
        select c.hall_id, c.county, concat_ws(' ', 'CASE/' || c.id, 'PROPOSAL/' || c.proposal_id, 'HALL/' || c.hall_id,
                                      'COUNTY/' || c.county, 'AGENCY/' || c.agency,
                                      follow_keys_of_topic(c.subject, c.opened_at),
                                      follow_keys_of_area(coalesce(p.area_code, h.area_code))), c.proposal_id
        from agency_case c join proposal p on p.id = c.proposal_id join hall h on h.id = c.hall_id
        where c.id = :id""", "case-"),
    RESOLUTION("""
        select r.hall_id, r.county, concat_ws(' ', 'RESOLUTION/' || r.id, 'PROPOSAL/' || r.proposal_id,
                                      'CASE/' || r.case_id, 'SESSION/' || r.session_id, 'HALL/' || r.hall_id,
                                      'COUNTY/' || r.county, 'AGENCY/' || r.owner_agency,
                                      'WORKING_GROUP/' || r.county || ':' || r.working_group,
                                      follow_keys_of_topic(p.subject, p.published_at),
                                      follow_keys_of_area(coalesce(p.area_code, h.area_code))),
               coalesce(r.proposal_id, (select c.proposal_id from agency_case c where c.id = r.case_id))
        from resolution r join hall h on h.id = r.hall_id left join proposal p on p.id = r.proposal_id
        where r.id = :id""", "resolution-"),
    SESSION("""
            select hall_id, county, concat_ws(' ', 'SESSION/' || id, 'HALL/' || hall_id, 'COUNTY/' || county,
                                          'WORKING_GROUP/' || county || ':' || working_group), cast(null as uuid)
            from hall_session where id = :id""", "(session|digest)-"),
    MINUTES("""
            select hall_id, county, concat_ws(' ', 'MINUTES/' || id, 'MINUTES/' || addendum_of, 'SESSION/' || session_id,
                                          'HALL/' || hall_id, 'COUNTY/' || county,
                                          'WORKING_GROUP/' || county || ':' || working_group), cast(null as uuid)
            from minutes where id = :id""", "minutes-"),
    AMENDMENT("""
            select p.hall_id, p.county, concat_ws(' ', 'AMENDMENT/' || a.id, 'PROPOSAL/' || p.id), p.id
            from amendment a join proposal p on p.id = a.proposal_id where a.id = :id
              and not exists (select 1 from content o where o.id in (a.id, p.id) and o.state <> 'SHOWN')""", "amendment-"),
    CONVERSATION("""
            select hall_id, county, concat_ws(' ', 'CONVERSATION/' || id, 'HALL/' || hall_id, 'COUNTY/' || county), cast(null as uuid)
            from conversation where id = :id""", "conversation-"),
    HALL(
            "select id, county, concat_ws(' ', 'HALL/' || id, 'COUNTY/' || county), cast(null as uuid) from hall"
                    + " where id = :id",
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
            "proposal-rejected",
            "stance-appeal-escalated");

    /// What becomes of the words that people stand behind.
    private static final List<String> FOR_SUPPORTERS =
            List.of("proposal-reworded", "proposal-merged", "proposal-split");

    /// What the authors of a proposal have to decide about.
    private static final List<String> FOR_AUTHORS = List.of("amendment-proposed", "amendment-shown");

    /// When and where people meet, for whoever has or waits for a place.
    private static final List<String> FOR_REGISTERED =
            List.of("session-announced", "session-postponed", "session-cancelled", "session-place-changed");

    /// What is for one person alone, whoever follows the session.
    private static final String FOR_WHO_GOT_A_PLACE = "session-place-given";

    /// What comes of what people asked for, for authors and supporters: once it is verified, they have some days to say
    /// that it is not done.
    private static final List<String> FOR_WHO_ASKED = List.of(
            "case-answered",
            "case-answer-corrected",
            "resolution-milestone-met",
            "resolution-verified",
            "resolution-reopened");

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
        return FOR_SUPPORTERS.contains(news) || FOR_WHO_ASKED.contains(news);
    }

    static boolean isForAuthors(String news) {
        return FOR_AUTHORS.contains(news) || FOR_WHO_ASKED.contains(news);
    }

    static boolean isForRegistered(String news) {
        return FOR_REGISTERED.contains(news);
    }

    static boolean isForWhoGotAPlace(String news) {
        return FOR_WHO_GOT_A_PLACE.equals(news);
    }

    /// `case-answered` of `hamgara.forum.case-answered.v1`.
    static String word(String type) {
        return type.startsWith(OF_THIS_SERVICE)
                ? type.substring(OF_THIS_SERVICE.length()).replaceAll("\\.v[0-9]+$", "")
                : type;
    }
}
