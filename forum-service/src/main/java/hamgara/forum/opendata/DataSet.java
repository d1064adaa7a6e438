package hamgara.forum.opendata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A set of open data: what one row is, its columns, and the statement that reads the rows after a place.
///
/// The first column is the id by which rows are ordered and read on. No column names a person, and nothing of a private
/// hall is in any of them.
enum DataSet {
    PROPOSALS("proposals", "Proposals with the words that hold now.", """
            select p.id, p.hall_id, p.county, p.subject, p.area_code, p.lang, p.state, p.title, p.what_exists,
                   p.what_should_be_done, p.existing_capacity, p.who_benefits, p.text_version, p.supporters,
                   p.published_at, p.qualified_at, p.case_id
            from proposal p join hall h on h.id = p.hall_id and h.visibility <> 'PRIVATE'
            where p.published_at is not null
              and not exists (select 1 from content x where x.id = p.id and x.state <> 'SHOWN')
              and p.id > ? order by p.id limit ?"""),
    SUPPORTS_BY_DAY(
            "supports-by-day",
            "Supports of proposals by day; `supports` is empty where few people stand behind it.",
            """
            select p.id, p.hall_id, p.county, d.supported_on, d.supports, d.smallest_cell
            from (select q.id, q.hall_id, q.county from proposal q join hall h on h.id = q.hall_id
                  where h.visibility <> 'PRIVATE' and q.published_at is not null
                    and not exists (select 1 from content x where x.id = q.id and x.state <> 'SHOWN')
                    and q.id > ? order by q.id limit ?) p
            left join lateral (
                select (s.supported_at at time zone 'Asia/Tehran')::date as supported_on, count(*)::int as supports,
                       (select coalesce((v.terms ->> 'smallestCell')::int, 10) from hall_policy v
                        where v.hall_id = p.hall_id order by v.version desc limit 1) as smallest_cell
                from proposal_support s where s.proposal_id = p.id and s.state = 'ACTIVE'
                group by 1) d on true
            order by p.id, d.supported_on"""),
    COMMENTS("comments", "What people wrote in threads, without who wrote it.", """
            select c.id, c.on_kind, c.on_id, c.parent_id, c.hall_id, h.county, c.kind, c.lang, c.text, c.alternative,
                   c.written_at
            from comment c join hall h on h.id = c.hall_id and h.visibility <> 'PRIVATE'
            where c.state = 'SHOWN'
              and not exists (select 1 from content x where x.id = c.on_id and x.state <> 'SHOWN') and c.id > ? order by c.id limit ?"""),
    CASES("cases", "Cases of agencies with their clocks.", """
            select c.id, c.proposal_id, c.hall_id, c.county, c.subject, c.agency, c.state, c.opened_at,
                   c.acknowledge_due_at, c.acknowledged_at, c.original_answer_due_at, c.answer_due_at, c.answered_at,
                   c.decision, c.late_days, c.level
            from agency_case c join hall h on h.id = c.hall_id and h.visibility <> 'PRIVATE'
            where c.id > ? order by c.id limit ?"""),
    ANSWERS("answers", "Answers of agencies; a case has several when one was corrected or the case opened again.", """
            select c.id, a.no, c.hall_id, c.county, a.agency, a.decision, a.reason, a.plan, a.is_correction, a.in_time,
                   a.published_at
            from (select q.id, q.hall_id, q.county from agency_case q join hall h on h.id = q.hall_id
                  where h.visibility <> 'PRIVATE' and q.id > ? order by q.id limit ?) c
            left join case_answer a on a.case_id = c.id
            order by c.id, a.no"""),
    RESOLUTIONS("resolutions", "Resolutions and how far they are.", """
            select r.id, r.hall_id, r.county, r.proposal_id, r.case_id, r.session_id, r.working_group, r.lang, r.text,
                   r.indicator, r.owner_agency, array_to_string(r.cooperating, ' ') as cooperating, r.due_on, r.state,
                   r.adopted_at
            from resolution r join hall h on h.id = r.hall_id and h.visibility <> 'PRIVATE'
            where r.id > ? order by r.id limit ?"""),
    SESSIONS("sessions", "Sessions; `present` is empty where few were there.", """
            select s.id, s.hall_id, s.county, s.working_group, s.mode, s.venue_code, s.state, s.starts_at, s.ends_at,
                   s.first_starts_at, s.capacity, s.quorum,
                   case when s.state in ('HELD', 'CLOSED')
                        and s.present >= coalesce((v.terms ->> 'smallestCell')::int, 10) then s.present end as present
            from hall_session s join hall h on h.id = s.hall_id and h.visibility <> 'PRIVATE'
            join hall_policy v on v.hall_id = s.hall_id and v.version = s.policy_version
            where s.announced_at is not null and s.id > ? order by s.id limit ?"""),
    MINUTES("minutes", "Signed minutes with their numbers and hashes.", """
            select m.id, m.session_id, m.hall_id, m.county, m.working_group, m.edition, m.addendum_of, m.lang, m.summary,
                   m.number, m.hash, m.signed_at
            from minutes m join hall h on h.id = m.hall_id and h.visibility <> 'PRIVATE'
            where m.state = 'SIGNED' and m.id > ? order by m.id limit ?""");

    private final String word;
    private final String about;
    private final String rows;

    DataSet(String word, String about, String rows) {
        this.word = word;
        this.about = about;
        this.rows = rows;
    }

    String word() {
        return word;
    }

    String about() {
        return about;
    }

    String rows() {
        return rows;
    }

    static Optional<DataSet> of(String word) {
        return Stream.of(values()).filter(set -> set.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Stream.of(values()).map(DataSet::word).toList();
    }
}
